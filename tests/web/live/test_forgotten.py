"""A session or a person that was deleted leaves the server's memory too."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from benkyokai.services.running.instance import Instance
from benkyokai.store import forget, live
from benkyokai.web.live.hub import Hub
from benkyokai.web.live.presence import Client
from tests.a_history import SMALL, history

CODE = "S00000"


def test_what_is_deleted_is_gone_from_the_hub(tmp_path: Path) -> None:
    """The person and their answers within a round of the keeper; the session with the next, and it is not found."""

    async def play(instance: Instance) -> None:
        hub = Hub(instance)
        live_room = await hub.room(CODE)
        assert live_room is not None
        live_room.presence.clients.add(cast("Client", Silent()))
        someone = "session-000-person-00003"
        assert someone in live_room.room.participants
        assert any(someone in given for given in live_room.room.answers.values())
        assert forget.forget_person(instance.engine, "person-00003")
        await hub._look_after(live_room, beat=False)
        assert someone not in live_room.room.participants
        assert len(live_room.room.participants) == SMALL.learners - 1
        assert not any(someone in given for given in live_room.room.answers.values())
        assert forget.forget_session(instance.engine, CODE)
        await hub._look_after(live_room, beat=False)
        assert await hub.room(CODE) is None
        hub.close()

    with history(tmp_path) as instance:
        session = live.by_code(instance.engine, CODE)
        assert session is not None
        asyncio.run(play(replace(instance)))


class Silent:
    """A client that hears everything and says nothing."""

    participant_id = ""

    async def send(self, text: str) -> None:
        """It is told, and that is all."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: None
