"""Show my results: every attempt with its marks, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benkyokai.core.marking import QuizMark
from benkyokai.services.answer_quiz import ANSWER, Standing
from benkyokai.services.identify import Visitor, person_of
from benkyokai.services.instance import Instance
from benkyokai.store import answers, attempts


@dataclass(frozen=True)
class Result:
    """One attempt, where it stands, and what it is worth by the questions as they are now."""

    standing: Standing
    mark: QuizMark

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(self.standing.answered(question.id) for question in self.standing.quiz.questions)


def my_results(instance: Instance, visitor: Visitor) -> list[Result]:
    """The visitor's attempts at quizzes that are still there, the latest changed first. Two reads in all."""
    person = person_of(instance, visitor)
    mine = attempts.attempts_of(instance.engine, person) if person else []
    quizzes = instance.library.quizzes
    mine = [attempt for attempt in mine if attempt.quiz_id in quizzes]
    given: dict[str, dict[str, dict[str, Any]]] = {attempt.id: {} for attempt in mine}
    for row in answers.answers_of(instance.engine, given):
        given[row.attempt_id].setdefault(row.question_id, {})[row.stage] = row.response
    standings = [Standing(quizzes[attempt.quiz_id], attempt, given[attempt.id]) for attempt in mine]
    return [Result(standing, standing.mark()) for standing in standings if _has_answers(standing)]


def _has_answers(standing: Standing) -> bool:
    return any(ANSWER in stages for stages in standing.given.values())
