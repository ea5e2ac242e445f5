"""A bucket for each who asks: it holds so much, fills by the second, and is forgotten when it is full again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

FORGET = 4096
"""So many who ask are remembered; beyond that, those whose bucket is full again are forgotten."""


@dataclass
class TokenBucket:
    """`burst` is what a bucket holds, `a_second` what flows in."""

    burst: float
    a_second: float
    clock: Callable[[], float] = monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def left(self, who: str) -> float:
        """What is in somebody's bucket now."""
        now = self.clock()
        left, at = self._left.get(who, (self.burst, now))
        return min(self.burst, left + max(0.0, now - at) * self.a_second)

    def allows(self, who: str) -> bool:
        """Takes one out of somebody's bucket; False where it is empty."""
        left = self.left(who)
        if len(self._left) > FORGET:
            self._left = {one: kept for one, kept in self._left.items() if self.left(one) < self.burst}
        self._left[who] = (left - 1 if left >= 1 else left, self.clock())
        return left >= 1
