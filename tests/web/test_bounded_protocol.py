"""Requests that never get whole, over real sockets: their connections end, whatever part of them came."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from benkyokai.web.bounded_protocol import BoundedProtocol

LONG_AGO = 60.0
"""Seconds after which a connection that should have ended has not."""


class Hurried(BoundedProtocol):
    """The same within a fraction of the time."""

    seconds = 0.4


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Says how long the body was; `/late` takes longer over it than a request may take to come."""
    request = Request(scope, receive)
    body = await request.body()
    if scope["path"] == "/late":
        await asyncio.sleep(3 * Hurried.seconds)
    await PlainTextResponse(str(len(body)))(scope, receive, send)


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
Dial = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]


@asynccontextmanager
async def server() -> AsyncIterator[Dial]:
    """A server that keeps idle connections for longer than a test takes; gives a way to connect."""
    config = uvicorn.Config(app, http=Hurried, lifespan="off", log_level="critical", timeout_keep_alive=600, port=0)
    running = uvicorn.Server(config)
    task = asyncio.ensure_future(running.serve())
    while not running.started:
        await asyncio.sleep(0.01)
    port = running.servers[0].sockets[0].getsockname()[1]
    yield lambda: asyncio.open_connection("127.0.0.1", port)
    running.should_exit = True
    await task


async def to_the_end(reader: asyncio.StreamReader) -> bytes:
    """What came until the server closed the connection; nothing where it did so before it had read what we sent."""
    try:
        return await asyncio.wait_for(reader.read(), LONG_AGO)
    except ConnectionResetError:
        return b""


HALVES = (
    *(b"", b"G", b"GET / HT", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nhost: x\r\ncookie: a="),
    *(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf", b"\r\n\r\n"),
    b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhe",
)
WHOLE = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"


@pytest.mark.parametrize("half", HALVES)
def test_half_a_request_is_closed(half: bytes) -> None:
    """Alone, and behind a whole one on the same connection, which is answered."""

    async def run() -> None:
        async with server() as dial:
            for before in (b"", WHOLE):
                reader, writer = await dial()
                writer.write(before)
                if before:
                    assert (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n0"), LONG_AGO)).startswith(
                        b"HTTP/1.1 200"
                    )
                if before and not half:
                    continue  # that connection is idle, and may be
                writer.write(half)
                assert b"200" not in await to_the_end(reader)
                writer.close()

    asyncio.run(run())


def test_many_halves_are_closed_and_hold_up_nobody() -> None:
    """Hundreds of them; a whole request beside them is answered."""

    async def run() -> None:
        async with server() as dial:
            lines = [await dial() for _ in range(300)]
            for _, writer in lines:
                writer.write(b"GET / HTTP/1.1\r\nhost")
            reader, writer = await dial()
            writer.write(WHOLE)
            assert b"200" in await asyncio.wait_for(reader.readline(), LONG_AGO)
            await asyncio.gather(*(to_the_end(one) for one, _ in lines))
            for _, one in [*lines, (reader, writer)]:
                one.close()

    asyncio.run(run())


def test_a_head_without_an_end_is_refused_by_its_length() -> None:
    """431 long before its time is over, and what is sent from then on is read by nobody."""

    async def run() -> None:
        async with server() as dial:
            reader, writer = await dial()
            writer.write(b"GET / HTTP/1.1\r\nhost: x\r\ncookie: a=" + b"x" * 40_000)
            assert (await to_the_end(reader)).startswith(b"HTTP/1.1 431")
            writer.close()

    asyncio.run(run())


def test_who_is_slow_but_goes_on_is_served() -> None:
    """A body that comes piece by piece, an answer that takes its time, requests behind each other, an idle line."""

    async def run() -> None:
        async with server() as dial:
            reader, writer = await dial()
            writer.write(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 8\r\n\r\n")
            for _ in range(8):
                await asyncio.sleep(Hurried.seconds / 4)
                writer.write(b"x")
            assert b"200" in await asyncio.wait_for(reader.readuntil(b"\r\n\r\n8"), LONG_AGO)
            writer.write(b"GET /late HTTP/1.1\r\nhost: x\r\n\r\n" + WHOLE)
            for _ in range(2):
                assert b"200" in await asyncio.wait_for(reader.readuntil(b"\r\n\r\n0"), LONG_AGO)
            await asyncio.sleep(2 * Hurried.seconds)  # nothing is awaited: the line stays
            writer.write(WHOLE)
            assert b"200" in await asyncio.wait_for(reader.readuntil(b"\r\n\r\n0"), LONG_AGO)
            writer.close()

    asyncio.run(run())
