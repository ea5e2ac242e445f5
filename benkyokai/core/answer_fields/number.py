"""Give a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field, Name
from benkyokai.core.number import LONGEST_NUMBER, is_finite, read_number, with_unit
from benkyokai.core.refusal import Refusal, Why, refused
from benkyokai.core.text import NO_TEXT, Text, fold


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """The value is a finite number, or the text as it was typed. `around`: where made-up answers lie."""

    type: ClassVar[str] = "number"
    unit: Text = NO_TEXT
    around: float = 1

    def read(self, typed: object) -> object:
        return read_number(typed, self.unit) if isinstance(typed, str) else typed

    def is_blank(self, value: object) -> bool:
        return value is None or (isinstance(value, str) and not fold(value))

    def refuse(self, value: object) -> Refusal | None:
        if self.is_blank(value):
            return self.missing
        if isinstance(value, str) and len(value) <= LONGEST_NUMBER:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not is_finite(value):
            return refused(Why.NOT_A_NUMBER, value)
        return None

    def refuse_incomplete(self, value: object) -> Refusal | None:
        return refused(Why.NOT_A_NUMBER, value) if self.unreadable(value) else super().refuse_incomplete(value)

    def unreadable(self, value: object) -> bool:
        return not self.is_blank(value) and self.number(value) is None

    def number(self, value: object) -> float | None:
        """The number of a value, of one that was typed too; None where it cannot be read."""
        number = self.read(value)
        return number if isinstance(number, int | float) else None

    def key(self, value: object) -> str:
        """The number with twelve digits at most; of what cannot be read nothing, it stays with who typed it."""
        number = self.number(value)
        return "" if number is None else f"{number:.12g}"

    def counted(self, value: object) -> Iterable[str]:
        return filter(None, (self.key(value),))

    def told(self, key: str, name: Name) -> str:
        number = read_number(key)
        return with_unit(number, name(self.unit)) if isinstance(number, int | float) else key

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        return round(self.around * chance.choice((0.5, 1.0, 1.0, 1.0, 2.0)), 2)
