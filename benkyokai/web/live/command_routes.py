"""The facilitator's commands, and the questions that can be put in on the spot."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.live.plan import PlannedStep, inserted_poll, inserted_question
from benkyokai.core.live.session import Command, Target
from benkyokai.core.refusal import Why
from benkyokai.web.live.guard import Endpoint, Stop, body_of, done, leading, wording_for
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.views.host_view import bank_view

INSERTED_MINUTES = 3
"""What a step that was put in on the spot takes in the plan."""

MOST_POLL_OPTIONS = 8
LONGEST_POLL_TEXT = 300


async def command(request: Request) -> Response:
    """Carries out what the facilitator says, from the version that they saw."""
    live_room = await leading(request)
    body = await body_of(request)
    named, version = body.get("command"), body.get("version")
    if not isinstance(named, str) or named not in {one.value for one in Command} or not isinstance(version, int):
        raise Stop(Why.NOT_UNDERSTOOD)
    given = Command(named)
    step = inserted_step(live_room, body.get("step")) if given is Command.INSERT else None
    refusal = await live_room.command(version, given, target_in(body), step)
    return done(refusal, {"version": live_room.room.session.version})


def target_in(body: dict[str, Any]) -> Target:
    """What a command is about, in the shape that the rules know; None where it is nothing of the kind."""
    target = body.get("target")
    if isinstance(target, list) and all(_whole(one) for one in target):
        return tuple(target)
    return target if _whole(target) else None


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def inserted_step(live_room: LiveRoom, wanted: object) -> PlannedStep:
    """A question of any quiz, or a poll in the facilitator's own words."""
    named = wanted if isinstance(wanted, dict) else {}
    if isinstance(named.get("question"), str):
        step = inserted_question(named["question"], live_room.room.library, INSERTED_MINUTES)
        if step is not None:
            return step
    prompt, options = named.get("prompt"), named.get("options")
    if not isinstance(prompt, str) or not isinstance(options, list) or not all(isinstance(o, str) for o in options):
        raise Stop(Why.NOT_UNDERSTOOD)
    texts = [one.strip() for one in options if one.strip()]
    if not prompt.strip() or not 2 <= len(texts) <= MOST_POLL_OPTIONS:
        raise Stop(Why.POLL_INCOMPLETE)
    if len(prompt) > LONGEST_POLL_TEXT or any(len(one) > LONGEST_POLL_TEXT for one in texts):
        raise Stop(Why.TEXT_TOO_LONG, str(LONGEST_POLL_TEXT))
    return inserted_poll(len(live_room.room.plan), prompt.strip(), texts, INSERTED_MINUTES)


async def bank(request: Request) -> Response:
    """Every question that can be put in on the spot."""
    live_room = await leading(request)
    return JSONResponse({"questions": bank_view(live_room.room.library, wording_for(request.scope))})


COMMAND_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/{code}/command": (command, "POST"),
    "/{code}/bank": (bank, "GET"),
}
