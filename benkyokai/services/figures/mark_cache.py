"""Marks many stored answers: equal texts are read and marked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import orjson

from benkyokai.core.answer import fitting_response
from benkyokai.core.marking import QuestionMark, mark_question
from benkyokai.core.question import Question
from benkyokai.core.stage import ANSWER

MOST_REMEMBERED = 20_000
"""Different answers that are remembered; free texts differ every time."""

_parsed = lru_cache(MOST_REMEMBERED)(orjson.loads)

RawStages = tuple[tuple[str, str], ...]
"""The stored stages of one answer: name and JSON text."""


@dataclass(frozen=True)
class MarkedAnswer:
    """A whole response, and its mark by the question as it is; both None where it no longer fits."""

    response: Any
    mark: QuestionMark | None

    @property
    def fraction(self) -> float | None:
        """The fraction in [0, 1]; an answer that no longer fits is worth 0."""
        return self.mark.fraction if self.mark else 0.0

    @cached_property
    def written(self) -> str:
        """The response as JSON text."""
        return orjson.dumps(self.response).decode()

    @cached_property
    def parts(self) -> str | None:
        """The fractions of its parts as JSON text; None where it has none."""
        return orjson.dumps(dict(self.mark.parts)).decode() if self.mark and self.mark.parts else None

    @property
    def points(self) -> float:
        """The mark in points; what has none, or no longer fits, is worth 0."""
        return (self.mark.mark if self.mark else None) or 0.0


UNREADABLE = MarkedAnswer(None, None)


@dataclass
class MarkCache:
    """Remembers what it has marked, by version of the question and by what was written: a mark by one version is the
    same for ever."""

    _known: dict[tuple[str, str, str, RawStages], MarkedAnswer] = field(default_factory=dict)

    def read(self, quiz_id: str, question: Question, stages: RawStages) -> MarkedAnswer:
        """The response that these stages make, and its mark."""
        key = (quiz_id, question.id, question.content_hash, stages)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            found = self._known[key] = read(question, {name: _parsed(text) for name, text in stages})
        return found

    def read_vote(self, quiz_id: str, question: Question, asked: str | None, response: str) -> MarkedAnswer:
        """The same for a live answer: its last stage, and what was asked before."""
        before: RawStages = ((question.stages[0].id, asked),) if asked else ()
        return self.read(quiz_id, question, (*before, (ANSWER, response)))


def read(question: Question, stages: Mapping[str, Any]) -> MarkedAnswer:
    """One answer from its stages; without the last one it is unreadable."""
    whole = fitting_response(question, stages)
    return UNREADABLE if whole is None else MarkedAnswer(whole, mark_question(question, whole))
