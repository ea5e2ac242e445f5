"""Who took part in which live sessions, and what those who agreed to be named answered over several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, func, or_, select

from benkyokai.core.live.live_session import IN, Attended
from benkyokai.store.database import columns_of, read
from benkyokai.store.history import with_asked
from benkyokai.store.tables import late_answer, live_answer, live_session, participant


def attended(engine: Engine, person_id: str) -> list[Attended]:
    """The sessions, rehearsals left out, that a person was in or caught up with, the newest first. One that
    they were removed from is none of them."""
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
    me = (participant.c.person_id == person_id) & (participant.c.status == IN)
    mine = (participant.c.session_id == live_session.c.id) & me
    there = select(participant.c.session_id).where(me)
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
    return read(engine, Attended, query)


@dataclass(frozen=True, slots=True)
class HeldSession:
    """A session that was held, with its plan, how many took part, and how many of them agreed to be named."""

    id: str
    code: str
    title: list[str]
    created_at: datetime
    plan: list[dict[str, Any]]
    took_part: int
    agreed: int


@dataclass(frozen=True, slots=True)
class NamedParticipant:
    """Somebody who agreed to be named, under the name that they bore in a session."""

    session_id: str
    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedAnswer:
    """A first vote, or an answer after the session, of somebody who agreed to be named; responses as JSON text."""

    session_id: str
    person_id: str
    step: int
    asked: str | None
    response: str


def held(engine: Engine, most: int, skip: int = 0) -> list[HeldSession]:
    """The sessions, rehearsals left out, the newest first; so many, after leaving out so many."""
    there = (participant.c.session_id == live_session.c.id) & (participant.c.status == IN)
    took_part = select(func.count()).select_from(participant).where(there)
    columns: list[Any] = [live_session.c[name] for name in ("id", "code", "title", "created_at", "plan")]
    columns += [took_part.scalar_subquery(), took_part.where(participant.c.agreed).scalar_subquery()]
    query = select(*columns).where(live_session.c.rehearsal.is_(False))
    query = query.order_by(live_session.c.created_at.desc(), live_session.c.id).limit(most).offset(skip)
    return read(engine, HeldSession, query)


def named(engine: Engine, session_ids: Sequence[str]) -> list[NamedParticipant]:
    """Everybody in these sessions who agreed to be named there, in the order in which they joined."""
    agreed = (participant.c.session_id.in_(session_ids), participant.c.agreed, participant.c.status == IN)
    query = select(*columns_of(participant, NamedParticipant)).where(*agreed).order_by(participant.c.joined_at)
    return read(engine, NamedParticipant, query)


def first_votes_of_named(engine: Engine, session_ids: Sequence[str]) -> list[NamedAnswer]:
    """The first votes in these sessions of those who agreed there."""
    responses, asked, same_step = with_asked(live_answer)
    query = (
        select(live_answer.c.session_id, participant.c.person_id, live_answer.c.step, *responses)
        .join(participant, participant.c.id == live_answer.c.participant_id)
        .outerjoin(asked, same_step)
        .where(live_answer.c.session_id.in_(session_ids), live_answer.c.stage == "answer", live_answer.c.round == 1)
        .where(participant.c.agreed, participant.c.status == IN)
    )
    return read(engine, NamedAnswer, query)


def late_answers_of_named(engine: Engine, session_ids: Sequence[str]) -> list[NamedAnswer]:
    """The answers after these sessions of those who agreed in one of them."""
    responses, asked, same_step = with_asked(late_answer)
    agreed = select(participant.c.person_id).where(
        participant.c.session_id.in_(session_ids), participant.c.agreed, participant.c.status == IN
    )
    query = (
        select(late_answer.c.session_id, late_answer.c.person_id, late_answer.c.step, *responses)
        .outerjoin(asked, same_step)
        .where(late_answer.c.session_id.in_(session_ids), late_answer.c.stage == "answer")
        .where(late_answer.c.person_id.in_(agreed))
    )
    return read(engine, NamedAnswer, query)
