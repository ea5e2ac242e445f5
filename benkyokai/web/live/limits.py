"""How much one device, or one address, may ask of the server."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

MESSAGES_A_SECOND = 10.0
BURST = 40.0
LONGEST_BODY = 16 * 1024
"""Bytes of a posted answer: the longest open text in three-byte letters, and room to spare."""

DEEPEST_BODY = 10
"""Lists and mappings in each other: a scenario's answer has three."""

LONGEST_FRAME = 1024
"""Characters of a message on a socket: a phone has nothing to say there."""

LONGEST_CODE = 12
WRONG_CODES = 60
WRONG_CODES_SECONDS = 600.0
FORGET = 4096
"""So many devices or addresses are remembered; beyond that, those that are quiet again are forgotten."""


@dataclass
class Rate:
    """A bucket for each device: it holds BURST messages and fills by MESSAGES_A_SECOND."""

    clock: Callable[[], float] = monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def allows(self, device: str) -> bool:
        """Takes one message out of the device's bucket; False where it is empty."""
        now = self.clock()
        left, at = self._left.get(device, (BURST, now))
        left = min(BURST, left + (now - at) * MESSAGES_A_SECOND)
        if len(self._left) > FORGET:
            self._left = {
                one: (n, t) for one, (n, t) in self._left.items() if n + (now - t) * MESSAGES_A_SECOND < BURST
            }
        if left < 1:
            self._left[device] = (left, now)
            return False
        self._left[device] = (left - 1, now)
        return True


@dataclass
class WrongCodes:
    """Wrong session codes by address: what counts are mistakes alone, so that an office of a thousand is no crowd."""

    clock: Callable[[], float] = monotonic
    _times: dict[str, deque[float]] = field(default_factory=dict)

    def too_many(self, address: str) -> bool:
        """True where an address has guessed too often."""
        times = self._times.get(address)
        while times and times[0] < self.clock() - WRONG_CODES_SECONDS:
            times.popleft()
        if times is not None and not times:
            del self._times[address]
        return len(times or ()) >= WRONG_CODES

    def note(self, address: str) -> None:
        """Counts one more."""
        self._times.setdefault(address, deque(maxlen=WRONG_CODES)).append(self.clock())
