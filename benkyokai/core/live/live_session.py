"""A session as it is kept, and what is left of it for somebody who took part."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


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
