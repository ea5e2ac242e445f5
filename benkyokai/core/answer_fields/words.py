"""Write freely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.accepted import compared
from benkyokai.core.answer_fields.field import Chance, Field
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import fold

LONGEST_TEXT = 4000
"""Characters that an open answer may have."""

LONGEST_WORD = 200
"""Characters that a short answer may have."""


@dataclass(frozen=True, kw_only=True)
class Words(Field):
    """The value is a text. `longest`: so many characters at most. `short`: a line whose tellings can be counted, equal
    where they are equal after folding (`exact`: after NFC alone); else a text that is nobody's choice.

    `like`: what a made-up answer says; where there is nothing, one of the sentences that it is given.
    """

    type: ClassVar[str] = "words"
    public: ClassVar[bool] = False
    short: bool = False
    exact: bool = False
    longest: int = LONGEST_TEXT
    like: tuple[str, ...] = ()

    @property
    def countable(self) -> bool:
        return self.short

    def refuse(self, value: object) -> Refusal | None:
        if not isinstance(value, str):
            return Refusal(Why.NOTHING_CHOSEN)
        return Refusal(Why.TEXT_TOO_LONG, str(self.longest)) if len(value) > self.longest else None

    def is_blank(self, value: object) -> bool:
        return not isinstance(value, str) or not fold(value)

    def key(self, value: object) -> str:
        if not self.short or value is None:
            return ""
        return compared(str(value), self.exact)

    def counted(self, value: object) -> Iterable[str]:
        return (self.key(value),) if self.short and not self.is_blank(value) else ()

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        return chance.choice(self.like or sentences)
