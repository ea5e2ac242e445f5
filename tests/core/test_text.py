"""Texts and names."""

from __future__ import annotations

from benkyokai.core.text import natural_order


def test_numbers_in_names_count_as_numbers() -> None:
    """The ninth participant comes before the tenth, in either language and with wide digits too."""
    names = ["参加者10", "参加者9", "Session 2", "参加者１", "田中", "", "Session 11"]
    ordered = ["", "Session 2", "Session 11", "参加者１", "参加者9", "参加者10", "田中"]
    assert sorted(names, key=natural_order) == ordered
