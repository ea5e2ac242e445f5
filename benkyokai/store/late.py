"""Answers of those who catch up after a session: apart from the live ones, and written once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, select

from benkyokai.store.database import insert_new
from benkyokai.store.tables import late_answer


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """What a person answered to one stage of a step, at their own pace; `certainty` is 1 to 3."""

    session_id: str
    person_id: str
    step: int
    stage: str
    response: Any
    factor: str | None
    reason: str | None
    content_hash: str
    answered_at: datetime
    certainty: int | None = None


def put(engine: Engine, given: LateAnswer) -> bool:
    """Stores an answer; False, and nothing changed, where this stage has one."""
    row = {name: getattr(given, name) for name in LateAnswer.__dataclass_fields__}
    with engine.begin() as connection:
        return insert_new(connection, late_answer, row)


def late_answers_of(engine: Engine, session_id: str, person_id: str) -> list[LateAnswer]:
    """What a person answered in a session that was over."""
    return _read(engine, late_answer.c.session_id == session_id, late_answer.c.person_id == person_id)


def late_answers_in(engine: Engine, session_id: str) -> list[LateAnswer]:
    """What everybody answered there."""
    return _read(engine, late_answer.c.session_id == session_id)


def _read(engine: Engine, *where: ColumnElement[bool]) -> list[LateAnswer]:
    with engine.connect() as connection:
        return [LateAnswer(**row._mapping) for row in connection.execute(select(late_answer).where(*where))]
