"""`opinion`: choose what one thinks; there is nothing to mark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.feedback import Feedback, Section
from benkyokai.core.option import Option
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage


@dataclass(frozen=True, kw_only=True)
class Opinion(Question):
    """The response is the id of the chosen option."""

    kind: ClassVar[str] = "opinion"
    counts: ClassVar[bool] = False
    explained: ClassVar[bool] = False
    options: tuple[Option, ...]

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(Choice(parts=self.options),)),)

    def mark(self, response: Response) -> Marked:
        """Nothing."""
        return Marked(None)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """No verdict: nothing is right or wrong."""
        return Feedback(sections=(Section(rows=tuple(option.row(option.id == response) for option in self.options)),))
