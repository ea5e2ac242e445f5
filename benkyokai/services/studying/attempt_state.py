"""The state of a person's attempt at a quiz: the attempt, the order of the questions, what was given and drafted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from benkyokai.core.answer import Answer, whole_answer
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.marking import QuizMark, certainty_mark, mark_question, mark_quiz
from benkyokai.core.question import Question
from benkyokai.core.quiz import Mode, Quiz, asked_of, shuffled
from benkyokai.core.stage import ANSWER
from benkyokai.store.answers import AttemptAnswer
from benkyokai.store.attempts import Attempt

Stages = Mapping[str, Answer]
"""What was given to a question, by stage."""


@dataclass(frozen=True)
class AttemptState:
    """`given` and `drafts` (what is ticked and typed but not yet given) by question; `flags` of an exam."""

    quiz: Quiz
    attempt: Attempt | None = None
    given: Mapping[str, Stages] = field(default_factory=dict)
    drafts: Mapping[str, Answer] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    _responses: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Those of the quiz that this attempt is asked, in file order."""
        return asked_of(self.quiz, self.attempt.asked if self.attempt else None, self.given)

    @property
    def n_questions(self) -> int:
        """How many questions this attempt is asked, or would be if it began."""
        return len(self.questions) if self.attempt else self.quiz.asks

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the questions in the order of this attempt."""
        ids = tuple(question.id for question in self.questions)
        return shuffled(ids, self.attempt.seed) if self.quiz.shuffle and self.attempt else ids

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
        answer = answer_of_draft(question, self.given.get(question_id, {}), draft)
        return answer.response if answer else None

    def unreadable(self, question_id: str) -> bool:
        """True where an exam keeps something that says nothing: a number that cannot be read."""
        question = self.quiz.question(question_id)
        return self.exam and question is not None and question.unreadable(self.drafted(question_id))

    def chosen_of(self, question: Question) -> tuple[int, int] | None:
        """How many options are chosen in an exam, and how many should be; None where no number is asked for."""
        field = question.answer_stage.root
        count = field.count if isinstance(field, Several) else None
        return None if count is None else (len(self.drafted(question.id) or []), count)

    def stage_of(self, question: Question) -> str | None:
        """The stage that waits for an answer; None where the question has its answer, and after the end."""
        given = self.given.get(question.id, {})
        if ANSWER in given or self.ended:
            return None
        return next(stage for stage in question.stage_ids if stage not in given)

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
        if question.id not in self._responses:
            self._responses[question.id] = whole_answer(question, self.given.get(question.id, {}))
        return self._responses[question.id]

    def certainty(self, question: Question) -> int | None:
        """How sure one said to be of the answer to a question."""
        answer = self.given.get(question.id, {}).get(ANSWER)
        return answer.certainty if answer else None

    def can_try_again(self, question: Question) -> bool:
        """True where there is something to get right that was not. A case comes back later, and otherwise."""
        response = self.response(question)
        if self.exam or response is None or not question.counts or question.practised_under:
            return False
        return (mark_question(question, response).fraction or 0) < 1

    def mark(self) -> QuizMark:
        """The marks of what was given so far; an open question counts 0."""
        responses = {question.id: self.response(question) for question in self.questions}
        asked = replace(self.quiz, questions=self.questions)
        return mark_quiz(asked, {key: value for key, value in responses.items() if value is not None})

    def certainty_total(self) -> float | None:
        """The certainty-based mark of the whole (formats §5); None where nobody was asked."""
        marks = self.mark().questions
        found = [
            certainty_mark(marks[question.id].fraction, question.points, self.certainty(question))
            for question in self.questions
        ]
        asked = [mark for mark in found if mark is not None]
        return sum(asked) if asked else None


def answer_of_draft(question: Question, stages: Stages, draft: Answer) -> Answer | None:
    """The answer that handing in makes of a draft; None where nothing was chosen (a 0 is something), or where the
    question has changed under it."""
    response: Any = question.from_draft(draft.response)
    answer = replace(draft, response=response)
    if isinstance(response, dict) and any(stage in response for stage in stages):
        return None  # an earlier stage was answered, and nothing was chosen since
    if response in (None, "", [], {}) or whole_answer(question, {**stages, ANSWER: answer}) is None:
        return None
    return answer


def by_question(rows: Iterable[AttemptAnswer]) -> dict[str, dict[str, Answer]]:
    """The stored answers of one attempt by question and stage."""
    given: dict[str, dict[str, Answer]] = {}
    for row in rows:
        given.setdefault(row.question_id, {})[row.stage] = row
    return given
