"""The marks of a whole quiz, derived from the stored responses (formats §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.quiz import Quiz

CERTAIN_AND_WRONG = {1: 0, 2: -2, 3: -6}
"""What a wrong answer is worth per point, by certainty."""

CERTAINTIES = (1, 2, 3)
"""How sure one is: not very, fairly, certain."""


WHOLE = 1 - 1e-9
"""Worth 1, whatever adding up made of it."""


@dataclass(frozen=True, slots=True)
class QuestionMark:
    """`mark` is fraction × points; None where the fraction is None."""

    fraction: float | None
    mark: float | None
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class QuizMark:
    """`mark` of `maximum`, both in points; opinion and open questions stand outside both."""

    questions: Mapping[str, QuestionMark]
    mark: float
    maximum: float


def mark_question(question: Question, response: Response | None) -> QuestionMark:
    """An unanswered question (None) gets 0, or nothing where there is nothing to mark."""
    marked = _unanswered(question) if response is None else question.mark(response)
    mark = None if marked.fraction is None else marked.fraction * question.points
    return QuestionMark(marked.fraction, mark, marked.parts)


def is_strong(question: Question, response: Response) -> bool:
    """True where everything that was chosen is worth 1 (formats §5), under an assumption that is plausible where one
    is stated (formats §3). What was asked before, such as a client, is not a choice."""
    marked, reasoning = question.mark(response), question.reasoning
    asked = {stage.id for stage in question.stages[:-1]}
    parts = [worth for part, worth in marked.parts.items() if part not in asked] or [marked.fraction or 0.0]
    stated = reasoning is None or reasoning.path_of(response)[0] in reasoning.plausible
    return stated and min(parts) >= WHOLE


def worth_of(question: Question, response: Response, about: str, choice: str) -> float:
    """What one choice of an answer is worth to who gave it: the part's fraction; of several from one list 1 where it is
    right, else 0; an assumption 1 where it is plausible; else what the whole answer is worth."""
    field, reasoning, marked = question.fields_by_about.get(about), question.reasoning, question.mark(response)
    if about in marked.parts:
        return marked.parts[about]
    if reasoning is not None:
        return float(choice in reasoning.plausible)
    if field is not None and (field.several or len(question.answer_stage.fields) > 1):
        return float(choice in field.right)
    return marked.fraction or 0.0


def _unanswered(question: Question) -> Marked:
    return Marked(0.0 if question.counts else None)


def mark_quiz(quiz: Quiz, responses: Mapping[str, Response]) -> QuizMark:
    """Marks every question of a quiz; `responses` by question id, none of them refused."""
    marks = {question.id: mark_question(question, responses.get(question.id)) for question in quiz.questions}
    counting = [question for question in quiz.questions if question.counts]
    total = sum(marks[question.id].mark or 0.0 for question in counting)
    return QuizMark(marks, total, sum(question.points for question in counting))


def certainty_mark(fraction: float | None, points: float, certainty: int | None) -> float | None:
    """Certainty-based marking (formats §5): points × fraction × certainty, or 0, −2, −6 points where it is 0.

    `certainty` is 1, 2 or 3; None, or a question without a fraction, gives None.
    """
    if fraction is None or certainty is None:
        return None
    return points * (CERTAIN_AND_WRONG[certainty] if fraction == 0 else fraction * certainty)
