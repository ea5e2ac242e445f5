"""`opinion`: choose what one thinks; there is nothing to mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.option import Option
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.refusal import Refusal, Why


@dataclass(frozen=True, kw_only=True)
class Opinion(Question):
    """The response is the id of the chosen option."""

    kind: ClassVar[str] = "opinion"
    counts: ClassVar[bool] = False
    options: tuple[Option, ...]

    def refuse(self, response: Response) -> Refusal | None:
        if response in (None, ""):
            return Refusal(Why.NOTHING_CHOSEN)
        if not any(option.id == response for option in self.options):
            return Refusal(Why.UNKNOWN_CHOICE, str(response))
        return None

    def mark(self, response: Response) -> Marked:
        """Nothing is right or wrong: the fraction is None."""
        return Marked(None)
