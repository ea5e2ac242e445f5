"""What a facilitator does for a discussion: forms groups, counts hands, reads the record and takes it away."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.live.groups import SIZES
from benkyokai.core.live.record import record_table
from benkyokai.core.live.session import Slot
from benkyokai.core.refusal import Why
from benkyokai.services.live.form_groups import dissolve_groups, form_groups
from benkyokai.services.live.keep_record import called, record_of
from benkyokai.services.take_away import csv_of
from benkyokai.web.live.guard import Endpoint, Stop, body_of, done, leading, wording_for
from benkyokai.web.live.views.discussion_view import record_view


async def groups(request: Request) -> Response:
    """Forms groups of a size, of those who are here or of everybody; without a size there are no groups any more."""
    live_room = await leading(request)
    body = await body_of(request)
    size = body.get("size")
    if size is None:
        await live_room.choose(dissolve_groups)
    elif type(size) is int and size in SIZES:
        here = live_room.room.participants if body.get("everybody") is True else live_room.lately()
        await live_room.choose(form_groups, size, here)
    else:
        raise Stop(Why.NOT_UNDERSTOOD)
    return done(None)


async def hands(request: Request) -> Response:
    """Sets how many hands were counted for one choice of what is, or was last, open."""
    live_room = await leading(request)
    body = await body_of(request)
    numbers, words = ("step", "round", "n"), ("stage", "about", "choice")
    if not all(type(body.get(name)) is int for name in numbers):
        raise Stop(Why.NOT_UNDERSTOOD)
    if not all(isinstance(body.get(name), str) for name in words):
        raise Stop(Why.NOT_UNDERSTOOD)
    slot = Slot(body["step"], body["stage"], body["round"])
    return done(await live_room.count_hands(slot, body["about"], body["choice"], body["n"]))


async def record(request: Request) -> Response:
    """The record of the present step, as the console shows it."""
    live_room = await leading(request)
    view = record_view(live_room.room, wording_for(request.scope))
    return JSONResponse(view, headers={"cache-control": "no-store"})


async def record_csv(request: Request) -> Response:
    """The whole record so far, to take away."""
    live_room = await leading(request)
    room, wording = live_room.room, wording_for(request.scope)
    table = record_table(record_of(room), called(room), wording.plain)
    disposition = f'attachment; filename="record-{room.session.code}.csv"'
    headers = {"content-disposition": disposition, "cache-control": "no-store"}
    return Response(b"".join(csv_of(table)), media_type="text/csv", headers=headers)


DISCUSSION_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/{code}/groups": (groups, "POST"),
    "/{code}/hands": (hands, "POST"),
    "/{code}/record": (record, "GET"),
    "/{code}/record.csv": (record_csv, "GET"),
}
