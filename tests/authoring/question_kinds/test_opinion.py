"""Reading `opinion`."""

from __future__ import annotations

from pathlib import Path

from benkyokai.core.question_kinds.opinion import Opinion
from tests.authoring.written import problems_of_quiz, question_of


def test_options(tmp_path: Path) -> None:
    """Options arrive in core; neither feedback nor explanation is asked for."""
    question = question_of(tmp_path, "- {id: q, kind: opinion, prompt: P, options: [{id: a, text: A, feedback: F}]}")
    assert isinstance(question, Opinion)
    assert question.options[0].feedback.en == "F"
    assert problems_of_quiz(tmp_path, "- {id: q, kind: opinion, prompt: P, options: [{id: a, text: A}]}") == []


def test_nothing_is_right(tmp_path: Path) -> None:
    """An opinion knows no right option."""
    (line,) = problems_of_quiz(
        tmp_path, "- {id: q, kind: opinion, prompt: P, options: [{id: a, text: A, correct: true}]}"
    )
    assert "unknown field “correct”" in line
