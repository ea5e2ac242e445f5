"""Wrong codes and keys: how many came from where, and how fast they may come.

A right code or key gets in, however many wrong ones came from the same address: only wrong ones take something out of
the bucket of that address. Guessing is bounded by how fast the bucket fills: a try is looked at only while there is
something in it. What that leaves to somebody who guesses day and night from one address:

- a session's code, 31⁶ = 887,503,681, at 1 a second: 86,400 a day, 28 years for all of them. One certain session is
  found within two hours once in 121,000 times; any of twenty sessions, within a day, once in 513;
- a device's code, 31⁸ = 852,891,037,441, at 10 a second from all the world: 6,260 within the ten minutes that it
  lives, which find it once in 136 million times;
- the facilitator's key, 2²⁵⁶ where we made it, at 1 a minute: 1,440 a day. A key of one's own should not be a word.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from threading import Lock
from time import monotonic

from benkyokai.services.running.token_bucket import FORGET, TokenBucket

WINDOW = 600.0
"""Seconds in which `most` wrong ones may come before they are too many."""

SPARE = 60
"""So many more are looked at at once, each answered with “too many”; then they are looked at as the bucket fills."""


@dataclass
class GuessLimit:
    """Wrong tries by where they came from. `most`: different ones that are no guessing yet, within ten minutes: sixty
    phones that open last week's link are one. `pace`: a second, of all wrong ones, the same one again included."""

    most: int
    pace: float
    clock: Callable[[], float] = monotonic
    _seen: dict[str, deque[int]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self._looks = TokenBucket(self.most + SPARE, self.pace, self.clock)
        self._wrong = TokenBucket(self.most, self.most / WINDOW, self.clock)

    def wait(self, address: str = "") -> float:
        """Seconds until a try from there is looked at; 0.0: now."""
        with self._lock:
            return max(0.0, (1 - self._looks.left(place_of(address))) / self.pace)

    def too_many(self, address: str = "") -> bool:
        """True where too many different wrong ones came from there."""
        with self._lock:
            return self._wrong.left(place_of(address)) < 1

    def wrong(self, tried: str, address: str = "") -> None:
        """Counts a wrong try."""
        place, this = place_of(address), hash(tried)
        with self._lock:
            self._looks.allows(place)
            if len(self._seen) > FORGET:
                self._seen = {one: seen for one, seen in self._seen.items() if self._wrong.left(one) < self.most}
            seen = self._seen.setdefault(place, deque(maxlen=self.most))
            if this not in seen:
                seen.append(this)
                self._wrong.allows(place)


def place_of(address: str) -> str:
    """Whose tries count together: those of an address; of IPv6 those of a /64, which is the least that anybody has."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return address
    return str(found.ipv4_mapped or f"{int(found) >> 64:x}::/64")
