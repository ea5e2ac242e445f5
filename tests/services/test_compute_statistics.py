"""Reading a table of marks, and saying what is wrong with one."""

from __future__ import annotations

import pytest

from benkyokai.services.compute_statistics import BadMarks, statistics_of


def test_a_table_with_maxima_and_blanks() -> None:
    """The row `max` is no learner, an empty cell is 0, and the names are those that are promised."""
    found = statistics_of("\ufefflearner,q1,q2\nmax,2,1\nann,2,\nben,1,1\n")
    assert isinstance(found, dict)
    assert found["quiz"]["n"] == 2
    assert found["questions"]["q1"]["facility"] == 75
    assert found["questions"]["q2"]["facility"] == 50
    assert set(found["questions"]["q1"]) == {
        "facility", "sd", "discrimination_index", "discriminative_efficiency", "effective_weight", "intended_weight",
    }  # fmt: skip
    assert set(found["quiz"]) == {
        "n", "mean", "median", "sd", "skewness", "kurtosis", "cic", "error_ratio", "standard_error", "kr20",
    }  # fmt: skip


def test_without_maxima_every_question_has_one_mark() -> None:
    """One mark a question is what holds where nothing is said."""
    found = statistics_of("learner,q1\nann,1\nben,0\n")
    assert isinstance(found, dict)
    assert found["questions"]["q1"]["facility"] == 50


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "learner"),
        ("name,q1\n", 1, "learner"),
        ("learner\n", 1, "no question"),
        ("learner,q1,q1\n", 1, "twice"),
        ("learner,q1\nann,1,2\n", 2, "3 cells"),
        ("learner,q1\nann,x\n", 2, "no number"),
        ("learner,q1\nann,1\nben,nan\n", 3, "not finite"),
        ("learner,q1\nmax,-1\n", 2, "below 0"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, reason: str) -> None:
    """A table that cannot be read has a line and a reason."""
    found = statistics_of(text)
    assert isinstance(found, BadMarks)
    assert found.line == line
    assert reason in found.reason
