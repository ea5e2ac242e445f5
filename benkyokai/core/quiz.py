"""A quiz: questions in file order, and how they are asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import NO_TEXT, Text


class Mode(StrEnum):
    """Study shows the feedback after each question, exam after the last."""

    STUDY = "study"
    EXAM = "exam"


@dataclass(frozen=True, kw_only=True)
class Quiz:
    """`minutes` is the time of an exam; `course` an id or empty."""

    id: str
    title: Text
    questions: tuple[Question, ...]
    line: Text = NO_TEXT
    course: str = ""
    mode: Mode = Mode.STUDY
    minutes: float | None = None
    certainty: bool = False
    shuffle: bool = False

    def question(self, question_id: str) -> Question | None:
        """The question with that id, if the quiz has it."""
        return next((question for question in self.questions if question.id == question_id), None)

    @property
    def practised(self) -> QuestionRef | None:
        """The question that this quiz has alone, to practise it; None of a quiz as its file has it."""
        return QuestionRef.parse(self.id)

    def ref(self, question_id: str) -> QuestionRef:
        """The reference to one of its questions, in practice too."""
        return QuestionRef.within(self.id, question_id)


def alone(quiz: Quiz, question: Question) -> Quiz:
    """A quiz of this one question, to practise it: its attempts stand beside those of the quiz and count nowhere."""
    return replace(
        quiz,
        id=str(quiz.ref(question.id)),
        questions=(question,),
        mode=Mode.STUDY,
        minutes=None,
        certainty=False,
        shuffle=True,
    )


def shuffled(ids: tuple[str, ...], seed: str) -> tuple[str, ...]:
    """The ids in an order that depends on nothing but the seed and the ids themselves."""
    return tuple(sorted(ids, key=lambda item: hashlib.sha256(f"{seed}:{item}".encode()).digest()))


class HasId(Protocol):
    """A part of a question."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


def arranged(parts: Iterable[HasId], seed: str, shuffle: bool, secret: bool = False) -> tuple[str, ...]:
    """The ids of a question's parts in the order in which they are asked: as the file has them, or shuffled.

    `secret`: their order in the file gives the answer away, so they are shuffled always, and never stand as there. What
    is pinned comes last, in file order.
    """
    parts = tuple(parts)
    pinned = tuple(part.id for part in parts if getattr(part, "pin", False))
    ids = tuple(part.id for part in parts if part.id not in pinned)
    if not shuffle and not secret:
        return tuple(part.id for part in parts)
    found = shuffled(ids, seed)
    return (*((*found[1:], found[0]) if secret and found == ids else found), *pinned)
