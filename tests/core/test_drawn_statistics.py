"""What is defined where people were asked different questions, and that nothing else is said."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.statistics import compute_statistics, drawn_statistics

ROWS = [[1, None, None], [0, None, 2], [None, 1, 1], [None, None, 2]]
ASKED = [[True, False, True], [True, False, True], [False, True, True], [False, True, True]]


def test_who_was_not_asked_does_not_count() -> None:
    """The first question was asked of two, one of whom got it right; who was asked and left it open counts 0."""
    items = drawn_statistics([1, 1, 2], ROWS, ASKED).items
    assert [one.facility for one in items] == [50, 50, 62.5]
    assert items[0].sd == pytest.approx(0.5**0.5)


def test_nothing_is_said_that_rests_on_totals_of_different_questions() -> None:
    """No discrimination, no weight, no reliability."""
    found = drawn_statistics([1, 1, 2], ROWS, ASKED)
    assert {figure for one in found.items for figure in astuple(one)[2:]} == {None}
    whole = found.quiz
    assert (whole.cic, whole.error_ratio, whole.standard_error, whole.kr20) == (None, None, None, None)
    assert (whole.n, whole.mean, whole.median) == (4, 1.75, 2)


def test_totals_have_figures_only_where_all_could_reach_the_same() -> None:
    """Out of 3 and out of 2 there is no mean in marks."""
    found = drawn_statistics([1, 2, 2], ROWS, [*ASKED[:3], [True, True, False]]).quiz
    assert astuple(found) == (4, *[None] * 9)


def test_a_question_that_nobody_was_asked_has_no_figure() -> None:
    """Nor has an empty table."""
    found = drawn_statistics([1, 1], [[1, None]], [[True, False]])
    assert (found.items[0].facility, found.items[1].facility) == (100, None)
    assert drawn_statistics([1], [], []).quiz.n == 0


@given(st.integers(1, 4).flatmap(lambda p: st.lists(st.lists(st.sampled_from([0, 0.5, 1]), min_size=p, max_size=p))))
def test_where_all_were_asked_everything_the_figures_are_the_usual_ones(rows: list[list[float]]) -> None:
    """Those that are told."""
    maxima = [1.0] * len(rows[0] if rows else "one")
    found, usual = drawn_statistics(maxima, rows, [[True] * len(maxima)] * len(rows)), compute_statistics(maxima, rows)
    assert [(one.facility, one.sd) for one in found.items] == [(one.facility, one.sd) for one in usual.items]
    assert found.quiz == replace(usual.quiz, cic=None, error_ratio=None, standard_error=None, kr20=None)
