"""Everything that is stored of a person, table by table: to be taken away, to be counted, to be deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, select

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


@dataclass(frozen=True, slots=True)
class Belongings:
    """One table's worth: its name and the query that gives its rows."""

    name: str
    query: Select[Any]


def belongings_of(person_id: str) -> list[Belongings]:
    """All of them, in the order in which one would read them."""
    return [*_of_study(person_id), *_of_sessions(person_id)]


def _of_study(person_id: str) -> list[Belongings]:
    mine = attempt.c.person_id == person_id
    its_attempt = {table: attempt.c.id == table.c.attempt_id for table in (answer, draft, flag, mark)}
    tried = [attempt.c[name] for name in ("id", "quiz_id", "number", "started_at", "changed_at", "submitted_at")]
    return [
        Belongings("person", select(person.c.id, person.c.name, person.c.created_at).where(person.c.id == person_id)),
        Belongings("devices", _all_but(device, "person_id").where(device.c.person_id == person_id)),
        Belongings("lessons", _all_but(reading, "person_id").where(reading.c.person_id == person_id)),
        Belongings("attempts", select(*tried).where(mine).order_by(attempt.c.started_at)),
        Belongings("answers", select(answer).join(attempt, its_attempt[answer]).where(mine).order_by(answer.c.id)),
        Belongings("marks", select(mark).join(attempt, its_attempt[mark]).where(mine).order_by(mark.c.marked_at)),
        Belongings("drafts", select(draft).join(attempt, its_attempt[draft]).where(mine)),
        Belongings("flags", select(flag).join(attempt, its_attempt[flag]).where(mine)),
        Belongings("cards", _all_but(card, "person_id").where(card.c.person_id == person_id)),
        Belongings("notes", _all_but(note, "person_id").where(note.c.person_id == person_id)),
        Belongings("reports", _all_but(report, "person_id").where(report.c.person_id == person_id)),
    ]


def _of_sessions(person_id: str) -> list[Belongings]:
    me = participant.c.person_id == person_id
    code, session = live_session.c.code, participant.join(live_session)
    own = ("step", "stage", "round", "response", "factor", "reason", "certainty", "answered_at")
    live = [live_answer.c[name] for name in own]
    late = [late_answer.c[name] for name in own if name != "round"]
    asked = [floor_question.c[name] for name in ("text", "anonymous", "state", "asked_at")]
    voted = [reason_vote.c[name] for name in ("step", "round")]
    joined = [participant.c[name] for name in ("name", "place", "agreed", "status", "joined_at")]
    late_query = select(code, *late).select_from(late_answer.join(live_session))

    def through(columns: Sequence[Any], table: Any) -> Select[Any]:
        return select(code, *columns).select_from(session.join(table, table.c.participant_id == participant.c.id))

    return [
        Belongings("sessions", select(code, *joined).select_from(session).where(me)),
        Belongings("live_answers", through(live, live_answer).where(me).order_by(live_answer.c.answered_at)),
        Belongings("late_answers", late_query.where(late_answer.c.person_id == person_id)),
        Belongings("floor_questions", through(asked, floor_question).where(me)),
        Belongings("floor_votes", through([floor_vote.c.question_id], floor_vote).where(me)),
        Belongings("reason_votes", through(voted, reason_vote).where(me)),
    ]


def _all_but(table: Any, left_out: str) -> Select[Any]:
    return select(*(column for column in table.c if column.name != left_out))


def rows_of(engine: Engine, one: Belongings) -> Sequence[Row[Any]]:
    """The rows of one table's worth."""
    with engine.connect() as connection:
        return connection.execute(one.query).all()


def count_all(connection: Connection, person_id: str) -> dict[str, int]:
    """How many rows there are of a person, by table; 0 of everything for one who is not there."""
    return {
        one.name: connection.scalar(select(func.count()).select_from(one.query.order_by(None).subquery())) or 0
        for one in belongings_of(person_id)
    }
