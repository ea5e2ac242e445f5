"""Texts and names."""

from __future__ import annotations

import pytest

from benkyokai.core.text import counting_teams, natural_order, shortened


def test_numbers_in_names_count_as_numbers() -> None:
    """The ninth participant comes before the tenth, in either language and with wide digits too."""
    names = ["参加者10", "参加者9", "Session 2", "参加者１", "田中", "", "Session 11"]
    ordered = ["", "Session 2", "Session 11", "参加者１", "参加者9", "参加者10", "田中"]
    assert sorted(names, key=natural_order) == ordered


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("short enough", 12, "short enough"),
        ("A moving company wants an estimate app", 31, "A moving company wants an…"),
        ("A moving company, wants", 19, "A moving company…"),
        ("お客様が、外観検査を自動にしたい", 8, "お客様が、外観…"),
        ("お客様が、外観検査", 6, "お客様が…"),
        ("モデルはSageMakerで作ります", 9, "モデルは…"),
        ("Antidisestablishmentarianism", 9, "Antidise…"),
    ],
)
def test_a_shortened_text_ends_between_words(text: str, most: int, shown: str) -> None:
    """A reader never has to guess how a word went on, and no comma hangs before the ellipsis."""
    assert shortened(text, most) == shown
    assert len(shown) <= most


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("{n}／{all}人が回答", "{n}／{all}組が回答"),
        ("{of}人のうち{n}人が「{to}」へ", "{of}組のうち{n}組が「{to}」へ"),
        ("{n}チーム・{size}人が参加", "{n}チーム・{size}人が参加"),
        ("{n} {n|person|people}", "{n} {n|team|teams}"),
        ("{size} {size|person|people}, 1人で", "{size} {size|person|people}, 1人で"),
    ],
)
def test_what_is_counted_may_be_teams(sentence: str, counted: str) -> None:
    """Every count but that of the people in them."""
    assert counting_teams(sentence) == counted
