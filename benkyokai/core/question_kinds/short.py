"""`short`: write a word or a few; one of the accepted texts is right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from benkyokai.core.accepted import AcceptedText, fitting_text
from benkyokai.core.answer_fields.words import LONGEST_WORD, Words
from benkyokai.core.feedback import Feedback, Percent, Row, Section, Sentence
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, kw_only=True)
class Short(Question):
    """The response is the text. `exact`: compared letter by letter."""

    kind: ClassVar[str] = "short"
    answers: tuple[AcceptedText, ...]
    exact: bool = False

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(words_for(self.answers, self.exact),)),)

    def mark(self, response: Response) -> Marked:
        """The credit of the first accepted text that the response is equal to; else 0."""
        found = fitting_text(self.answers, response, self.exact)
        return Marked(found.credit if found else 0.0)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """One's own text, and the texts that are right."""
        found = fitting_text(self.answers, response, self.exact)
        best = next(one.text for one in self.answers if one.credit == 1)
        credit = found.credit if found else 0.0
        word = Sentence("partly_single" if credit else "not_right", {"right": best, "score": Percent(credit)})
        rows = tuple(
            Row(id=str(place), text=one.text, good=one.credit == 1, mine=one is found, because=_said(one, found))
            for place, one in enumerate(self.answers)
            if one.credit == 1 or one is found
        )
        return Feedback(
            sections=(Section(rows=rows, name="accepted"),),
            verdict=None if credit == 1 else word,
            given=str(response or ""),
        )


def _said(one: AcceptedText, found: AcceptedText | None) -> Text:
    return one.feedback if one is found else NO_TEXT


def words_for(answers: tuple[AcceptedText, ...], exact: bool, **more: Any) -> Words:
    """The field in which one of these texts is written."""
    right = frozenset(key for one in answers if one.credit == 1 for key in one.keys(exact))
    like = tuple(one.text.en for one in answers)
    return Words(short=True, exact=exact, longest=LONGEST_WORD, right=right, like=like, **more)
