"""Somebody who takes part in a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

IN, OUT, BANNED = "in", "out", "banned"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a session. `place` is `room` or `remote`; `status` is IN, OUT (may come back) or BANNED; `agreed`: to
    be named in what is told over several sessions; `number`: from 1, in the order in which they joined."""

    id: str
    session_id: str
    device_id: str
    person_id: str
    name: str
    place: str
    joined_at: datetime
    status: str = IN
    agreed: bool = False
    number: int = 0
