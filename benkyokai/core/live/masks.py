"""The names under which a question's parts travel to a phone: an author's own id could give an answer away."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from typing import Any

from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.scenario import Scenario

LENGTH = 10
"""Letters of a mask: 40 bits, so that two of a question's parts never share one."""


class Masks:
    """For one question of one session; nobody without the secret can tell an id from its mask."""

    def __init__(self, secret: str, session_id: str, question: Question) -> None:
        key = f"{secret}:{session_id}:{question.id}".encode()
        self._mask = {one: hmac.new(key, one.encode(), hashlib.sha256).hexdigest()[:LENGTH] for one in ids_of(question)}
        self._id = {mask: one for one, mask in self._mask.items()}

    def hide(self, one: str) -> str:
        """The mask of an id."""
        return self._mask[one]

    def hide_all(self, response: Any) -> Any:
        """A response with every id masked."""
        return _replace(response, self._mask)

    def read(self, response: Any) -> Any:
        """A response from a phone with every mask read; what is no mask stays as it is."""
        return _replace(response, self._id)


def _replace(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_replace(one, names) for one in value]
    if isinstance(value, dict):
        return {names.get(key, key): _replace(one, names) for key, one in value.items()}
    return value


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
