"""A quiz: questions in file order, and how they are asked."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from benkyokai.core.answer_fields.field import Part
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import NO_TEXT, Text


class Mode(StrEnum):
    """Study shows the feedback after each question, exam after the last."""

    STUDY = "study"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Draw:
    """So many of the questions with a tag; of all where the tag is empty."""

    n: int
    tag: str = ""


@dataclass(frozen=True, kw_only=True)
class Quiz:
    """`minutes` is the time of an exam; `course` an id or empty; `draw` empty where all is asked."""

    id: str
    title: Text
    questions: tuple[Question, ...]
    line: Text = NO_TEXT
    course: str = ""
    mode: Mode = Mode.STUDY
    minutes: float | None = None
    certainty: bool = False
    shuffle: bool = False
    draw: tuple[Draw, ...] = ()

    @property
    def asks(self) -> int:
        """How many questions a new attempt is asked."""
        return sum(one.n for one in self.draw) or len(self.questions)

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
        id=str(quiz.ref(question.name)),
        questions=(question,),
        mode=Mode.STUDY,
        minutes=None,
        certainty=False,
        shuffle=True,
        draw=(),
    )


def shuffled(ids: tuple[str, ...], seed: str) -> tuple[str, ...]:
    """The ids in an order that depends on nothing but the seed and the ids themselves."""
    return tuple(sorted(ids, key=lambda item: hashlib.sha256(f"{seed}:{item}".encode()).digest()))


def drawn(quiz: Quiz, seed: str) -> tuple[str, ...]:
    """The ids of the questions that a new attempt is asked, in file order: all, or those that the seed draws.

    Each question is drawn once, whatever its tags. Where tags overlap it counts for the one that needs it, so that
    there are as many as `draw` says wherever that is possible at all.
    """
    ids = tuple(question.id for question in quiz.questions)
    if not quiz.draw:
        return ids
    by_id = {question.id: question for question in quiz.questions}
    shares: dict[Draw, list[Question]] = {one: [] for one in quiz.draw}
    for id_ in shuffled(ids, seed):
        _share_out(by_id[id_], shares, set())
    taken = {question.id for share in shares.values() for question in share}
    return tuple(id_ for id_ in ids if id_ in taken)


def asked_of(quiz: Quiz, drawn_ids: Collection[str] | None, given: Collection[str]) -> tuple[Question, ...]:
    """The questions that an attempt is asked, in file order: those that were drawn for it, and those of which anything
    was answered elsewhere, as in a lesson. All where nothing was drawn, or nothing of it is left in the file."""
    if drawn_ids is None or not any(one.id in drawn_ids for one in quiz.questions):
        return quiz.questions
    return tuple(one for one in quiz.questions if one.id in drawn_ids or one.id in given)


def _share_out(question: Question, shares: dict[Draw, list[Question]], tried: set[Draw]) -> bool:
    """Puts a question into a share that is not full, or in place of one there that another share can take."""
    for draw, share in shares.items():
        if draw in tried or (draw.tag and draw.tag not in question.tags):
            continue
        tried.add(draw)
        if len(share) < draw.n:
            share.append(question)
            return True
        for place, other in enumerate(share):
            if _share_out(other, shares, tried):
                share[place] = question
                return True
    return False


def arranged(parts: Iterable[Part], seed: str, shuffle: bool, secret: bool = False) -> tuple[str, ...]:
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
