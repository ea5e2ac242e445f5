"""Questions from the floor: asked and wanted by participants, moderated and taken away by the facilitator."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from benkyokai.core.refusal import Why
from benkyokai.services.live import floor
from benkyokai.services.live.take_part import LONGEST_ID
from benkyokai.web.live.guard import Endpoint, Stop, body_of, done, leading, taking_part
from benkyokai.web.live.views.floor_view import floor_csv


async def ask(request: Request) -> Response:
    """A participant's question. Posting the same id again is asking once."""
    live_room, participant = await taking_part(request)
    body = await body_of(request)
    named, text = body.get("id"), body.get("text")
    if not isinstance(named, str) or not 8 <= len(named) <= LONGEST_ID or not isinstance(text, str):
        raise Stop(Why.NOT_UNDERSTOOD)
    return done(await live_room.on_floor(floor.ask, participant, named, text, bool(body.get("anonymous"))))


async def want(request: Request) -> Response:
    """A participant would like to know too, or not any more."""
    live_room, participant = await taking_part(request)
    body = await body_of(request)
    return done(await live_room.on_floor(floor.want, participant, str(body.get("k")), bool(body.get("on"))))


async def moderate(request: Request) -> Response:
    """The facilitator shows a question from the floor, marks it answered, hides it, or lets it wait."""
    live_room = await leading(request)
    body = await body_of(request)
    return done(await live_room.on_floor(floor.moderate, str(body.get("k")), str(body.get("state"))))


async def questions(request: Request) -> Response:
    """The questions from the floor, to take away."""
    live_room = await leading(request)
    name = f"questions-{live_room.room.session.code}.csv"
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(floor_csv(live_room.room, live_room.floor), media_type="text/csv", headers=headers)


FLOOR_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/{code}/ask": (ask, "POST"),
    "/{code}/want": (want, "POST"),
    "/{code}/moderate": (moderate, "POST"),
    "/{code}/questions.csv": (questions, "GET"),
}
