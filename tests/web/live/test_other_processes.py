"""What is done here while the room is read anew, because another process moved it, is not hidden by what was read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sqlalchemy import Engine, delete

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.refusal import Refusal
from benkyokai.services.live import keep_up
from benkyokai.services.live.count_hands import set_hands
from benkyokai.services.live.form_groups import form_groups, groups_now
from benkyokai.services.live.keep_up import read_around, read_newer
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import Sent, join
from benkyokai.services.running.instance import Instance
from benkyokai.store.hands import Hands, hands_of
from benkyokai.store.tables import participant
from benkyokai.web.live import presence
from benkyokai.web.live.hub import Hub
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.words.wording import Wording

Play = Callable[[Coroutine[Any, Any, None]], None]


class Slow:
    """A hub's thread whose reading of one thing is done, and comes back when it is told to."""

    def __init__(self, hub: Hub, function: Callable[..., Any]) -> None:
        self.begun, self.go_on = asyncio.Event(), asyncio.Event()
        self._run, self._slow = hub.threads.run, function
        hub.threads.run = self.run  # type: ignore[method-assign]  # this hub alone

    async def run(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """As the hub does it."""
        result = await self._run(function, *arguments)
        if function == self._slow:
            self.begun.set()
            await self.go_on.wait()
        return result


async def rooms(instance: Instance, people: int = 3) -> tuple[Hub, LiveRoom, LiveRoom, list[Participant]]:
    """The same session in two processes, its first question open; the first process's hub does nothing by itself."""
    session = start_from_quiz(instance, "study")
    assert session is not None
    joined = [join(instance, session, f"{session.id}-{number}", f"P{number}", "room") for number in range(people)]
    here, there = Hub(instance), Hub(instance)
    for hub in (here, there):
        hub._keeper.cancel()
    ours, theirs = await here.room(session.code), await there.room(session.code)
    assert ours is not None
    assert theirs is not None
    assert await theirs.commands.give(0, Command.FORWARD) is None
    assert await theirs.commands.give(1, Command.OPEN) is None
    await ours.refresh()
    return here, ours, theirs, [one for one in joined if isinstance(one, Participant)]


def count(live_room: LiveRoom) -> Coroutine[Any, Any, Refusal | None]:
    """Six hands for the first choice."""
    return live_room.changes.choose(lambda model: set_hands(model.room, Slot(0, "answer"), "chosen", "a", 6))


def group(live_room: LiveRoom) -> Coroutine[Any, Any, Refusal | None]:
    """Groups of three of those who are here."""
    here = live_room.presence.lately(live_room.room.participants)
    return live_room.changes.choose(lambda model: form_groups(model.room, 3, here))


async def meanwhile(slow: Slow, reading: Coroutine[Any, Any, Any], *deeds: Coroutine[Any, Any, Any]) -> None:
    """Does the deeds after the database was read, and before what was read is put in the room."""
    tasks = [asyncio.ensure_future(reading)]
    await slow.begun.wait()
    tasks += [asyncio.ensure_future(one) for one in deeds]
    await asyncio.wait(tasks, timeout=0.3)
    slow.go_on.set()
    await asyncio.gather(*tasks)


HANDS = {Slot(0, "answer"): {("chosen", "a"): 6}}


def test_what_is_done_while_the_room_is_read_anew_stays(room_of_every_kind: Any, play: Play) -> None:
    """Counted hands, new groups, somebody who was removed."""

    async def run() -> None:
        here, ours, theirs, people = await rooms(room_of_every_kind[0].instance)
        assert await theirs.commands.give(2, Command.CLOSE) is None
        await meanwhile(
            Slow(here, read_newer),
            ours.refresh(),
            count(ours),
            group(ours),
            ours.commands.change_participant(people[0].id, "remove", ""),
        )
        assert ours.room.session.version == 3
        assert ours.room.hands == HANDS
        assert groups_now(ours.room) is not None
        assert people[0].id not in ours.room.participants

    play(run())


def test_what_is_done_while_the_reasons_are_read_anew_stays(room_of_every_kind: Any, play: Play) -> None:
    """A count that comes between the reading of the hands and the reading of the version."""

    async def run() -> None:
        here, ours, _, _ = await rooms(room_of_every_kind[0].instance)
        await meanwhile(Slow(here, read_around), ours.model.read_discussion(), count(ours))
        assert ours.room.hands == HANDS
        assert ours.model.shared_reasons.version == SharedReasons.load(ours.room).version

    play(run())


def test_what_another_process_counts_during_the_reading_is_read_next(
    room_of_every_kind: Any, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The version that we keep is not newer than the hands that we have, so that the next look finds them."""

    async def run() -> None:
        here, ours, theirs, _ = await rooms(room_of_every_kind[0].instance)

        def overtaken(engine: Engine, session_id: str) -> Hands:
            found = hands_of(engine, session_id)
            set_hands(theirs.room, Slot(0, "answer"), "chosen", "a", 6)
            return found

        with monkeypatch.context() as during:
            during.setattr(keep_up, "hands_of", overtaken)
            await ours.model.read_discussion()
        assert ours.room.hands == {}
        await here._look_after(ours, beat=False)
        assert ours.room.hands == HANDS

    play(run())


def test_a_close_counts_what_other_processes_took(room_of_every_kind: Any, play: Play) -> None:
    """Who joined and answered there, and whoever changed there what was answered here."""

    async def run() -> None:
        instance = room_of_every_kind[0].instance
        _, ours, theirs, people = await rooms(instance)
        late = join(instance, ours.room.session, f"{ours.room.session.id}-late", "Late", "room")
        assert isinstance(late, Participant)
        theirs.room.add(late)
        slot = Slot(0, "answer")
        assert await ours.participation.answer(people[0], Sent("first", 1, slot, Answer("a"))) is None
        assert await theirs.participation.answer(late, Sent("late", 1, slot, Answer("b"))) is None
        assert await theirs.participation.answer(people[0], Sent("changed", 2, slot, Answer("b"))) is None
        assert await ours.commands.give(2, Command.CLOSE) is None
        assert {one: given.response for one, given in ours.room.given(slot).items()} == {
            people[0].id: "b",
            late.id: "b",
        }

    play(run())


def test_a_change_elsewhere_is_found_where_the_number_of_answers_is_the_same(
    room_of_every_kind: Any, play: Play
) -> None:
    """One answer, changed at the other process: the tally has the newer one."""

    async def run() -> None:
        _, ours, theirs, people = await rooms(room_of_every_kind[0].instance)
        slot = Slot(0, "answer")
        assert await ours.participation.answer(people[0], Sent("first", 1, slot, Answer("a"))) is None
        assert await theirs.participation.answer(people[0], Sent("changed", 2, slot, Answer("b"))) is None
        assert await ours.commands.give(2, Command.CLOSE) is None
        assert ours.room.given(slot)[people[0].id].response == "b"

    play(run())


def test_a_room_that_took_every_answer_itself_is_not_read_again(
    room_of_every_kind: Any, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a room of a thousand takes time, so one process, the usual case, does without: also after a removal."""

    async def run() -> None:
        _, ours, _, people = await rooms(room_of_every_kind[0].instance)
        for n, one in enumerate(people):
            assert (
                await ours.participation.answer(one, Sent(f"{one.id}-{n}", 1, Slot(0, "answer"), Answer("a"))) is None
            )
        assert await ours.commands.change_participant(people[0].id, "remove", "") is None
        room = ours.room
        monkeypatch.setattr(Room, "load", None)
        assert await ours.commands.give(2, Command.CLOSE) is None
        assert ours.room is room

    play(run())


def test_groups_are_of_those_who_are_here(room_of_every_kind: Any, play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connected, or seen within a minute; everybody while nobody can know, and where nobody is here at all."""

    async def run() -> None:
        _, ours, _, people = await rooms(room_of_every_kind[0].instance, 5)
        connected, locked, gone, never, removed = people
        assert await ours.commands.change_participant(removed.id, "remove", "") is None
        everybody = {connected.id, locked.id, gone.id, never.id}
        assert ours.presence.lately(ours.room.participants) == everybody
        now = presence.monotonic()
        monkeypatch.setattr(presence, "monotonic", lambda: now + 100)
        assert ours.presence.lately(ours.room.participants) == everybody
        ours.presence.pages_of = {connected.id: set()}
        ours.presence.seen = {locked.id: now + 50, gone.id: now + 30}
        assert ours.presence.lately(ours.room.participants) == {connected.id, locked.id}
        assert ours.presence.online() == {connected.id}
        await group(ours)
        formed = groups_now(ours.room)
        assert formed is not None
        assert {one for group in formed.groups for one in group} == {connected.id, locked.id}
        assert set(formed.away) == {gone.id, never.id}

    play(run())


@pytest.mark.parametrize("forgotten", [False, True])
def test_whoever_was_removed_at_the_other_process_is_told_so(
    room_of_every_kind: Any, play: Play, forgotten: bool
) -> None:
    """Also where this process reads the room anew for a command, and where the participant is no more."""

    async def run() -> None:
        hub, ours, theirs, people = await rooms(room_of_every_kind[0].instance)
        await ours.read_discussion()
        told = asyncio.Queue[Any]()
        page = presence.Client("phone", Wording(ours.room.library, "en"), told.put, people[0].id)
        ours.presence.add(page)
        ours.publisher.tell(page)
        assert '"common"' in await told.get()
        if forgotten:
            with hub.instance.engine.begin() as connection:
                connection.execute(delete(participant).where(participant.c.id == people[0].id))
        else:
            assert await theirs.commands.change_participant(people[0].id, "remove", "") is None
        assert await theirs.commands.give(2, Command.CLOSE) is None
        await ours.refresh()
        await ours.read_discussion()
        assert await asyncio.wait_for(told.get(), 20) == '{"gone":true}'

    play(run())
