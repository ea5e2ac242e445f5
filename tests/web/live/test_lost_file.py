"""The data folder goes while a room answers: nothing is acknowledged that is not kept, and the facilitator is told."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
import uuid
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from benkyokai.services.live.simulated_people import stored_answers
from benkyokai.store.database import open_database
from benkyokai.web.live.simulate import PATIENCE, Sent, give, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.every_kind import write_every_kind

PEOPLE = 32
LINE = "the database cannot be used"


def move_away(folder: Path) -> None:
    """Somebody tidies up."""
    folder.rename(folder.with_name("away"))


def replace(folder: Path) -> None:
    """Somebody puts a backup in place while the app runs; what the app had is kept beside it."""
    shutil.copytree(folder, folder.with_name("away"), copy_function=os.link)
    shutil.copy(folder / "test.db", folder / "backup.db")
    os.replace(folder / "backup.db", folder / "test.db")


def bring_back(folder: Path) -> None:
    """What the app had is in its place again, without a moment in which nothing is."""
    away = folder.with_name("away")
    if folder.exists():
        os.replace(away / "test.db", folder / "test.db")
    else:
        away.rename(folder)


@pytest.mark.parametrize(("lose", "loss"), [(move_away, "gone"), (replace, "replaced")])
def test_no_answer_is_acknowledged_that_is_lost(
    tmp_path: Path, play: Callable[[Coroutine[Any, Any, None]], None], lose: Callable[[Path], None], loss: str
) -> None:
    """Thirty-two people answer in vain, the console says why, the log has one line; with the file back all are in."""
    folder, log = tmp_path / "data", tmp_path / "server.log"
    address = f"sqlite:///{folder / 'test.db'}"
    with RunningServer(tmp_path, files=write_every_kind(tmp_path / "files"), database=address) as server:

        async def run() -> None:
            async with session_of(server.url, HOST_KEY, "study", PEOPLE, polling=0.2) as (host, crowd):
                await host.do("go", 0)
                await host.do("open")
                for person in crowd:
                    await person.until(lambda state: state["common"].get("door") == "open")
                lose(folder)
                given = [Sent(uuid.uuid4().hex, 0.0) for _ in crowd]
                at = {"step": 0, "stage": "answer", "round": 1}
                voting = [asyncio.ensure_future(give(*one, at)) for one in zip(crowd, given, strict=True)]
                await host.until(lambda state: state["file"] == loss)
                await asyncio.wait_for(asyncio.to_thread(_said, log), PATIENCE)
                assert not any(one.acknowledged_at for one in given)
                assert host.latest["answered"] == 0
                bring_back(folder)
                await asyncio.wait_for(asyncio.gather(*voting), PATIENCE)
                await host.until(lambda state: state["file"] is None and state["answered"] == PEOPLE)
                engine = open_database(address)
                assert stored_answers(engine, [one.answer_id for one in given]) == PEOPLE
                engine.dispose()

        play(run())
    lines = [line for line in log.read_text().splitlines() if LINE in line]
    assert len(lines) == 1
    assert "Traceback" not in log.read_text()


def _said(log: Path) -> None:
    while LINE not in log.read_text():
        time.sleep(0.05)
