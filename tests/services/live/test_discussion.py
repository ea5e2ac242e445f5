"""Groups, counted hands, certainty and the record on a real database: right, and the same after a restart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.live.record import RecordLine
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.count_hands import set_hands, slot_for_hands
from benkyokai.services.live.form_groups import dissolve_groups, form_groups, groups_now, last_votes
from benkyokai.services.live.keep_door import remove
from benkyokai.services.live.keep_record import called, record_of
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.services.live.take_part import Sent, check_answer, read_sent, store_answers
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from tests.services.live.conftest import after_grace
from tests.services.live.test_live_session import started

FIRST = Slot(0, "answer")


def does(room: Room, *commands: Command) -> None:
    """Leads the room on."""
    for command in commands:
        moved = lead(room.instance, room.session, room.session.version, command)
        assert isinstance(moved, LiveSession), command
        room.move(moved)


def gives(room: Room, one: Participant, slot: Slot, response: object, certainty: int | None = None) -> None:
    """An answer, stored."""
    given = Sent(f"{one.id}-{slot.round}", 1, slot, Answer(response, None, f"{one.name} says", certainty=certainty))
    checked = check_answer(room, one, given)
    assert not isinstance(checked, Refusal)
    assert store_answers(room, [checked]) == [True]
    room.put([checked])


def at_work(instance: Instance, people: int = 3) -> tuple[Room, list[Participant]]:
    """A room whose first question is open; its options are a and b."""
    session, joined = started(instance, people)
    room = Room.load(instance, session)
    does(room, Command.FORWARD, Command.OPEN)
    return room, joined


def again(room: Room) -> Room:
    """The room as another process reads it."""
    stored = live.by_code(room.instance.engine, room.session.code)
    assert stored is not None
    return Room.load(room.instance, stored)


@pytest.mark.parametrize("sent", [0, 4, "3", True, 2.0, [1]])
def test_a_certainty_that_is_none_is_refused(sent: object) -> None:
    """One, two, three, or nothing."""
    body = {"id": "x", "n": 1, "step": 0, "stage": "answer", "round": 1, "response": "a"}
    assert read_sent({**body, "certainty": sent}) == Refusal(Why.NOT_UNDERSTOOD)
    read = read_sent({**body, "certainty": 3})
    assert isinstance(read, Sent)
    assert read.answer.certainty == 3
    assert isinstance(read_sent({**body, "certainty": None}), Sent)


def test_certainty_is_stored_with_each_vote(instance: Instance) -> None:
    """Both votes have their own; an ask has none, whatever is sent."""
    room, (one, *_) = at_work(instance)
    gives(room, one, FIRST, "a", 1)
    does(room, Command.CLOSE, Command.VOTE_AGAIN)
    gives(room, one, Slot(0, "answer", 2), "b", 3)
    fresh = again(room)
    assert [fresh.given(Slot(0, "answer", vote))[one.id].certainty for vote in (1, 2)] == [1, 3]
    step = next(n for n, shape in enumerate(room.shapes) if len(shape.stages) == 2)
    asked = room.question(room.plan[step], "ask").asks[0].id  # type: ignore[union-attr]
    checked = check_answer(room, one, Sent("x", 1, Slot(step, "ask"), Answer([asked], certainty=3)))
    assert not isinstance(checked, Refusal)
    assert checked.certainty is None


def test_hands_are_set_for_what_is_open_alone(instance: Instance) -> None:
    """Not before the door opens, not for another vote or option, not too many; the same after a restart."""
    session, _ = started(instance)
    room = Room.load(instance, session)
    does(room, Command.FORWARD)
    late = Refusal(Why.STEP_OVER)
    assert set_hands(room, FIRST, "chosen", "a", 2) == late
    does(room, Command.OPEN)
    assert slot_for_hands(room) == FIRST
    assert isinstance(set_hands(room, FIRST, "chosen", "a", 5), int)
    assert isinstance(set_hands(room, FIRST, "chosen", "a", 2), int)
    for about, choice, n in (("chosen", "nothing", 1), ("nothing", "a", 1), ("chosen", "a", 1000), ("chosen", "a", -1)):
        assert set_hands(room, FIRST, about, choice, n) == Refusal(Why.NOT_UNDERSTOOD)
    assert set_hands(room, Slot(0, "answer", 2), "chosen", "a", 1) == late
    assert again(room).hands == room.hands == {FIRST: {("chosen", "a"): 2}}
    assert isinstance(set_hands(room, FIRST, "chosen", "a", 0), int)
    assert again(room).hands.get(FIRST, {}) == room.hands[FIRST] == {}
    does(room, Command.CLOSE, Command.FORWARD)
    assert set_hands(room, FIRST, "chosen", "a", 1) == late
    does(room, Command.END)
    assert set_hands(room, FIRST, "chosen", "a", 1) == Refusal(Why.SESSION_ENDED)


def test_groups_mix_the_last_closed_vote_and_survive(instance: Instance) -> None:
    """Six people, two choices: both in each group; another process has the same; an open vote is not looked at."""
    room, people = at_work(instance, 6)
    for number, one in enumerate(people):
        gives(room, one, FIRST, "ab"[number < 3])
    assert last_votes(room) == {}
    does(room, Command.CLOSE)
    room.instance = after_grace(instance)
    form_groups(room, 3, room.participants)
    formed = groups_now(room)
    assert formed is not None
    choice = {one.id: room.given(FIRST)[one.id].response for one in people}
    assert [len(group) for group in formed.groups] == [3, 3]
    assert all({choice[one] for one in group} == {"a", "b"} for group in formed.groups)
    assert groups_now(again(room)) == formed
    assert formed.by == "chosen", "what they differ in"
    does(room, Command.VOTE_AGAIN)
    gives(room, people[0], Slot(0, "answer", 2), "a")
    assert last_votes(room)[people[0].id] == {"chosen": "b"}
    room.add(remove(room, people[0], False))
    left = groups_now(room)
    assert left is not None
    assert sorted(one for group in left.groups for one in group) == sorted(one.id for one in people[1:])
    does(room, Command.CLOSE, Command.FORWARD)
    assert groups_now(room) is None
    assert set(last_votes(room)) == {one.id for one in people[1:]}
    does(room, Command.BACK)
    dissolve_groups(room)
    assert groups_now(room) is None
    assert groups_now(again(room)) is None


def test_the_record_has_what_each_did_in_closed_votes(instance: Instance) -> None:
    """Both votes of each; nothing of an open one, of hands, of who was removed; numbers where there are no names."""
    room, (one, two, three) = at_work(instance)
    gives(room, one, FIRST, "a", 1)
    gives(room, three, FIRST, "a")
    assert record_of(room) == []
    does(room, Command.CLOSE)
    set_hands(room, FIRST, "chosen", "a", 7)
    does(room, Command.VOTE_AGAIN)
    gives(room, one, Slot(0, "answer", 2), "b", 3)
    gives(room, two, Slot(0, "answer", 2), "b", 2)
    assert [line.participant for line in record_of(room)] == [one.id, three.id]
    room.add(remove(room, three, False))
    does(room, Command.CLOSE)
    assert [line.after for line in record_of(room)] == [None], "the grace is not over"
    room.instance = after_grace(instance)
    lines = record_of(room)
    assert [_told(line) for line in lines] == [
        (one.id, "a", 1, "b", 3),
        (two.id, None, None, "b", 2),
    ]
    assert lines[0].before is not None
    assert lines[0].before.reason == "P0 says"
    assert called(room) == {one.id: "P0", two.id: "P1"}
    room.move(replace(room.session, settings={**room.session.settings, "names": NO_NAMES}))
    assert called(room) == {one.id: "1", two.id: "2"}
    room.add(remove(room, one, False))
    assert called(room) == {two.id: "2"}
    assert called(again(room)) == {two.id: "P1"}


def _told(line: RecordLine) -> tuple[object, ...]:
    before = (line.before.response, line.before.certainty) if line.before else (None, None)
    after = (line.after.response, line.after.certainty) if line.after else (None, None)
    return line.participant, *before, *after
