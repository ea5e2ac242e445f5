"""An answer in a live session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from benkyokai.core.answer import Answer
from benkyokai.core.live.session import Slot


@dataclass(frozen=True, kw_only=True)
class LiveAnswer(Answer):
    """What a participant answered in one slot. `answer_id` is made where the answer was given."""

    session_id: str
    step: int
    stage: str
    round: int
    participant_id: str
    answer_id: str
    sequence: int
    content_hash: str
    answered_at: datetime
    moved_by: str | None = None

    @property
    def slot(self) -> Slot:
        """What it answers."""
        return Slot(self.step, self.stage, self.round)
