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
LONGEST_NUMBER = 40
"""Characters that a number may have."""


class Tolerance(StrEnum):
    """How far from the answer still counts, the default first."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    GEOMETRIC = "geometric"


@dataclass(frozen=True, kw_only=True)
class Numeric(Question):
    """The response is a finite number. `unit` stands behind the field."""

    kind: ClassVar[str] = "numeric"
    answer: float
    tolerance: float = 0
    tolerance_kind: Tolerance = Tolerance.ABSOLUTE
    unit: Text = NO_TEXT

    def refuse(self, response: Response) -> Refusal | None:
        if response in (None, ""):
            return Refusal(Why.NOTHING_CHOSEN)
        if isinstance(response, bool) or not isinstance(response, int | float) or not _finite(response):
            return Refusal(Why.NOT_A_NUMBER, str(response))
        return None

    def from_draft(self, draft: object) -> Response:
        return read_number(draft) if isinstance(draft, str) else draft

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
        assert isinstance(response, int | float)  # refuse() saw to it
        low, high = self.bounds
        slack = SLACK * max(abs(self.answer), abs(response))
        return Marked(float(low - slack <= response <= high + slack))


def read_number(text: str) -> float | str:
    """A number as people type it: full-width digits, commas between thousands, spaces; else the text itself."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-")
    if GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    return float(plain) if NUMBER.fullmatch(plain) and len(plain) < LONGEST_NUMBER else text.strip()


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
