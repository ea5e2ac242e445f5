"""Codes that let one device in: each once, within minutes, and known to this process alone."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

LIFE = timedelta(minutes=5)

BYTES = 16
"""Of chance in a code: no number of tries finds one within its life."""


@dataclass
class OneTimeCodes:
    """The codes that nobody has taken yet, each with its end."""

    now: Callable[[], datetime]
    _until: dict[str, datetime] = field(default_factory=dict)

    def make(self) -> str:
        """A new code; those that nobody took in time go."""
        now, code = self.now(), secrets.token_urlsafe(BYTES)
        self._until = {one: end for one, end in self._until.items() if end > now} | {code: now + LIFE}
        return code

    def take(self, code: str) -> bool:
        """True for a code that is ours, the first time and in time."""
        until = self._until.pop(code, None)
        return until is not None and until > self.now()
