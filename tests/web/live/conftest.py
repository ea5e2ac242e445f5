"""The app in its own process, and people who talk to it over the real protocol."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.live.session import Slot
from benkyokai.core.refusal import Refusal
from benkyokai.services.live.room import Room
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import Sent, check_answer, join
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance
from tests.browser.running_server import RunningServer
from tests.conftest import opened
from tests.every_kind import write_every_kind

Play = Callable[[Coroutine[Any, Any, None]], None]
"""Runs a coroutine to its end."""

SLOT = {"id": "x", "n": 1, "step": 0, "stage": "answer", "round": 1, "response": "b"}
"""An answer to the first question."""


@pytest.fixture
def server(every_kind_server: RunningServer) -> Iterator[RunningServer]:
    """A server with a quiz of every kind; what it logs is no traceback."""
    with every_kind_server.for_a_test() as server:
        yield server


@pytest.fixture
def play() -> Play:
    """Runs a coroutine to its end."""
    return asyncio.run


@pytest.fixture(scope="module")
def room_of_every_kind(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A room on the quiz of every kind, a participant, and how an answer is checked, without a server."""
    folder: Path = tmp_path_factory.mktemp("room")
    write_every_kind(folder)
    engine = opened(f"sqlite:///{folder / 'room.db'}")
    instance = Instance(engine, ContentStore(folder), "secret")
    session = start_from_quiz(instance, "study")
    assert session is not None
    joined = join(instance, session, "device", "田中", "room")
    assert not isinstance(joined, Refusal)

    def given(step: int, stage: str, response: Any) -> Sent:
        return Sent("id", 1, Slot(step, stage), Answer(response))

    return Room.load(instance, session), joined, check_answer, given
