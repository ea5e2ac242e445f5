"""Participants' questions. Asking the same under the same id is asking once."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Engine, select, update

from benkyokai.core.live.live_session import ParticipantQuestion
from benkyokai.store.database import columns_of, insert_new, read, row_of, rows, toggle
from benkyokai.store.live import moved_on
from benkyokai.store.tables import floor_question, floor_vote


def ask(engine: Engine, question: ParticipantQuestion) -> int:
    """Stores a question, unless it is there already; the session's new discussion version."""
    with engine.begin() as connection:
        insert_new(connection, floor_question, row_of(question))
        return moved_on(connection, question.session_id)


def set_state(engine: Engine, session_id: str, question_id: str, state: str) -> int:
    """What the facilitator did with a question; the session's new discussion version."""
    here = (floor_question.c.id == question_id, floor_question.c.session_id == session_id)
    with engine.begin() as connection:
        connection.execute(update(floor_question).where(*here).values(state=state))
        return moved_on(connection, session_id)


def want(engine: Engine, session_id: str, question_id: str, participant_id: str, on: bool) -> int:
    """Somebody would like to know too, or not any more; the session's new discussion version."""
    row = {"question_id": question_id, "participant_id": participant_id}
    with engine.begin() as connection:
        toggle(connection, floor_vote, row, on)
        return moved_on(connection, session_id)


def questions_of(engine: Engine, session_id: str) -> dict[str, ParticipantQuestion]:
    """The questions of a session by id, in the order in which they came."""
    query = select(*columns_of(floor_question, ParticipantQuestion)).where(floor_question.c.session_id == session_id)
    return {one.id: one for one in read(engine, ParticipantQuestion, query.order_by(floor_question.c.asked_at))}


def wanted_of(engine: Engine, session_id: str) -> dict[str, frozenset[str]]:
    """Who would like to know too, by question."""
    query = select(floor_vote).join(floor_question).where(floor_question.c.session_id == session_id)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows(engine, query):
        found[row.question_id].add(row.participant_id)
    return {question: frozenset(them) for question, them in found.items()}
