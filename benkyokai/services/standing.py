"""Where a person stands in a quiz: the attempt, the order of the questions, what was given and drafted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from benkyokai.core.marking import QuizMark, certainty_mark, mark_question, mark_quiz
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.scenario import ASK
from benkyokai.core.quiz import Mode, Quiz, hidden_order, shuffled
from benkyokai.store.answers import Answer, Draft
from benkyokai.store.attempts import Attempt

ANSWER = "answer"
"""The stage of an answer that ends a question; `ask` comes before it in a scenario."""

Stages = Mapping[str, Any]


@dataclass(frozen=True)
class Standing:
    """`given` by question and stage; `sure`: the certainty of each answer that has one; `flags` of an exam."""

    quiz: Quiz
    attempt: Attempt | None = None
    given: Mapping[str, Stages] = field(default_factory=dict)
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    sure: Mapping[str, int] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the questions in the order of this attempt."""
        ids = tuple(question.id for question in self.quiz.questions)
        return shuffled(ids, self.attempt.seed) if self.quiz.shuffle and self.attempt else ids

    def option_order(self, question_id: str, options: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of a question's options in the order of this attempt."""
        if not self.quiz.shuffle or self.attempt is None:
            return options
        return shuffled(options, f"{self.attempt.seed}:{question_id}")

    def hidden_order(self, question_id: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Ids whose order in the file gives the answer away: shuffled always, and never as the file has them."""
        return hidden_order(ids, f"{self.attempt.seed if self.attempt else ''}:{question_id}")

    def with_answer(self, question_id: str, response: Any, certainty: int | None) -> Standing:
        """The standing once an answer is on disk."""
        stages = {**self.given.get(question_id, {}), ANSWER: response}
        drafts = {key: draft for key, draft in self.drafts.items() if key != question_id}
        sure = self.sure if certainty is None else {**self.sure, question_id: certainty}
        return replace(self, given={**self.given, question_id: stages}, drafts=drafts, sure=sure)

    @property
    def ended(self) -> bool:
        """True where the attempt was handed in."""
        return self.attempt is not None and self.attempt.submitted_at is not None

    @property
    def exam(self) -> bool:
        """True while an exam is being sat: no feedback, and what is chosen may change."""
        return self.quiz.mode is Mode.EXAM and not self.ended

    def time_left(self, now: datetime) -> timedelta | None:
        """What is left of an exam's time, never below zero; None without a clock."""
        deadline = self.attempt.deadline if self.attempt else None
        return None if deadline is None or self.ended else max(timedelta(0), deadline - now)

    def answered(self, question_id: str) -> bool:
        """True where the question has got its answer; in an exam, where something was chosen."""
        if ANSWER in self.given.get(question_id, {}):
            return True
        return self.exam and self.drafted(question_id) is not None

    def drafted(self, question_id: str) -> Any | None:
        """What was drafted, in the shape of a response; None where handing in makes no answer of it."""
        question, draft = self.quiz.question(question_id), self.drafts.get(question_id)
        if question is None or draft is None:
            return None
        return answer_of_draft(question, self.given.get(question_id, {}), draft)

    def unreadable(self, question_id: str) -> bool:
        """True where an exam keeps something that says nothing: a number that cannot be read."""
        question = self.quiz.question(question_id)
        return self.exam and question is not None and question.unreadable(self.drafted(question_id))

    def chosen_of(self, question: Question) -> tuple[int, int] | None:
        """How many options are chosen in an exam, and how many should be; None where no number is asked for."""
        if not isinstance(question, Multiple) or question.choose is None:
            return None
        return len(self.drafted(question.id) or []), question.choose

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The questions without an answer, in order."""
        return tuple(question_id for question_id in self.order if not self.answered(question_id))

    @property
    def here(self) -> str:
        """The question to go on with: where one was, else the first without an answer, else the first."""
        known = self.attempt.at_question if self.attempt else None
        return known if known in self.order else (*self.open_questions, *self.order)[0]

    def response(self, question: Question) -> Any | None:
        """The whole answer to a question as it is marked; None without one, or where it no longer fits."""
        stages = self.given.get(question.id, {})
        if ANSWER not in stages:
            return None
        whole = whole_response(stages)
        return whole if question.refuse(whole) is None else None

    def can_try_again(self, question: Question) -> bool:
        """True where there is something to get right that was not."""
        response = self.response(question)
        if self.exam or response is None or not question.counts:
            return False
        return (mark_question(question, response).fraction or 0) < 1

    def mark(self) -> QuizMark:
        """The marks of what was given so far; an open question counts 0."""
        responses = {question.id: self.response(question) for question in self.quiz.questions}
        return mark_quiz(self.quiz, {key: value for key, value in responses.items() if value is not None})

    def certainty_total(self) -> float | None:
        """The certainty-based mark of the whole (formats §5); None where nobody was asked."""
        marks = self.mark().questions
        found = [
            certainty_mark(marks[question.id].fraction, question.points, self.sure.get(question.id))
            for question in self.quiz.questions
        ]
        asked = [mark for mark in found if mark is not None]
        return sum(asked) if asked else None


def whole_response(stages: Stages) -> Any:
    """One response from its stages: those of a mapping are laid over each other."""
    given = stages[ANSWER]
    if not isinstance(given, dict) or len(stages) == 1:
        return given
    return given | {stage: value for stage, value in stages.items() if stage != ANSWER}


def answer_of_draft(question: Question, stages: Stages, draft: Draft) -> Any | None:
    """The answer that handing in makes of a draft; None where nothing was chosen (a 0 is something), or where the
    question has changed under it."""
    response = question.from_draft(draft.response)
    if isinstance(response, dict) and ASK in response and ASK in stages:
        return None  # the questions to the client were put, and nothing was chosen since
    if response in (None, "", [], {}) or question.refuse(whole_response({**stages, ANSWER: response})) is not None:
        return None
    return response


def by_question(rows: list[Answer]) -> tuple[dict[str, dict[str, Any]], dict[str, int]]:
    """The stored stages of one attempt by question and stage, and the certainties by question."""
    given: dict[str, dict[str, Any]] = {}
    for row in rows:
        given.setdefault(row.question_id, {})[row.stage] = row.response
    return given, {row.question_id: row.certainty for row in rows if row.certainty is not None}
