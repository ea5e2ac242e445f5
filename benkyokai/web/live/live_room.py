"""One session as a process serves it, put together from parts with one job each."""

from __future__ import annotations

from benkyokai.services.live.room import Room
from benkyokai.services.running.one_time_codes import OneTimeCodes
from benkyokai.web.live.answer_writer import AnswerWriter
from benkyokai.web.live.changes import Changes
from benkyokai.web.live.commands import Commands
from benkyokai.web.live.joining import Addresses
from benkyokai.web.live.pace import Pace
from benkyokai.web.live.participation import Participation
from benkyokai.web.live.presence import Presence
from benkyokai.web.live.publisher import Publisher
from benkyokai.web.live.read_model import ReadModel, Threads
from benkyokai.web.live.rehearsal import SimulatedParticipants
from benkyokai.web.live.snapshots import Snapshots


class LiveRoom:
    """`model` is where it stands, `presence` who listens, `publisher` tells them, and the rest is what people do.
    `remote_codes` let a facilitator's phone in."""

    def __init__(self, threads: Threads, room: Room) -> None:
        self.model = ReadModel(threads, room)
        self.remote_codes = OneTimeCodes(room.instance.now)
        self.presence, self.addresses = Presence(), Addresses(threads)
        self.pace = Pace()
        self.snapshots = Snapshots(self.model, self.presence, self.addresses, self.pace)
        self.publisher = Publisher(self.presence, self.snapshots)
        self.changes = Changes(self.model, self.publisher)
        writer = AnswerWriter(self.model.store)
        self.commands = Commands(self.changes, writer)
        self.participation = Participation(self.changes, writer)
        self._simulated = SimulatedParticipants(
            self.model, self.participation, int(room.session.settings.get("simulated", 0))
        )
        self.publisher.also = self._look

    @property
    def room(self) -> Room:
        """Where the session stands, who is in it, what they answered."""
        return self.model.room

    async def begin(self) -> None:
        """Reads what the room itself does not hold; in a rehearsal the simulated participants come in."""
        await self.model.read_discussion()
        await self._simulated.arrive()
        self.presence.simulated = self._simulated.ids
        self._look()

    def _look(self) -> None:
        self._simulated.look()
        self.commands.keep_time()

    async def refresh(self) -> None:
        """Reads the room anew where the database is ahead: another process serves it too."""
        async with self.model.lock:
            moved = await self.model.read_anew()
        if moved:
            self.publisher.tell_all()

    async def read_discussion(self) -> None:
        """Reads what people said and who they are; whoever was removed elsewhere is sent away."""
        await self.model.read_discussion()
        for participant_id in self.room.gone:
            self.publisher.send_away(participant_id)
        self.publisher.tell_all()
