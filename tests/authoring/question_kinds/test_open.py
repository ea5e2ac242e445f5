"""Reading `open`."""

from __future__ import annotations

from pathlib import Path

from benkyokai.core.question_kinds.open import Open
from benkyokai.core.text import same
from tests.authoring.written import problems_of_quiz, question_of


def test_all_fields(tmp_path: Path) -> None:
    """Model answer and rubric arrive in core; no explanation is asked for."""
    question = question_of(
        tmp_path, "- {id: q, kind: open, prompt: P, model_answer: M, rubric: [{id: a, text: A}, {id: b, text: B}]}"
    )
    assert isinstance(question, Open)
    assert question.model_answer == same("M")
    assert [point.id for point in question.rubric] == ["a", "b"]


def test_rubric(tmp_path: Path) -> None:
    """The rubric must be there; it may be empty, and its ids must differ."""
    assert problems_of_quiz(tmp_path, "- {id: q, kind: open, prompt: P, rubric: []}") == []
    (missing,) = problems_of_quiz(tmp_path, "- {id: q, kind: open, prompt: P}")
    assert "the field “rubric” is missing" in missing
    (twice,) = problems_of_quiz(
        tmp_path, "- {id: q, kind: open, prompt: P, rubric: [{id: a, text: A}, {id: a, text: B}]}"
    )
    assert "the ID “a” is used twice" in twice
