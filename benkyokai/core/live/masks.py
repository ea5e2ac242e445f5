"""The names under which a question's parts travel to a phone: an author's own id could give an answer away."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from typing import Any

from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.scenario import ASK, Scenario

LENGTH = 10
"""Letters of a mask: 40 bits, so that two of a question's parts never share one."""


class Masks:
    """For one question of one session; nobody without the secret can tell an id from its mask."""

    def __init__(self, secret: str, session_id: str, question: Question) -> None:
        key = f"{secret}:{session_id}:{question.id}".encode()
        self._mask = {one: hmac.new(key, one.encode(), hashlib.sha256).hexdigest()[:LENGTH] for one in ids_of(question)}
        self._id = {mask: one for one, mask in self._mask.items()}
        self._question = question

    def hide(self, one: str) -> str:
        """The mask of an id."""
        return self._mask[one]

    def hide_all(self, response: Any) -> Any:
        """A response with every id masked; what a person wrote stays as it is."""
        return _at_ids(self._question, response, self._mask)

    def read(self, response: Any) -> Any:
        """A response from a phone with every mask read; what is no mask stays as it is."""
        return _at_ids(self._question, response, self._id)

    def hide_factor(self, factor: str | None) -> str | None:
        """The mask of a deciding factor; one that the question does not have any more stays as it is."""
        return None if factor is None else self._mask.get(factor, factor)

    def read_factor(self, factor: str | None) -> str | None:
        """A deciding factor from a phone."""
        return None if factor is None else self._id.get(factor, factor)

    def read_ids(self, sent: Any) -> Any:
        """A list of ids from a phone, such as the points of a rubric; anything else as it is."""
        return _named(sent, self._id)


def _at_ids(question: Question, response: Any, names: dict[str, str]) -> Any:
    """A response with the ids in it called by other names. Numbers, texts and the names of fields are no ids."""
    match question:
        case Numeric():
            return response
        case Open():
            return _fields(response, names, ("rubric",)) if isinstance(response, dict) else response
        case Scenario() if isinstance(response, dict):
            return _fields(response, names, (ASK, "assumption", "axes", "factor"))
        case _:
            return _named(response, names)


def _fields(response: dict[str, Any], names: dict[str, str], of_ids: tuple[str, ...]) -> dict[str, Any]:
    return {field: _named(value, names) if field in of_ids else value for field, value in response.items()}


def _named(value: Any, names: dict[str, str]) -> Any:
    """An id, a list of ids, or ids by ids."""
    if isinstance(value, dict):
        return {names.get(key, key): _one(one, names) for key, one in value.items()}
    return [_one(one, names) for one in value] if isinstance(value, list) else _one(value, names)


def _one(value: Any, names: dict[str, str]) -> Any:
    return names.get(value, value) if isinstance(value, str) else value


def ids_of(question: Question) -> Iterator[str]:
    """Every id that a response to the question can hold."""
    for name in ("options", "items", "choices", "asks", "assumptions", "factors", "rubric"):
        yield from _ids(getattr(question, name, ()))
    if isinstance(question, Matching):
        yield from _ids(question.stems)
    if isinstance(question, Scenario):
        for axis in question.axes:
            yield axis.id
            yield from _ids(axis.options)


def _ids(parts: Iterable[Any]) -> Iterator[str]:
    return (part.id for part in parts)
