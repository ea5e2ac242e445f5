"""The participants' addresses: joining, answering, reasons, participants' questions, the pace."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from benkyokai.core.live.live_session import Participant
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live import participant_questions, take_part
from benkyokai.services.live.shared_reasons import named, vote_for
from benkyokai.web.live.guard import (
    Body,
    RefusedError,
    Routes,
    allowed_device,
    body_of,
    done,
    for_participant,
    room_of,
    sent_in,
    taking_part,
)
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.pace import HEARD_IN, SIGNALS


async def join(request: Request) -> Response:
    """Takes a device in, with a display name and a place; of a team, how many they are."""
    live_room, device, body = await room_of(request), allowed_device(request), await body_of(request)
    name, place = body.get("name"), body.get("place")
    if not isinstance(name, str) or not isinstance(place, str):
        raise RefusedError(Why.NOT_UNDERSTOOD)
    agreed, size = body.get("agreed") is True, body.get("size")
    return done(await live_room.participation.join(device, name, place, agreed, size))


async def agree(live_room: LiveRoom, participant: Participant, body: Body) -> Refusal | None:
    """Agrees to be named over several sessions, or does not any more."""
    agreed = body.get("agreed")
    if not isinstance(agreed, bool):
        return Refusal(Why.NOT_UNDERSTOOD)
    return await live_room.changes.change(
        lambda model: take_part.agree(model.room, participant, agreed),
        live_room.model.put,
        lambda: live_room.publisher.tell_pages_of(participant.id),
    )


async def answer(request: Request) -> Response:
    """Stores an answer. Posting the same again is the same answer."""
    live_room, participant = await taking_part(request)
    sent = await sent_in(request)
    return done(await live_room.participation.answer(participant, sent), {"id": sent.answer_id})


async def vote(live_room: LiveRoom, participant: Participant, body: Body) -> Refusal | None:
    """A vote for a reason, or none any more."""
    reason, on = named(live_room.room, body.get("key")), bool(body.get("on"))
    return await live_room.changes.discuss(
        lambda model: vote_for(model.room, model.shared_reasons, participant, reason, on)
    )


async def ask(live_room: LiveRoom, participant: Participant, body: Body) -> Refusal | None:
    """A participant's question. Posting the same id again is asking once."""
    id_, text, anonymous = body.get("id"), body.get("text"), bool(body.get("anonymous"))
    if not isinstance(id_, str) or not 8 <= len(id_) <= take_part.LONGEST_ID or not isinstance(text, str):
        return Refusal(Why.NOT_UNDERSTOOD)
    return await live_room.changes.discuss(
        lambda model: participant_questions.ask(
            model.room, model.participant_questions, participant, id_, text, anonymous
        )
    )


async def want(live_room: LiveRoom, participant: Participant, body: Body) -> Refusal | None:
    """Somebody else's question is of interest too, or not any more."""
    id_, on = str(body.get("k")), bool(body.get("on"))
    return await live_room.changes.discuss(
        lambda model: participant_questions.want(model.room, model.participant_questions, participant, id_, on)
    )


async def pace(live_room: LiveRoom, participant: Participant, body: Body) -> Refusal | None:
    """Signals how one follows, or takes it back; only while one listens."""
    signal, here = body.get("pace"), live_room.room.here
    if signal is not None and signal not in SIGNALS:
        return Refusal(Why.NOT_UNDERSTOOD)
    if here is None or here.step.kind not in HEARD_IN:
        return Refusal(Why.STEP_OVER)
    live_room.pace.give(participant.id, live_room.room.state.at, signal)
    live_room.publisher.tell_hosts()
    return None


PARTICIPANT_ROUTES: Routes = {
    "/{code}/join": (join, "POST"),
    "/{code}/agree": (for_participant(agree), "POST"),
    "/{code}/answer": (answer, "POST"),
    "/{code}/reason": (for_participant(vote), "POST"),
    "/{code}/ask": (for_participant(ask), "POST"),
    "/{code}/want": (for_participant(want), "POST"),
    "/{code}/pace": (for_participant(pace), "POST"),
}
