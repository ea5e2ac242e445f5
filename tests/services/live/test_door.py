"""The door: closed to who is new, full, opened again; removals by the minute, and taken back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from benkyokai.core.live.live_session import BANNED, IN, OUT, LiveSession, Participant
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.keep_door import change_door, let_in_again, newcomers, remove, remove_newcomers
from benkyokai.services.live.room import Room
from benkyokai.services.live.take_part import join
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from tests.services.conftest import NOW
from tests.services.live.test_joining import joined, started


def asks(instance: Instance, session: LiveSession, device: str) -> Participant | Refusal:
    """Somebody comes to the door. The process that they reach need not have heard of anything."""
    return join(instance, session, f"{session.id}-{device}", f"P{device}", "room")


def room_now(instance: Instance, session: LiveSession) -> Room:
    """The room as another process, or this one after a restart, reads it."""
    fresh = live.by_code(instance.engine, session.code)
    assert fresh is not None
    return Room.load(instance, fresh)


def test_nobody_new_comes_through_a_closed_door(instance: Instance) -> None:
    """Who is in stays, and comes back; who was removed is new; then it is open again."""
    session = started(instance)
    inside, away = joined(instance, session, "1", "Ana"), joined(instance, session, "2", "Bo")
    room = room_now(instance, session)
    before = live.versions_of(instance.engine, session.id)
    change_door(room, closed=True, most=None)
    assert live.versions_of(instance.engine, session.id) != before, "by which other processes hear of it"
    assert room_now(instance, session).door == room.door
    remove(room, away, for_good=False)
    assert asks(instance, session, "3") == Refusal(Why.DOOR_CLOSED)
    assert asks(instance, session, "2") == Refusal(Why.DOOR_CLOSED)
    again = asks(instance, session, "1")
    assert isinstance(again, Participant)
    assert again.id == inside.id
    change_door(room_now(instance, session), closed=False, most=None)
    assert isinstance(asks(instance, session, "3"), Participant)
    assert isinstance(asks(instance, session, "2"), Participant)


def test_no_more_than_so_many(instance: Instance) -> None:
    """Many at one instant: exactly as many as there is room for; a place that becomes free is free."""
    session = started(instance)
    change_door(room_now(instance, session), closed=False, most=5)
    with ThreadPoolExecutor(8) as threads:
        came = list(threads.map(lambda n: asks(instance, session, str(n)), range(16)))
    inside = [one for one in came if isinstance(one, Participant)]
    assert len(inside) == 5
    assert {one for one in came if isinstance(one, Refusal)} == {Refusal(Why.SESSION_FULL, "5")}
    remove(room_now(instance, session), inside[0], for_good=True)
    assert isinstance(asks(instance, session, "new"), Participant)
    assert asks(instance, session, "late") == Refusal(Why.SESSION_FULL, "5")
    change_door(room_now(instance, session), closed=False, most=None)
    assert isinstance(asks(instance, session, "late"), Participant)


def test_everybody_of_the_last_minute_is_removed(instance: Instance) -> None:
    """And nobody who came before; they may come again, as after every removal."""
    session = started(instance)
    early = joined(instance, session, "1", "Ana")
    live_row = replace(early, joined_at=NOW - timedelta(seconds=61))
    room = room_now(instance, session)
    room.add(live_row)
    for n in range(2, 5):
        room.add(joined(instance, session, str(n), "Flood"))
    since = (NOW - timedelta(seconds=60)).timestamp()
    assert len(newcomers(room, since)) == 3
    gone = remove_newcomers(room, since)
    assert {(one.name, one.status) for one in gone} == {(f"Flood{n}", OUT) for n in ("", " 2", " 3")}
    stored = {one.device_id[-1]: one.status for one in live.participants_of(instance.engine, session.id)}
    assert stored == {"1": IN, "2": OUT, "3": OUT, "4": OUT}
    assert isinstance(asks(instance, session, "2"), Participant)
    assert remove_newcomers(room_now(instance, session), NOW.timestamp() + 1) == []


def test_a_removal_for_good_is_taken_back(instance: Instance) -> None:
    """Those removed for good are listed, in other processes and after a restart too; let in again one is in, even
    though the door is closed."""
    session = started(instance)
    one, other = joined(instance, session, "1", "Ana"), joined(instance, session, "2", "Bo")
    room = room_now(instance, session)
    remove(room, one, for_good=True)
    remove(room, other, for_good=False)
    change_door(room, closed=True, most=1)
    assert asks(instance, session, "1") == Refusal(Why.NOT_WELCOME)
    elsewhere = room_now(instance, session)
    assert [(known.name, known.status) for known in elsewhere.removed_for_good] == [("Ana", BANNED)]
    back = let_in_again(elsewhere, elsewhere.removed_for_good[0])
    elsewhere.add(back)
    assert elsewhere.removed_for_good == []
    again = asks(instance, session, "1")
    assert isinstance(again, Participant)
    assert (again.id, again.name, again.status) == (one.id, "Ana", IN)
