"""How long a session is kept: as the facilitator chose at its start, told to everybody before they join."""

from __future__ import annotations

from datetime import datetime, timedelta

from benkyokai.core.live.live_session import LiveSession
from benkyokai.services.running.instance import Instance
from benkyokai.store import live

KEEPS: tuple[int | None, ...] = (7, 30, 90, 365, None)
"""Days after the end; None keeps a session until the facilitator deletes it."""

KEEP = 90


def keep_days(session: LiveSession) -> int | None:
    """How many days a session is kept; None for one that stays, and for those from before there was a choice."""
    chosen = session.settings.get("keep_days")
    return chosen if isinstance(chosen, int) else None


def kept_until(session: LiveSession) -> datetime | None:
    """When a session is deleted: so many days after its end, or, where nobody ended it, after the last command."""
    days = keep_days(session)
    return None if days is None else (session.ended_at or session.changed_at) + timedelta(days=days)


def delete_session(instance: Instance, session: LiveSession) -> None:
    """Deletes a session with everything in it: who took part, answers, reasons, questions."""
    live.delete_session(instance.engine, session.id)


def delete_overdue(instance: Instance) -> list[LiveSession]:
    """Deletes the sessions whose time is over, and says which they were. One that a command has moved on meanwhile
    stays."""
    now = instance.now()
    over = [one for one in live.sessions_where(instance.engine) if (until := kept_until(one)) and until <= now]
    return [one for one in over if live.delete_session(instance.engine, one.id, one.version)]
