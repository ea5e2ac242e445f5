"""A session as this process holds it, and how it keeps up with the database, which is the truth."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar, TypeVarTuple

from benkyokai.core.live.live_session import LiveAnswer, Participant
from benkyokai.services.live.keep_up import find_newer_answer, find_participant, read_around, read_newer
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons
from benkyokai.services.live.take_part import store_answers

A = TypeVarTuple("A")
T = TypeVar("T")


class Threads(ThreadPoolExecutor):
    """Where a hub's calls to the database run, beside the event loop: as many as it is made with."""

    async def run(self, function: Callable[[*A], T], *arguments: *A) -> T:
        """What the function gives, without holding up the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self, function, *arguments)


class ReadModel:
    """Under `lock` stands what changes or reads the whole of it: what was read before a change would hide it. `renamed`
    moves with whatever else every page shows; `loss`: what became of the database's file."""

    def __init__(self, threads: Threads, room: Room) -> None:
        self.threads, self.room = threads, room
        self.shared_reasons, self.participant_questions = SharedReasons(), ParticipantQuestions()
        self.renamed = 0
        self.loss: str | None = None
        self.lock = asyncio.Lock()

    @property
    def versions(self) -> tuple[int, int, int]:
        """One of them moves with everything that is the same for everybody."""
        return self.room.session.version, self.shared_reasons.version, self.renamed

    async def read_discussion(self) -> None:
        """What became of the reasons, of the participants and of what the facilitator chose."""
        async with self.lock:
            room, before = self.room, set(self.room.participants)  # who joins meanwhile is not in what is read
            around = await self.threads.run(read_around, room)
            self.shared_reasons, self.participant_questions, room.hands = (
                around.shared_reasons,
                around.participant_questions,
                around.hands,
            )
            for one in around.people:
                room.add(one)
            room.forget(before - {one.id for one in around.people})
            if around.session is not None:
                room.session = replace(room.session, settings=around.session.settings, address=around.session.address)
            self.renamed += 1

    async def read_anew(self, whole: bool = False) -> bool:
        """The room where the database is ahead, because another process serves it too; True where it was. `whole`: also
        where the session itself has not moved. Under the lock."""
        loaded = await self.threads.run(read_newer, self.room, whole)
        if loaded is None:
            return False
        loaded.arrived = self.room.arrived
        for given in self.room.answers.values():  # what was committed while the database was read
            loaded.put_of_known(given.values())
        self.room = loaded
        return True

    async def read_what_others_took(self, stored: tuple[int, int]) -> None:
        """Who answered at another process is in the database, which told nobody: so that a tally is whole. `stored`:
        what `count_answers` found there. Under the lock."""
        numbers = [one.sequence for given in self.room.answers.values() for one in given.values()]
        if stored != (len(numbers), sum(numbers)):
            await self.read_anew(whole=True)

    def put(self, one: Participant, device: str = "") -> None:
        """Somebody joined, perhaps from another device of theirs, or something about them has changed."""
        self.room.add(one, device)

    async def recognise(self, device: str) -> None:
        """A device that did not join itself: its person may have joined from another one."""
        one = await self.threads.run(find_participant, self.room, device)
        if one is not None:
            self.put(one, device)

    async def store(self, answers: Sequence[LiveAnswer]) -> list[bool]:
        """Commits answers, and puts into the room what is on disk; for each whether it is."""
        stored = await self.threads.run(store_answers, self.room, answers)
        self.room.put(one for one, good in zip(answers, stored, strict=True) if good)
        return stored

    async def find_newer(self, one: LiveAnswer) -> bool:
        """Whether a newer answer of the same person stands in an answer's place, which then is in the room too."""
        newer = await self.threads.run(find_newer_answer, self.room, one)
        self.room.put_of_known([newer] if newer else [])
        return newer is not None
