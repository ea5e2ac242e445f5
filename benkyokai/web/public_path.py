"""The path under which a proxy serves us, such as /study: the proxy takes it off, and everything that leads back to us
has to have it on."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from benkyokai.services.running.find_address import public_url

FOR_ALL = re.compile(rb"(?i)(;\s*path=)/\s*(?=;|$)")
"""A cookie for the whole domain, as Streamlit sets one."""


def public_path(scope: Scope) -> str:
    """The path of the public address, for who asked for that address; empty for who comes directly."""
    public = urlsplit(public_url() or "")
    if not public.path:
        return ""
    host = Headers(scope=scope).get("host", "").lower()
    return public.path if host in (public.netloc.lower(), public.hostname) else ""


class PublicPath:
    """Puts the path before what was asked for, as ASGI has it of an app under a path; cookies stay under it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        base = public_path(scope) if scope["type"] in ("http", "websocket") else ""
        if not base:
            await self._app(scope, receive, send)
            return

        async def send_under(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [_under(base, *pair) for pair in message["headers"]]}
            await send(message)

        root = scope.get("root_path", "")
        inside = str(scope["path"]).removeprefix(root)
        await self._app({**scope, "root_path": root + base, "path": root + base + inside}, receive, send_under)


def _under(base: str, name: bytes, value: bytes) -> tuple[bytes, bytes]:
    if name.lower() == b"set-cookie":
        value = FOR_ALL.sub(lambda found: found[1] + base.encode(), value)
    return name, value
