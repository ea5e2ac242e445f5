"""The live sessions that a person took part in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, func, or_, select

from benkyokai.store.tables import late_answer, live_answer, live_session, participant


@dataclass(frozen=True, slots=True)
class Attended:
    """A session, as whom the person took part (empty where they caught up alone), and how many steps they answered in
    the session and after it."""

    session_id: str
    code: str
    title: list[str]
    created_at: datetime
    ended_at: datetime | None
    released_at: datetime | None
    name: str
    answered: int
    answered_late: int


def attended(engine: Engine, person_id: str) -> list[Attended]:
    """The sessions, rehearsals left out, that a person was in or caught up with, the newest first."""
    live = (
        select(func.count(live_answer.c.step.distinct()))
        .where(live_answer.c.participant_id == participant.c.id)
        .scalar_subquery()
    )
    late = (
        select(func.count(late_answer.c.step.distinct()))
        .where(late_answer.c.session_id == live_session.c.id, late_answer.c.person_id == person_id)
        .scalar_subquery()
    )
    mine = (participant.c.session_id == live_session.c.id) & (participant.c.person_id == person_id)
    there = select(participant.c.session_id).where(participant.c.person_id == person_id)
    caught_up = select(late_answer.c.session_id).where(late_answer.c.person_id == person_id)
    columns: list[Any] = [
        live_session.c[name] for name in ("id", "code", "title", "created_at", "ended_at", "released_at")
    ]
    columns += [func.coalesce(participant.c.name, ""), live, late]
    query = (
        select(*columns)
        .select_from(live_session.outerjoin(participant, mine))
        .where(live_session.c.rehearsal.is_(False))
        .where(or_(live_session.c.id.in_(there), live_session.c.id.in_(caught_up)))
        .order_by(live_session.c.created_at.desc())
    )
    with engine.connect() as connection:
        return [Attended(*row) for row in connection.execute(query)]
