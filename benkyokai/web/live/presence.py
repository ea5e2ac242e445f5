"""Who is connected to a session, and who was a moment ago."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from time import monotonic
from typing import Literal

from benkyokai.words.console import CONSOLE
from benkyokai.words.wording import Wording

Role = Literal["phone", "console", "remote", "screen"]

AWAY = 4.0
"""Seconds after which somebody without a page that listens counts as gone: polls come every two seconds."""

LATELY = 60.0
"""Seconds after which somebody without a page that listens counts as away from the discussion: a phone that was
locked for a moment is no reason to talk without its owner."""


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


LEFT = "console.left."
LEAVES_OUT = tuple(key.removeprefix(LEFT) for key in CONSOLE if key.startswith(LEFT))
"""What a projector can say that it leaves out; nothing else is taken from it."""

MOST_PROJECTORS = 8


class Presence:
    """The pages that listen to a session, and when participants without one were seen. `simulated`: who is always
    here. `left_out`: by projector, the session's version that it shows, and what of it it has no room for."""

    def __init__(self) -> None:
        self.clients: set[Client] = set()
        self.pages_of: dict[str, set[Client]] = {}
        self.seen: dict[str, float] = {}
        self.simulated: frozenset[str] = frozenset()
        self.left_out: dict[str, tuple[int, frozenset[str]]] = {}
        self._began = monotonic()

    def online(self) -> frozenset[str]:
        """The participants who are connected, or polled a moment ago."""
        return self._seen_within(AWAY)

    def lately(self, participants: Collection[str]) -> frozenset[str]:
        """Which of them are here as far as we know: connected, or seen within LATELY. A process that is younger than
        that, as after a restart, cannot tell who is away: then it is everybody, as where nobody is here."""
        everybody = frozenset(participants)
        if monotonic() - self._began < LATELY:
            return everybody
        return (self._seen_within(LATELY) & everybody) or everybody

    def _seen_within(self, seconds: float) -> frozenset[str]:
        now = monotonic()
        self.seen = {one: at for one, at in self.seen.items() if at > now - LATELY}
        recent = {one for one, at in self.seen.items() if at > now - seconds}
        return frozenset(self.pages_of.keys() | recent | self.simulated)

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
                self.see(client.participant_id)

    def leave_out(self, projector: str, version: int, what: frozenset[str]) -> None:
        """A projector says what it has no room for; of many the newest are heard."""
        self.left_out.pop(projector, None)
        self.left_out[projector] = (version, what)
        while len(self.left_out) > MOST_PROJECTORS:
            del self.left_out[next(iter(self.left_out))]

    def left_out_of(self, version: int) -> list[str]:
        """What some projector leaves out of the state of that version."""
        found = {one for shown, what in self.left_out.values() if shown == version for one in what}
        return [one for one in LEAVES_OUT if one in found]

    def see(self, participant_id: str) -> None:
        """A participant is here now, with or without a page that listens."""
        self.seen[participant_id] = monotonic()
