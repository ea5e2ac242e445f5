"""A server that is killed in the middle of a vote: whoever was there is there again, and so is every answer."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from benkyokai.services.live.simulated_people import stored_answers
from benkyokai.store.database import open_database
from benkyokai.web.live.simulate import PATIENCE, Sent, give, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.every_kind import write_every_kind

PEOPLE = 30
BEFORE = 20
"""So many begin to answer before the kill; the others have not begun when it comes."""


def test_a_killed_server_loses_no_answer(tmp_path: Path, play: Callable[[Coroutine[Any, Any, None]], None]) -> None:
    """kill -9 while thirty people answer: everybody comes back by themselves, and the facilitator goes on."""
    with RunningServer(tmp_path, files=write_every_kind(tmp_path / "files"), hurried=True) as server:

        async def run() -> None:
            async with session_of(server.url, HOST_KEY, "study", PEOPLE, polling=0.2) as (host, crowd):
                await host.do("go", 0)
                await host.do("open")
                given = [Sent(uuid.uuid4().hex, 0.0) for _ in crowd]
                first_told, killed = asyncio.Event(), asyncio.Event()

                async def answer(number: int) -> None:
                    await crowd[number].until(lambda state: state["common"].get("door") == "open")
                    if number >= BEFORE:
                        await killed.wait()
                    await asyncio.sleep(number % BEFORE * 0.03)
                    await give(crowd[number], given[number], {"step": 0, "stage": "answer", "round": 1})
                    first_told.set()

                voting = [asyncio.ensure_future(answer(number)) for number in range(PEOPLE)]
                await asyncio.wait_for(first_told.wait(), PATIENCE)
                acknowledged = [one.answer_id for one in given if one.acknowledged_at]
                server.kill()
                killed.set()
                engine = open_database(f"sqlite:///{tmp_path / 'test.db'}")
                assert stored_answers(engine, acknowledged) == len(acknowledged)
                assert 0 < len(acknowledged) <= BEFORE, "the kill came in the middle"
                await asyncio.to_thread(server.start)
                await asyncio.gather(*voting)
                ids = [one.answer_id for one in given]
                assert all(one.acknowledged_at for one in given)
                assert stored_answers(engine, ids) == PEOPLE
                engine.dispose()
                await host.until(lambda state: state["answered"] == PEOPLE and state["online"] == PEOPLE)
                await host.do("close")
                for person in crowd:
                    await person.until(lambda state: state["common"].get("door") == "closed")
                    assert person.latest["own"]["mine"]["answer"]["stored"]

        play(run())
