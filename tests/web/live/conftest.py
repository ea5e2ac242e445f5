"""The app in its own process, and people who talk to it over the real protocol."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from benkyokai.core.live.session import Slot
from benkyokai.core.refusal import Refusal
from benkyokai.services.instance import Instance
from benkyokai.services.live.room import Room
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import Given, check_answer, join
from benkyokai.services.shelf import Shelf
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from tests.browser.running_server import RunningServer
from tests.every_kind import write_every_kind


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with a quiz of every kind; what it logs is no traceback."""
    folder: Path = tmp_path_factory.mktemp("server")
    with RunningServer(folder, files=write_every_kind(tmp_path_factory.mktemp("files"))) as running:
        yield running
        assert "Traceback" not in (folder / "server.log").read_text()


@pytest.fixture
def play() -> Callable[[Coroutine[Any, Any, None]], None]:
    """Runs a coroutine to its end."""
    return asyncio.run


@pytest.fixture(scope="module")
def room_of_every_kind(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A room on the quiz of every kind, a participant, and how an answer is checked, without a server."""
    folder: Path = tmp_path_factory.mktemp("room")
    write_every_kind(folder)
    engine = open_database(f"sqlite:///{folder / 'room.db'}")
    migrate(engine)
    instance = Instance(engine, Shelf(folder), "secret")
    session = start_from_quiz(instance, "study")
    assert session is not None
    joined = join(instance, session, "device", "田中", "room")
    assert not isinstance(joined, Refusal)

    def given(step: int, stage: str, response: Any) -> Given:
        return Given("id", 1, Slot(step, stage), response)

    return Room.load(instance, session), joined, check_answer, given
