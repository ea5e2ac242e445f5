"""Sessions as they are kept: which there are, what was chosen for them, and their end on the disk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Engine, delete, select, update

from benkyokai.core.live.live_session import LiveSession
from benkyokai.store import figure_cache
from benkyokai.store.database import change
from benkyokai.store.live import locked_state, moved_on, sessions_where
from benkyokai.store.tables import live_session


def every_session(engine: Engine) -> list[LiveSession]:
    """All sessions, rehearsals too."""
    return sessions_where(engine)


def not_remembered(engine: Engine) -> list[LiveSession]:
    """The sessions that are over, rehearsals left out, whose answers are not in everybody's review yet."""
    over = (live_session.c.ended_at.is_not(None), live_session.c.remembered_at.is_(None))
    return sessions_where(engine, *over, live_session.c.rehearsal.is_(False))


def mark_remembered(engine: Engine, session_id: str, at: datetime) -> None:
    """Notes that a session's answers are in everybody's review."""
    change(engine, update(live_session).where(live_session.c.id == session_id).values(remembered_at=at))


def delete_session(engine: Engine, session_id: str, version: int | None = None) -> bool:
    """Deletes a session with all that hangs on it; False where it was gone, or is not of that version any more."""
    gone = delete(live_session).where(live_session.c.id == session_id)
    if version is not None:
        gone = gone.where(live_session.c.version == version)
    with engine.begin() as connection:
        deleted = connection.execute(gone).rowcount == 1
        if deleted:
            figure_cache.drop(connection)
        return deleted


def choose(engine: Engine, session_id: str, **settings: Any) -> int:
    """Changes some of a session's settings and leaves the others; the session's new discussion version, by which other
    processes hear of it."""
    here = live_session.c.id == session_id
    with engine.begin() as connection:
        locked_state(connection, session_id)
        known = connection.scalar(select(live_session.c.settings).where(here)) or {}
        connection.execute(update(live_session).where(here).values(settings={**known, **settings}))
        return moved_on(connection, session_id)
