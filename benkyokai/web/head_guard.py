"""The outermost layer: what stands in a request's head must cost nothing to read, whoever sent it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LONGEST_HEAD = 8 * 1024
"""Bytes of address and headers: a browser with our cookies sends one to two thousand."""

TOO_LONG = "送られたヘッダーが長すぎます。 / The headers of the request are too long."
BROKEN = "送信元（Origin）を読み取れませんでした。 / The origin of the request could not be read."

RawHeaders = Iterable[tuple[bytes, bytes]]


def is_too_long(address: bytes, headers: RawHeaders) -> bool:
    """True for a head that no browser sends to us."""
    return len(address) + sum(len(name) + len(value) for name, value in headers) > LONGEST_HEAD


def host_in(origin: str) -> str | None:
    """Host and port of an origin, as they stand there; None where they cannot be read, as in http://[::1"""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


class HeadGuard:
    """Refuses a head that is too long or whose origin is none; hands on cookies that may be unquoted."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = scope["headers"]
        if is_too_long(scope["path"].encode() + scope.get("query_string", b""), headers):
            await PlainTextResponse(TOO_LONG, 431)(scope, receive, send)
        elif any(name == b"origin" and host_in(value.decode("latin-1")) is None for name, value in headers):
            await PlainTextResponse(BROKEN, 403)(scope, receive, send)
        else:
            await self._app({**scope, "headers": _with_cheap_cookies(headers)}, receive, send)


def _with_cheap_cookies(headers: RawHeaders) -> list[tuple[bytes, bytes]]:
    others = [(name, value) for name, value in headers if name != b"cookie"]
    cookies = cheap_cookies(value for name, value in headers if name == b"cookie")
    return [*others, (b"cookie", cookies)] if cookies else others


def cheap_cookies(headers: Iterable[bytes]) -> bytes:
    """The Cookie headers of a request as one, for readers that unquote, which until Python 3.11.10 took a stranger's
    quotes a time that grew with the square of their number: without what is escaped, which no cookie of ours or of
    Streamlit's is, and with the first of each name alone, as a browser sends the one of the longest path first."""
    kept: dict[bytes, bytes] = {}
    for pair in b";".join(headers).split(b";"):
        if b"\\" not in pair:
            kept.setdefault(pair.partition(b"=")[0].strip(), pair.strip())
    return b"; ".join(kept.values())
