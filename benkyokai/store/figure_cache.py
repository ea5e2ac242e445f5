"""Figures that were counted once and are kept, with a fingerprint of everything that they were counted from.

They hold numbers only. Whoever deletes answers drops them all in the same transaction; and what is kept of a session
cannot outlive it, whoever was counting meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Engine, Text, case, cast, func, select
from sqlalchemy.exc import IntegrityError

from benkyokai.core.live.live_session import IN
from benkyokai.store.database import change, read, rows, upsert_all
from benkyokai.store.tables import attempt, kept_figures, late_answer, live_answer, live_session, participant

KEY = ("quiz_id", "part")
SESSION = "session "


class CachedFigures(NamedTuple):
    """A part's figures as JSON text, and the fingerprint of what they were counted from."""

    fingerprint: str
    figures: str


class SessionVersions(NamedTuple):
    """What changes when a figure of a session may: its versions, how many take part and caught up; of one that may
    still get answers, how many there are and how often somebody sent one."""

    session_id: str
    version: int
    talk_version: int
    took_part: int
    late: int
    answers: int | None
    sendings: int | None


def kept(engine: Engine, quiz_id: str, parts: Iterable[str]) -> dict[str, CachedFigures]:
    """What is kept of these parts of a quiz's figures."""
    query = select(kept_figures.c.part, kept_figures.c.fingerprint, kept_figures.c.figures)
    query = query.where(kept_figures.c.quiz_id == quiz_id, kept_figures.c.part.in_(list(parts)))
    return {row.part: CachedFigures(row.fingerprint, row.figures) for row in rows(engine, query)}


def part_of(session_id: str) -> str:
    """The name of the part that is counted from a session."""
    return SESSION + session_id


def keep(engine: Engine, quiz_id: str, parts: Mapping[str, CachedFigures]) -> None:
    """Keeps these parts in the place of what was kept of them; none where one is of a session that is gone by now."""
    rows = [
        {"quiz_id": quiz_id, "part": part, "session_id": _session_of(part), **one._asdict()}
        for part, one in parts.items()
    ]
    with suppress(IntegrityError), engine.begin() as connection:
        upsert_all(connection, kept_figures, rows, KEY)


def _session_of(part: str) -> str | None:
    return part.removeprefix(SESSION) if part.startswith(SESSION) else None


def drop(connection: Connection) -> None:
    """Keeps nothing any more: answers are gone, or their record has changed."""
    connection.execute(kept_figures.delete())


def drop_all(engine: Engine) -> None:
    """The same in a transaction of its own."""
    change(engine, kept_figures.delete())


def nothing_is_kept(engine: Engine) -> bool:
    """True after `drop`."""
    return not rows(engine, select(kept_figures.c.part).limit(1))


def attempts_traces(engine: Engine, quiz_id: str) -> str:
    """A text that is another one whenever a first attempt at the quiz begins, changes or goes: the id, the last change
    and the end of each. One text, because rows cost more than letters."""
    ended = func.coalesce(cast(attempt.c.submitted_at, Text), "")
    line = attempt.c.id.concat(" ").concat(cast(attempt.c.changed_at, Text)).concat(" ").concat(ended)
    mine = select(line.label("line")).where(attempt.c.quiz_id == quiz_id, attempt.c.number == 1)
    lines = mine.order_by(attempt.c.id).subquery()
    with engine.connect() as connection:
        return connection.scalar(select(func.aggregate_strings(lines.c.line, "\n"))) or ""


def session_traces(engine: Engine, final: datetime) -> list[SessionVersions]:
    """The traces of every session that is no rehearsal, the oldest first. One that ended before `final` gets no more
    answers, so nobody counts them again."""
    here = live_session.c.id
    there = select(func.count()).where(participant.c.session_id == here, participant.c.status == IN)
    late = select(func.count()).select_from(late_answer).where(late_answer.c.session_id == here)
    given = select(func.count()).select_from(live_answer).where(live_answer.c.session_id == here)
    sent = select(func.sum(live_answer.c.sequence)).where(live_answer.c.session_id == here)
    over = live_session.c.ended_at < final
    query = select(
        here,
        live_session.c.version,
        live_session.c.talk_version,
        there.scalar_subquery(),
        late.scalar_subquery(),
        case((over, None), else_=given.scalar_subquery()),
        case((over, None), else_=sent.scalar_subquery()),
    ).where(live_session.c.rehearsal.is_(False))
    return read(engine, SessionVersions, query.order_by(live_session.c.created_at, here))
