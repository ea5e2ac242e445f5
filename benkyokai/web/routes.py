"""Every address that is ours: the live sessions', the reports'."""

from __future__ import annotations

from starlette.routing import BaseRoute

from benkyokai.web import reports
from benkyokai.web.live import routes as live


def routes() -> list[BaseRoute]:
    """What app.py hands to Streamlit beside its own."""
    return [*live.routes(), *reports.routes()]
