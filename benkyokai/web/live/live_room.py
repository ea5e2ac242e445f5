"""What people do in a session. Every change goes the same way: committed, then put into the room, then told."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Command, Target, countdown_over
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live import lead_session, take_part
from benkyokai.services.live.count_hands import set_hands
from benkyokai.services.live.floor import Floor
from benkyokai.services.live.room import Room
from benkyokai.services.live.take_part import Sent
from benkyokai.services.live.talk import Talk, key_of, named, reasons_at, sign_reasons, take_back, vote_for
from benkyokai.store import live
from benkyokai.store.hands import hands_of
from benkyokai.store.live import LiveAnswer, Participant
from benkyokai.web.live.answer_writer import AnswerWriter
from benkyokai.web.live.audience import GONE, Audience, Client, Surroundings
from benkyokai.web.live.rehearsal import Cast


class LiveRoom(Audience):
    """A room with those who listen to it, and what they do there."""

    def __init__(self, hub: Surroundings, room: Room) -> None:
        super().__init__(hub, room)
        self.lock = asyncio.Lock()
        self.writer = AnswerWriter(self._store)
        self.cast = Cast(self, int(room.session.settings.get("simulated", 0)))

    async def begin(self) -> None:
        """Reads what the room itself does not hold; in a rehearsal the cast comes in."""
        await self.load_talk()
        await self.cast.arrive()
        self.simulated = self.cast.ids
        self.cast.look()

    def tell_all(self) -> None:
        """Something has changed for everybody, the simulated people too."""
        self.cast.look()
        super().tell_all()

    async def command(
        self, version: int, command: Command, target: Target, step: PlannedStep | None = None
    ) -> Refusal | None:
        """Carries out a facilitator's command; None where it is done and committed."""
        async with self.lock:
            await self.writer.flush()
            result = await self.hub.in_thread(
                lead_session.lead, self.hub.instance, self.room.session, version, command, target, step
            )
            if isinstance(result, Refusal):
                if result.why is Why.MOVED_ON:
                    await self._read_anew()
                return result
            self.room.move(result)
            await self._read_what_others_took()
            if command is Command.OPEN:
                await self.hub.in_thread(take_back, self.room, self.talk)
        self.tell_all()
        return None

    async def choose(self, deed: Callable[..., int], *arguments: Any) -> None:
        """What the facilitator chooses for the session: committed, then told to everybody."""
        async with self.lock:
            self.talk.moved_to(await self.hub.in_thread(deed, self.room, *arguments))
        self.tell_all()

    async def count_hands(self, *arguments: Any) -> Refusal | None:
        """Sets how many hands were raised for a choice; None where it is on disk."""
        async with self.lock:
            result = await self.hub.in_thread(set_hands, self.room, *arguments)
        if isinstance(result, Refusal):
            return result
        self.talk.moved_to(result)
        self.tell_all()
        return None

    async def load_talk(self) -> None:
        """What became of the reasons, of the participants and of what the facilitator chose, as the database has it."""
        async with self.lock:  # what is committed meanwhile would be lost to this process
            await self._read_talk()
        for participant_id in self.room.gone:
            await self._send_away(participant_id)

    async def _read_talk(self) -> None:
        """The talk comes first: its version says from when everything after it is, at the least."""
        self.talk = await self.hub.in_thread(Talk.load, self.room)
        self.room.hands = await self.hub.in_thread(hands_of, self.hub.instance.engine, self.room.session.id)
        self.floor = await self.hub.in_thread(Floor.load, self.room)
        before = set(self.room.participants)  # who joins meanwhile is not in what was read
        known = await self.hub.in_thread(live.participants_of, self.hub.instance.engine, self.room.session.id)
        for one in known:
            self.room.add(one)
        self.room.forget(before - {one.id for one in known})
        fresh = await self.hub.in_thread(live.by_code, self.hub.instance.engine, self.room.session.code)
        if fresh is not None:
            self.room.session = replace(self.room.session, settings=fresh.settings, address=fresh.address)
        self.renamed += 1

    async def sign_reasons(self, key: object, shown: bool | None, pinned: bool | None) -> Refusal | None:
        """What the facilitator does with one reason of the present step, or with all of them where `key` is None."""
        here = reasons_at(self.room, self.room.state.at) if self.room.here else {}
        chosen = [one for one in here if key is None or key_of(self.room, one) == key]
        if not chosen:
            return Refusal(Why.NO_SUCH_REASON)
        async with self.lock:
            await self.hub.in_thread(sign_reasons, self.room, self.talk, chosen, shown, pinned)
        self.tell_all()
        return None

    async def vote_for(self, participant: Participant, key: object, on: bool) -> Refusal | None:
        """A participant's vote for a reason; None where it is on disk."""
        async with self.lock:
            reason = named(self.room, key)
            refusal: Refusal | None = await self.hub.in_thread(vote_for, self.room, self.talk, participant, reason, on)
        if refusal is None:
            self.tell_hosts()
            self.tell_talk_soon()
        return refusal

    async def on_floor(self, deed: Callable[..., int | Refusal], *arguments: Any) -> Refusal | None:
        """Asks, wants or moderates: what services/live/floor.py does; None where it is on disk."""
        async with self.lock:
            result = await self.hub.in_thread(deed, self.room, self.floor, *arguments)
        if isinstance(result, Refusal):
            return result
        self.talk.moved_to(result)
        self.tell_hosts()
        self.tell_talk_soon()
        return None

    async def keep_time(self) -> None:
        """Closes the door whose countdown has run out. Where another process was first, there is nothing to do."""
        if countdown_over(self.room.state, self._now()):
            await self.command(self.room.session.version, Command.CLOSE, None)

    async def change(self, participant_id: str, what: str, name: str) -> Refusal | None:
        """The facilitator renames a participant, removes them, or removes them for good."""
        one = self.room.participants.get(participant_id)
        if one is None or what not in ("rename", "remove", "ban"):
            return Refusal(Why.NOT_UNDERSTOOD)
        async with self.lock:
            if what == "rename":
                result = await self.hub.in_thread(take_part.rename, self.room, one, name)
            else:
                result = await self.hub.in_thread(take_part.remove, self.room, one, what == "ban")
        if isinstance(result, Refusal):
            return result
        self.room.add(result)
        self.renamed += 1
        if what != "rename":
            await self._send_away(participant_id)
        self.tell_all()
        return None

    async def _send_away(self, participant_id: str) -> None:
        """Pages of somebody who is not in the session any more are told so, and hear nothing else."""
        await self.dismiss(list(self.pages_of.get(participant_id, ())))
        self.seen.pop(participant_id, None)

    async def dismiss(self, clients: Sequence[Client]) -> None:
        """Pages that have nothing more to hear here: each begins anew."""
        for client in clients:
            self.remove(client)
            with contextlib.suppress(*GONE):
                await client.send('{"gone":true}')

    async def join(self, device: str, name: str, place: str, agreed: bool = False) -> Participant | Refusal:
        """Takes somebody in. `agreed`: to be named in what is told over several sessions."""
        async with self.lock:
            result: Participant | Refusal = await self.hub.in_thread(
                take_part.join, self.hub.instance, self.room.session, device, name, place, agreed
            )
        if not isinstance(result, Refusal):
            self.room.add(result, device)
            self.tell_hosts()
        return result

    async def agree(self, participant: Participant, agreed: bool) -> Refusal | None:
        """A participant agrees to be named over several sessions, or does not any more; None where it is on disk."""
        async with self.lock:
            result = await self.hub.in_thread(take_part.agree, self.room, participant, agreed)
        if isinstance(result, Refusal):
            return result
        self.room.add(result)
        for client in list(self.pages_of.get(participant.id, ())):
            self.tell(client)
        return None

    async def recognise(self, device: str) -> None:
        """A device that did not join itself: its person may have joined from another one."""
        engine, session = self.hub.instance.engine, self.room.session
        one = await self.hub.in_thread(live.participant_at, engine, session.id, device)
        if one is not None and one.status == live.IN:
            self.room.add(one, device)

    async def answer(self, participant: Participant, sent: Sent) -> Refusal | None:
        """Stores an answer; None means that it is on disk."""
        checked = take_part.check_answer(self.room, participant, sent)
        if isinstance(checked, Refusal):
            return checked
        if not await self.writer.write(checked):
            return await self._not_taken(checked)
        pages = self.pages_of.get(participant.id, ())
        for client in list(pages) if len(pages) > 1 else ():
            self.tell(client)
        self.tell_hosts()
        return None

    async def _not_taken(self, one: LiveAnswer) -> Refusal:
        """Why an answer is not on disk. Where a newer one of the same person is, their pages are told of it."""
        newer = await self.hub.in_thread(live.answer_in_place_of, self.hub.instance.engine, one)
        if newer is None:
            return Refusal(Why.NOT_OPEN)
        self.room.put_of_known([newer])
        for client in list(self.pages_of.get(one.participant_id, ())):
            self.tell(client)
        return Refusal(Why.OVERTAKEN)

    async def _store(self, answers: Sequence[LiveAnswer]) -> list[bool]:
        """Commits answers, and puts into the room what is on disk."""
        stored: list[bool] = await self.hub.in_thread(take_part.store_answers, self.room, answers)
        self.room.put(one for one, good in zip(answers, stored, strict=True) if good)
        return stored

    async def refresh(self) -> None:
        """Reads the room anew where the database is ahead: another process serves it too. Nothing that is done here is
        done meanwhile: what was read before it would hide it."""
        async with self.lock:
            await self._read_anew()

    async def _read_what_others_took(self) -> None:
        """Who answered at another process is in the database, which told nobody: so that a tally is whole."""
        stored = await self.hub.in_thread(live.answers_stored, self.hub.instance.engine, self.room.session.id)
        numbers = [one.sequence for given in self.room.answers.values() for one in given.values()]
        if stored != (len(numbers), sum(numbers)):
            await self._read_anew(whole=True)

    async def _read_anew(self, whole: bool = False) -> None:
        """`whole`: also where the session itself has not moved."""
        fresh = await self.hub.in_thread(live.by_code, self.hub.instance.engine, self.room.session.code)
        if fresh is not None and (whole or fresh != self.room.session):
            loaded = await self.hub.in_thread(Room.load, self.hub.instance, fresh)
            loaded.arrived = self.room.arrived
            for given in self.room.answers.values():  # what was committed while the database was read
                loaded.put_of_known(given.values())
            self.room = loaded
            self.tell_all()
