"""One person on two devices, joined by the one-time code, is one participant of a session."""

from __future__ import annotations

import pytest

from benkyokai.core.live.live_session import BANNED, IN, LiveSession, Participant
from benkyokai.core.live.session import Command
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.figures.report_session import release, session_to_read
from benkyokai.services.live.catch_up import find_catch_up
from benkyokai.services.live.keep_door import remove
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import join
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running import join_device
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.store import live


@pytest.fixture
def session(instance: Instance) -> LiveSession:
    """A session with somebody in it who has joined another device to the one that they came in with."""
    made = start_from_quiz(instance, "study")
    assert made is not None
    one = join(instance, made, phone(made), "田中", "room")
    assert isinstance(one, Participant)
    code = join_device.make_code(instance, Visitor(phone(made))).code
    assert join_device.join(instance, Visitor(laptop(made)), code) is None
    return made


def phone(session: LiveSession) -> str:
    """The device that joined the session."""
    return f"{session.id}-phone"


def laptop(session: LiveSession) -> str:
    """The other device of the same person."""
    return f"{session.id}-laptop"


def test_the_other_device_is_the_same_participant(instance: Instance, session: LiveSession) -> None:
    """Found without joining; joining changes what is agreed to and makes nobody new; a stranger stays one."""
    (stored,) = live.participants_of(instance.engine, session.id)
    assert live.participant_at(instance.engine, session.id, laptop(session)) == stored
    again = join(instance, session, laptop(session), "別の名前", "remote", agreed=True)
    assert isinstance(again, Participant)
    assert (again.id, again.name, again.place, again.agreed) == (stored.id, "田中", "room", True)
    assert live.participants_of(instance.engine, session.id) == [again]
    assert live.participant_at(instance.engine, session.id, "a stranger's") is None


def test_a_device_that_joined_itself_stays_who_it_is(instance: Instance, session: LiveSession) -> None:
    """Whoever else studies on it now."""
    mine = join(instance, session, "shared", "鈴木", "room")
    code = join_device.make_code(instance, Visitor(phone(session))).code
    assert join_device.join(instance, Visitor("shared"), code) is None
    found = live.participant_at(instance.engine, session.id, "shared")
    assert isinstance(mine, Participant)
    assert found is not None
    assert found.id == mine.id


def test_the_other_device_gets_no_key_before_its_time(instance: Instance, session: LiveSession) -> None:
    """What the session has before it is withheld there too."""
    held = withheld(instance, Visitor(laptop(session)))
    assert QuestionRef("study", "one") in held
    assert held == withheld(instance, Visitor(phone(session)))
    assert withheld(instance, Visitor("a stranger's")) == frozenset()


@pytest.mark.parametrize("for_good", [False, True])
def test_who_is_removed_is_removed_on_both(instance: Instance, session: LiveSession, for_good: bool) -> None:
    """Neither device is in the room; for good, neither comes back, nor afterwards; else the same participant does."""
    room = Room.load(instance, session)
    (one,) = room.participants.values()
    room.add(one, laptop(session))
    assert room.of_device == {phone(session): one.id, laptop(session): one.id}
    room.add(remove(room, one, for_good))
    assert room.of_device == {}
    back = join(instance, session, laptop(session), "田中", "room")
    if not for_good:
        assert isinstance(back, Participant)
        assert (back.id, back.status) == (one.id, IN)
        return
    assert isinstance(back, Refusal)
    assert back.why is Why.NOT_WELCOME
    found = live.participant_at(instance.engine, session.id, laptop(session))
    assert found is not None
    assert found.status == BANNED
    ended = lead(instance, session, session.version, Command.END)
    assert isinstance(ended, LiveSession)
    after = find_catch_up(Room.load(instance, ended), Visitor(laptop(session)), None)
    assert isinstance(after, Refusal)
    assert after.why is Why.NOT_WELCOME


def test_the_report_can_be_read_on_both(instance: Instance, session: LiveSession) -> None:
    """Once it is released; a stranger does not even hear that there is one."""
    ended = lead(instance, session, session.version, Command.END)
    assert isinstance(ended, LiveSession)
    assert release(instance, session.code, on=True) is None
    for device in (phone(session), laptop(session)):
        assert isinstance(session_to_read(instance, session.code, device, facilitates=False), LiveSession)
    assert isinstance(session_to_read(instance, session.code, "a stranger's", facilitates=False), Refusal)
