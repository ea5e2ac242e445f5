"""A code as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.typed_code import ALPHABET, fold_code

GAPS = " \t\n\u3000\xa0\u200b\ufeff-‐‑–—−－ー─\xad"


@pytest.mark.parametrize(
    "typed",
    ["UXUA95", "UXU A95", " uxu-a95\n", "ＵＸＵＡ９５", "ｕｘｕ　ａ９５", "UXU—A95", "UXUーA95", "\u200bUXUA95"],
)
def test_however_it_is_typed_it_is_one_code(typed: str) -> None:
    """Width, case, gaps and hyphens do not matter."""
    assert fold_code(typed) == "UXUA95"


@given(st.lists(st.sampled_from(ALPHABET), min_size=6, max_size=8), st.text(GAPS, max_size=3))
def test_gaps_make_no_other_code(letters: list[str], gap: str) -> None:
    """Whatever stands between the letters; and a code that is folded stays as it is."""
    code = "".join(letters)
    assert fold_code(gap.join(letters)) == code == fold_code(code)


@pytest.mark.parametrize("typed", ["", " - ", "../../etc", "UXU.A95", "💥", "\x00"])
def test_what_is_no_code_becomes_none(typed: str) -> None:
    """Nothing else is left out, so that two codes never become one."""
    assert fold_code(typed) != "UXUA95"
