"""`numeric`: a number, right within a tolerance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.number import Number
from benkyokai.core.feedback import Feedback, Measured, Row, Section, Sentence, Value
from benkyokai.core.number import with_unit
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage
from benkyokai.core.text import NO_TEXT, Text, bilingual

SLACK = 1e-12
"""Of the larger of the two numbers: so much may a bound be missed by the machine's rounding."""


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

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(self.field,)),)

    @cached_property
    def field(self) -> Number:
        """The one field."""
        return Number(unit=self.unit, around=self.answer)

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
        number = self.field.number(response)
        if number is None:
            return Marked(0.0)
        low, high = self.bounds
        slack = SLACK * max(abs(self.answer), abs(number))
        return Marked(float(low - slack <= number <= high + slack))

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Both numbers, and the range that counts as right."""
        right, number = Measured(self.answer, self.unit), self.field.number(response)
        good = number is not None and self.mark(number).fraction == 1
        low, high = self.bounds
        values: dict[str, Value] = {"low": Measured(low, NO_TEXT), "high": Measured(high, self.unit)}
        unread = (Sentence("number_unread"),) if self.field.unreadable(response) else ()
        key = Row(id="key", text=bilingual(lambda name: with_unit(self.answer, name(self.unit))), good=True)
        return Feedback(
            sections=(Section(rows=(key,)),) if response is None else (),
            verdict=None if good else Sentence("not_right", {"right": right}),
            notes=(*unread, *((Sentence("counts_as_right", values),) if self.tolerance else ())),
            given="" if response is None else str(response) if number is None else Measured(number, self.unit),
        )
