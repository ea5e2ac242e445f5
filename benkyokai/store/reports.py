"""What a report needs beside the room: who caught up, who may read it, whether it is released."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, Engine, select, union, update

from benkyokai.store.live import IN, from_device
from benkyokai.store.tables import device, late_answer, live_session, participant


def late_of(engine: Engine, session_id: str) -> list[tuple[str, int, str]]:
    """Who answered afterwards (a person's id), and which step and stage."""
    columns = [late_answer.c[name] for name in ("person_id", "step", "stage")]
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).where(late_answer.c.session_id == session_id))
        return [(person, step, stage) for person, step, stage in rows]


def took_part(engine: Engine, session_id: str, device_id: str) -> bool:
    """True for a device that was in the session and not removed, or whose person was, or caught up with it."""
    mine = _sessions_of(device_id).subquery()
    with engine.connect() as connection:
        return connection.scalar(select(mine.c.session_id).where(mine.c.session_id == session_id).limit(1)) is not None


def _sessions_of(device_id: str) -> CompoundSelect[Any]:
    joined = select(participant.c.session_id).where(from_device(device_id), participant.c.status == IN)
    studies = device.c.person_id == late_answer.c.person_id
    caught_up = select(late_answer.c.session_id).join(device, studies).where(device.c.id == device_id)
    return union(joined, caught_up)


def set_released(engine: Engine, session_id: str, at: datetime | None) -> None:
    """Releases the report, or takes it back (None)."""
    with engine.begin() as connection:
        connection.execute(update(live_session).where(live_session.c.id == session_id).values(released_at=at))
