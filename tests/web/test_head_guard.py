"""The outermost layer: no head that is long or broken gets past it, as a request or as a handshake."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from benkyokai.web.application import middleware, streamlit_files
from benkyokai.web.head_guard import LONGEST_HEAD, HeadGuard
from tests.web.asgi import Got, answering, ask, scope_of

INSIDE = answering(200, "text/plain", b"inside")
HEADS: list[tuple[int, dict[str, bytes]]] = [
    (200, {"cookie": b"a=" + b"x" * 7000}),
    (200, {"origin": b"http://study.example"}),
    (200, {"origin": b"null"}),
    (431, {"cookie": b"a=" + b"x" * LONGEST_HEAD}),
    (431, {f"x-{n}": b"x" * 100 for n in range(90)}),
    (431, {"x" * LONGEST_HEAD: b""}),
    (403, {"origin": b"http://[::1"}),
]


def asked(kind: str, headers: dict[str, bytes], path: str = "/live") -> Got:
    """What comes back for a request or a handshake with these headers."""
    scope = scope_of("GET", path, [(name.encode(), value) for name, value in headers.items()])
    return asyncio.run(ask(HeadGuard(INSIDE), {**scope, "type": kind}))


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize(("status", "headers"), HEADS)
def test_a_head_is_short_and_readable_or_refused(kind: str, status: int, headers: dict[str, bytes]) -> None:
    """431 or 403 with one plain line in both languages."""
    got = asked(kind, headers)
    assert got.status == status
    assert (got.body == b"inside") == (status == 200)
    assert b"\n" not in got.body


def test_a_long_address_counts_too() -> None:
    """Path and query are a part of the head."""
    assert asked("http", {}, "/" + "x" * LONGEST_HEAD).status == 431


def test_it_stands_before_everything_else() -> None:
    """Nothing of ours, and nothing of Streamlit's, reads a head before it."""
    assert middleware(streamlit_files())[0].cls is HeadGuard


def test_what_goes_on_may_be_unquoted() -> None:
    """The cookies that the app sees; every other header as it came."""
    seen: list[Any] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend(scope["headers"])
        await INSIDE(scope, receive, send)

    sent = [(b"cookie", b'a="\\"\\""; b=2'), (b"accept", b"x"), (b"cookie", b"c=3")]
    asyncio.run(ask(HeadGuard(app), scope_of("GET", "/", sent)))
    assert seen == [(b"accept", b"x"), (b"cookie", b"b=2; c=3")]
