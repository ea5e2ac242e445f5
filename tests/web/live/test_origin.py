"""Whose pages may post and listen: our own."""

from __future__ import annotations

import asyncio
import json

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from benkyokai.core.text import Language
from benkyokai.web.live.guard import guarded, is_ours
from tests.web.asgi import ask, scope_of

BROKEN = (b"", b"null", b"//", b"]", b"\xff\xfe", b"http://", b"http://[", b"http://[::1", b"http://[x]:99999999")


@pytest.mark.parametrize("host", [b"study.example", b"", b"[::1", b"null"])
@pytest.mark.parametrize("origin", BROKEN)
def test_an_origin_that_names_no_host_is_not_ours(origin: bytes, host: bytes) -> None:
    """However broken it is, and whatever host was asked."""
    assert not is_ours(scope_of("POST", "/live/AAAAAA/command", [(b"origin", origin), (b"host", host)]))


def test_our_own_origin_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host that was asked, the public address, and who is no browser."""
    monkeypatch.setenv("BENKYOKAI_PUBLIC_URL", "https://study.example.com/study")
    host = (b"host", b"127.0.0.1:8501")
    for origin, ours in ((b"http://127.0.0.1:8501", True), (b"https://study.example.com", True), (b"http://x", False)):
        assert is_ours(scope_of("POST", "/", [host, (b"origin", origin)])) is ours
    assert is_ours(scope_of("POST", "/", [host]))


async def endpoint(_: Request) -> Response:
    """What only our own pages reach."""
    return JSONResponse({"ok": True})


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_proxy_that_passes_another_host_is_told_of_the_setting(language: Language) -> None:
    """The page was opened at one address, the server hears of another: it says which setting mends it."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await (await guarded(endpoint)(Request(scope, receive)))(scope, receive, send)

    headers = [(b"host", b"inside:8501"), (b"origin", b"https://study.example.com"), (b"cookie", b"")]
    got = asyncio.run(ask(app, scope_of("POST", "/live/new", headers, query=f"lang={language}")))
    told = json.loads(got.body)
    assert (got.status, told["why"]) == (403, "other_address")
    assert "BENKYOKAI_PUBLIC_URL" in told["refused"]
    assert "https://study.example.com" in told["refused"]
    assert ("進行役" in told["refused"]) is (language == "ja")
