"""A request to an ASGI app without a network."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send


@dataclass(frozen=True)
class Got:
    """What came back."""

    status: int
    headers: Headers
    body: bytes


BROWSER = {"accept": "text/html,*/*;q=0.8", "accept-encoding": "gzip, br", "sec-fetch-dest": "document"}
HERE = ("127.0.0.1", 50000)


def get(app: ASGIApp, path: str = "/", scheme: str = "http", query: str = "", **headers: str) -> Got:
    """GET as a browser would; header names with _ for -."""
    named = {**BROWSER, **{name.replace("_", "-"): value for name, value in headers.items()}}
    raw = [(name.encode(), value.encode()) for name, value in named.items()]
    return asyncio.run(ask(app, scope_of("GET", path, raw, query=query, scheme=scheme)))


def scope_of(method: str, path: str, headers: list[tuple[bytes, bytes]], **more: str) -> Scope:
    """A request as a server hands it on; headers as they came over the wire."""
    scope = {"type": "http", "method": method, "path": path, "root_path": "", "scheme": "http", "headers": headers}
    return {**scope, "client": HERE, **more, "query_string": more.get("query", "").encode()}


async def ask(app: ASGIApp, scope: Scope, body: bytes = b"") -> Got:
    """What the app answers."""
    sent: list[Any] = []
    asked: list[bool] = []

    async def receive() -> Any:
        if asked:
            await asyncio.Event().wait()  # the browser stays, and says nothing more
        asked.append(True)
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return Got(
        sent[0]["status"],
        Headers(raw=sent[0]["headers"]),
        b"".join(message.get("body", b"") for message in sent[1:]),
    )


def answering(status: int, content_type: str, body: bytes) -> ASGIApp:
    """An app that always answers the same."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", content_type.encode()), (b"content-length", str(len(body)).encode())]
        headers.append((b"etag", b'"tag"'))
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return app
