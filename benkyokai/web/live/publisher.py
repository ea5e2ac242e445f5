"""Who hears what when: a page gets the newest state as soon as it can take it, counts and talk not too often."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine, Iterable
from time import monotonic

from starlette.websockets import WebSocketDisconnect

from benkyokai.web.live.presence import Client, Presence
from benkyokai.web.live.snapshots import Snapshots

TALLY_SECONDS = 0.1
"""A facilitator hears of new answers ten times a second at most."""

DISCUSSION_SECONDS = 1.0
"""Participants hear of new votes for reasons once a second at most: everybody's vote concerns everybody."""

GONE = (OSError, RuntimeError, WebSocketDisconnect)
"""What sending to a page that has gone raises."""

log = logging.getLogger(__name__)


class Publisher:
    """Tells the pages of one session. `also` is called with everything that everybody hears of."""

    def __init__(self, presence: Presence, snapshots: Snapshots) -> None:
        self._presence, self._snapshots = presence, snapshots
        self.also: Callable[[], None] = lambda: None
        self._host_timer: asyncio.TimerHandle | None = None
        self._discussion_timer: asyncio.TimerHandle | None = None
        self._hosts_told = 0.0
        self._tasks: set[asyncio.Task[None]] = set()

    def tell_all(self) -> None:
        """Something has changed for everybody: phones hear of it first, since a console is much to put together."""
        self.also()
        for client in sorted(self._presence.clients, key=lambda one: one.role != "phone"):
            self.tell(client)
        self._hosts_told = monotonic()

    def tell_hosts(self) -> None:
        """A count has changed: consoles and projectors hear of it, not more often than TALLY_SECONDS."""
        if self._host_timer is None:
            wait = max(0.0, self._hosts_told + TALLY_SECONDS - monotonic())
            self._host_timer = asyncio.get_running_loop().call_later(wait, self._tell_hosts_now)

    def _tell_hosts_now(self) -> None:
        self._host_timer, self._hosts_told = None, monotonic()
        for client in list(self._presence.clients):
            if client.role != "phone":
                self.tell(client)

    def tell_discussion(self) -> None:
        """A vote for a reason, a participant's question: facilitators hear of it soon, everybody within a second."""
        self.tell_hosts()
        if self._discussion_timer is None:
            self._discussion_timer = asyncio.get_running_loop().call_later(
                DISCUSSION_SECONDS, self._tell_discussion_now
            )

    def _tell_discussion_now(self) -> None:
        self._discussion_timer = None
        self.tell_all()

    def tell_pages_of(self, participant_id: str) -> None:
        """Something has changed for one participant."""
        for client in list(self._presence.pages_of.get(participant_id, ())):
            self.tell(client)

    def tell_answered(self, participant_id: str) -> None:
        """An answer is on disk: facilitators count it. The page that sent it knows, but perhaps there are others."""
        if len(self._presence.pages_of.get(participant_id, ())) > 1:
            self.tell_pages_of(participant_id)
        self.tell_hosts()

    def tell(self, client: Client) -> None:
        """Sends the client the newest state, unless it has it or a sending is under way that will go on."""
        if not client.busy:
            client.busy = True
            self._begin(self._tell(client))

    async def _tell(self, client: Client, first: str = "") -> None:
        try:
            if first:
                client.heard_at = monotonic()
                await client.send(first)
            while client in self._presence.clients and (tag := self._snapshots.tag_of(client)) != client.tag:
                if self._snapshots.is_gone(client):
                    return self.send_away(client.participant_id)
                client.tag, client.heard_at = tag, monotonic()
                await client.send(self._snapshots.of(client, tag))
        except Exception as error:  # a socket that broke is found by its reader, which takes the client out
            if not isinstance(error, GONE):
                log.exception("a page could not be told")
            self._presence.remove(client)
        finally:
            client.busy = False

    def send_away(self, participant_id: str) -> None:
        """Somebody is not in the session any more."""
        self.dismiss(self._presence.pages_of.get(participant_id, ()))
        self._presence.seen.pop(participant_id, None)

    def dismiss(self, clients: Iterable[Client]) -> None:
        """Pages that have nothing more to hear here are told so: each begins anew."""
        for client in list(clients):
            self._presence.remove(client)
            self._begin(self._send(client, '{"gone":true}'))

    def beat(self, silence: float) -> None:
        """A sign of life to pages that heard nothing for so many seconds."""
        for client in self._presence.clients:
            if not client.busy and monotonic() - client.heard_at >= silence:
                client.busy = True  # one beat at a time waits for a socket that is stuck
                self._begin(self._tell(client, '{"beat":1}'))

    @staticmethod
    async def _send(client: Client, text: str) -> None:
        with contextlib.suppress(*GONE):
            await client.send(text)

    def _begin(self, sending: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(sending)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
