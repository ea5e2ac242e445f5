"""Who may ask for what: origin, facilitator, participant, code, size and rate; and the refusal where they may not."""

from __future__ import annotations

import hmac
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from math import ceil
from typing import Any

import orjson
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import Scope
from starlette.websockets import WebSocket

from benkyokai.core.live.live_session import Participant
from benkyokai.core.refusal import LONGEST_DETAIL, Refusal, Why
from benkyokai.core.typed_code import fold_code
from benkyokai.services.live.take_part import Sent, read_sent
from benkyokai.services.running.find_address import public_url
from benkyokai.services.running.identify import COOKIE, device_in
from benkyokai.services.running.identify_facilitator import COOKIE as HOST_COOKIE
from benkyokai.web.first_page import language_for
from benkyokai.web.framing import embed_token
from benkyokai.web.head_guard import host_in
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.words import say
from benkyokai.words.wording import Wording

STATUS = {
    Why.NOT_YOURS: 403,
    Why.OTHER_ADDRESS: 403,
    Why.NOT_WELCOME: 403,
    Why.DOOR_CLOSED: 403,
    Why.SESSION_FULL: 403,
    Why.NOT_JOINED: 401,
    Why.NO_COOKIE: 401,
    Why.NOT_UNDERSTOOD: 400,
    Why.TOO_FAST: 429,
    Why.TOO_MANY_TRIES: 429,
    Why.TOO_LONG: 413,
    Why.NO_SUCH_CODE: 404,
    Why.NO_DATABASE: 503,
}
CONFLICT = 409

LONGEST_BODY = 16 * 1024
"""Bytes of a posted answer: the longest open text in three-byte letters, and room to spare."""

DEEPEST_BODY = 10
"""Lists and mappings in each other: a scenario's answer has three."""

LONGEST_CODE = 12
AGAIN = "again"
"""In a refusal: the seconds after which the same request may be answered."""

NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""A character that PostgreSQL does not take, as JSON writes it."""


FRESH = {"cache-control": "no-store"}


class RefusedError(Exception):
    """Ends a request with a refusal."""

    def __init__(self, why: Why, detail: str = "", about: dict[str, Any] | None = None) -> None:
        super().__init__(why)
        self.refusal = Refusal(why, detail)
        self.about = about or {}


Body = dict[str, Any]
"""What was posted."""

Endpoint = Callable[[Request], Awaitable[Response]]
Routes = dict[str, tuple[Endpoint, str]]
"""Addresses, each with who answers there, and to which method."""


def guarded(endpoint: Endpoint) -> Endpoint:
    """Checks where a request comes from, and turns a refusal into an answer in the reader's language."""

    async def run(request: Request) -> Response:
        if request.method == "POST" and not is_ours(request.scope):
            opened = request.headers.get("origin", "")[:LONGEST_DETAIL]
            return refused(request, Refusal(Why.OTHER_ADDRESS, opened))
        try:
            return await endpoint(request)
        except RefusedError as stop:
            return refused(request, stop.refusal, stop.about)
        except ClientDisconnect:
            return Response(status_code=400)

    return run


def is_ours(scope: Scope) -> bool:
    """True without an Origin header (no browser, so no cookie rides along unasked), for the host that was asked, and
    for the public address. Streamlit checks nothing for routes that are not its own."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is None:
        return True
    named = host_in(origin)
    return bool(named) and named in (headers.get("host"), host_in(public_url() or ""))


def refused(request: Request, refusal: Refusal, about: dict[str, Any] | None = None) -> JSONResponse:
    """A refusal as JSON: its name, its sentence, and what one has to know to mend it."""
    sentence = say(language_for(request.scope), refusal.why, detail=refusal.detail)
    body = {"why": refusal.why.value, "refused": sentence, **(about or {})}
    headers = {"retry-after": str(body[AGAIN])} if AGAIN in body else None
    return JSONResponse(body, STATUS.get(refusal.why, CONFLICT), headers)


def facilitates(connection: Request | WebSocket) -> bool:
    """True for who came in with the facilitator's key."""
    return current_hub().instance.facilitator_access.knows(connection.cookies.get(HOST_COOKIE))


def device_of(connection: Request | WebSocket) -> str | None:
    """The device that the cookie names."""
    return device_in(current_hub().instance.secret, connection.cookies.get(COOKIE))


def address_of(scope: Scope) -> str:
    """Where a connection comes from."""
    return str(scope["client"][0]) if scope.get("client") else ""


async def room_of(connection: Request | WebSocket) -> LiveRoom:
    """The room that the address names. Wrong codes are counted; from where they come faster than they may, others than
    those who belong to the session have to wait."""
    hub, address = current_hub(), address_of(connection.scope)
    code = fold_code(connection.path_params["code"])
    known = hub.rooms.get(code)

    def in_turn() -> None:
        if wait := hub.guesses.wait(address):
            raise RefusedError(Why.TOO_MANY_TRIES, about={AGAIN: ceil(wait)})

    if not belongs(known, connection):
        in_turn()
    found = known or (await hub.room(code, in_turn) if len(code) <= LONGEST_CODE else None)
    if found is None:
        why = Why.TOO_MANY_TRIES if hub.guesses.too_many(address) else Why.NO_SUCH_CODE
        hub.guesses.wrong(code, address)
        raise RefusedError(why)
    await found.addresses.learn(connection.scope)
    return found


def belongs(live_room: LiveRoom | None, connection: Request | WebSocket) -> bool:
    """True for the facilitator, and for who has joined. No database is asked: the time it takes would tell a code."""
    return facilitates(connection) or (live_room is not None and device_of(connection) in live_room.room.of_device)


async def participant_in(live_room: LiveRoom, connection: Request | WebSocket) -> Participant | None:
    """Who the device is in this room. One that did not join itself may belong to somebody who did from another."""
    device = device_of(connection)
    if device is None:
        return None
    if device not in live_room.room.of_device:
        await live_room.model.recognise(device)
    known = live_room.room.of_device.get(device)
    return live_room.room.participants[known] if known else None


async def leading(request: Request) -> LiveRoom:
    """The room, for the facilitator alone."""
    live_room = await room_of(request)
    if not facilitates(request):
        raise RefusedError(Why.NOT_YOURS)
    return live_room


async def taking_part(request: Request) -> tuple[LiveRoom, Participant]:
    """The room and who asks, for somebody who has joined and does not ask too often."""
    live_room, device = await room_of(request), device_of(request)
    if device is not None:
        allow(device)
    participant = await participant_in(live_room, request)
    if participant is None:
        raise RefusedError(Why.NOT_JOINED)
    return live_room, participant


def for_facilitator(deed: Callable[[LiveRoom, Body], Awaitable[Refusal | None]]) -> Endpoint:
    """What the facilitator alone may do."""

    async def run(request: Request) -> Response:
        live_room = await leading(request)
        return done(await deed(live_room, await body_of(request)))

    return run


def for_participant(deed: Callable[[LiveRoom, Participant, Body], Awaitable[Refusal | None]]) -> Endpoint:
    """What somebody may do who has joined, and does not ask too often."""

    async def run(request: Request) -> Response:
        live_room, participant = await taking_part(request)
        return done(await deed(live_room, participant, await body_of(request)))

    return run


def done(refusal: Refusal | None, more: dict[str, Any] | None = None) -> JSONResponse:
    """What was asked for is on disk; a refusal ends the request instead."""
    if refusal is not None:
        raise RefusedError(refusal.why, refusal.detail)
    return JSONResponse({"ok": True, **(more or {})})


async def sent_in(request: Request) -> Sent:
    """The answer that was posted."""
    sent = read_sent(await body_of(request))
    if isinstance(sent, Refusal):
        raise RefusedError(sent.why, sent.detail)
    return sent


def wording_for(scope: Scope) -> Wording:
    """The reader's language."""
    return Wording(current_hub().instance.library, language_for(scope))


def wording_in(live_room: LiveRoom, connection: Request | WebSocket) -> Wording:
    """The reader's language, for what is told of a room."""
    return replace(wording_for(connection.scope), teams=live_room.room.teams)


async def body_of(request: Request) -> Body:
    """What was posted, as a mapping; a refusal where it is too long or no JSON."""
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > LONGEST_BODY:
            raise RefusedError(Why.TOO_LONG)
        chunks.append(chunk)
    whole = b"".join(chunks)
    try:
        body = orjson.loads(whole)  # which refuses half characters, that no database takes
    except ValueError:
        raise RefusedError(Why.NOT_UNDERSTOOD) from None
    if not isinstance(body, dict) or NUL.search(whole) or is_deep(body):
        raise RefusedError(Why.NOT_UNDERSTOOD)
    return body


def is_deep(body: Any) -> bool:
    """True where lists and mappings lie in each other deeper than any page of ours sends them."""
    layer = [body]
    for _ in range(DEEPEST_BODY):
        inner = (one.values() if isinstance(one, dict) else one for one in layer)
        layer = [one for many in inner for one in many if isinstance(one, dict | list)]
    return bool(layer)


def may_watch(live_room: LiveRoom, connection: Request | WebSocket) -> bool:
    """True for the facilitator, and for the tokens of the projector and of the embedded one."""
    token = connection.query_params.get("token", "").encode()
    watches = hmac.compare_digest(token, live_room.room.session.screen_token.encode())
    return facilitates(connection) or watches or may_embed(live_room, connection)


def may_embed(live_room: LiveRoom, connection: Request | WebSocket) -> bool:
    """True for the token of the embedded projector: in somebody else's page no cookie comes along."""
    token, session = connection.query_params.get("token", ""), live_room.room.session
    return hmac.compare_digest(token.encode(), embed_token(current_hub().instance.secret, session.id).encode())


def allowed_device(request: Request) -> str:
    """The device that asks; a refusal where the browser keeps no cookie, or asks too often."""
    device = device_of(request)
    if device is None:
        raise RefusedError(Why.NO_COOKIE)
    allow(device)
    return device


def allow(device: str) -> None:
    """Refuses a device that asks too often."""
    if not current_hub().rate.allows(device):
        raise RefusedError(Why.TOO_FAST)
