"""The addresses under /live, put together from what people do there; and the light page's."""

from __future__ import annotations

from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from benkyokai.web.live.after_routes import AFTERWARDS
from benkyokai.web.live.answering_routes import ANSWERING_ROUTES
from benkyokai.web.live.command_routes import COMMAND_ROUTES
from benkyokai.web.live.discussion_routes import DISCUSSION_ROUTES
from benkyokai.web.live.floor_routes import FLOOR_ROUTES
from benkyokai.web.live.guard import Endpoint, guarded
from benkyokai.web.live.handout_routes import HANDOUT_ROUTES
from benkyokai.web.live.joining_routes import JOINING_ROUTES
from benkyokai.web.live.light_routes import light_routes
from benkyokai.web.live.page_routes import PAGES, front_door
from benkyokai.web.live.starting_routes import STARTING_ROUTES
from benkyokai.web.live.telling_routes import TELLING_ROUTES, socket

DURING = TELLING_ROUTES | JOINING_ROUTES | ANSWERING_ROUTES | COMMAND_ROUTES | FLOOR_ROUTES
# /new stands before /{code}, which would take it for a session's code.
ALL: dict[str, tuple[Endpoint, str]] = (
    STARTING_ROUTES | PAGES | DURING | DISCUSSION_ROUTES | HANDOUT_ROUTES | AFTERWARDS
)


def routes() -> list[BaseRoute]:
    """What app.py hands to Streamlit beside its own."""
    inner: list[BaseRoute] = [Route(path, guarded(one), methods=[method]) for path, (one, method) in ALL.items()]
    inner.append(WebSocketRoute("/{code}/socket", socket))
    return [Route("/live", guarded(front_door)), Mount("/live", routes=inner), *light_routes()]
