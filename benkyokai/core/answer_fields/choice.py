"""Choose one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field
from benkyokai.core.refusal import Refusal, Why, refused


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """The value is the id of a part."""

    type: ClassVar[str] = "choice"
    listed: ClassVar[bool] = True
    numbered: ClassVar[bool] = True

    def refuse(self, value: object) -> Refusal | None:
        if isinstance(value, str) and value in self.texts:
            return None
        return self.missing if self.is_blank(value) else refused(Why.UNKNOWN_CHOICE, value)

    def rows(self, values: Iterable[object], most: int | None) -> tuple[tuple[str, int], ...]:
        counts = Counter(values)
        return tuple((one, counts[one]) for one in self.ids)

    def key(self, value: object) -> str:
        return "" if value is None else str(value)

    def renamed(self, value: object, names: Mapping[str, str]) -> object:
        return names.get(value, value) if isinstance(value, str) else value

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        return chance.choice(self.parts).id
