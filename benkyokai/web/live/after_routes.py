"""The addresses of a session that has ended: one's own result, and catching up."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from benkyokai.core.refusal import Refusal
from benkyokai.services.identify import Visitor
from benkyokai.services.live.catch_up import Way, answer_late, find_way
from benkyokai.services.live.keep_up import is_released
from benkyokai.services.live.remember_answers import in_review
from benkyokai.web.live.guard import (
    Routes,
    Stop,
    allowed_device,
    done,
    participant_in,
    room_of,
    sent_in,
    wording_for,
)
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.packed import packed_json
from benkyokai.web.live.views.catch_up_view import catch_up_view, way_view
from benkyokai.web.live.views.own_result_view import own_result_view, questions_of
from benkyokai.web.live.views.question_view import View
from benkyokai.web.live.views.wording import Wording


async def find_own_way(request: Request) -> tuple[LiveRoom, Way]:
    """The ended session that the address names, and who goes through it."""
    live_room, device = await room_of(request), allowed_device(request)
    # Beside the threads of the live sessions, which may be busy with answers.
    participant = await participant_in(live_room, request)
    way = await asyncio.to_thread(find_way, live_room.room, Visitor(device), participant)
    if isinstance(way, Refusal):
        raise Stop(way.why)
    return live_room, way


def number_in(request: Request, name: str) -> int:
    """A number of the address; 0 without one."""
    written = request.query_params.get(name, "0")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 5 else 0


async def catch_up(request: Request) -> Response:
    """A step; without its number the beginning, with one's own result for who was there."""
    live_room, way = await find_own_way(request)
    wording, step = wording_for(request.scope), number_in(request, "step")
    if step and way.steps:
        section = number_in(request, "section")
        view = await asyncio.to_thread(catch_up_view, way, live_room.model.talk, wording, step, section)
    else:
        view = await asyncio.to_thread(beginning, way, wording)
    return packed_json(view, request.scope)


def beginning(way: Way, wording: Wording) -> View:
    """What there is to go through; for a participant what they answered, what comes back, where the report is."""
    view = way_view(way, wording)
    if way.participant is None:
        return view
    instance = way.room.instance
    review = in_review(instance, way.participant.person_id, questions_of(way))
    return {**view, "report": is_released(way.room), "own": own_result_view(way, wording, review)}


async def late(request: Request) -> Response:
    """Stores an answer of somebody who catches up. Posting the same again is the same answer."""
    _, way = await find_own_way(request)
    sent = await sent_in(request)
    return done(await asyncio.to_thread(answer_late, way, sent), {"id": sent.answer_id})


AFTERWARDS: Routes = {
    "/{code}/catch-up": (catch_up, "GET"),
    "/{code}/late": (late, "POST"),
}
