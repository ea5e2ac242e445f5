"""Groups of three or four for breakout rooms, each with as many different choices as possible."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SIZES = (3, 4)
"""How large the facilitator can wish the groups to be."""

ENOUGH = 3
"""So many in the room, and so many elsewhere, talk apart."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody for a group: where they are, and what they chose, the assumption first; () where they did not vote."""

    id: str
    remote: bool = False
    choice: tuple[str, ...] = ()


def make_groups(people: Sequence[Member], size: int, seed: str) -> tuple[tuple[str, ...], ...]:
    """Everybody in one group, as ids; the same people with the same seed give the same groups.

    Groups have three or four members, five people three and two, fewer than three one group. People in the room and
    remote people are kept apart where there are at least ENOUGH of both.
    """
    far = [one for one in people if one.remote]
    near = [one for one in people if not one.remote]
    pools = [near, far] if len(near) >= ENOUGH and len(far) >= ENOUGH else [list(people)]
    return tuple(group for pool in pools for group in _dealt(pool, size, seed))


def differs_first(choices: Sequence[Mapping[str, str]]) -> str:
    """The first thing, in the order in which it was asked, that not all of them chose alike; empty without any."""
    asked = choices[0] if choices else ()
    return next((about for about in asked if len({one.get(about) for one in choices}) > 1), "")


def _dealt(pool: Sequence[Member], size: int, seed: str) -> list[tuple[str, ...]]:
    """Sorted by choice and dealt like cards: those who chose the same lie in a row, and so does every assumption, so
    that no group gets a second of them before each group has one. More different choices cannot be had."""
    count = how_many(len(pool), size)
    row = sorted(pool, key=lambda one: (_rank(seed, one.choice), _lot(seed, one.id)))
    return [tuple(one.id for one in row[first::count]) for first in range(count)]


def how_many(people: int, size: int) -> int:
    """The number of groups, none of which is larger than four or, where it can be, smaller than three."""
    if people <= 4:
        return min(people, 1)
    fours = -(-people // 4)
    return fours if size == 4 else max(fours, people // 3)


def _rank(seed: str, choice: tuple[str, ...]) -> tuple[bytes, ...]:
    """Keeps the same choices together, and those that begin alike, in an order that the seed draws."""
    return tuple(_lot(seed, "\n".join(choice[: place + 1])) for place in range(len(choice)))


def _lot(seed: str, one: str) -> bytes:
    return hashlib.sha256(f"{seed}:{one}".encode()).digest()
