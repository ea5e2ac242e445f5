"""How a page is told what is new: by a socket, or by asking, which may wait for the answer."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from math import isfinite
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from benkyokai.core.refusal import Why
from benkyokai.web.live.guard import (
    FRESH,
    RefusedError,
    Routes,
    allow,
    body_of,
    device_of,
    done,
    facilitates,
    is_ours,
    may_watch,
    participant_in,
    room_of,
    wording_in,
)
from benkyokai.web.live.joining import about_joining
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.presence import LEAVES_OUT, Client

REFUSED, TOO_BIG, TOO_MANY = 4403, 1009, 1008
"""Why a socket is closed."""

LONGEST_FRAME = 1024
"""Characters of a message on a socket: a phone has nothing to say there."""

LONGEST_NAME = 32
"""Characters of the name that a projector gives itself."""

LONGEST_WAIT = 25.0
"""Seconds that a long poll waits at most: proxies cut what is quiet for longer."""


async def client_for(live_room: LiveRoom, connection: Request | WebSocket, send: Any) -> Client:
    """Who listens, as what; a refusal where they may not."""
    role = connection.query_params.get("as", "phone")
    wording = wording_in(live_room, connection)
    below = replace(wording, base="../../")  # these pages are /live/<code>/console, remote and screen
    if role in ("console", "remote") and facilitates(connection):
        return Client("remote" if role == "remote" else "console", below, send)
    if role == "screen" and may_watch(live_room, connection):
        return Client("screen", below, send)
    if role != "phone":
        raise RefusedError(Why.NOT_YOURS)
    device = device_of(connection)
    if device is not None and device not in live_room.room.of_device:
        allow(device)
    participant = await participant_in(live_room, connection)
    if participant is None:
        raise RefusedError(Why.NOT_JOINED, about=about_joining(live_room.room, wording))
    return Client("phone", wording, send, participant.id)


async def socket(websocket: WebSocket) -> None:
    """A socket on which the server talks and the page listens."""
    try:
        if not is_ours(websocket.scope):
            raise RefusedError(Why.NOT_YOURS)
        live_room = await room_of(websocket)
        client = await client_for(live_room, websocket, websocket.send_text)
    except RefusedError:
        await websocket.close(REFUSED)
        return
    await websocket.accept()
    client.tag = websocket.query_params.get("since", "")
    live_room.presence.add(client)
    live_room.publisher.tell(client)
    live_room.publisher.tell_hosts()
    try:
        await _listen(websocket)
    finally:
        live_room.presence.remove(client)
        live_room.publisher.tell_hosts()


async def _listen(websocket: WebSocket) -> None:
    """Waits for the end. A page has nothing to say on its socket; who talks much is shown the door."""
    heard = 0
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        heard += 1
        if len(message.get("text") or message.get("bytes") or "") > LONGEST_FRAME or heard > LONGEST_FRAME:
            await websocket.close(TOO_BIG if heard <= LONGEST_FRAME else TOO_MANY)
            return


async def state(request: Request) -> Response:
    """The newest state: at once where the page does not have it, else when it changes, else after `wait` seconds."""
    live_room = await room_of(request)
    told: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def send(text: str) -> None:
        if not told.done() and not text.startswith('{"beat"'):
            told.set_result(text)

    client = await client_for(live_room, request, send)
    client.tag = request.query_params.get("since", "")
    if client.participant_id:
        live_room.presence.see(client.participant_id)
    try:
        wait = float(request.query_params.get("wait", "0"))
    except ValueError:
        raise RefusedError(Why.NOT_UNDERSTOOD) from None
    wait = min(max(wait, 0.0), LONGEST_WAIT) if isfinite(wait) else 0.0  # no clock has an hour that is no number
    tag = live_room.snapshots.tag_of(client)
    if tag != client.tag:
        return Response(live_room.snapshots.of(client, tag), media_type="application/json", headers=FRESH)
    live_room.presence.add(client)
    try:
        text = await asyncio.wait_for(told, wait) if wait else ""
    except TimeoutError:
        text = ""
    finally:
        live_room.presence.remove(client)
    return Response(text or None, 200 if text else 204, FRESH, "application/json" if text else None)


async def left_out(request: Request) -> Response:
    """What a projector has no room for, so that the console can say it. It is all that a projector may say."""
    live_room = await room_of(request)
    if not may_watch(live_room, request):
        raise RefusedError(Why.NOT_YOURS)
    allow(device_of(request) or live_room.room.session.id)  # in somebody else's page no cookie comes along
    body = await body_of(request)
    projector, version, what = body.get("projector"), body.get("version"), body.get("left_out")
    if not isinstance(projector, str) or not 0 < len(projector) <= LONGEST_NAME or not isinstance(version, int):
        raise RefusedError(Why.NOT_UNDERSTOOD)
    if not isinstance(what, list) or not all(one in LEAVES_OUT for one in what):
        raise RefusedError(Why.NOT_UNDERSTOOD)
    live_room.presence.leave_out(projector, version, frozenset(what))
    live_room.publisher.tell_hosts()
    return done(None)


TELLING_ROUTES: Routes = {
    "/{code}/left-out": (left_out, "POST"),
    "/{code}/state": (state, "GET"),
}
