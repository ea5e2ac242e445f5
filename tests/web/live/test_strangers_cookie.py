"""A stranger's cookie holds nobody up: another participant is answered as fast as without it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any

import pytest

from benkyokai.web.live.simulate import SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer

Play = Callable[[Coroutine[Any, Any, None]], None]

AT_ONCE = 10
TIMES = 40
TURNS = 5
"""A machine that is busy with something else lets one of these pass; who is held up is held up in each."""

NOISE = 0.3
"""Seconds that a busy machine may take for anything; a cookie that is unquoted took a second and more."""

UPGRADE = (
    "Connection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
)
ASKED = {
    "a live session": ("/live/AAAAAA/state", ""),
    "its socket": ("/live/AAAAAA/socket", UPGRADE),
    "a page": ("/", "Accept: text/html\r\n"),
    "a report": ("/report/AAAAAA.json", ""),
    "Streamlit's socket": ("/_stcore/stream", UPGRADE),
    "Streamlit's files": ("/_stcore/host-config", ""),
}


def quoted(length: int) -> str:
    """A cookie of so many bytes, whose value is nothing but escaped quotes."""
    return 'a="' + '\\"' * ((length - 4) // 2) + '"'


async def send(server: RunningServer, what: str, length: int) -> str:
    """The first line of what a stranger gets."""
    path, more = ASKED[what]
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    end = "" if more == UPGRADE else "Connection: close\r\n"
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nCookie: {quoted(length)}\r\n{more}{end}\r\n"
    writer.write(head.encode())
    try:
        return (await reader.readline()).decode()
    finally:
        writer.close()


@asynccontextmanager
async def strangers(server: RunningServer, what: str, length: int) -> AsyncIterator[None]:
    """Ten of these requests are under way, one after the other."""

    async def one() -> None:
        while True:
            with contextlib.suppress(OSError):
                await send(server, what, length)
            await asyncio.sleep(0.01)  # this process asks for the participant, too

    tasks = [asyncio.ensure_future(one()) for _ in range(AT_ONCE)]
    await asyncio.sleep(0)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def slowest(person: SimulatedPerson) -> float:
    """The participant asks for the state some times; the seconds that the slowest answer took."""
    took = []
    for _ in range(TIMES):
        began = perf_counter()
        assert person.session is not None
        address = f"{person.url}/live/{person.code}/state"
        async with person.session.get(address, headers=person.headers) as answer:
            assert answer.status == 200
            await answer.read()
        took.append(perf_counter() - began)
    return max(took)


@pytest.mark.parametrize("length", [32_000, 7_500], ids=["long", "short enough"])
@pytest.mark.parametrize("what", sorted(ASKED))
def test_a_strangers_cookie_holds_nobody_up(server: RunningServer, play: Play, what: str, length: int) -> None:
    """Ten requests with a cookie of escaped quotes: the slowest answer takes at most three times as long as alone."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (_host, (person,)):
            most = max(3 * await slowest(person), NOISE)
            async with strangers(server, what, length):
                beside = [await slowest(person)]
                while beside[-1] > most and len(beside) < TURNS:
                    beside.append(await slowest(person))
            assert min(beside) <= most, (most, beside)

    play(run())


@pytest.mark.parametrize("what", sorted(ASKED))
def test_a_long_head_is_refused(server: RunningServer, play: Play, what: str) -> None:
    """431, for requests and handshakes alike; a head of ordinary length gets its answer."""

    async def run() -> None:
        assert "431" in await send(server, what, 32_000)
        assert "431" in await send(server, what, 9_000)
        assert "431" not in await send(server, what, 900)

    play(run())


def test_a_head_without_an_end_is_refused(server: RunningServer, play: Play) -> None:
    """431 from the server as `serve` starts it, while the stranger goes on sending."""

    async def run() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nCookie: a=" + b"x" * 40_000)
        assert b"431" in await asyncio.wait_for(reader.readline(), 60)
        writer.close()

    play(run())
