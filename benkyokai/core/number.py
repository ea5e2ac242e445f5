"""Numbers as people type and read them."""

from __future__ import annotations

import math
import re
import unicodedata

from benkyokai.core.text import NO_TEXT, Text

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−ー", "-"))
"""What keyboards have for a minus: U+2010 to U+2015, U+2212, and the long vowel that a Japanese one gives."""

LONGEST_NUMBER = 40
"""Characters that a number may have, its unit included."""


def read_number(text: str, unit: Text = NO_TEXT) -> float | str:
    """A number as people type it: digits and signs of full width, commas between thousands, invisible characters and
    blanks around it, the unit behind it; else the text itself. A decimal comma is not read."""
    plain = _visible(text)
    for one in (unit.ja, unit.en):
        ending = _visible(one).casefold()
        if ending and plain.casefold().endswith(ending):
            plain = plain[: len(plain) - len(ending)].rstrip()
            break
    plain = plain.translate(SIGNS)
    if GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    return float(plain) if NUMBER.fullmatch(plain) and len(plain) < LONGEST_NUMBER else text.strip()


def _visible(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(one for one in plain if unicodedata.category(one) not in ("Cf", "Cc")).strip()


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
