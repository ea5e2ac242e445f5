"""Signs of life to pages that hear nothing."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from benkyokai.web.live.presence import Client, Presence
from benkyokai.web.live.publisher import Publisher
from benkyokai.web.live.snapshots import Snapshots

BEAT = '{"beat":1}'


class OneState:
    """Snapshots of a session whose only state is its tag."""

    tag = "1"

    def tag_of(self, client: Client) -> str:
        """What the page should have."""
        return self.tag

    def of(self, client: Client, tag: str) -> str:
        """The state itself."""
        return f"state {tag}"

    def is_gone(self, client: Client) -> bool:
        """Nobody is sent away here."""
        return False


def test_a_socket_that_is_stuck_waits_for_one_beat_and_then_gets_the_state() -> None:
    """However often the clock strikes, one sending waits; what changed meanwhile comes after it."""

    async def play() -> None:
        told: list[str] = []
        free = asyncio.Event()

        async def send(text: str) -> None:
            told.append(text)
            await free.wait()

        states, presence = OneState(), Presence()
        publisher = Publisher(presence, cast(Snapshots, states))
        client = Client("phone", cast(Any, None), send, "p")
        client.tag = "1"
        presence.add(client)
        for _ in range(3):
            publisher.beat(0)
            await asyncio.sleep(0)
        assert told == [BEAT]
        states.tag = "2"
        publisher.tell(client)
        free.set()
        while client.busy:
            await asyncio.sleep(0)
        assert told == [BEAT, "state 2"]

    asyncio.run(play())


def test_phones_hear_of_a_change_before_the_console() -> None:
    """A console is much to put together: nobody waits for it, whoever came in first."""

    async def play() -> None:
        told: list[str] = []
        presence = Presence()
        for number, role in enumerate(("console", "phone", "screen", "phone")):

            async def send(_: str, role: str = role) -> None:
                told.append(role)

            presence.add(Client(cast(Any, role), cast(Any, None), send, f"p{number}" if role == "phone" else ""))
        Publisher(presence, cast(Snapshots, OneState())).tell_all()
        while any(one.busy for one in presence.clients):
            await asyncio.sleep(0)
        assert told[:2] == ["phone", "phone"]
        assert sorted(told[2:]) == ["console", "screen"]

    asyncio.run(play())
