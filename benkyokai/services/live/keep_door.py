"""Keep the door: close it, open it, let no more than so many in, remove who came in a crowd, take a removal back."""

from __future__ import annotations

from dataclasses import asdict, replace

from benkyokai.core.live.entrance import ENTRANCE, Entrance
from benkyokai.core.live.live_session import BANNED, IN, OUT, Participant
from benkyokai.services.live.room import Room
from benkyokai.store import live


def change_door(room: Room, closed: bool, most: int | None) -> int:
    """Stores how the door shall stand; the session's new discussion version."""
    return room.choose(**{ENTRANCE: asdict(Entrance(closed, most))})


def newcomers(room: Room, since: float) -> list[Participant]:
    """Who joined since a moment, in seconds since the epoch."""
    return [one for one in room.people if one.joined_at.timestamp() >= since]


def remove_newcomers(room: Room, since: float) -> list[Participant]:
    """All of those out of the session at once; they may come again while the door is open."""
    return _with_status(room, newcomers(room, since), OUT)


def remove(room: Room, one: Participant, for_good: bool) -> Participant:
    """The participant out of the session; `for_good`: the device does not come back in."""
    return _with_status(room, [one], BANNED if for_good else OUT)[0]


def let_in_again(room: Room, one: Participant) -> Participant:
    """Somebody who was removed for good is in again, whatever the door, and so are their answers."""
    return _with_status(room, [one], IN)[0]


def _with_status(room: Room, some: list[Participant], status: str) -> list[Participant]:
    live.set_status(room.instance.engine, room.session.id, [one.id for one in some], status)
    return [replace(one, status=status) for one in some]
