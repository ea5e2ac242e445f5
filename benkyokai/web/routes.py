"""Every address that is ours: the live sessions', the light page's, the reports'."""

from __future__ import annotations

from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from benkyokai.web import pictures, reports
from benkyokai.web.live.catch_up_routes import AFTERWARDS
from benkyokai.web.live.facilitator_routes import FACILITATOR_ROUTES
from benkyokai.web.live.guard import Routes, guarded
from benkyokai.web.live.light_routes import light_routes
from benkyokai.web.live.page_routes import PAGES, front_door
from benkyokai.web.live.participant_routes import PARTICIPANT_ROUTES
from benkyokai.web.live.update_routes import TELLING_ROUTES, socket

# What many ask for at once comes first. /new stands before /{code}, which would take it for a session's code.
ALL: Routes = PARTICIPANT_ROUTES | TELLING_ROUTES | FACILITATOR_ROUTES | AFTERWARDS | PAGES


def live_routes() -> list[BaseRoute]:
    """What is answered before Streamlit hears of it (live_first.py)."""
    inner: list[BaseRoute] = [Route(path, guarded(one), methods=[method]) for path, (one, method) in ALL.items()]
    inner.append(WebSocketRoute("/{code}/socket", socket))
    return [Route("/live", guarded(front_door)), Mount("/live", routes=inner)]


def other_routes() -> list[BaseRoute]:
    """What app.py hands to Streamlit beside its own."""
    return [*light_routes(), *reports.routes(), *pictures.routes()]


def routes() -> list[BaseRoute]:
    """All of them."""
    return [*live_routes(), *other_routes()]
