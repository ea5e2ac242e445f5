"""What a report needs beside the room: who caught up, who may read it, whether it is released."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine, select, update

from benkyokai.core.live.live_session import IN
from benkyokai.store.database import change, rows
from benkyokai.store.live import from_device
from benkyokai.store.tables import device, late_answer, live_session, participant


def late_of(engine: Engine, session_id: str) -> list[tuple[str, int, str]]:
    """Who answered afterwards (a person's id), and which step and stage."""
    columns = (late_answer.c.person_id, late_answer.c.step, late_answer.c.stage)
    found = rows(engine, select(*columns).where(late_answer.c.session_id == session_id))
    return [(row.person_id, row.step, row.stage) for row in found]


def took_part(engine: Engine, session_id: str, device_id: str) -> bool:
    """True for a device that was in the session, or whose person was, or caught up with it; not for one that was
    removed, whatever it did afterwards."""
    there = select(participant.c.status).where(participant.c.session_id == session_id, from_device(device_id))
    studies = device.c.person_id == late_answer.c.person_id
    late = select(late_answer.c.step).join(device, studies)
    late = late.where(device.c.id == device_id, late_answer.c.session_id == session_id).limit(1)
    with engine.connect() as connection:
        known = set(connection.scalars(there))
        return known == {IN} if known else connection.scalar(late) is not None


def set_released(engine: Engine, session_id: str, at: datetime | None) -> None:
    """Releases the report, or takes it back (None)."""
    change(engine, update(live_session).where(live_session.c.id == session_id).values(released_at=at))
