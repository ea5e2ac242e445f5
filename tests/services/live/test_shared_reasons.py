"""Reasons: hidden until shown, voted for once by each, never by their author, the same after a restart."""

from __future__ import annotations

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import (
    SharedReasons,
    key_of,
    moderate_reasons,
    named,
    reasons_at,
    shown_at,
    take_back,
    vote_for,
)
from benkyokai.services.live.take_part import Sent, check_answer, store_answers
from benkyokai.services.running.instance import Instance
from tests.services.live.test_live_session import started


def told(instance: Instance) -> tuple[Room, list[Participant]]:
    """A room whose first question has an answer with a reason from two of three people."""
    session, people = started(instance)
    for command in (Command.FORWARD, Command.OPEN):
        moved = lead(instance, session, session.version, command)
        assert isinstance(moved, LiveSession)
        session = moved
    room = Room.load(instance, session)
    options = room.question(room.plan[0], "answer").options  # type: ignore[union-attr]
    for number, words in enumerate(["it is simple", "it is cheap"]):
        checked = check_answer(
            room, people[number], Sent(f"a{number}", 1, Slot(0, "answer"), Answer(options[0].id, None, words))
        )
        assert not isinstance(checked, Refusal)
        assert store_answers(room, [checked]) == [True]
        room.put([checked])
    return room, people


def test_a_reason_is_hidden_until_it_is_shown(instance: Instance) -> None:
    """Pinning shows, hiding unpins; the key tells nobody whose it is."""
    room, people = told(instance)
    shared_reasons = SharedReasons.load(room)
    first, second = reasons_at(room, 0)
    assert shown_at(room, shared_reasons, 0) == []
    moderate_reasons(room, shared_reasons, [second], None, True)
    moderate_reasons(room, shared_reasons, [first], True, None)
    assert shown_at(room, shared_reasons, 0) == [second, first]
    moderate_reasons(room, shared_reasons, [second], False, None)
    assert shown_at(room, shared_reasons, 0) == [first]
    assert not shared_reasons.moderation_of(second).pinned
    assert people[0].id not in key_of(room, first)
    assert named(room, key_of(room, first)) == first
    assert named(room, "nonsense") is None


def test_the_same_answer_for_the_same_reason_is_one_reason(instance: Instance) -> None:
    """The second vote's form brings the first one's words along: sent as they are, they are said once."""
    room, people = told(instance)
    for command in (Command.CLOSE, Command.VOTE_AGAIN):
        moved = lead(instance, room.session, room.session.version, command)
        assert isinstance(moved, LiveSession)
        room.move(moved)
    options = room.question(room.plan[0], "answer").options  # type: ignore[union-attr]
    for number, (one, option, words) in enumerate(
        [(people[0], options[0], "it is simple"), (people[1], options[1], "it is cheap")]
    ):
        given = Sent(f"b{number}", 2, Slot(0, "answer", 2), Answer(option.id, None, words))
        checked = check_answer(room, one, given)
        assert not isinstance(checked, Refusal)
        assert store_answers(room, [checked]) == [True]
        room.put([checked])
    assert [(one.round, one.author_id) for one in reasons_at(room, 0)] == [
        (1, people[0].id),
        (1, people[1].id),
        (2, people[1].id),
    ]


def test_a_vote_that_is_opened_again_takes_back_what_was_shown(instance: Instance) -> None:
    """Its words can change; the facilitator reads them first."""
    room, _ = told(instance)
    shared_reasons = SharedReasons.load(room)
    first, second = reasons_at(room, 0)
    moderate_reasons(room, shared_reasons, [first], True, True)
    moderate_reasons(room, shared_reasons, [second], True, None)
    take_back(room, shared_reasons)
    assert shown_at(room, shared_reasons, 0) == shown_at(room, SharedReasons.load(room), 0) == []

    moderate_reasons(room, shared_reasons, [first], True, None)
    for command in (Command.CLOSE, Command.VOTE_AGAIN):
        moved = lead(instance, room.session, room.session.version, command)
        assert isinstance(moved, LiveSession)
        room.move(moved)
    take_back(room, shared_reasons)
    assert shown_at(room, shared_reasons, 0) == [first], "the first vote can change no more"


def test_each_votes_once_and_not_for_oneself(instance: Instance) -> None:
    """Twice is once; taken back is taken back; a hidden reason and one's own are refused."""
    room, people = told(instance)
    shared_reasons = SharedReasons.load(room)
    first, second = reasons_at(room, 0)
    moderate_reasons(room, shared_reasons, [first], True, None)
    for _ in range(2):
        version = vote_for(room, shared_reasons, people[2], first, True)
    assert shared_reasons.votes[first] == {people[2].id}
    refused = Refusal(Why.NO_SUCH_REASON)
    assert vote_for(room, shared_reasons, people[0], first, True) == refused
    assert vote_for(room, shared_reasons, people[0], second, True) == refused
    assert vote_for(room, shared_reasons, people[2], None, True) == refused
    again = SharedReasons.load(room)
    assert (again.moderations, again.votes) == (shared_reasons.moderations, shared_reasons.votes)
    assert again.version == version == 3
    assert vote_for(room, shared_reasons, people[2], first, False) == 4
    assert SharedReasons.load(room).votes.get(first, frozenset()) == frozenset()
