"""The pages themselves: where one types the code, the phone page, the console, the remote, the projector."""

from __future__ import annotations

import ipaddress

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import Scope

from benkyokai.core.typed_code import fold_code
from benkyokai.services.running.find_address import own_addresses
from benkyokai.web.facilitator_login import let_in
from benkyokai.web.first_page import language_for
from benkyokai.web.framing import frame_hosts
from benkyokai.web.live.guard import Endpoint, Routes, address_of, facilitates, may_embed, may_watch, room_of
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.page import NO_FRAME, page_response
from benkyokai.words import say


async def front_door(request: Request) -> Response:
    """`/live`: where one types the code."""
    return page_response("phone", request.scope)


async def phone(request: Request) -> Response:
    """`/live/<code>`: the participants' page. The page itself says when there is no such session."""
    known = current_hub().rooms.get(request.path_params["code"])
    if known is not None and not known.room.arrived and is_another_device(request.scope):
        known.room.arrived = True
        known.publisher.tell_hosts()
    return page_response("phone", request.scope)


def is_another_device(scope: Scope) -> bool:
    """True where the request does not come from the server's own machine."""
    try:
        address = ipaddress.ip_address(address_of(scope))
    except ValueError:
        return False
    return not address.is_loopback and str(address) not in own_addresses()


async def console(request: Request) -> Response:
    """`/live/<code>/console`: for the facilitator alone."""
    await room_of(request)
    if not facilitates(request):
        return PlainTextResponse(say(language_for(request.scope), "console.locked"), 403)
    return page_response("console", request.scope)


async def remote(request: Request) -> Response:
    """`/live/<code>/remote`: for the facilitator's phone. `?once=…`, from the console, becomes the cookie."""
    live_room, language = await room_of(request), language_for(request.scope)
    once = request.query_params.get("once", "")
    if once and request.method == "GET" and live_room.remote_codes.take(once):
        cookie = current_hub().instance.facilitator_access.cookie()
        return let_in(request.scope, cookie, f"remote?lang={language}")
    if not facilitates(request):
        return PlainTextResponse(say(language, "console.once_over" if once else "console.locked"), 403)
    return RedirectResponse(f"remote?lang={language}") if once else page_response("remote", request.scope)


async def screen(request: Request) -> Response:
    """`/live/<code>/screen?token=…`: the projector, for the facilitator and who has its link."""
    live_room = await room_of(request)
    if not may_watch(live_room, request):
        return PlainTextResponse(say(language_for(request.scope), "screen.locked"), 403)
    return page_response("screen", request.scope)


async def embed(request: Request) -> Response:
    """`/live/<code>/embed?token=…`: the projector that only watches, in frames on the hosts of the settings."""
    live_room = await room_of(request)
    if not may_embed(live_room, request):
        return PlainTextResponse(say(language_for(request.scope), "screen.locked"), 403)
    return page_response("screen", request.scope, frames=" ".join(frame_hosts()) or NO_FRAME)


def at_its_code(page: Endpoint, below: str = "") -> Endpoint:
    """The page at the address with the code as we write it, and a way there from the code as people type it. The way is
    relative, so that it stays under the path that a proxy may have put before ours."""

    async def run(request: Request) -> Response:
        typed, query = request.path_params["code"], request.url.query
        code = fold_code(typed)
        if code == typed or not (code.isascii() and code.isalnum()):
            return await page(request)
        way = f"../{code}/{below}" if below else code
        return RedirectResponse(f"{way}?{query}" if query else way)

    return run


PAGES: Routes = {
    "/": (front_door, "GET"),
    "/{code}": (at_its_code(phone), "GET"),
    "/{code}/console": (at_its_code(console, "console"), "GET"),
    "/{code}/remote": (at_its_code(remote, "remote"), "GET"),
    "/{code}/embed": (at_its_code(embed, "embed"), "GET"),
    "/{code}/screen": (at_its_code(screen, "screen"), "GET"),
}
