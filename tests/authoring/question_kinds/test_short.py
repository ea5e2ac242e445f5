"""Reading `short`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.accepted import AcceptedText
from benkyokai.core.question_kinds.short import Short
from benkyokai.core.text import Text, same
from tests.authoring.written import problems_of_quiz, question_of


def short(answers: str, more: str = "") -> str:
    """A short question with these answers."""
    return f"- {{id: q, kind: short, prompt: P, explanation: E, answers: [{answers}]{more}}}"


def test_answers(tmp_path: Path) -> None:
    """In the order of the file, worth 1 where nothing is said; in one language or two."""
    question = question_of(
        tmp_path, short("{text: EFS}, {text: {ja: 保管庫, en: Store}, credit: 0.5, feedback: F}, {text: S3, credit: 0}")
    )
    assert isinstance(question, Short)
    assert question.answers == (
        AcceptedText(same("EFS")),
        AcceptedText(Text("保管庫", "Store"), 0.5, same("F")),
        AcceptedText(same("S3"), 0),
    )
    assert not question.exact


def test_exact(tmp_path: Path) -> None:
    """What differs in case alone is two answers then."""
    question = question_of(tmp_path, short("{text: EFS}, {text: efs, credit: 0.5}", ", exact: true"))
    assert (question.mark("EFS").fraction, question.mark("efs").fraction) == (1, 0.5)


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        ("{text: EFS}, {text: efs}", "this is compared as equal to “EFS”"),
        ("{text: EFS}, {text: {ja: ＥＦＳ, en: Store}}", "this is compared as equal to “EFS”"),
        ("{text: EFS, credit: 0.9}", "no answer is worth 1"),
        ("{text: EFS, credit: -1}", "out of range"),
        ("{text: EFS, correct: true}", "unknown field “correct”"),
        ("", "“answers” has no items"),
    ],
)
def test_mistakes(tmp_path: Path, answers: str, problem: str) -> None:
    """Each of these is one error."""
    (line,) = problems_of_quiz(tmp_path, short(answers))
    assert "error" in line
    assert problem in line


def test_one_text_for_both_languages_is_no_twin_of_itself(tmp_path: Path) -> None:
    """Nor is an answer whose two languages fold to the same."""
    assert problems_of_quiz(tmp_path, short("{text: {ja: ＥＦＳ, en: EFS}}, {text: S3}")) == []
