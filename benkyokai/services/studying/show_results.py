"""Show my results: every attempt with its marks, the latest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.live.live_session import Attended
from benkyokai.core.marking import QuizMark
from benkyokai.core.stage import ANSWER
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import look_at_attempt
from benkyokai.services.studying.attempt_state import AttemptState, by_question
from benkyokai.services.studying.hand_in import is_overdue
from benkyokai.store import answers, attempts
from benkyokai.store.answers import AttemptAnswer, Mark
from benkyokai.store.attempts import Attempt
from benkyokai.store.attendance import attended


@dataclass(frozen=True)
class TagScore:
    """The marks of all questions with a tag: points reached, points there are, questions fully right."""

    tag: str
    mark: float
    maximum: float
    right: int
    questions: int


@dataclass(frozen=True)
class Result:
    """One attempt, where it stands, and what it is worth by the questions as they are now.

    `before`: the fraction by an earlier version of the question, where a correction has moved it.
    """

    attempt_state: AttemptState
    mark: QuizMark
    before: Mapping[str, float] = field(default_factory=dict)

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(self.attempt_state.answered(question.id) for question in self.attempt_state.questions)

    @property
    def fully_right(self) -> tuple[int, int]:
        """How many questions got everything, of how many that count."""
        counting = [question for question in self.attempt_state.questions if question.counts]
        return sum(self.mark.questions[question.id].fraction == 1 for question in counting), len(counting)

    def by_tag(self) -> list[TagScore]:
        """The score of each tag, in the order in which the tags first come."""
        counting = [question for question in self.attempt_state.questions if question.counts]
        tags = dict.fromkeys(tag for question in counting for tag in question.tags)
        scores = []
        for tag in tags:
            tagged = [question for question in counting if tag in question.tags]
            marks = [self.mark.questions[question.id] for question in tagged]
            right = sum(mark.fraction == 1 for mark in marks)
            total = sum(mark.mark or 0.0 for mark in marks)
            scores.append(TagScore(tag, total, sum(question.points for question in tagged), right, len(tagged)))
        return scores


def result_of(attempt_state: AttemptState, marks: list[Mark] | None = None) -> Result:
    """The result of one attempt; `marks` is its record, the oldest first."""
    mark = attempt_state.mark()
    before = {
        one.question_id: one.fraction
        for one in marks or []
        if one.fraction is not None
        and one.question_id in mark.questions
        and one.fraction != mark.questions[one.question_id].fraction
    }
    return Result(attempt_state, mark, before)


@dataclass(frozen=True)
class Attempts:
    """A person's attempts at what is still there, practice included, the latest changed first, each with its answers
    and the record of its marks."""

    attempt_states: tuple[AttemptState, ...]
    marks: Mapping[str, list[Mark]]

    def results(self) -> list[Result]:
        """Those at whole quizzes that were ended or have an answer."""
        return [
            result_of(one, self.marks.get(one.attempt.id))
            for one in self.attempt_states
            if one.attempt is not None and not one.quiz.practised
            if one.ended or any(ANSWER in stages for stages in one.given.values())
        ]


def my_attempts(instance: Instance, visitor: Visitor) -> Attempts:
    """All the visitor's attempts; an exam whose time is over is handed in first."""
    person = person_of(instance, visitor)
    if person is None:
        return Attempts((), {})
    mine = attempts.attempts_of(instance.engine, person)
    late = [attempt for attempt in mine if is_overdue(instance, attempt)]
    for attempt in late:
        look_at_attempt(instance, visitor, attempt.id)  # hands it in
    if late:
        mine = attempts.attempts_of(instance.engine, person)
    return _with_answers(instance, person, mine)


def _with_answers(instance: Instance, person: str, mine: list[Attempt]) -> Attempts:
    given: dict[str, list[AttemptAnswer]] = {attempt.id: [] for attempt in mine}
    for row in answers.answers_by(instance.engine, person):
        given.setdefault(row.attempt_id, []).append(row)
    marks: dict[str, list[Mark]] = {attempt.id: [] for attempt in mine}
    for one in answers.marks_by(instance.engine, person):
        marks.setdefault(one.attempt_id, []).append(one)
    attempt_states = []
    for attempt in mine:
        quiz = instance.library.quiz_of(attempt.quiz_id)
        if quiz is not None:
            attempt_states.append(AttemptState(quiz, attempt, by_question(given[attempt.id])))
    return Attempts(tuple(attempt_states), marks)


def my_sessions(instance: Instance, visitor: Visitor) -> list[Attended]:
    """The live sessions that the visitor took part in or caught up with, the newest first."""
    person = person_of(instance, visitor)
    return attended(instance.engine, person) if person else []


def my_results(instance: Instance, visitor: Visitor) -> list[Result]:
    """The visitor's attempts at quizzes that are still there, the latest changed first."""
    return my_attempts(instance, visitor).results()
