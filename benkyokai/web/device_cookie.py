"""Gives every browser a signed cookie by which its device is known again."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from benkyokai.services.running.identify import COOKIE, COOKIE_SECONDS, device_in, sign_device


class DeviceCookie:
    """Sets the cookie on every answer to a navigation that came without one, a 304 included."""

    def __init__(self, app: ASGIApp, secret: Callable[[], str]) -> None:
        self._app = app
        self._secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not is_navigation(scope) or self._known(scope):
            await self._app(scope, receive, send)
            return
        cookie = self._new_cookie(scope)  # now: a mounted route changes the scope's root path

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        await self._app(scope, receive, send_with_cookie)

    def _known(self, scope: Scope) -> bool:
        return device_in(self._secret(), HTTPConnection(scope).cookies.get(COOKIE)) is not None

    def _new_cookie(self, scope: Scope) -> str:
        """HttpOnly always; Secure only over TLS, because a study room's Wi-Fi has none."""
        parts = [
            f"{COOKIE}={sign_device(self._secret(), uuid.uuid4().hex)}",
            f"Max-Age={COOKIE_SECONDS}",
            f"Path={scope.get('root_path') or '/'}",
            "HttpOnly",
            "SameSite=Lax",
        ]
        return "; ".join([*parts, "Secure"] if scope.get("scheme") == "https" else parts)


def is_navigation(scope: Scope) -> bool:
    """True for a browser that asks for a page, not for a script, a picture or a socket."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    headers = Headers(scope=scope)
    return headers.get("sec-fetch-dest", "document") == "document" and "text/html" in headers.get("accept", "")
