"""Numbers as people type and read them."""

from __future__ import annotations

import math
import re

from benkyokai.core.text import NO_TEXT, Text, fold

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
POWER = re.compile(r"\d[⁰¹²³⁴-⁹]")
SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−ー", "-"))
"""What keyboards and word processors write for a minus: U+2010 to U+2015, U+2212 and the Japanese long vowel."""

LONGEST_NUMBER = 40
"""Characters that a number may have, its unit included."""


def read_number(text: str, unit: Text = NO_TEXT) -> float | str:
    """A number as people type it: digits and signs of any width, commas between thousands, the unit behind it in
    either language, invisible characters; a decimal comma is not read. Else the text as it was typed, blank ones as "".
    """
    plain = fold(text)
    for end in ("", fold(unit.ja), fold(unit.en)):
        number = _number(plain.removesuffix(end).rstrip().translate(SIGNS))
        if number is not None and not POWER.search(text):
            return number
    return text if plain else ""


def _number(plain: str) -> float | None:
    if GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if not NUMBER.fullmatch(plain) or len(plain) >= LONGEST_NUMBER:
        return None
    return number if math.isfinite(number := float(plain)) else None


def in_digits(number: float) -> str:
    """A number as people write it: commas between the thousands, at most six places, no zeros that say nothing."""
    return f"{number:,.6f}".rstrip("0").rstrip(".") if abs(number) < 1e15 else f"{number:g}"


def with_unit(number: float, unit: str) -> str:
    """The same with its unit behind it: with a space before Latin letters, without one in Japanese."""
    return in_digits(number) + (f" {unit}" if unit[:1].isascii() and unit[:1].isalpha() else unit)


def is_finite(number: float) -> bool:
    """False for infinities, for what is no number, and for a whole number beyond every float."""
    try:
        return math.isfinite(number)
    except OverflowError:
        return False
