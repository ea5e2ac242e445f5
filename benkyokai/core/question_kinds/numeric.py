"""`numeric`: a number, right within a tolerance."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import NO_TEXT, Text

SLACK = 1e-12
"""Of the larger of the two numbers: so much may a bound be missed by the machine's rounding."""


NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
POWER = re.compile(r"\d[⁰¹²³⁴-⁹]")
LONGEST_NUMBER = 40
"""Characters that a number may have."""

SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−ー", "-"))
"""What keyboards and word processors write for a minus: U+2010 to U+2015, U+2212 and the Japanese long vowel."""


class Tolerance(StrEnum):
    """How far from the answer still counts, the default first."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    GEOMETRIC = "geometric"


@dataclass(frozen=True, kw_only=True)
class Numeric(Question):
    """The response is a finite number, or a text as it was typed: one that cannot be read is worth 0, and never lost.

    `unit` stands behind the field.
    """

    kind: ClassVar[str] = "numeric"
    answer: float
    tolerance: float = 0
    tolerance_kind: Tolerance = Tolerance.ABSOLUTE
    unit: Text = NO_TEXT

    def refuse(self, response: Response) -> Refusal | None:
        if response is None or (isinstance(response, str) and not folded(response)):
            return Refusal(Why.NOTHING_CHOSEN)
        if isinstance(response, str) and len(response) <= LONGEST_NUMBER:
            return None
        if isinstance(response, bool) or not isinstance(response, int | float) or not _finite(response):
            return Refusal(Why.NOT_A_NUMBER, str(response))
        return None

    def refuse_to_store(self, response: Response) -> Refusal | None:
        if isinstance(response, str) and folded(response):
            return Refusal(Why.NOT_A_NUMBER, response)
        return self.refuse(response)

    def from_draft(self, draft: object) -> Response:
        return read_number(draft, self.unit) if isinstance(draft, str) else draft

    def unreadable(self, response: Response) -> bool:
        return isinstance(response, str) and self.number(response) is None

    def number(self, response: Response) -> float | None:
        """The number of a response, of one that was typed too; None where it cannot be read."""
        value = self.from_draft(response)
        return value if isinstance(value, int | float) else None

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest number that is right (formats §5)."""
        match self.tolerance_kind:
            case Tolerance.ABSOLUTE:
                return self.answer - self.tolerance, self.answer + self.tolerance
            case Tolerance.RELATIVE:
                room = self.tolerance * abs(self.answer)
                return self.answer - room, self.answer + room
            case Tolerance.GEOMETRIC:
                low, high = sorted((self.answer / (1 + self.tolerance), self.answer * (1 + self.tolerance)))
                return low, high

    def mark(self, response: Response) -> Marked:
        """1 within the bounds, which belong to it with a slack of 1e-12·max(|answer|, |response|); else 0."""
        value = self.number(response)
        if value is None:
            return Marked(0.0)
        low, high = self.bounds
        slack = SLACK * max(abs(self.answer), abs(value))
        return Marked(float(low - slack <= value <= high + slack))


def read_number(text: str, unit: Text = NO_TEXT) -> float | str:
    """A number as people type it: digits and signs of any width, commas between thousands, the unit behind it in
    either language, invisible characters; a decimal comma is not read. Else the text as it was typed, blank ones as "".
    """
    plain = folded(text)
    for end in ("", folded(unit.ja), folded(unit.en)):
        number = _number(plain.removesuffix(end).rstrip().translate(SIGNS))
        if number is not None and not POWER.search(text):
            return number
    return text if plain else ""


def folded(text: str) -> str:
    """A text without what makes no difference to a reader: widths, case, invisible characters, blanks around."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    narrow = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
    return " ".join(narrow.split())


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


def _finite(number: float) -> bool:
    try:
        return math.isfinite(number)
    except OverflowError:  # a whole number beyond every float
        return False
