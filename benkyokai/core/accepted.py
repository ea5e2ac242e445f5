"""What counts as an answer where people write: texts and numbers with their credits, the first that fits counts."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from benkyokai.core.text import NO_TEXT, Text, fold

SLACK = 1e-12
"""Of the larger of two numbers: so much may a bound be missed by the machine's rounding."""


@dataclass(frozen=True, slots=True)
class AcceptedText:
    """A text in either language, what it is worth in [0, 1], and what there is to say of it."""

    text: Text
    credit: float = 1
    feedback: Text = NO_TEXT

    def keys(self, exact: bool = False) -> frozenset[str]:
        """The text as it is compared, in each language; what is nothing then is equal to nothing."""
        return frozenset(filter(None, (compared(one, exact) for one in (self.text.ja, self.text.en))))


@dataclass(frozen=True, slots=True)
class AcceptedNumber:
    """The numbers from `low` to `high`, both included; `value` is what one of them is called, where there is one."""

    low: float
    high: float
    value: float | None = None
    credit: float = 1
    feedback: Text = NO_TEXT

    def fits(self, number: float) -> bool:
        """True within the bounds, with a slack of 1e-12·max(|bound or value|, |number|)."""
        about = (abs(self.value),) if self.value is not None else (abs(self.low), abs(self.high))
        slack = SLACK * max(*about, abs(number)) if math.isfinite(number) else 0.0
        return self.low - slack <= number <= self.high + slack


def compared(text: str, exact: bool = False) -> str:
    """A text as it is compared (formats §8): folded; `exact`: after NFC alone."""
    return unicodedata.normalize("NFC", text) if exact else fold(text)


def fitting_text(answers: Iterable[AcceptedText], given: object, exact: bool = False) -> AcceptedText | None:
    """The first accepted text that a given one is equal to; None where it is none of them."""
    key = compared(given, exact) if isinstance(given, str) else ""
    return next((one for one in answers if key in one.keys(exact)), None)
