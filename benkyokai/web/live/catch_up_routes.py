"""The addresses of a session that has ended: one's own result, and catching up."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.refusal import Refusal
from benkyokai.services.figures.report_session import is_released
from benkyokai.services.live.catch_up import CatchUp, answer_late, find_catch_up
from benkyokai.services.live.remember_answers import in_review
from benkyokai.services.running.identify import Visitor
from benkyokai.views.catch_up_view import catch_up_overview, catch_up_view
from benkyokai.views.own_result_view import own_result_view
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import (
    FRESH,
    RefusedError,
    Routes,
    allowed_device,
    done,
    participant_in,
    room_of,
    sent_in,
    wording_in,
)
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.words.wording import Wording


async def find_own_catch_up(request: Request) -> tuple[LiveRoom, CatchUp]:
    """The ended session that the address names, and who goes through it."""
    live_room, device = await room_of(request), allowed_device(request)
    # Beside the threads of the live sessions, which may be busy with answers.
    participant = await participant_in(live_room, request)
    catch_up = await asyncio.to_thread(find_catch_up, live_room.room, Visitor(device), participant)
    if isinstance(catch_up, Refusal):
        raise RefusedError(catch_up.why)
    return live_room, catch_up


def number_in(request: Request, name: str) -> int:
    """A number of the address; 0 without one."""
    written = request.query_params.get(name, "0")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 5 else 0


async def catch_up(request: Request) -> Response:
    """A step; without its number the beginning, with one's own result for who was there."""
    live_room, catch_up = await find_own_catch_up(request)
    wording, step = wording_in(live_room, request), number_in(request, "step")
    if step and catch_up.steps:
        section = number_in(request, "section")
        view = await asyncio.to_thread(catch_up_view, catch_up, live_room.model.shared_reasons, wording, step, section)
    else:
        view = await asyncio.to_thread(beginning, catch_up, wording)
    return JSONResponse(view, headers=FRESH)


def beginning(catch_up: CatchUp, wording: Wording) -> View:
    """What there is to go through; for a participant what they answered, what comes back, where the report is."""
    view = catch_up_overview(catch_up, wording)
    room, participant = catch_up.room, catch_up.participant
    if participant is None:
        return view
    asked = frozenset(ref for step in catch_up.steps if (ref := room.plan[step].step.question))
    review = in_review(room.instance, participant.person_id, asked)
    own = own_result_view(catch_up, participant, wording, review)
    return {**view, "report": is_released(room.instance, room.session.code), "own": own}


async def late(request: Request) -> Response:
    """Stores an answer of somebody who catches up. Posting the same again is the same answer."""
    _, catch_up = await find_own_catch_up(request)
    sent = await sent_in(request)
    return done(await asyncio.to_thread(answer_late, catch_up, sent), {"id": sent.answer_id})


AFTERWARDS: Routes = {
    "/{code}/catch-up": (catch_up, "GET"),
    "/{code}/late": (late, "POST"),
}
