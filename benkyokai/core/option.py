"""What can be chosen, ordered or named: options, items, choices to match, deciding factors, points of a rubric."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.feedback import Row
from benkyokai.core.text import NO_TEXT, Text

ANY = "any"
"""The reserved assumption: whatever holds where no other is named."""


@dataclass(frozen=True, slots=True)
class Item:
    """`feedback` is shown after the answer."""

    id: str
    text: Text
    feedback: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Factor:
    """A deciding factor. `because`: what it says here, by assumption, under ANY for all that are not named; `decides`:
    the assumptions under which it is the one that decides."""

    id: str
    text: Text
    because: Mapping[str, Text] = field(default_factory=dict)
    decides: tuple[str, ...] = ()

    def row(self, chosen: bool, assumption: str) -> Row:
        """The factor in a feedback under an assumption."""
        here = assumption in self.decides
        because = self.because.get(assumption) or self.because.get(ANY, NO_TEXT)
        word = "decides" if here else ""
        return Row(id=self.id, text=self.text, good=here, mine=chosen, because=because, word=word)


@dataclass(frozen=True, slots=True)
class Option:
    """`credit` is what choosing it is worth; `correct` says whether it is one of the right ones; `pin`: it keeps its
    place at the end when options are shuffled; `alone`: it goes with no other."""

    id: str
    text: Text
    correct: bool = False
    credit: float = 0
    feedback: Text = NO_TEXT
    pin: bool = False
    alone: bool = False

    def row(self, chosen: bool) -> Row:
        """The option in a feedback."""
        return Row(id=self.id, text=self.text, good=self.correct, mine=chosen, because=self.feedback, pin=self.pin)
