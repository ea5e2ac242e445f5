"""`matching`: find the choice that belongs to each stem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.item import Item
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Stem:
    """`match` is the id of the choice that belongs to it."""

    id: str
    text: Text
    match: str
    feedback: Text = NO_TEXT


@dataclass(frozen=True, kw_only=True)
class Matching(Question):
    """The response maps a stem's id to a choice's; a choice may serve several stems or none."""

    kind: ClassVar[str] = "matching"
    stems: tuple[Stem, ...]
    choices: tuple[Item, ...]

    def refuse(self, response: Response) -> Refusal | None:
        if not isinstance(response, dict):
            return Refusal(Why.NOTHING_CHOSEN)
        stems, choices = {stem.id for stem in self.stems}, {choice.id for choice in self.choices}
        unknown = [key for key, value in response.items() if key not in stems or value not in (None, *choices)]
        return Refusal(Why.UNKNOWN_CHOICE, str(unknown[0])) if unknown else None

    def refuse_to_store(self, response: Response) -> Refusal | None:
        refusal = self.refuse(response)
        if refusal is None and isinstance(response, dict) and any(not response.get(stem.id) for stem in self.stems):
            return Refusal(Why.NOT_ALL_MATCHED)
        return refusal

    def right_stems(self, response: Response) -> frozenset[str]:
        """The ids of the stems that got the choice that belongs to them."""
        assert isinstance(response, dict)  # refuse() saw to it
        return frozenset(stem.id for stem in self.stems if response.get(stem.id) == stem.match)

    def mark(self, response: Response) -> Marked:
        """Right stems / stems; a missing stem is wrong."""
        return Marked(len(self.right_stems(response)) / len(self.stems))
