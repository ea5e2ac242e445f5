"""Which reason is talked about, and what the facilitator did with it."""

from __future__ import annotations

from dataclasses import dataclass


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
