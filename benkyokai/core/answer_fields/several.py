"""Choose several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field, Name, list_renamed, unrepeated
from benkyokai.core.refusal import Refusal, Why, refused


@dataclass(frozen=True, kw_only=True)
class Several(Field):
    """The value is a list of ids in any order. `limit`: no more than so many; `count`: so many are right, which a form
    may say; `alone`: parts that go with no other."""

    type: ClassVar[str] = "several"
    listed: ClassVar[bool] = True
    numbered: ClassVar[bool] = True
    several: ClassVar[bool] = True
    limit: int | None = None
    count: int | None = None
    alone: frozenset[str] = frozenset()

    def refuse(self, value: object) -> Refusal | None:
        ids = unrepeated(value, self.ids)
        if ids is None:
            return refused(Why.UNKNOWN_CHOICE, value)
        if self.limit is not None and len(ids) > self.limit:
            return Refusal(Why.TOO_MANY_ASKED, str(self.limit))
        if len(ids) > 1 and self.alone.intersection(ids):
            return Refusal(Why.STANDS_ALONE)
        return None

    def is_blank(self, value: object) -> bool:
        return value is None or value in ("", [], ())

    def key(self, value: object) -> str:
        """Ids in one order, whichever was ticked first."""
        return " ".join(sorted(self.counted(value)))

    def counted(self, value: object) -> Iterable[str]:
        return value if isinstance(value, list | tuple) else ()

    def told(self, key: str, name: Name) -> str:
        return " + ".join(super(Several, self).told(one, name) for one in key.split()) if key else ""

    def renamed(self, value: object, names: Mapping[str, str]) -> object:
        return list_renamed(value, names)

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        free = [part.id for part in self.parts if part.id not in self.alone] or [chance.choice(self.ids)]
        most = min(self.limit or len(free), len(free))
        drawn = chance.sample(free, min(self.count or chance.randint(min(1, most), most), most))
        return [one for one in self.ids if one in drawn]
