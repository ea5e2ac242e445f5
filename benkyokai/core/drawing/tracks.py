"""Which line of a gap runs above which, so that none lies on another and few cross."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, permutations

MANY = 5
"""From more runs than this on, not every order is tried."""
TOO_CLOSE = 7.0


@dataclass(frozen=True, slots=True)
class Run:
    """A horizontal run in a gap. `above` and `below` are where it goes up and down inside the gap, if it does."""

    edge: int
    low: float
    high: float
    above: float | None
    below: float | None


def assign_tracks(runs: list[Run]) -> dict[int, int]:
    """The track of every run by edge, 0 the highest. The best of every order, or of a sorted few where many run."""
    if not runs:
        return {}
    ordered = sorted(runs, key=lambda run: (run.high - run.low, run.edge))
    orders: Iterable[tuple[Run, ...]] = permutations(ordered) if len(runs) <= MANY else _some_orders(ordered)
    return min((_greedy(order) for order in orders), key=lambda tracks: _badness(runs, tracks))


def _some_orders(runs: list[Run]) -> list[tuple[Run, ...]]:
    by_low = sorted(runs, key=lambda run: run.low)
    by_high = sorted(runs, key=lambda run: run.high)
    return [tuple(order) for one in (runs, by_low, by_high) for order in (one, one[::-1])]


def _greedy(order: tuple[Run, ...]) -> dict[int, int]:
    """Each run on the first track from the top, not above its predecessors' that it would touch."""
    tracks: dict[int, int] = {}
    placed: list[Run] = []
    for run in order:
        touched = [tracks[other.edge] for other in placed if _touch(run, other)]
        tracks[run.edge] = max(touched) + 1 if touched else 0
        placed.append(run)
    return tracks


def _touch(one: Run, other: Run) -> bool:
    return one.low < other.high + TOO_CLOSE and other.low < one.high + TOO_CLOSE


def _badness(runs: list[Run], tracks: dict[int, int]) -> tuple[int, int, int]:
    """Lines on lines, then crossings, then the number of tracks."""
    overlaps = crossings = 0
    for one, other in combinations(runs, 2):
        for upper, lower in ((one, other), (other, one)):
            if tracks[upper.edge] < tracks[lower.edge]:
                overlaps += _near(lower.above, upper.below)
                crossings += _inside(lower.above, upper) + _inside(upper.below, lower)
    return overlaps, crossings, max(tracks.values())


def _near(one: float | None, other: float | None) -> bool:
    """A line that goes down from above to the lower run, and one that goes down from the upper run."""
    return one is not None and other is not None and abs(one - other) < TOO_CLOSE


def _inside(x: float | None, run: Run) -> bool:
    return x is not None and run.low < x < run.high
