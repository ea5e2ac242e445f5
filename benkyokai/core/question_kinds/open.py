"""`open`: write freely, then compare with a model answer by its rubric."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.question import Marked, Question, Response, ids_in
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import Text

LONGEST_TEXT = 4000
"""Characters that an open answer may have."""


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """One thing that a good answer says; the learner ticks it."""

    id: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class Open(Question):
    """The response is `{"text": …, "rubric": [ids ticked by the learner]}`."""

    kind: ClassVar[str] = "open"
    counts: ClassVar[bool] = False
    model_answer: Text
    rubric: tuple[RubricPoint, ...]

    def refuse(self, response: Response) -> Refusal | None:
        if not isinstance(response, dict) or not isinstance(response.get("text", ""), str):
            return Refusal(Why.NOTHING_CHOSEN)
        if not set(response) <= {"text", "rubric"}:
            return Refusal(Why.UNKNOWN_CHOICE, str(min(set(response) - {"text", "rubric"})))
        if len(response.get("text", "")) > LONGEST_TEXT:
            return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_TEXT))
        if ids_in(response.get("rubric", []), tuple(point.id for point in self.rubric)) is None:
            return Refusal(Why.UNKNOWN_CHOICE, str(response.get("rubric")))
        return None

    def refuse_to_store(self, response: Response) -> Refusal | None:
        refusal = self.refuse(response)
        if refusal is None and isinstance(response, dict) and not str(response.get("text", "")).strip():
            return Refusal(Why.NOTHING_CHOSEN)
        return refusal

    def from_draft(self, draft: object) -> Response:
        return {"text": draft} if isinstance(draft, str) and draft.strip() else None

    def mark(self, response: Response) -> Marked:
        """Ticked rubric points / rubric points. Reported only: it stands outside `mark` and `max`."""
        assert isinstance(response, dict)  # refuse() saw to it
        if not self.rubric:
            return Marked(None)
        return Marked(len(response.get("rubric", [])) / len(self.rubric))
