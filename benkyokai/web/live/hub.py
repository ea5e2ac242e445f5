"""Who is connected to which session, and what each of them has to hear: everything live runs through here.

It lives in the server's one event loop; what touches the database runs in a thread. Every change goes the same way:
committed, then put into the room, then told.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Literal

from starlette.websockets import WebSocketDisconnect

from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Command, Target, countdown_over
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import Language
from benkyokai.services.find_address import answers_at, join_addresses, public_url
from benkyokai.services.instance import Instance, current_instance
from benkyokai.services.live import lead_session, take_part
from benkyokai.services.live.floor import Floor
from benkyokai.services.live.room import Room
from benkyokai.services.live.take_part import Given
from benkyokai.services.live.talk import Talk, key_of, named, reasons_at, sign_reasons, vote_for
from benkyokai.store import live
from benkyokai.store.live import LiveAnswer, Participant
from benkyokai.web.live.joining import joining_view
from benkyokai.web.live.limits import Rate, WrongCodes
from benkyokai.web.live.rehearsal import Cast
from benkyokai.web.live.views.floor_view import floor_view, own_floor_view, whole_floor_view
from benkyokai.web.live.views.host_view import Presence, console_view, room_diagram, screen_view
from benkyokai.web.live.views.phone_view import common_view, own_view
from benkyokai.web.live.views.talk_view import all_reasons_view, own_talk_view, talk_view
from benkyokai.web.live.views.wording import Wording

Role = Literal["phone", "console", "screen"]

HEARTBEAT = 5.0
"""Seconds after which a quiet socket gets a sign of life; a phone that hears nothing for longer connects anew."""

TALLY_SECONDS = 0.1
"""A facilitator hears of new answers ten times a second at most."""

TALK_SECONDS = 1.0
"""Participants hear of new votes for reasons once a second at most: everybody's vote concerns everybody."""

REFRESH = 1.0
"""Seconds after which a room asks the database whether another process has moved it on."""

AWAY = 4.0
"""Seconds after which somebody without a page that listens counts as gone: polls come every two seconds."""

GONE = (OSError, RuntimeError, WebSocketDisconnect)
"""What sending to a page that has gone raises."""

log = logging.getLogger(__name__)


@dataclass(eq=False)
class Client:
    """A page that listens. `send` takes one message; a slow one gets the newest state, never a queue of old ones."""

    role: Role
    wording: Wording
    send: Callable[[str], Awaitable[None]]
    participant_id: str = ""
    tag: str = ""
    heard_at: float = field(default_factory=monotonic)
    busy: bool = False


class LiveRoom:
    """A room with those who listen to it, and the answers that wait for the next commit."""

    def __init__(self, hub: Hub, room: Room) -> None:
        self.hub, self.room = hub, room
        self.clients: set[Client] = set()
        self.pages_of: dict[str, set[Client]] = {}
        self.seen: dict[str, float] = {}
        self.lock = asyncio.Lock()
        self.port, self.base = 0, ""
        self.addresses: list[str] = []
        self._waiting: list[tuple[LiveAnswer, asyncio.Future[bool]]] = []
        self._batch: list[tuple[LiveAnswer, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._host_timer: asyncio.TimerHandle | None = None
        self._talk_timer: asyncio.TimerHandle | None = None
        self.talk = Talk()
        self.floor = Floor()
        self.renamed = 0
        self._hosts_told = 0.0
        self._common: dict[Language, str] = {}
        self._common_of = (-1, -1, -1, -1)
        self._tasks: set[asyncio.Task[None]] = set()
        self.cast = Cast(self, int(room.session.settings.get("simulated", 0)))

    # What each page is told

    def online(self) -> frozenset[str]:
        """The participants who are connected, or polled a moment ago."""
        limit = monotonic() - AWAY
        self.seen = {one: at for one, at in self.seen.items() if at > limit}
        return frozenset(self.pages_of.keys() | self.seen.keys() | self.cast.ids)

    def tag_of(self, client: Client) -> str:
        """What changes with everything that the client's page shows."""
        version = f"{self.room.session.version}.{self.talk.version}.{self.renamed}"
        if client.role == "phone":
            return f"{version}.{self._sequence(client.participant_id)}.{client.wording.language}"
        counts = (self.room.answered_here(), len(self.room.participants), len(self.online()), self.room.arrived)
        where = (self.room.session.address, *self.addresses, *(self.hub.reachable.get(one) for one in self.addresses))
        return f"{version}.{client.wording.language}.{'.'.join(map(str, (*counts, *where)))}"

    def _sequence(self, participant_id: str) -> int:
        """The participant's newest sending that is on disk for the present step."""
        at = self.room.state.at
        mine = (given.get(participant_id) for slot, given in self.room.answers.items() if slot.step == at)
        return max((one.sequence for one in mine if one is not None), default=0)

    def snapshot(self, client: Client) -> str:
        """The whole state as the client's page may know it, with its tag."""
        tag, wording = self.tag_of(client), client.wording
        if client.role == "phone":
            own = _json(self._own(client))
            common, now = self._common_json(wording), self._now()
            return f'{{"tag":{_json(tag)},"server_time":{now:.3f},"common":{common},"own":{own}}}'
        presence = Presence(self.online())
        joining = joining_view(self.room, self.addresses, self.hub.reachable)
        if client.role == "screen":
            view = screen_view(self.room, wording, presence, joining) | talk_view(self.room, self.talk, wording)
            view |= floor_view(self.room, self.floor)
            return _json({"tag": tag, "server_time": self._now(), **view})
        view = console_view(self.room, wording, presence, joining)
        view |= {"reasons": all_reasons_view(self.room, self.talk, wording)}
        view |= {"floor": whole_floor_view(self.room, self.floor)}
        return _json({"tag": tag, "server_time": self._now(), **view, "diagram": room_diagram(self.room, wording)})

    def _own(self, client: Client) -> dict[str, Any]:
        participant = self.room.participants[client.participant_id]
        own = own_view(self.room, client.wording, participant)
        return own | own_talk_view(self.room, self.talk, participant) | own_floor_view(self.floor, participant)

    def _now(self) -> float:
        return self.hub.instance.now().timestamp()

    def _common_json(self, wording: Wording) -> str:
        """What is the same for every phone is written once for each language."""
        now = (self.room.session.version, self.talk.version, self.renamed, id(self.room.library))
        if now != self._common_of:
            self._common, self._common_of = {}, now
        if wording.language not in self._common:
            common = common_view(self.room, wording)
            common |= talk_view(self.room, self.talk, wording) | floor_view(self.room, self.floor)
            self._common[wording.language] = _json(common)
        return self._common[wording.language]

    # Coming and going

    def add(self, client: Client) -> None:
        """A page listens from now on."""
        self.clients.add(client)
        if client.participant_id:
            self.pages_of.setdefault(client.participant_id, set()).add(client)

    def remove(self, client: Client) -> None:
        """A page has gone; whoever comes back at once, as after a reload, was never away."""
        self.clients.discard(client)
        pages = self.pages_of.get(client.participant_id)
        if pages is not None:
            pages.discard(client)
            if not pages:
                del self.pages_of[client.participant_id]
                self.seen[client.participant_id] = monotonic()

    # Telling

    def tell_all(self) -> None:
        """Something has changed for everybody."""
        self.cast.look()
        for client in list(self.clients):
            self.tell(client)
        self._hosts_told = monotonic()

    def tell_hosts(self) -> None:
        """A count has changed: consoles and projectors hear of it, not more often than TALLY_SECONDS."""
        if self._host_timer is None:
            wait = max(0.0, self._hosts_told + TALLY_SECONDS - monotonic())
            self._host_timer = asyncio.get_running_loop().call_later(wait, self._tell_hosts_now)

    def _tell_hosts_now(self) -> None:
        self._host_timer, self._hosts_told = None, monotonic()
        for client in list(self.clients):
            if client.role != "phone":
                self.tell(client)

    def tell(self, client: Client) -> None:
        """Sends the client the newest state, unless it has it or a sending is under way that will go on."""
        if not client.busy:
            client.busy = True
            task = asyncio.ensure_future(self._tell(client))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _tell(self, client: Client) -> None:
        try:
            while client in self.clients and (tag := self.tag_of(client)) != client.tag:
                client.tag, client.heard_at = tag, monotonic()
                await client.send(self.snapshot(client))
        except Exception as error:  # a socket that broke is found by its reader, which takes the client out
            if not isinstance(error, GONE):
                log.exception("a page could not be told")
            self.remove(client)
        finally:
            client.busy = False

    # What people do

    async def command(
        self, version: int, command: Command, target: Target, step: PlannedStep | None = None
    ) -> Refusal | None:
        """Carries out a facilitator's command; None where it is done and committed."""
        async with self.lock:
            await self._flush()
            result = await self.hub.in_thread(
                lead_session.lead, self.hub.instance, self.room.session, version, command, target, step
            )
            if isinstance(result, Refusal):
                if result.why is Why.MOVED_ON:
                    await self.refresh()
                return result
            self.room.move(result)
        self.tell_all()
        return None

    async def load_talk(self) -> None:
        """What became of the reasons and of the participants, as the database has it."""
        self.talk = await self.hub.in_thread(Talk.load, self.room)
        self.floor = await self.hub.in_thread(Floor.load, self.room)
        for one in await self.hub.in_thread(live.participants_of, self.hub.instance.engine, self.room.session.id):
            self.room.add(one)
        for participant_id in self.room.gone:
            await self._send_away(participant_id)
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
            self._tell_talk_soon()
        return refusal

    async def on_floor(self, deed: Callable[..., int | Refusal], *arguments: Any) -> Refusal | None:
        """Asks, wants or moderates: what services/live/floor.py does; None where it is on disk."""
        async with self.lock:
            result = await self.hub.in_thread(deed, self.room, self.floor, *arguments)
        if isinstance(result, Refusal):
            return result
        self.talk.moved_to(result)
        self.tell_hosts()
        self._tell_talk_soon()
        return None

    def _tell_talk_soon(self) -> None:
        if self._talk_timer is None:
            self._talk_timer = asyncio.get_running_loop().call_later(TALK_SECONDS, self._tell_talk)

    def _tell_talk(self) -> None:
        self._talk_timer = None
        self.tell_all()

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
        for client in list(self.pages_of.get(participant_id, ())):
            self.remove(client)
            with contextlib.suppress(*GONE):
                await client.send('{"gone":true}')
        self.seen.pop(participant_id, None)

    async def join(self, device: str, name: str, place: str) -> Participant | Refusal:
        """Takes somebody in."""
        result: Participant | Refusal = await self.hub.in_thread(
            take_part.join, self.hub.instance, self.room.session, device, name, place
        )
        if not isinstance(result, Refusal):
            self.room.add(result)
            self.tell_hosts()
        return result

    async def answer(self, participant: Participant, given: Given) -> Refusal | None:
        """Stores an answer; None means that it is on disk."""
        checked = take_part.check_answer(self.room, participant, given)
        if isinstance(checked, Refusal):
            return checked
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((checked, done))
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write())
        if not await done:
            return Refusal(Why.NOT_OPEN)
        pages = self.pages_of.get(participant.id, ())
        for client in list(pages) if len(pages) > 1 else ():
            self.tell(client)
        self.tell_hosts()
        return None

    async def _write(self) -> None:
        """Commits what waits, again and again: whatever comes in during one commit goes into the next."""
        try:
            while self._waiting:
                self._batch, self._waiting = self._waiting, []
                await self._commit(self._batch)
        finally:
            self._batch, self._writing = [], None

    async def _commit(self, batch: list[tuple[LiveAnswer, asyncio.Future[bool]]]) -> None:
        answers = [one for one, _ in batch]
        try:
            stored = await self.hub.in_thread(take_part.store_answers, self.room, answers)
        except Exception as error:
            log.exception("%d answers could not be stored", len(batch))
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
            return
        self.room.put(one for one, good in zip(answers, stored, strict=True) if good)
        for (_, done), good in zip(batch, stored, strict=True):
            if not done.done():
                done.set_result(good)

    async def _flush(self) -> None:
        """Waits for the answers that are here already: what was sent before a close counts."""
        here = [done for _, done in [*self._batch, *self._waiting]]
        if here:
            await asyncio.wait(here)

    async def refresh(self) -> None:
        """Reads the room anew where the database is ahead: another process serves it too."""
        fresh = await self.hub.in_thread(live.by_code, self.hub.instance.engine, self.room.session.code)
        if fresh is not None and fresh != self.room.session:
            loaded = await self.hub.in_thread(Room.load, self.hub.instance, fresh)
            loaded.arrived = self.room.arrived
            for given in self.room.answers.values():  # what was committed while the database was read
                loaded.put(given.values())
            for one in self.room.participants.values():
                if one.id not in loaded.gone:
                    loaded.add(one)
            self.room = loaded
            self.tell_all()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Hub:
    """Every session that somebody listens to."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.rate, self.wrong_codes = Rate(), WrongCodes()
        self.rooms: dict[str, LiveRoom] = {}
        self.reachable: dict[str, bool] = {}
        self._loading = asyncio.Lock()
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="benkyokai-live")
        self._keeper = asyncio.ensure_future(self._keep())

    async def in_thread(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Runs what touches the database beside the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, function, *arguments)

    async def room(self, code: str) -> LiveRoom | None:
        """The room of a code, loaded from the database at its first use."""
        code = code.upper()
        known = self.rooms.get(code)
        if known is not None:
            return known
        async with self._loading:
            if code not in self.rooms:
                session = await self.in_thread(live.by_code, self.instance.engine, code)
                if session is None:
                    return None
                live_room = LiveRoom(self, await self.in_thread(Room.load, self.instance, session))
                await live_room.load_talk()
                await live_room.cast.arrive()
                live_room.cast.look()
                self.rooms[code] = live_room
            return self.rooms[code]

    async def _keep(self) -> None:
        """Signs of life, other processes' changes, and who has gone."""
        beat = 0.0
        while True:
            await asyncio.sleep(REFRESH)
            try:
                for live_room in list(self.rooms.values()):
                    if live_room.clients:
                        await self._look_after(live_room, monotonic() - beat >= HEARTBEAT)
                beat = monotonic() if monotonic() - beat >= HEARTBEAT else beat
            except Exception:  # a keeper that ends would leave every page waiting
                log.exception("the hub could not finish its round")

    async def _look_after(self, live_room: LiveRoom, beat: bool) -> None:
        versions = await self.in_thread(live.versions_of, self.instance.engine, live_room.room.session.id)
        if versions and versions[0] != live_room.room.session.version:
            await live_room.refresh()
        if versions and versions[1] > live_room.talk.version:
            await live_room.load_talk()
            live_room.tell_all()
        live_room.tell_hosts()
        await live_room.keep_time()
        if beat:
            await self.look_around(live_room)
            await asyncio.gather(*(self._beat(client) for client in list(live_room.clients)), return_exceptions=True)

    async def look_around(self, live_room: LiveRoom) -> None:
        """Under which addresses others reach the server now."""
        live_room.addresses = await self.in_thread(join_addresses, live_room.port, live_room.base)
        for url in live_room.addresses if not public_url() else ():
            self.reachable[url] = await self.in_thread(answers_at, url)

    @staticmethod
    async def _beat(client: Client) -> None:
        if not client.busy and monotonic() - client.heard_at >= HEARTBEAT - REFRESH:
            client.heard_at = monotonic()
            await client.send('{"beat":1}')

    def close(self) -> None:
        """Ends with the server."""
        self._keeper.cancel()
        self._threads.shutdown(wait=False)


_hubs: dict[int, Hub] = {}


def current_hub() -> Hub:
    """The running server's hub, one for each event loop and instance; call it in the event loop."""
    instance = current_instance()
    hub = _hubs.get(id(instance))
    if hub is None:
        hub = _hubs[id(instance)] = Hub(instance)
    return hub


def close_hubs() -> None:
    """Ends every hub of this process."""
    for hub in _hubs.values():
        hub.close()
    _hubs.clear()
