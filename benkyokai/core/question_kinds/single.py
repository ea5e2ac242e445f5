"""`single`: choose one option."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.option import Option
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.refusal import Refusal, Why


@dataclass(frozen=True, kw_only=True)
class Single(Question):
    """The response is the id of the chosen option."""

    kind: ClassVar[str] = "single"
    options: tuple[Option, ...]

    def refuse(self, response: Response) -> Refusal | None:
        if response in (None, ""):
            return Refusal(Why.NOTHING_CHOSEN)
        if not any(option.id == response for option in self.options):
            return Refusal(Why.UNKNOWN_CHOICE, str(response))
        return None

    def mark(self, response: Response) -> Marked:
        """The credit of the chosen option."""
        return Marked(next(float(option.credit) for option in self.options if option.id == response))
