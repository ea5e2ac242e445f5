"""Choose one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field
from benkyokai.core.refusal import Refusal, Why, refused


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """The value is the id of a part."""

    type: ClassVar[str] = "choice"
    listed: ClassVar[bool] = True

    def refuse(self, value: object) -> Refusal | None:
        if self.is_blank(value):
            return self.missing
        if isinstance(value, str) and value in self.ids:
            return None
        return refused(Why.UNKNOWN_CHOICE, value)

    def key(self, value: object) -> str:
        return "" if value is None else str(value)

    def renamed(self, value: object, names: Mapping[str, str]) -> object:
        return names.get(value, value) if isinstance(value, str) else value

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        return chance.choice(self.parts).id
