"""Starting a session."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.refusal import Why
from benkyokai.services.live.retention import KEEP, KEEPS
from benkyokai.services.live.room import NAMES, NAMES_FOR_HOST
from benkyokai.services.live.start_session import Wish, start_from_course, start_from_quiz
from benkyokai.web.live.guard import Endpoint, Stop, body_of, facilitates
from benkyokai.web.live.hub import current_hub


async def new(request: Request) -> Response:
    """Starts a session from a course's run sheet or from a quiz; the answer has its code."""
    if not facilitates(request):
        raise Stop(Why.NOT_YOURS)
    hub, body = current_hub(), await body_of(request)
    start, source = (start_from_quiz, body["quiz"]) if "quiz" in body else (start_from_course, body.get("course"))
    session = await hub.in_thread(start, hub.instance, str(source), wish_in(body))
    if session is None:
        raise Stop(Why.NOT_UNDERSTOOD)
    return JSONResponse({"code": session.code, "id": session.id}, 201)


def wish_in(body: dict[str, Any]) -> Wish:
    """How the session shall be; what is no wish is left out."""
    minutes, simulated = body.get("minutes"), body.get("simulated")
    return Wish(
        minutes=minutes if isinstance(minutes, int) and 10 <= minutes <= 240 else None,
        rehearsal=bool(body.get("rehearsal")),
        simulated=simulated if isinstance(simulated, int) and simulated > 0 else 0,
        names=body["names"] if body.get("names") in NAMES else NAMES_FOR_HOST,
        keep_days=next((one for one in KEEPS if one == body.get("keep_days", KEEP)), KEEP),
    )


STARTING_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/new": (new, "POST"),
}
