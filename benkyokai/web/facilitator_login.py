"""`/host?key=…`: exchanges the facilitator's key for a cookie, so that it does not stay in the address bar; and
`/host?leave=1`, by which a browser gives it up."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from benkyokai.core.text import filled
from benkyokai.services.running.identify_facilitator import COOKIE, COOKIE_SECONDS, FacilitatorAccess

WRONG = "この鍵では開きません。 / This key does not open the door."
CHECK = "違う鍵が続いています。鍵を確かめてください。 / Many wrong keys came from here. Check the key."
WAIT = "違う鍵が続いたため、{n}秒待ってください。 / Many wrong keys came from here. Wait {n} {n|second|seconds}."


class FacilitatorLogin:
    """Answers the one address, and lets everything else through."""

    def __init__(self, app: ASGIApp, access: Callable[[], FacilitatorAccess]) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        base = scope.get("root_path", "")
        if scope["type"] != "http" or scope["path"].removeprefix(base) != "/host":
            await self._app(scope, receive, send)
            return
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        answer = let_out(scope) if "leave" in query else self._answer(scope, query.get("key", [""])[0])
        await answer(scope, receive, send)

    def _answer(self, scope: Scope, key: str) -> Response:
        address = scope["client"][0] if scope.get("client") else ""
        access = self._access()
        wait = ceil(access.wait(address))
        if wait:
            return PlainTextResponse(filled(WAIT, {"n": wait}), 429, {"retry-after": str(wait)})
        cookie = access.open(key, address)
        if cookie is None:
            closed = access.closed_for(address)
            return PlainTextResponse(CHECK if closed else WRONG, 429 if closed else 403)
        return let_in(scope, cookie, "./")


def let_out(scope: Scope) -> Response:
    """Home without the cookie, where a page of ours asks for it; somebody else's link changes nothing."""
    ours = Headers(scope=scope).get("sec-fetch-site", "same-origin") == "same-origin"
    return let_in(scope, "", "./", seconds=0) if ours else RedirectResponse("./", 303)


def let_in(scope: Scope, cookie: str, way: str, seconds: int = COOKIE_SECONDS) -> Response:
    """On to where the `way` leads, which is relative so that it holds under every path, with the cookie."""
    answer = RedirectResponse(way, 303)
    answer.set_cookie(
        COOKIE,
        cookie,
        max_age=seconds,
        path=scope.get("app_root_path", scope.get("root_path")) or "/",  # a mounted route has a longer one
        httponly=True,
        samesite="lax",
        secure=scope.get("scheme") == "https",
    )
    answer.headers["cache-control"] = "no-store"
    answer.headers["referrer-policy"] = "no-referrer"
    return answer
