"""Questions from the floor. Asking the same under the same id is asking once."""

from __future__ import annotations

from sqlalchemy import Engine, delete, select, update

from benkyokai.core.live.floor_question import FloorQuestion
from benkyokai.store.database import insert_new
from benkyokai.store.live import moved_on
from benkyokai.store.tables import floor_question, floor_vote


def ask(engine: Engine, question: FloorQuestion) -> int:
    """Stores a question, unless it is there already; the session's new talk version."""
    row = {name: getattr(question, name) for name in FloorQuestion.__dataclass_fields__}
    with engine.begin() as connection:
        insert_new(connection, floor_question, row)
        return moved_on(connection, question.session_id)


def set_state(engine: Engine, session_id: str, question_id: str, state: str) -> int:
    """What the facilitator did with a question; the session's new talk version."""
    here = (floor_question.c.id == question_id, floor_question.c.session_id == session_id)
    with engine.begin() as connection:
        connection.execute(update(floor_question).where(*here).values(state=state))
        return moved_on(connection, session_id)


def want(engine: Engine, session_id: str, question_id: str, participant_id: str, on: bool) -> int:
    """Somebody would like to know too, or not any more; the session's new talk version."""
    row = {"question_id": question_id, "participant_id": participant_id}
    with engine.begin() as connection:
        if on:
            insert_new(connection, floor_vote, row)
        else:
            connection.execute(delete(floor_vote).where(*(floor_vote.c[name] == row[name] for name in row)))
        return moved_on(connection, session_id)


def questions_of(engine: Engine, session_id: str) -> dict[str, FloorQuestion]:
    """The questions of a session by id, in the order in which they came."""
    query = select(floor_question).where(floor_question.c.session_id == session_id).order_by(floor_question.c.asked_at)
    with engine.connect() as connection:
        return {row.id: FloorQuestion(**row._mapping) for row in connection.execute(query)}


def wanted_of(engine: Engine, session_id: str) -> dict[str, frozenset[str]]:
    """Who would like to know too, by question."""
    query = select(floor_vote.c.question_id, floor_vote.c.participant_id).join(
        floor_question, floor_question.c.id == floor_vote.c.question_id
    )
    found: dict[str, frozenset[str]] = {}
    with engine.connect() as connection:
        for question, participant in connection.execute(query.where(floor_question.c.session_id == session_id)):
            found[question] = found.get(question, frozenset()) | {participant}
    return found
