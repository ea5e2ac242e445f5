"""`open`: write freely, then compare with a model answer by its rubric."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.field import Field
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.answer_fields.words import Words
from benkyokai.core.feedback import Feedback, Row, Section
from benkyokai.core.option import Item
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage
from benkyokai.core.text import Text

TEXT, RUBRIC = "text", "rubric"
"""The keys of a response: what was written, and what the learner ticks of it afterwards, which may change."""


@dataclass(frozen=True, kw_only=True)
class Open(Question):
    """The response is `{"text": …, "rubric": [ids ticked by the learner]}`; what a good answer says is in `rubric`."""

    kind: ClassVar[str] = "open"
    counts: ClassVar[bool] = False
    model_answer: Text
    rubric: tuple[Item, ...]

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(Words(about=TEXT, path=(TEXT,)),)),)

    @cached_property
    def afterwards(self) -> Stage | None:
        return Stage(id=RUBRIC, fields=(self._ticked,)) if self.rubric else None

    @property
    def _ticked(self) -> Several:
        return Several(about=RUBRIC, parts=self.rubric, required=False)

    def _fields_of_whole(self) -> Iterator[Field]:
        """Nothing can be ticked where there are no points; that nothing was is no mistake."""
        yield from super()._fields_of_whole()
        if not self.rubric:
            yield replace(self._ticked, path=(RUBRIC,))

    def mark(self, response: Response) -> Marked:
        """Ticked rubric points / rubric points. Reported only: it stands outside `mark` and `max`."""
        assert isinstance(response, dict)  # refuse() saw to it
        if not self.rubric:
            return Marked(None)
        return Marked(len(response.get(RUBRIC) or ()) / len(self.rubric))

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """One's own text beside a model answer, and what a good answer says."""
        given = response if isinstance(response, dict) else {}
        ticked = given.get(RUBRIC) or ()
        rows = tuple(Row(id=point.id, text=point.text, mine=point.id in ticked) for point in self.rubric)
        own = str(given.get(TEXT, ""))
        return Feedback(sections=(Section(rows=rows, about=RUBRIC),), model=self.model_answer, given=own)
