"""A session as it is kept: the session itself, who takes part, what they answer, ask and give as a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.live.session import Slot


@dataclass(frozen=True, slots=True)
class LiveSession:
    """`plan` and `state` in plain JSON; `version` 0 before the first command."""

    id: str
    code: str
    title: list[str]
    source: str
    plan: list[dict[str, Any]]
    state: dict[str, Any]
    version: int
    rehearsal: bool
    screen_token: str
    created_at: datetime
    changed_at: datetime
    ended_at: datetime | None = None
    address: str | None = None
    settings: dict[str, Any] = field(default_factory=dict)
    talk_version: int = 0
    released_at: datetime | None = None
    remembered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attended:
    """A session, as whom the person took part (empty where they caught up alone), and how many steps they answered in
    the session and after it."""

    session_id: str
    code: str
    title: list[str]
    created_at: datetime
    ended_at: datetime | None
    released_at: datetime | None
    name: str
    answered: int
    answered_late: int


COUNTDOWN = "countdown"

IN, OUT, BANNED = "in", "out", "banned"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a session. `place` is `room` or `remote`; `status` is IN, OUT (may come back) or BANNED; `agreed`: to
    be named in what is told over several sessions; `number`: from 1, in the order in which they joined; `size`: how
    many people they are, of a team that answers on one phone."""

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
    size: int = 1


@dataclass(frozen=True, kw_only=True)
class LiveAnswer(Answer):
    """What a participant answered in one slot. `answer_id` is made where the answer was given; `sent_by` is COUNTDOWN
    where the page sent what was chosen by itself, when the time was up."""

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
    sent_by: str | None = None

    @property
    def slot(self) -> Slot:
        """What it answers."""
        return Slot(self.step, self.stage, self.round)


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


@dataclass(frozen=True, slots=True)
class Reason:
    """Which reason: whose, at which step, with which vote."""

    step: int
    round: int
    author_id: str


@dataclass(frozen=True, slots=True)
class Moderation:
    """What the facilitator did with a reason."""

    shown: bool = False
    pinned: bool = False
