"""Who listens to a session, and what each of them is told: always the whole state as that page may know it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Any, Literal, Protocol

from starlette.websockets import WebSocketDisconnect

from benkyokai.core.text import Language
from benkyokai.services.instance import Instance
from benkyokai.services.live.floor import Floor
from benkyokai.services.live.room import Room
from benkyokai.services.live.screen_language import screen_language, shown_languages
from benkyokai.services.live.talk import Talk
from benkyokai.store.lost_file import Loss
from benkyokai.web.live.joining import joining_view, rules_of
from benkyokai.web.live.views.floor_view import floor_view, own_floor_view, whole_floor_view
from benkyokai.web.live.views.host_view import Presence, console_view, room_diagram, screen_view
from benkyokai.web.live.views.phone_view import common_view, own_view
from benkyokai.web.live.views.talk_view import all_reasons_view, own_talk_view, talk_view
from benkyokai.web.live.views.wording import Wording

Role = Literal["phone", "console", "screen"]

TALLY_SECONDS = 0.1
"""A facilitator hears of new answers ten times a second at most."""

TALK_SECONDS = 1.0
"""Participants hear of new votes for reasons once a second at most: everybody's vote concerns everybody."""

AWAY = 4.0
"""Seconds after which somebody without a page that listens counts as gone: polls come every two seconds."""

LATELY = 60.0
"""Seconds after which somebody without a page that listens counts as away from the discussion: a phone that was
locked for a moment is no reason to talk without its owner."""

GONE = (OSError, RuntimeError, WebSocketDisconnect)
"""What sending to a page that has gone raises."""

log = logging.getLogger(__name__)


class Surroundings(Protocol):
    """What a session needs of the hub that holds it. `reachable`: which addresses answered when we tried them."""

    instance: Instance
    reachable: dict[str, bool]

    async def in_thread(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Runs what touches the database beside the event loop."""
        ...


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


class Audience:
    """A room with those who listen to it."""

    def __init__(self, hub: Surroundings, room: Room) -> None:
        self.hub, self.room = hub, room
        self.clients: set[Client] = set()
        self.pages_of: dict[str, set[Client]] = {}
        self.seen: dict[str, float] = {}
        self.began = monotonic()
        self.simulated: frozenset[str] = frozenset()
        self.port, self.base = 0, ""
        self.addresses: list[str] = []
        self.talk = Talk()
        self.floor = Floor()
        self.loss: Loss | None = None
        self.renamed = 0
        self._host_timer: asyncio.TimerHandle | None = None
        self._talk_timer: asyncio.TimerHandle | None = None
        self._hosts_told = 0.0
        self._common: dict[Language, str] = {}
        self._common_of = (-1, -1, -1, -1)
        self._tasks: set[asyncio.Task[None]] = set()

    # What each page is told

    def online(self) -> frozenset[str]:
        """The participants who are connected, or polled a moment ago."""
        return self._seen_within(AWAY)

    def lately(self) -> frozenset[str]:
        """The participants who are here as far as we know: connected, or seen within LATELY. A process that is younger
        than that, as after a restart, cannot tell who is away: then it is everybody, as where nobody is here."""
        everybody = frozenset(self.room.participants)
        if monotonic() - self.began < LATELY:
            return everybody
        return (self._seen_within(LATELY) & everybody) or everybody

    def _seen_within(self, seconds: float) -> frozenset[str]:
        now = monotonic()
        self.seen = {one: at for one, at in self.seen.items() if at > now - LATELY}
        recent = {one for one, at in self.seen.items() if at > now - seconds}
        return frozenset(self.pages_of.keys() | recent | self.simulated)

    def tag_of(self, client: Client) -> str:
        """What changes with everything that the client's page shows."""
        version = f"{self.room.session.version}.{self.talk.version}.{self.renamed}"
        if client.role == "phone":
            one = self.room.participants.get(client.participant_id)
            own = f"{self._sequence(client.participant_id)}.{int(one.agreed) if one else 0}"
            return f"{version}.{own}.{client.wording.language}"
        counts = (self.room.answered_here(), len(self.room.participants), len(self.online()), self.room.arrived)
        where = (self.room.session.address, *self.addresses, *(self.hub.reachable.get(one) for one in self.addresses))
        spoken = (client.wording.language, screen_language(self.room), self.loss)
        return f"{version}.{'.'.join(map(str, (*spoken, *counts, *where)))}"

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
            return _json({"tag": tag, "server_time": self._now(), **self._screen(wording, presence, joining)})
        view = console_view(self.room, wording, presence, joining)
        view |= all_reasons_view(self.room, self.talk, wording)
        view |= {"floor": whole_floor_view(self.room, self.floor), "screen_language": screen_language(self.room)}
        view["file"] = self.loss
        return _json({"tag": tag, "server_time": self._now(), **view, "diagram": room_diagram(self.room, wording)})

    def _screen(self, wording: Wording, presence: Presence, joining: dict[str, Any]) -> dict[str, Any]:
        """What the projector shows; `other`: the same in the second language, where it shows both."""
        languages = shown_languages(self.room, wording.language)
        views = []
        for language in languages:
            said = replace(wording, language=language)
            view = screen_view(self.room, said, presence, joining) | talk_view(self.room, self.talk, said)
            views.append(view | floor_view(self.room, self.floor) | {"language": language})
        return {**views[0], "other": views[1]} if len(views) > 1 else views[0]

    def _own(self, client: Client) -> dict[str, Any]:
        participant = self.room.participants[client.participant_id]
        own = own_view(self.room, client.wording, participant) | {"n": self._sequence(participant.id)}
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
            common["rules"] = rules_of(self.room, wording)
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

    def tell_talk_soon(self) -> None:
        if self._talk_timer is None:
            self._talk_timer = asyncio.get_running_loop().call_later(TALK_SECONDS, self._tell_talk)

    def _tell_talk(self) -> None:
        self._talk_timer = None
        self.tell_all()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
