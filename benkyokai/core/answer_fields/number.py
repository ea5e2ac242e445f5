"""Give a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field, Name
from benkyokai.core.number import is_finite, read_number, with_unit
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """The value is a finite number, or the text as it was typed. `around`: where made-up answers lie."""

    type: ClassVar[str] = "number"
    unit: Text = NO_TEXT
    around: float = 1

    def read(self, typed: object) -> object:
        return read_number(typed, self.unit) if isinstance(typed, str) else typed

    def refuse(self, value: object) -> Refusal | None:
        if self.is_blank(value):
            return self.missing
        number = self.read(value)
        if isinstance(number, bool) or not isinstance(number, int | float) or not is_finite(number):
            return Refusal(Why.NOT_A_NUMBER, str(value)[:200])
        return None

    def key(self, value: object) -> str:
        """The number with twelve digits at most."""
        number = self.read(value)
        return f"{number:.12g}" if isinstance(number, int | float) else str(number or "")

    def told(self, key: str, name: Name) -> str:
        number = read_number(key)
        return with_unit(number, name(self.unit)) if isinstance(number, int | float) else key

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        return round(self.around * chance.choice((0.5, 1.0, 1.0, 1.0, 2.0)), 2)
