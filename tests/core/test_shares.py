"""Shares in per cent, as they are told."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.shares import percentages


def test_shares_of_one_whole_add_up_to_a_hundred() -> None:
    """The largest remainders are rounded up, of equal ones the first; nobody gets more than one too much."""
    assert percentages([3, 2, 2], 7) == [43, 29, 28]
    assert percentages([1, 1, 1], 3) == [34, 33, 33]
    assert percentages([0, 7, 0], 7) == [0, 100, 0]
    assert percentages([1, 1], 2) == [50, 50]
    assert percentages([], 0) == []


def test_where_one_may_choose_several_each_share_stands_alone() -> None:
    """Ten of seventy and seventy of seventy are no parts of one whole; nobody at all is nothing."""
    assert percentages([7, 4, 1], 8) == [88, 50, 13]
    assert percentages([0, 0], 0) == [0, 0]


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=12))
def test_whatever_was_counted_adds_up(counts: list[int]) -> None:
    """To a hundred, each within one of what it is, and more people never have less."""
    of = sum(counts)
    told = percentages(counts, of)
    assert sum(told) == (100 if of else 0)
    assert all(abs(one - 100 * n / max(of, 1)) < 1 for one, n in zip(told, counts, strict=True))
    pairs = sorted(zip(counts, told, strict=True))
    assert all(a[1] <= b[1] for a, b in pairwise(pairs) if a[0] < b[0])
