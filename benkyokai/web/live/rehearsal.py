"""Simulated people in a rehearsal: they join, and answer whatever opens, each in their own time."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace
from random import Random

from benkyokai.core.live.asking import open_stages
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.session import Door, Slot
from benkyokai.core.marking import CERTAINTIES
from benkyokai.services.live.simulated_people import NAMES, REASONS, made_up_answer
from benkyokai.services.live.take_part import Sent
from benkyokai.web.live.participation import Participation
from benkyokai.web.live.read_model import ReadModel

SLOWEST = 8.0
"""Seconds that the slowest of them thinks."""


class SimulatedParticipants:
    """The people of one rehearsal. They are made anew by their devices' names, so a restart doubles nobody."""

    def __init__(self, model: ReadModel, participation: Participation, count: int) -> None:
        self._model, self._participation, self._count = model, participation, count
        self._random = Random()  # noqa: S311 no secret hangs on it
        self._people: list[Participant] = []
        self._played: tuple[object, ...] = ()
        self._tasks: set[asyncio.Task[None]] = set()

    async def arrive(self) -> None:
        """Everybody joins."""
        room = self._model.room
        for number in range(self._count):
            name = NAMES[number % len(NAMES)] + ("" if number < len(NAMES) else str(number // len(NAMES) + 1))
            device = f"rehearsal-{room.session.code}-{number}"
            place, size = "remote" if number % 3 == 2 else "room", 2 + number % 3
            if await self._participation.join(device, name, place, size=size) is None:
                self._people.append(room.participants[room.of_device[device]])

    @property
    def ids(self) -> frozenset[str]:
        """Their ids as participants."""
        return frozenset(one.id for one in self._people)

    def look(self) -> None:
        """The session has moved: whoever can answer begins to think."""
        room = self._model.room
        here = room.state.here
        if here is None or here.door is not Door.OPEN or room.state.ended:
            return
        scene = (room.state.at, here.stage, here.round, here.twin)
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
        room = self._model.room
        question = room.question(room.plan[slot.step], slot.stage)
        if question is None or one.id in room.given(slot):
            return
        made = made_up_answer(question, slot.stage, self._random)
        reason = self._random.choice(REASONS).ja if self._random.random() < 0.4 else None
        answer = replace(made, reason=reason, certainty=self._random.choice(CERTAINTIES))
        await self._participation.answer(one, Sent(f"r{uuid.uuid4().hex}", 1, slot, answer))
