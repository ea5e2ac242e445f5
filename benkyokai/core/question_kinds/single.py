"""`single`: choose one option."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.feedback import Feedback, Percent, Section, Sentence
from benkyokai.core.option import Option
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage


@dataclass(frozen=True, kw_only=True)
class Single(Question):
    """The response is the id of the chosen option."""

    kind: ClassVar[str] = "single"
    options: tuple[Option, ...]

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        right = frozenset(option.id for option in self.options if option.correct)
        return (Stage(fields=(Choice(parts=self.options, right=right),)),)

    def mark(self, response: Response) -> Marked:
        """The credit of the chosen option."""
        return Marked(next(float(option.credit) for option in self.options if option.id == response))

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Every option; where it is not the best one, which is."""
        credit = 0.0 if response is None else self.mark(response).fraction or 0.0
        best = next(option.text for option in self.options if option.credit == 1)
        verdict = Sentence("partly_single" if credit else "not_right", {"right": best, "score": Percent(credit)})
        rows = tuple(option.row(option.id == response) for option in self.options)
        return Feedback(sections=(Section(rows=rows),), verdict=None if credit == 1 else verdict)
