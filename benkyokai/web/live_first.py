"""The live session's addresses are answered before Streamlit's own layers, which cost more than an answer does."""

from __future__ import annotations

from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Router
from starlette.types import ASGIApp, Receive, Scope, Send

from benkyokai.web.routes import live_routes

SMALLEST, LEVEL = 1000, 5
"""What is compressed, and how much, as Streamlit does it."""


class LiveFirst:
    """Pages and states are compressed; what is posted gets an answer of a few bytes, and a socket none."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._live = ExceptionMiddleware(Router(live_routes()))
        self._compressed = GZipMiddleware(self._live, SMALLEST, LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = str(scope.get("path", "")).removeprefix(scope.get("root_path", ""))
        if path != "/live" and not path.startswith("/live/"):
            await self._app(scope, receive, send)
        elif scope.get("method") in ("GET", "HEAD"):
            await self._compressed(scope, receive, send)
        else:
            await self._live(scope, receive, send)
