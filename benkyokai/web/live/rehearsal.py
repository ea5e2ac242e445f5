"""Simulated people in a rehearsal: they join, and answer whatever opens, each in their own time."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace
from random import Random
from typing import Protocol

from benkyokai.core.live.session import Door, Slot, open_stages
from benkyokai.core.marking import CERTAINTIES
from benkyokai.core.refusal import Refusal
from benkyokai.services.live.room import Room
from benkyokai.services.live.simulated_people import NAMES, REASONS, made_up_answer
from benkyokai.services.live.take_part import Sent
from benkyokai.store.live import Participant

SLOWEST = 8.0
"""Seconds that the slowest of them thinks."""


class Scene(Protocol):
    """The session that they play in."""

    @property
    def room(self) -> Room:
        """Where it stands."""
        ...

    async def join(self, device: str, name: str, place: str) -> Participant | Refusal:
        """Takes somebody in."""
        ...

    async def answer(self, participant: Participant, sent: Sent) -> Refusal | None:
        """Stores an answer."""
        ...


class Cast:
    """The people of one rehearsal. They are made anew by their devices' names, so a restart doubles nobody."""

    def __init__(self, live_room: Scene, count: int) -> None:
        self._live_room, self._count = live_room, count
        self._random = Random()  # noqa: S311 no secret hangs on it
        self._people: list[Participant] = []
        self._played: tuple[object, ...] = ()
        self._tasks: set[asyncio.Task[None]] = set()

    async def arrive(self) -> None:
        """Everybody joins."""
        for number in range(self._count):
            name = NAMES[number % len(NAMES)] + ("" if number < len(NAMES) else str(number // len(NAMES) + 1))
            device = f"rehearsal-{self._live_room.room.session.code}-{number}"
            joined = await self._live_room.join(device, name, "remote" if number % 3 == 2 else "room")
            if not isinstance(joined, Refusal):
                self._people.append(joined)

    @property
    def ids(self) -> frozenset[str]:
        """The cast as participants."""
        return frozenset(one.id for one in self._people)

    def look(self) -> None:
        """The session has moved: whoever can answer begins to think."""
        room = self._live_room.room
        here = room.state.here
        if here is None or here.door is not Door.OPEN or room.state.ended:
            return
        scene = (room.state.at, here.stage, here.round)
        if scene == self._played:
            return
        self._played = scene
        for stage in open_stages(room.shapes[room.state.at], here):
            for one in self._people:
                task = asyncio.ensure_future(self._answer(one, Slot(room.state.at, stage, here.round)))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _answer(self, one: Participant, slot: Slot) -> None:
        await asyncio.sleep(0.5 + self._random.random() ** 2 * SLOWEST)
        room = self._live_room.room
        question = room.question(room.plan[slot.step], slot.stage)
        if question is None or one.id in room.given(slot):
            return
        made = made_up_answer(question, slot.stage, self._random)
        reason = self._random.choice(REASONS).ja if self._random.random() < 0.4 else None
        answer = replace(made, reason=reason, certainty=self._random.choice(CERTAINTIES))
        await self._live_room.answer(one, Sent(f"r{uuid.uuid4().hex}", 1, slot, answer))
