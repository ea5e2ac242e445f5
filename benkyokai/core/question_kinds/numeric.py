"""`numeric`: a number, right within a tolerance, or one of several."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from benkyokai.core.accepted import AcceptedNumber
from benkyokai.core.answer_fields.number import Number
from benkyokai.core.feedback import Feedback, Measured, Percent, Row, Section, Sentence
from benkyokai.core.number import in_digits, with_unit
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage
from benkyokai.core.text import NO_TEXT, Text, bilingual


class Tolerance(StrEnum):
    """How far from the answer still counts, the default first."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    GEOMETRIC = "geometric"

    def around(self, answer: float, tolerance: float) -> tuple[float, float]:
        """The lowest and the highest number that counts (formats §5)."""
        match self:
            case Tolerance.ABSOLUTE:
                return answer - tolerance, answer + tolerance
            case Tolerance.RELATIVE:
                return answer - tolerance * abs(answer), answer + tolerance * abs(answer)
            case Tolerance.GEOMETRIC:
                low, high = sorted((answer / (1 + tolerance), answer * (1 + tolerance)))
                return low, high


@dataclass(frozen=True, kw_only=True)
class Numeric(Question):
    """The response is a finite number, or a text as it was typed: one that cannot be read is worth 0, and never lost.

    Either `answer` with its tolerance, or `answers`, of which the first that fits counts. `unit` stands behind the
    field.
    """

    kind: ClassVar[str] = "numeric"
    answer: float = 0
    tolerance: float = 0
    tolerance_kind: Tolerance = Tolerance.ABSOLUTE
    answers: tuple[AcceptedNumber, ...] = ()
    unit: Text = NO_TEXT

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(self.field,)),)

    @cached_property
    def field(self) -> Number:
        """The one field."""
        best = self.accepted[0]
        return Number(unit=self.unit, around=best.low if best.value is None else best.value)

    @cached_property
    def accepted(self) -> tuple[AcceptedNumber, ...]:
        """What counts, in order."""
        low, high = self.tolerance_kind.around(self.answer, self.tolerance)
        return self.answers or (AcceptedNumber(low, high, self.answer),)

    def found(self, response: Response | None) -> AcceptedNumber | None:
        """The first that a response fits; None where it fits none, or cannot be read."""
        number = self.field.number(response)
        return None if number is None else next((one for one in self.accepted if one.fits(number)), None)

    def mark(self, response: Response) -> Marked:
        """The credit of the first accepted number or range that the response fits, else 0 (formats §5)."""
        found = self.found(response)
        return Marked(float(found.credit) if found else 0.0)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Both numbers, and what counts as right."""
        found, number = self.found(response), self.field.number(response)
        credit = found.credit if found else 0.0
        best = next(one for one in self.accepted if one.credit == 1)
        word = Sentence(
            "partly_single" if credit else "not_right", {"right": self.told(best), "score": Percent(credit)}
        )
        key = Row(id="key", text=self.told(best), good=True)
        said = (Row(id="found", text=self.told(found), mine=True, because=found.feedback),) if found else ()
        rows = (key,) if response is None else said if found and found.feedback else ()
        notes = [Sentence("number_unread")] if self.field.unreadable(response) else []
        notes += [
            Sentence("counts_as_right", {"low": Measured(one.low, NO_TEXT), "high": Measured(one.high, self.unit)})
            for one in self.accepted
            if one.credit == 1 and one.low < one.high
        ]
        return Feedback(
            sections=(Section(rows=rows, fixed=True),) if rows else (),
            verdict=None if credit == 1 else word,
            notes=tuple(notes),
            given="" if response is None else str(response) if number is None else Measured(number, self.unit),
        )

    def told(self, one: AcceptedNumber) -> Text:
        """An accepted number, or a range, with its unit."""
        if one.value is not None:
            value = one.value
            return bilingual(lambda name: with_unit(value, name(self.unit)))
        return bilingual(lambda name: f"{in_digits(one.low)}–{with_unit(one.high, name(self.unit))}")
