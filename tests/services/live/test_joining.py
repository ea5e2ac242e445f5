"""Joining: what somebody agrees to, and names that are told apart, also where many come at one instant."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.keep_door import remove
from benkyokai.services.live.retention import delete_session
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import join, rename
from benkyokai.services.running.instance import Instance
from benkyokai.store import live


def started(instance: Instance, session_options: SessionOptions | None = None) -> LiveSession:
    """A session."""
    session = start_from_quiz(instance, "study", session_options or SessionOptions())
    assert session is not None
    return session


def joined(instance: Instance, session: LiveSession, device: str, name: str, agreed: bool = False) -> Participant:
    """Somebody who got in."""
    one = join(instance, session, f"{session.id}-{device}", name, "room", agreed)
    assert isinstance(one, Participant)
    return one


def test_nobody_agrees_unless_they_say_so_and_may_change_it(instance: Instance) -> None:
    """Joining again from the same device stores the newer choice, and nothing else."""
    session = started(instance)
    assert not joined(instance, session, "a", "田中").agreed
    again = joined(instance, session, "a", "別の名前", agreed=True)
    assert again.agreed
    assert again.name == "田中"
    assert not joined(instance, session, "a", "田中").agreed
    stored = live.participants_of(instance.engine, session.id)
    assert [(one.name, one.agreed) for one in stored] == [("田中", False)]


def test_where_there_are_no_names_nobody_agrees_to_be_named(instance: Instance) -> None:
    """Whatever a page sends."""
    session = started(instance, SessionOptions(names=NO_NAMES))
    assert not joined(instance, session, "a", "参加者1", agreed=True).agreed


def test_who_was_removed_comes_back_with_what_they_say_now(instance: Instance) -> None:
    """The name and the agreement are the new ones."""
    session = started(instance)
    one = joined(instance, session, "a", "田中")
    remove(Room.load(instance, session), one, for_good=False)
    back = joined(instance, session, "a", "鈴木", agreed=True)
    assert (back.id, back.name, back.agreed) == (one.id, "鈴木", True)


def test_many_of_one_name_at_one_instant_are_told_apart(instance: Instance) -> None:
    """Real threads on a real database: every name once."""
    session = started(instance)
    with ThreadPoolExecutor(8) as threads:
        people = list(threads.map(lambda n: joined(instance, session, str(n), "田中"), range(16)))
    assert {one.name for one in people} == {"田中", *(f"田中 {n}" for n in range(2, 17))}


def test_the_filter_is_for_participants_alone(instance: Instance) -> None:
    """The facilitator may give any name that shows."""
    session = started(instance)
    one = joined(instance, session, "a", "田中")
    refused = join(instance, session, "b", "進行役", "room")
    assert refused == Refusal(Why.NAME_MISLEADS)
    renamed = rename(Room.load(instance, session), one, "進行役\x07の田中")
    assert isinstance(renamed, Participant)
    assert renamed.name == "進行役 の田中"


def test_nobody_joins_a_session_that_was_deleted(instance: Instance) -> None:
    """It is refused as a code that does not exist, whoever still has the session in mind."""
    session = started(instance)
    delete_session(instance, session)
    assert join(instance, session, "a", "田中", "room") == Refusal(Why.NO_SUCH_CODE)
