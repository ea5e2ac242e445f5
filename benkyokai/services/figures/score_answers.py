"""Score a file of answers without the app: the command line's way to the marking rules."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benkyokai.core.marking import QuestionMark, certainty_mark, mark_quiz
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal


@dataclass(frozen=True, slots=True)
class BadAnswer:
    """Why an answers file cannot be scored: the question's id, where one is to blame, and the reason in words or as the
    question refuses the response."""

    question: str
    reason: str | Refusal


class _RepeatedNameError(ValueError):
    """A name that stands twice in one object of JSON."""


def score_file(quiz: Quiz, text: str) -> dict[str, Any] | BadAnswer:
    """The marks for answers in JSON, as `score_answers` has them."""
    try:
        return score_answers(quiz, json.loads(text, object_pairs_hook=_without_repetition))
    except _RepeatedNameError as repeated:
        return BadAnswer("", f"`{repeated}` stands twice in one object: keep one")
    except ValueError as failure:
        return BadAnswer("", f"this is no JSON: {failure}")
    except RecursionError:
        return BadAnswer("", "too many brackets inside one another: no answer needs so many")


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    repeated = next((name for name, n in Counter(names).items() if n > 1), None)
    if repeated is not None:
        raise _RepeatedNameError(repeated)
    return dict(pairs)


def score_answers(quiz: Quiz, answers: object) -> dict[str, Any] | BadAnswer:
    """The marks in the shape of formats §7; `answers` maps a question's id to its response and certainty."""
    if not isinstance(answers, dict):
        return BadAnswer("", "the answers are no mapping of question ids")
    for question_id, given in answers.items():
        reason = _reason_against(quiz, str(question_id), given)
        if reason:
            return BadAnswer(str(question_id), reason)
    responses = {key: given["response"] for key, given in answers.items() if given.get("response") is not None}
    marked = mark_quiz(quiz, responses)
    scored = {one.id: _scored(one, marked.questions[one.id], answers.get(one.id, {})) for one in quiz.questions}
    return {"questions": scored, "mark": marked.mark, "max": marked.maximum}


def _scored(question: Question, mark: QuestionMark, given: Mapping[str, Any]) -> dict[str, Any]:
    sure = certainty_mark(mark.fraction, question.points, given.get("certainty"))
    return {"fraction": mark.fraction, "mark": mark.mark, "certainty_mark": sure, "parts": dict(mark.parts)}


def _reason_against(quiz: Quiz, question_id: str, given: object) -> str | Refusal | None:
    question = quiz.question(question_id)
    if question is None:
        return "the quiz has no such question"
    if not isinstance(given, Mapping) or not set(given) <= {"response", "certainty"}:
        return "an answer is a mapping with `response` and perhaps `certainty`"
    if given.get("certainty") not in (None, 1, 2, 3) or isinstance(given.get("certainty"), bool):
        return "`certainty` is 1, 2 or 3"
    if given.get("response") is None:
        return None
    return question.refuse(given["response"])
