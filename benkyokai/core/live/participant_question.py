"""A participant's question, and what can become of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

WAITING, OPEN, ANSWERED, HIDDEN = "waiting", "open", "answered", "hidden"
STATES = (WAITING, OPEN, ANSWERED, HIDDEN)


@dataclass(frozen=True, slots=True)
class ParticipantQuestion:
    """A question that a participant asked. `state`: one of STATES; everybody sees it open or answered."""

    id: str
    session_id: str
    participant_id: str
    text: str
    anonymous: bool
    state: str
    asked_at: datetime
