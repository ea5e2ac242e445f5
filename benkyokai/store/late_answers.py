"""Answers of those who catch up after a session: apart from the live ones, and written once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Engine, select

from benkyokai.core.answer import Answer
from benkyokai.store.database import insert_new, row_of, rows
from benkyokai.store.tables import late_answer


@dataclass(frozen=True, kw_only=True)
class LateAnswer(Answer):
    """What a person answered to one stage of a step, at their own pace."""

    session_id: str
    person_id: str
    step: int
    stage: str
    content_hash: str
    answered_at: datetime


def put(engine: Engine, given: LateAnswer) -> bool:
    """Stores an answer; False, and nothing changed, where this stage has one."""
    with engine.begin() as connection:
        return insert_new(connection, late_answer, row_of(given))


def late_answers_of(engine: Engine, session_id: str, person_id: str) -> list[LateAnswer]:
    """What a person answered in a session that was over."""
    return _read(engine, late_answer.c.session_id == session_id, late_answer.c.person_id == person_id)


def late_answers_in(engine: Engine, session_id: str) -> list[LateAnswer]:
    """What everybody answered there."""
    return _read(engine, late_answer.c.session_id == session_id)


def _read(engine: Engine, *where: ColumnElement[bool]) -> list[LateAnswer]:
    return [LateAnswer(**row._mapping) for row in rows(engine, select(late_answer).where(*where))]
