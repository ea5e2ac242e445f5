"""Who takes part: joins, is renamed or removed; and the address at which one joins."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.refusal import Refusal, Why
from benkyokai.store import live
from benkyokai.web.live.guard import Endpoint, Stop, allow, body_of, device_of, done, leading, room_of, taking_part
from benkyokai.web.live.hub import current_hub


async def join(request: Request) -> Response:
    """Takes a device in, with a display name and a place."""
    live_room = await room_of(request)
    device = device_of(request)
    if device is None:
        raise Stop(Why.NO_COOKIE)
    allow(device)
    body = await body_of(request)
    name, place = body.get("name"), body.get("place")
    if not isinstance(name, str) or not isinstance(place, str):
        raise Stop(Why.NOT_UNDERSTOOD)
    result = await live_room.join(device, name, place, body.get("agreed") is True)
    if isinstance(result, Refusal):
        raise Stop(result.why, result.detail)
    return JSONResponse({"ok": True})


async def agree(request: Request) -> Response:
    """A participant agrees to be named over several sessions, or does not any more."""
    live_room, participant = await taking_part(request)
    agreed = (await body_of(request)).get("agreed")
    if not isinstance(agreed, bool):
        raise Stop(Why.NOT_UNDERSTOOD)
    return done(await live_room.agree(participant, agreed))


async def people(request: Request) -> Response:
    """The facilitator renames or removes a participant."""
    live_room = await leading(request)
    body = await body_of(request)
    return done(await live_room.change(str(body.get("k")), str(body.get("what")), str(body.get("name") or "")))


async def address(request: Request) -> Response:
    """Chooses the address that the QR code holds."""
    live_room = await leading(request)
    chosen = (await body_of(request)).get("address")
    if chosen not in live_room.addresses:
        raise Stop(Why.NOT_UNDERSTOOD)
    hub = current_hub()
    await hub.in_thread(live.choose_address, hub.instance.engine, live_room.room.session.id, str(chosen))
    await live_room.refresh()
    live_room.tell_hosts()
    return JSONResponse({"ok": True})


JOINING_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/{code}/join": (join, "POST"),
    "/{code}/agree": (agree, "POST"),
    "/{code}/people": (people, "POST"),
    "/{code}/address": (address, "POST"),
}
