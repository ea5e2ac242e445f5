"""`matching`: find the choice that belongs to each stem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.feedback import Feedback, Row, Section, Sentence, Value
from benkyokai.core.option import Item
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import Stage
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

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=tuple(self._field(stem) for stem in self.stems), shuffled=True),)

    def _field(self, stem: Stem) -> Choice:
        """Every stem could take every choice; that nobody takes one which is wrong there says nothing."""
        right = frozenset((stem.match,))
        return Choice(
            about=stem.id,
            title=stem.text,
            path=(stem.id,),
            keyed=True,
            missing=Refusal(Why.NOT_ALL_MATCHED),
            parts=self.choices,
            right=right,
            hides_order=True,
            compact=True,
            wanted=right,
        )

    def right_stems(self, response: Response) -> frozenset[str]:
        """The ids of the stems that got the choice that belongs to them."""
        assert isinstance(response, dict)  # refuse() saw to it
        return frozenset(stem.id for stem in self.stems if response.get(stem.id) == stem.match)

    def mark(self, response: Response) -> Marked:
        """Right stems / stems; a missing stem is wrong."""
        return Marked(len(self.right_stems(response)) / len(self.stems))

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Each stem with its choice, and what was chosen instead; then what there is to say of the choices."""
        given = response if isinstance(response, dict) else {}
        texts = {choice.id: choice.text for choice in self.choices}
        hit, all_ = len(self.right_stems(given)), len(self.stems)
        count: dict[str, Value] = {"hit": hit, "all": all_}
        said = tuple(Row(id=one.id, text=one.text, because=one.feedback) for one in self.choices if one.feedback)
        pairs = Section(rows=tuple(_row(stem, given.get(stem.id), texts) for stem in self.stems))
        return Feedback(
            sections=(pairs, Section(rows=said, name="about_choices")) if said else (pairs,),
            verdict=None if hit == all_ else Sentence("partly_matched" if hit else "none_matched", count),
            rule=Sentence("rule.matching", count),
        )


def _row(stem: Stem, own: str | None, texts: Mapping[str, Text]) -> Row:
    instead = texts.get(own or "", NO_TEXT) if own != stem.match else NO_TEXT
    good = own == stem.match
    return Row(id=stem.id, text=stem.text, good=good, because=stem.feedback, to=texts[stem.match], own=instead)
