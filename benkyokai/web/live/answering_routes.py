"""What a participant answers, and the reasons: shown by the facilitator, voted for by participants."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from benkyokai.core.refusal import Refusal
from benkyokai.services.live.take_part import read_sent
from benkyokai.web.live.guard import Endpoint, Stop, body_of, done, leading, taking_part


async def answer(request: Request) -> Response:
    """Stores an answer. Posting the same again is the same answer."""
    live_room, participant = await taking_part(request)
    sent = read_sent(await body_of(request))
    if isinstance(sent, Refusal):
        raise Stop(sent.why, sent.detail)
    return done(await live_room.answer(participant, sent), {"id": sent.answer_id})


async def reasons(request: Request) -> Response:
    """The facilitator shows, hides or pins a reason, or all of them."""
    live_room = await leading(request)
    body = await body_of(request)
    shown, pinned = (one if isinstance(one, bool) else None for one in (body.get("shown"), body.get("pinned")))
    return done(await live_room.sign_reasons(body.get("key"), shown, pinned))


async def reason(request: Request) -> Response:
    """A participant's vote for a reason, or none any more."""
    live_room, participant = await taking_part(request)
    body = await body_of(request)
    return done(await live_room.vote_for(participant, body.get("key"), bool(body.get("on"))))


ANSWERING_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/{code}/answer": (answer, "POST"),
    "/{code}/reasons": (reasons, "POST"),
    "/{code}/reason": (reason, "POST"),
}
