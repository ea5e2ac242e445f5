"""Everything that is stored of a person, table by table: to be taken away, to be counted, to be deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from benkyokai.store.tables import (
    answer,
    attempt,
    card,
    device,
    draft,
    flag,
    floor_question,
    floor_vote,
    late_answer,
    live_answer,
    live_session,
    mark,
    note,
    participant,
    person,
    reading,
    reason_vote,
    report,
)

Queries = dict[str, Select[Any]]
"""By a table's name the query that gives a person's rows of it."""


def personal_data_of(person_id: str) -> Queries:
    """All of them, in the order in which one would read them."""
    return _of_study(person_id) | _of_sessions(person_id)


def _of_study(person_id: str) -> Queries:
    tried = [attempt.c[name] for name in ("id", "quiz_id", "number", "started_at", "changed_at", "submitted_at")]

    def own(table: Table) -> Select[Any]:
        columns = (column for column in table.c if column.name != "person_id")
        return select(*columns).where(table.c.person_id == person_id)

    def in_attempts(table: Table) -> Select[Any]:
        its_attempt = attempt.c.id == table.c.attempt_id
        return select(table).join(attempt, its_attempt).where(attempt.c.person_id == person_id)

    return {
        "person": select(person.c.id, person.c.name, person.c.created_at).where(person.c.id == person_id),
        "devices": own(device),
        "lessons": own(reading),
        "attempts": select(*tried).where(attempt.c.person_id == person_id).order_by(attempt.c.started_at),
        "answers": in_attempts(answer).order_by(answer.c.id),
        "marks": in_attempts(mark).order_by(mark.c.marked_at),
        "drafts": in_attempts(draft),
        "flags": in_attempts(flag),
        "cards": own(card),
        "notes": own(note),
        "reports": own(report),
    }


def _of_sessions(person_id: str) -> Queries:
    me = participant.c.person_id == person_id
    code, session = live_session.c.code, participant.join(live_session)
    own = ("step", "stage", "round", "response", "factor", "reason", "certainty", "answered_at")
    live = [live_answer.c[name] for name in (*own, "sent_by")]
    late = [late_answer.c[name] for name in own if name != "round"]
    asked = [floor_question.c[name] for name in ("text", "anonymous", "state", "asked_at")]
    voted = [reason_vote.c[name] for name in ("step", "round")]
    joined = [participant.c[name] for name in ("name", "place", "agreed", "status", "joined_at")]
    late_query = select(code, *late).select_from(late_answer.join(live_session))

    def through(columns: Sequence[Any], table: Any) -> Select[Any]:
        return select(code, *columns).select_from(session.join(table, table.c.participant_id == participant.c.id))

    return {
        "sessions": select(code, *joined).select_from(session).where(me),
        "live_answers": through(live, live_answer).where(me).order_by(live_answer.c.answered_at),
        "late_answers": late_query.where(late_answer.c.person_id == person_id),
        "floor_questions": through(asked, floor_question).where(me),
        "floor_votes": through([floor_vote.c.question_id], floor_vote).where(me),
        "reason_votes": through(voted, reason_vote).where(me),
    }


def count_all(connection: Connection, person_id: str) -> dict[str, int]:
    """How many rows there are of a person, by table; 0 of everything for one who is not there."""
    return {
        name: connection.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
        for name, query in personal_data_of(person_id).items()
    }
