"""The door of a session: who is new may come in, or not now, or no more than so many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benkyokai.core.refusal import Refusal, Why

ENTRANCE = "entrance"
"""Where it stands among a session's settings."""

MOST = 9999


@dataclass(frozen=True, slots=True)
class Entrance:
    """`most`: so many participants at the most; None: as many as come. Who is in stays, and comes back, in any case."""

    closed: bool = False
    most: int | None = None

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Entrance:
        """As a session's settings have it."""
        return cls(**settings.get(ENTRANCE, {}))

    def refuse(self, inside: int) -> Refusal | None:
        """Why nobody new comes in where there are so many, or None."""
        if self.closed:
            return Refusal(Why.DOOR_CLOSED)
        full = self.most is not None and inside >= self.most
        return Refusal(Why.SESSION_FULL, str(self.most)) if full else None
