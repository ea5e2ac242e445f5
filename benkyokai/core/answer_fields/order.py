"""Put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field, Name, list_renamed, unrepeated
from benkyokai.core.refusal import Refusal, Why, refused

NOT_ALL_ORDERED = Refusal(Why.NOT_ALL_ORDERED)


@dataclass(frozen=True, kw_only=True)
class Order(Field):
    """The value is a list of ids in order. `optional`: any part may be left out; else the answer is not whole without
    all of them."""

    type: ClassVar[str] = "order"
    hides_order: bool = True
    optional: bool = False
    missing: Refusal = NOT_ALL_ORDERED

    def refuse(self, value: object) -> Refusal | None:
        if unrepeated(value, self.ids) is None:
            return refused(Why.UNKNOWN_CHOICE, value)
        return None

    def is_blank(self, value: object) -> bool:
        return not isinstance(value, list | tuple) or not value

    def refuse_incomplete(self, value: object) -> Refusal | None:
        given = len(value) if isinstance(value, list | tuple) else 0
        return None if given >= (1 if self.optional else len(self.parts)) else self.missing

    def key(self, value: object) -> str:
        """Ids in the order given, joined by spaces."""
        return " ".join(map(str, value)) if isinstance(value, list | tuple) else ""

    def told(self, key: str, name: Name) -> str:
        return " → ".join(super(Order, self).told(one, name) for one in key.split())

    def renamed(self, value: object, names: Mapping[str, str]) -> object:
        return list_renamed(value, names)

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        return chance.sample(self.ids, len(self.ids))
