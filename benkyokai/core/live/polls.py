"""Polls in a facilitator's own words: options, a few words, or a rating from 1 to 5. They are in no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from benkyokai.core.answer_fields.entries import Entries
from benkyokai.core.answer_fields.scale import Scale
from benkyokai.core.feedback import Feedback
from benkyokai.core.option import Option
from benkyokai.core.question import Response
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import Stage
from benkyokai.core.text import PlainText, fold, repeated

MOST_OPTIONS = 8
LONGEST_TEXT = 300
STEPS = 5

OPTIONS, WORDS, RATING = "options", "words", "rating"


@dataclass(frozen=True, kw_only=True)
class Poll(Opinion):
    """An opinion on the spot."""

    form: ClassVar[str] = OPTIONS
    options: tuple[Option, ...] = ()

    @property
    def gathered(self) -> bool:
        """True where its words are shown one by one."""
        return any(one.gathered for one in self.answer_stage.fields)


@dataclass(frozen=True, kw_only=True)
class WordPoll(Poll):
    """The response is a list of a few words."""

    form: ClassVar[str] = WORDS

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(Entries(),)),)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """One's own words."""
        return Feedback(given=Entries().key(response))


@dataclass(frozen=True, kw_only=True)
class Rating(Poll):
    """The options are the steps of a scale."""

    form: ClassVar[str] = RATING

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(Scale(parts=self.options),)),)


FORMS: dict[str, type[Poll]] = {one.form: one for one in (Poll, WordPoll, Rating)}


@dataclass(frozen=True, slots=True)
class WantedPoll:
    """A poll as somebody wrote it. `options`: of a rating what its two ends mean, or nothing."""

    prompt: str
    form: str = OPTIONS
    options: tuple[str, ...] = ()

    def refuse(self) -> Refusal | None:
        """Why nobody can be asked this, or None."""
        if self.form not in FORMS:
            return Refusal(Why.NOT_UNDERSTOOD)
        fewest, most = {OPTIONS: (2, MOST_OPTIONS), RATING: (0, 2)}.get(self.form, (0, 0))
        if not fold(self.prompt) or not fewest <= len(self.options) <= most:
            return Refusal(Why.POLL_INCOMPLETE)
        if (twice := repeated(self.options)) is not None:
            return Refusal(Why.POLL_REPEATS, twice)
        if max(map(len, (self.prompt, *self.options))) > LONGEST_TEXT:
            return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_TEXT))
        return None

    def poll(self, number: int) -> Poll:
        """The question. `number` tells the polls of a session apart."""
        texts: Sequence[str] = self.options
        if self.form == RATING:
            low, high = (*self.options, "", "")[:2]
            ends = {0: low, STEPS - 1: high}
            texts = [f"{place + 1} {ends.get(place, '')}".strip() for place in range(STEPS)]
        sign = "" if self.form == RATING else "o"
        options = tuple(Option(f"{sign}{n}", PlainText(text, text)) for n, text in enumerate(texts, start=1))
        return FORMS[self.form](id=f"poll-{number}", prompt=PlainText(self.prompt, self.prompt), options=options)


def poll_as_json(poll: Poll) -> dict[str, Any]:
    """A poll as it is stored."""
    options = [[option.id, option.text.ja, option.text.en] for option in poll.options]
    return {"id": poll.id, "form": poll.form, "prompt": [poll.prompt.ja, poll.prompt.en], "options": options}


def poll_from_json(one: dict[str, Any]) -> Poll:
    """The poll that `poll_as_json` wrote; polls had one form once."""
    options = tuple(Option(id_, PlainText(ja, en)) for id_, ja, en in one["options"])
    return FORMS[one.get("form", OPTIONS)](id=one["id"], prompt=PlainText(*one["prompt"]), options=options)
