"""How the room follows: each one's last signal, in this process's memory alone, and told as counts alone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from time import monotonic

from benkyokai.core.course import StepKind

SIGNALS = ("fast", "lost", "clear")
HEARD_IN = (StepKind.LESSON, StepKind.DISCUSSION)
"""Steps in which one listens and does not answer."""

LASTS = 180.0
"""Seconds after which a signal has faded; as on the phone's page (assets/signal.js)."""

FEWEST = 3
"""People who have to be here before counts are told: with fewer, a count is somebody's own."""


@dataclass
class Pace:
    """What each participant signalled last: at which step, what, when."""

    clock: Callable[[], float] = monotonic
    _given: dict[str, tuple[int, str, float]] = field(default_factory=dict)

    def give(self, participant_id: str, step: int, signal: str | None) -> None:
        """Somebody's signal takes the place of the one before; None takes it back."""
        self._given.pop(participant_id, None)
        if signal is not None:
            self._given[participant_id] = (step, signal, self.clock())

    def counts(self, step: int, here: Collection[str]) -> dict[str, int] | None:
        """How many of those who are here signalled what at a step lately; None where they are too few to tell."""
        since = self.clock() - LASTS
        self._given = {one: given for one, given in self._given.items() if given[2] > since}
        given = [signal for one, (at, signal, _) in self._given.items() if at == step and one in here]
        return {one: given.count(one) for one in SIGNALS} if len(here) >= FEWEST else None
