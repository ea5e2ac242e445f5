"""A countdown's end and the grace, in a process that nobody listens to but by asking, and after a restart."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from benkyokai.core.live.session import GRACE, Command, Door, Slot
from benkyokai.core.refusal import Why
from benkyokai.services.running.instance import Instance
from benkyokai.web.live.facilitator_routes import groups
from benkyokai.web.live.hub import Hub
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.presence import Client
from benkyokai.words.wording import Wording
from tests.services.live.evening import STEPS, Evening
from tests.web.live.conftest import Play


async def opened(instance: Instance, code: str, step: int) -> tuple[Hub, LiveRoom]:
    """A hub of one's own, and the session in it with a question that is open."""
    hub = Hub(instance)
    live_room = await hub.room(code)
    assert live_room is not None
    await lead(live_room, Command.GO, step)
    await lead(live_room, Command.OPEN)
    return hub, live_room


async def nobody(_text: str) -> None:
    """Whom nothing is sent."""


def seen(live_room: LiveRoom, participant_id: str) -> tuple[str, str]:
    """What somebody who asks gets: the tag, and the door."""
    client = Client("phone", Wording(live_room.room.library, "en"), nobody, participant_id)
    state = json.loads(live_room.snapshots.of(client, live_room.snapshots.tag_of(client)))
    return state["tag"], state["common"]["door"]


async def lead(live_room: LiveRoom, command: Command, target: int | None = None) -> None:
    """A command that is carried out."""
    assert await live_room.commands.give(live_room.room.session.version, command, target) is None


async def closed(live_room: LiveRoom, participant_id: str, before: str) -> None:
    """Waits until somebody who asks hears that answers are closed, under another tag than before."""
    async with asyncio.timeout(GRACE + 5):
        while seen(live_room, participant_id)[1] != "closed":
            await asyncio.sleep(0.05)
        while seen(live_room, participant_id)[0] == before:
            await asyncio.sleep(0.05)


def test_a_countdown_ends_for_who_only_asks(room_of_every_kind: Any, play: Play) -> None:
    """Open, closing, closed, without a socket in the room and without a command."""
    room, person, *_ = room_of_every_kind

    async def run() -> None:
        hub, live_room = await opened(room.instance, room.session.code, 0)
        await lead(live_room, Command.COUNTDOWN, 1)
        tag, door = seen(live_room, person.id)
        assert door == "open"
        async with asyncio.timeout(5):
            while seen(live_room, person.id)[1] == "open":
                await asyncio.sleep(0.05)
        assert seen(live_room, person.id)[1] == "closing"
        await closed(live_room, person.id, tag)
        hub.close()

    play(run())


def test_what_was_closing_when_the_server_ended_is_closed(room_of_every_kind: Any, play: Play) -> None:
    """The next process knows how long the grace is, and so what comes next is taken when it is over."""
    room, person, *_ = room_of_every_kind

    async def run() -> None:
        first = Hub(room.instance)
        live_room = await first.room(room.session.code)
        assert live_room is not None
        await lead(live_room, Command.GO, 1)
        await lead(live_room, Command.OPEN)
        await lead(live_room, Command.CLOSE)
        first.close()
        again: Instance = room.instance
        second = Hub(again)
        live_room = await second.room(room.session.code)
        assert live_room is not None
        tag, door = seen(live_room, person.id)
        assert door == "closing"
        before = asyncio.get_running_loop().time()
        await lead(live_room, Command.TALLY)
        assert asyncio.get_running_loop().time() - before > GRACE / 2
        assert live_room.room.state.here is not None
        assert live_room.room.state.here.tally
        assert seen(live_room, person.id) != (tag, door)
        second.close()

    play(run())


@pytest.mark.parametrize(("command", "target"), [(Command.GO, 2), (Command.FORWARD, None), (Command.END, None)])
def test_leaving_open_answers_gives_them_their_grace(
    room_of_every_kind: Any, play: Play, command: Command, target: int | None
) -> None:
    """Closing is what everybody hears first; what is sent then counts, and then the room moves on."""
    evening = Evening.begin(room_of_every_kind[0].instance, 1)
    (one,) = evening.people

    async def run() -> None:
        hub, live_room = await opened(evening.instance, evening.session.code, STEPS["one"])
        leaving = asyncio.ensure_future(lead(live_room, command, target))
        async with asyncio.timeout(GRACE):
            while seen(live_room, one.id)[1] != "closing":
                await asyncio.sleep(0.05)
        evening.session = live_room.room.session
        evening.give(one, Slot(STEPS["one"], "answer"), "b")
        assert not leaving.done()
        await leaving
        state = live_room.room.state
        assert state.ended if command is Command.END else state.at != STEPS["one"]
        assert state.progress[STEPS["one"]].door is Door.CLOSED
        hub.close()

    play(run())


def test_two_who_leave_at_once_leave_once(room_of_every_kind: Any, play: Play) -> None:
    """The second facilitator is told that the first has moved on."""
    evening = Evening.begin(room_of_every_kind[0].instance, 1)

    async def run() -> None:
        hub, live_room = await opened(evening.instance, evening.session.code, 0)
        version = live_room.room.session.version
        both = await asyncio.gather(*(live_room.commands.give(version, Command.FORWARD) for _ in range(2)))
        assert sorted(one.why if one else "" for one in both) == ["", Why.MOVED_ON]
        assert live_room.room.state.at == 1
        hub.close()

    play(run())


def test_groups_mix_the_vote_that_is_closing(room_of_every_kind: Any, play: Play) -> None:
    """Formed right after a close: they wait for the end of the grace, and do not take the vote before it."""
    evening = Evening.begin(room_of_every_kind[0].instance, 4)
    evening.do(Command.GO, target=STEPS["one"])
    evening.do(Command.OPEN)
    for number, one in enumerate(evening.people):
        evening.give(one, Slot(STEPS["one"], "answer"), "ab"[number % 2])

    async def run() -> None:
        hub = Hub(evening.instance)
        live_room = await hub.room(evening.session.code)
        assert live_room is not None
        await lead(live_room, Command.CLOSE)
        assert await groups(live_room, {"size": 3, "everybody": True}) is None
        assert live_room.room.session.settings["groups"]["by"] == "chosen"
        hub.close()

    play(run())
