"""Reading a table of marks, and saying what is wrong with one."""

from __future__ import annotations

import pytest

from benkyokai.services.figures.compute_statistics import BadMarks, statistics_of


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


@pytest.mark.parametrize("size", [4e-50, 1, 1e50])
def test_figures_do_not_depend_on_the_unit(size: float) -> None:
    """The smallest and the largest numbers have the figures of any other; 0 is 0 however it is written."""
    rows = [(1, 0.5), (1, 1), (0.25, 0), (0, 0)]
    text = "".join(f"learner-{n},{a * size!r},{b * size!r}\n" for n, (a, b) in enumerate(rows))
    found = statistics_of(f"learner,q1,q2\nmax,{size!r},{size!r}\n{text.replace(',0.0,', ',-0.00e9,')}")
    same = statistics_of("learner,q1,q2\n" + "".join(f"learner-{n},{a},{b}\n" for n, (a, b) in enumerate(rows)))
    if isinstance(found, BadMarks) or isinstance(same, BadMarks):
        pytest.fail(f"{found} {same}")
    in_marks = {"mean", "median", "sd", "standard_error"}
    for name, figures in (*found["questions"].items(), ("quiz", found["quiz"])):
        expected = same["quiz"] if name == "quiz" else same["questions"][name]
        for figure, value in figures.items():
            unit = size if figure in in_marks else 1
            wanted = None if expected[figure] is None else pytest.approx(expected[figure] * unit, rel=1e-9, abs=0)
            assert value == wanted, (name, figure)


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
        ("\n\nlearner,q1\n\nmax,-1\n", 5, "below 0"),
        ("\nname,q1\n", 2, "learner"),
        ('learner,q1\n"ann\nbea",1\n\nciy,x\n', 5, "no number"),
        ('learner,q1\r\n"ann\r\nbea",1\r\nciy,x\r\n', 4, "no number"),
        (f"learner,q1\nann,1\nben,{'1' * 200_000}\n", 3, "more than 131,072 characters"),
        *(
            (f"learner,q1\n{who},1\nben,{mark}\n", 3, f"`{mark}` is too small or too large")
            for who in ("ann", "max")
            for mark in ("1e78", "-1.1e50", "1e160", "1e308", "1e-81", "1e-170", "9e-51", "-1e-400")
        ),
        ("learner;q1;q2\nann;1;0\n", 1, "separated by semicolons (`;`)"),
        ('"learner";"q1"\n"ann";"0,5"\n', 1, "separated by semicolons (`;`)"),
        ("\ufefflearner\tq1\nann\t1\n", 1, "separated by tabs"),
        ("learner|q1\nann|1\n", 1, "separated by bars (`|`)"),
        ("learner、q1\nann、1\n", 1, "separated by “、” (U+3001)"),
        ("learner，q1\nann，1\n", 1, "separated by “，” (U+FF0C)"),
        ("learners;q1\nann;1\n", 1, "not `learner`"),
        ("learner,q1\nann,1\nben,2\n", 3, "2 is more than the maximum of `q1`, 1"),
        ("learner,q1,q2\nmax,3,0.5\nann,3,0.5\n\nben,3,0.75\n", 5, "0.75 is more than the maximum of `q2`, 0.5"),
        ("learner,q1,q2\nmax,1,\nann,1,1\n", 3, "1 is more than the maximum of `q2`, 0"),
        ("learner,q1\nmax,one\nann,1\n", 2, "`one` is no number"),
        ('learner,q1\nann,"0,5"\n', 2, "`0,5` is no number"),
        ("learner,q1\nann,1_0\n", 2, "`1_0` is no number"),
        ("learner,q1\nmax,1e308\nann,1\n", 2, "too small or too large"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, reason: str) -> None:
    """A table that cannot be read has a line and a reason."""
    found = statistics_of(text)
    assert isinstance(found, BadMarks)
    assert found.line == line
    assert reason in found.reason


def test_a_mark_may_miss_the_maximum_by_the_machines_rounding() -> None:
    """0.1 + 0.2 is a full mark of 0.3; marks below 0, as certainty gives them, count as they are."""
    found = statistics_of("learner,q1\nmax,0.3\nann,0.30000000000000004\nben,-0.6\n")
    assert isinstance(found, dict)
    assert found["quiz"]["mean"] == pytest.approx(-0.15)
