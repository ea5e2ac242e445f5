"""Reading `multiple`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.question_kinds.multiple import Multiple, Rule
from tests.authoring.written import problems_of_quiz, question_of


def multiple(*options: str, marking: str = "") -> str:
    """A multiple question with these options."""
    lines = "\n".join(f"    - {{text: T{n}, feedback: F, {option}}}" for n, option in enumerate(options))
    rule = f"  marking: {marking}\n" if marking else ""
    return f"- id: q\n  kind: multiple\n  prompt: P\n  explanation: E\n{rule}  options:\n{lines}\n"


@pytest.mark.parametrize("rule", Rule)
def test_rules(tmp_path: Path, rule: Rule) -> None:
    """Every marking rule has its name in a file; the default is net-correct."""
    credit = ", credit: 1" if rule is Rule.WEIGHTS else ""
    question = question_of(tmp_path, multiple(f"id: a, correct: true{credit}", "id: b", marking=rule.value))
    default = question_of(tmp_path, multiple("id: a, correct: true", "id: b"))
    assert isinstance(question, Multiple)
    assert isinstance(default, Multiple)
    assert question.marking is rule
    assert default.marking is Rule.NET_CORRECT
    assert question.correct == {"a"}


def test_all_may_be_right(tmp_path: Path) -> None:
    """Nothing has to be wrong."""
    assert problems_of_quiz(tmp_path, multiple("id: a, correct: true", "id: b, correct: true")) == []


def test_none_right(tmp_path: Path) -> None:
    """None right is an error, except under weights."""
    (line,) = problems_of_quiz(tmp_path, multiple("id: a", "id: b"))
    assert "no option is right" in line
    assert problems_of_quiz(tmp_path, multiple("id: a, credit: 1", "id: b", marking="weights")) == []


@pytest.mark.parametrize(
    "options",
    [
        ["id: a, credit: 0.5", "id: b, credit: 0.5", "id: c, credit: -1"],
        ["id: a, credit: 1", "id: b, correct: true, credit: -0.5"],
        [f"id: o{i}, credit: 0.1111" for i in range(9)],
        ["id: a, credit: 1", "id: b, credit: 1"],
    ],
)
def test_weights(tmp_path: Path, options: list[str]) -> None:
    """Positive credits that add up to 1 (0.9999 counts) are enough; all of them are worth everything."""
    question = question_of(tmp_path, multiple(*options, marking="weights"))
    assert isinstance(question, Multiple)
    assert question.mark([option.id for option in question.options if option.credit > 0]).fraction == 1


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["id: a, credit: 0.9", "id: b, credit: 0.0998"], "add up to 0.9998, less than 1"),
        (["id: a, correct: true"], "add up to 0, less than 1"),
        (["id: a, credit: 1", "id: b, credit: -1.01"], "write a number from -1 to 1"),
    ],
)
def test_mistakes_under_weights(tmp_path: Path, options: list[str], problem: str) -> None:
    """Each of these is one error."""
    (line,) = problems_of_quiz(tmp_path, multiple(*options, marking="weights"))
    assert problem in line


def test_credit_without_effect(tmp_path: Path) -> None:
    """A credit under another rule is a warning: it would be passed over in silence."""
    (line,) = problems_of_quiz(tmp_path, multiple("id: a, correct: true, credit: 0.5"))
    assert "warning: a credit counts only under “marking: weights”" in line


def test_unknown_rule(tmp_path: Path) -> None:
    """A rule that does not exist is an error with the ones that do."""
    (line,) = problems_of_quiz(tmp_path, multiple("id: a, correct: true", marking="all"))
    assert "“marking” cannot be “all”" in line
    assert all(rule.value in line for rule in Rule)
