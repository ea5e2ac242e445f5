"""`cloze`: fill the gaps of a text, each with a word of one's own or an option."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from benkyokai.core.accepted import AcceptedText, fitting_text
from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.answer_fields.field import Field
from benkyokai.core.feedback import Feedback, Percent, Row, Section, Sentence, Value
from benkyokai.core.option import Option
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.question_kinds.short import words_for
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import Stage
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Gap:
    """`title` names the gap beside its field. It has `answers` where one writes, `options` where one chooses."""

    id: str
    title: Text
    answers: tuple[AcceptedText, ...] = ()
    options: tuple[Option, ...] = ()

    def field(self, exact: bool) -> Field:
        """What fills it."""
        if self.answers:
            return words_for(self.answers, exact, about=self.id, title=self.title, path=(self.id,), keyed=True)
        return Choice(
            about=self.id,
            title=self.title,
            path=(self.id,),
            keyed=True,
            missing=Refusal(Why.NOT_ALL_MATCHED),
            parts=self.options,
            right=frozenset(option.id for option in self.options if option.correct),
            compact=True,
        )

    def credit(self, given: object, exact: bool) -> float:
        """What a filling is worth, in [0, 1]."""
        found = self.found(given, exact)
        return found.credit if found else 0.0

    def found(self, given: object, exact: bool) -> AcceptedText | Option | None:
        """The accepted text or the option that was given."""
        if self.options:
            return next((one for one in self.options if one.id == given), None)
        return fitting_text(self.answers, given, exact)

    @property
    def best(self) -> Text:
        """What belongs there."""
        known: tuple[AcceptedText | Option, ...] = (*self.answers, *self.options)
        return next(one.text for one in known if one.credit == 1)


@dataclass(frozen=True, kw_only=True)
class Cloze(Question):
    """The response maps a gap's id to a text or an option's id. The text with its gaps is the end of the prompt."""

    kind: ClassVar[str] = "cloze"
    gaps: tuple[Gap, ...]
    exact: bool = False

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=tuple(gap.field(self.exact) for gap in self.gaps)),)

    def mark(self, response: Response) -> Marked:
        """The mean of the gaps' credits; the parts are the gaps."""
        given = response if isinstance(response, dict) else {}
        parts = {gap.id: float(gap.credit(given.get(gap.id), self.exact)) for gap in self.gaps}
        return Marked(sum(parts.values()) / len(parts), parts)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Each gap with what belongs there, and what was given instead."""
        given = response if isinstance(response, dict) else {}
        rows = tuple(self._row(gap, given.get(gap.id)) for gap in self.gaps)
        hit, all_, marked = sum(row.good for row in rows), len(rows), self.mark(given)
        counts: dict[str, Value] = {"hit": hit, "all": all_}
        word = Sentence("partly_matched" if hit else "none_filled", counts)
        halves = any(0 < part < 1 for part in marked.parts.values())
        if halves:
            word = Sentence("partly_score", {"score": Percent(marked.fraction or 0.0)})
        return Feedback(
            sections=(Section(rows=rows, fixed=True),),
            verdict=None if hit == all_ else word,
            rule=None if halves else Sentence("rule.matching", counts),
        )

    def _row(self, gap: Gap, given: object) -> Row:
        found = gap.found(given, self.exact)
        good = found is not None and found.credit == 1
        chosen = isinstance(found, Option) and not good
        return Row(
            id=gap.id,
            text=gap.title,
            good=good,
            because=found.feedback if found else NO_TEXT,
            to=gap.best,
            own=found.text if chosen and found else NO_TEXT,
            typed="" if good or gap.options or not isinstance(given, str) else given,
        )
