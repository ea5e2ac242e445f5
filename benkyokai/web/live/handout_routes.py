"""What a facilitator takes from the console into a chat, and in which language the projector speaks."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.refusal import Why
from benkyokai.services.live.screen_language import SCREEN_LANGUAGES, choose_screen_language
from benkyokai.web.live.guard import Endpoint, Stop, body_of, leading, wording_for
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.joining import joining_view
from benkyokai.web.live.views.handout_view import handouts_view


async def handouts(request: Request) -> Response:
    """The three texts as they are now, in the facilitator's language."""
    live_room = await leading(request)
    joining = joining_view(live_room.room, live_room.addresses, current_hub().reachable)
    wording = wording_for(request.scope)
    texts = handouts_view(live_room.room, live_room.talk, live_room.floor, wording, joining)
    return JSONResponse(texts, headers={"cache-control": "no-store"})


async def screen_language(request: Request) -> Response:
    """Chooses the projector's language; every projector follows at once."""
    live_room = await leading(request)
    chosen = (await body_of(request)).get("language")
    if chosen not in SCREEN_LANGUAGES:
        raise Stop(Why.NOT_UNDERSTOOD)
    await live_room.choose(choose_screen_language, str(chosen))
    return JSONResponse({"ok": True})


HANDOUT_ROUTES: dict[str, tuple[Endpoint, str]] = {
    "/{code}/handouts": (handouts, "GET"),
    "/{code}/screen-language": (screen_language, "POST"),
}
