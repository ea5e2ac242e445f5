"""What was answered: one row per attempt, question and stage, written once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select, update

from benkyokai.store.database import insert_new, upsert
from benkyokai.store.tables import answer, attempt, draft

KEY = ("attempt_id", "question_id", "stage")


@dataclass(frozen=True, slots=True)
class Answer:
    """One stored stage of an answer, and the hash of the question as it was then."""

    attempt_id: str
    question_id: str
    stage: str
    response: Any
    content_hash: str
    answered_at: datetime


def record(engine: Engine, given: Answer) -> bool:
    """Commits a stage of an answer to an open attempt, and drops the draft behind it.

    False, and nothing changed, where that stage was answered before (in another tab, say) or the attempt has
    ended. True means that it is on disk.
    """
    row = _row(given)
    still_open = (attempt.c.id == given.attempt_id, attempt.c.submitted_at.is_(None))
    with engine.begin() as connection:
        touched = connection.execute(update(attempt).where(*still_open).values(changed_at=given.answered_at))
        if touched.rowcount != 1 or not insert_new(connection, answer, row):
            return False
        connection.execute(
            draft.delete().where(draft.c.attempt_id == given.attempt_id, draft.c.question_id == given.question_id)
        )
    return True


def revise(engine: Engine, given: Answer) -> None:
    """Commits a stage that may change afterwards, such as the learner's own marks on a rubric."""
    with engine.begin() as connection:
        upsert(connection, answer, _row(given), KEY)


def _row(given: Answer) -> dict[str, Any]:
    return {
        "attempt_id": given.attempt_id,
        "question_id": given.question_id,
        "stage": given.stage,
        "response": given.response,
        "content_hash": given.content_hash,
        "answered_at": given.answered_at,
    }


def answers_of(engine: Engine, attempt_ids: Iterable[str]) -> list[Answer]:
    """Every stored stage of these attempts, in the order it was written."""
    columns = [answer.c[name] for name in Answer.__dataclass_fields__]
    query = select(*columns).where(answer.c.attempt_id.in_(list(attempt_ids))).order_by(answer.c.id)
    with engine.connect() as connection:
        return [Answer(*row) for row in connection.execute(query)]


def save_draft(engine: Engine, attempt_id: str, question_id: str, response: Any, now: datetime) -> None:
    """Keeps what is ticked and typed but not yet given as the answer."""
    row = {"attempt_id": attempt_id, "question_id": question_id, "response": response, "saved_at": now}
    with engine.begin() as connection:
        upsert(connection, draft, row, ("attempt_id", "question_id"))


def drafts_of(engine: Engine, attempt_id: str) -> dict[str, Any]:
    """The drafts of an attempt by question id."""
    query = select(draft.c.question_id, draft.c.response).where(draft.c.attempt_id == attempt_id)
    with engine.connect() as connection:
        return {row.question_id: row.response for row in connection.execute(query)}
