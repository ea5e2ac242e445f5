"""Reading `single`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.question_kinds.single import Single
from tests.authoring.written import problems_of_quiz, question_of


def single(*options: str) -> str:
    """A single question with these options."""
    lines = "\n".join(f"    - {{text: T, feedback: F, {option}}}" for option in options)
    return f"- id: q\n  kind: single\n  prompt: P\n  explanation: E\n  options:\n{lines}\n"


def test_credits(tmp_path: Path) -> None:
    """`correct: true` is worth 1, a credit what it says, nothing 0; worth 1 is correct."""
    question = question_of(tmp_path, single("id: a, correct: true", "id: b, credit: 0.5", "id: c", "id: d, credit: 1"))
    assert isinstance(question, Single)
    credits_ = [(option.credit, option.correct) for option in question.options]
    assert credits_ == [(1, True), (0.5, False), (0, False), (1, True)]
    assert question.mark("b").fraction == 0.5


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["id: a, correct: true, credit: 0.5"], "“correct: true” stands beside a credit that is not 1"),
        (["id: a, correct: true, credit: 0"], "“correct: true” stands beside a credit that is not 1"),
        (["id: a, credit: 0.99", "id: b, correct: false"], "no option is worth 1"),
        (["id: a, correct: true", "id: b, credit: -0.1"], "out of range"),
        (["id: a, correct: true", "id: b, credit: 1.1"], "out of range"),
        (["id: a, correct: yes"], "neither true nor false"),
        (["id: a, correct: true", "id: a"], "the ID “a” is used twice"),
    ],
)
def test_mistakes(tmp_path: Path, options: list[str], problem: str) -> None:
    """Each of these is one error."""
    (line,) = problems_of_quiz(tmp_path, single(*options))
    assert problem in line


def test_pin(tmp_path: Path) -> None:
    """`pin: last` keeps an option at the end."""
    question = question_of(tmp_path, single("id: a, correct: true, pin: last", "id: b"))
    assert isinstance(question, Single)
    assert [option.pin for option in question.options] == [True, False]


def test_credit_1_beside_correct(tmp_path: Path) -> None:
    """A credit of 1 beside `correct: true` says the same twice and is no mistake."""
    assert problems_of_quiz(tmp_path, single("id: a, correct: true, credit: 1")) == []


def test_lint(tmp_path: Path) -> None:
    """An option without feedback and a question without explanation are warnings; the quiz stays."""
    lines = problems_of_quiz(tmp_path, "- {id: q, kind: single, prompt: P, options: [{id: a, text: A, correct: true}]}")
    assert [line.split(": ", 2)[1:] for line in lines] == [
        ["warning", "the question “q” has no explanation: write how to reason here"],
        ["warning", "the option “a” has no feedback: tell those who choose it why"],
    ]
