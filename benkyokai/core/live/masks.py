"""The names under which a question's parts travel to a phone: an author's own id could give an answer away."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.question import Question

LENGTH = 10
"""Letters of a mask: 40 bits, so that two of a question's parts never share one."""


class Masks:
    """For one question of one session; nobody without the secret can tell an id from its mask."""

    def __init__(self, secret: str, session_id: str, question: Question) -> None:
        key = f"{secret}:{session_id}:{question.id}".encode()
        self._question = question
        self._mask = {
            one: hmac.new(key, one.encode(), hashlib.sha256).hexdigest()[:LENGTH] for one in question.part_ids()
        }
        self._id = {mask: one for one, mask in self._mask.items()}

    def hide(self, one: str) -> str:
        """The mask of an id."""
        return self._mask[one]

    def hide_factor(self, factor: str | None) -> str | None:
        """The mask of a deciding factor; one that the question does not have any more stays as it is."""
        return None if factor is None else self._mask.get(factor, factor)

    def hide_response(self, stage: str, response: Any) -> Any:
        """A response to a stage with every id masked; what was typed stays as it is."""
        return self._question.stage(stage).renamed(response, self._mask)

    def read(self, one: Any) -> Any:
        """The id of a mask; what is no mask stays as it is."""
        return self._id.get(one, one) if isinstance(one, str) else one

    def read_all(self, ids: Any) -> Any:
        """The ids of a list of masks."""
        return [self.read(one) for one in ids] if isinstance(ids, list) else ids

    def read_response(self, stage: str, response: Any) -> Any:
        """A response to a stage from a phone with every mask read, to be refused or stored."""
        return self._question.stage(stage).renamed(response, self._id, back=True)

    def read_answer(self, stage: str, sent: Answer) -> Answer:
        """An answer to a stage from a phone: every mask read, a number's digits, a text as it is."""
        response = self._question.stage(stage).from_typed(self.read_response(stage, sent.response))
        return replace(sent, response=response, factor=self.read(sent.factor))
