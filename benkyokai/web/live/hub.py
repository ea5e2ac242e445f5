"""Every session that somebody listens to, in the one event loop; what touches the database runs in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

from benkyokai.services.live.keep_up import find_room, look
from benkyokai.services.running.database_errors import note_failure
from benkyokai.services.running.guess_limit import GuessLimit
from benkyokai.services.running.instance import Instance, current_instance
from benkyokai.services.running.token_bucket import TokenBucket
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.read_model import Threads

MESSAGES_A_SECOND = 10.0
BURST = 40.0
"""Messages of one device: so many at once, and then so many a second."""

WRONG_CODES = 60
CODES_A_SECOND = 1.0
"""Wrong codes of one address; services/running/guess_limit.py says what that leaves to somebody who guesses."""

HEARTBEAT = 5.0
"""Seconds after which a quiet socket gets a sign of life; a phone that hears nothing for longer connects anew."""

REFRESH = 1.0
"""Seconds after which a room asks the database whether another process has moved it on."""


class Hub:
    """Every session that somebody listens to."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.rate, self.guesses = TokenBucket(BURST, MESSAGES_A_SECOND), GuessLimit(WRONG_CODES, CODES_A_SECOND)
        self.threads = Threads(2, "benkyokai-live")
        self.rooms: dict[str, LiveRoom] = {}
        self._loading = asyncio.Lock()
        self._keeper = asyncio.ensure_future(self._keep())

    async def room(self, code: str, in_turn: Callable[[], None] = lambda: None) -> LiveRoom | None:
        """The room of a code as we write it, loaded from the database at its first use. `in_turn` is called before each
        look into the database, one after the other, and may raise."""
        known = self.rooms.get(code)
        if known is not None:
            return known
        async with self._loading:
            if code not in self.rooms:
                in_turn()
                room = await self.threads.run(find_room, self.instance, code)
                if room is None:
                    return None
                live_room = LiveRoom(self.threads, room)
                await live_room.begin()
                self.rooms[code] = live_room
            return self.rooms[code]

    async def _keep(self) -> None:
        """Signs of life, other processes' changes, and who has gone."""
        beat = 0.0
        while True:
            await asyncio.sleep(REFRESH)
            try:
                for live_room in list(self.rooms.values()):
                    due = monotonic() - beat >= HEARTBEAT
                    if live_room.presence.clients or due:
                        await self._look_after(live_room, due)
                beat = monotonic() if monotonic() - beat >= HEARTBEAT else beat
            except Exception as error:  # a keeper that ends would leave every page waiting
                note_failure(error, "the hub could not finish its round")

    async def _look_after(self, live_room: LiveRoom, beat: bool) -> None:
        found = await self.threads.run(look, live_room.room)
        live_room.model.loss, versions = found.loss, found.versions
        if versions is None:  # deleted, by whatever process: over for everybody who listens, and nothing of it stays
            self.rooms.pop(live_room.room.session.code, None)
            live_room.publisher.dismiss(live_room.presence.clients)
            return
        if versions[0] != live_room.room.session.version:
            await live_room.refresh()
        if versions[1] > live_room.model.shared_reasons.version:
            await live_room.read_discussion()
        if not live_room.presence.clients:
            return
        live_room.publisher.tell_hosts()
        if beat:
            await live_room.addresses.look_around()
            live_room.publisher.beat(HEARTBEAT - REFRESH)

    def close(self) -> None:
        """Ends with the server."""
        self._keeper.cancel()
        self.threads.shutdown(wait=False)


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
