"""Attempts at a quiz: begun, continued, submitted; never lost, never doubled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, Row, select, update

from benkyokai.store.database import insert_new
from benkyokai.store.tables import attempt


@dataclass(frozen=True, slots=True)
class Attempt:
    """One person's `number`-th go at a quiz. `at_question` is where they are, `seed` orders what is shuffled."""

    id: str
    person_id: str
    quiz_id: str
    number: int
    seed: str
    at_question: str | None
    started_at: datetime
    changed_at: datetime
    submitted_at: datetime | None


def _attempt(row: Row[tuple[object, ...]] | None) -> Attempt | None:
    return None if row is None else Attempt(**row._mapping)


def latest(engine: Engine, person_id: str, quiz_id: str) -> Attempt | None:
    """A person's newest attempt at a quiz, submitted or not."""
    mine = (attempt.c.person_id == person_id, attempt.c.quiz_id == quiz_id)
    with engine.connect() as connection:
        return _attempt(connection.execute(select(attempt).where(*mine).order_by(attempt.c.number.desc())).first())


def attempt_by_id(engine: Engine, person_id: str, attempt_id: str) -> Attempt | None:
    """One attempt, only if it is that person's."""
    mine = (attempt.c.id == attempt_id, attempt.c.person_id == person_id)
    with engine.connect() as connection:
        return _attempt(connection.execute(select(attempt).where(*mine)).first())


def attempts_of(engine: Engine, person_id: str) -> list[Attempt]:
    """Every attempt of a person, the latest changed first."""
    query = select(attempt).where(attempt.c.person_id == person_id).order_by(attempt.c.changed_at.desc())
    with engine.connect() as connection:
        return [Attempt(**row._mapping) for row in connection.execute(query)]


def begin(engine: Engine, person_id: str, quiz_id: str, new_id: str, now: datetime) -> Attempt:
    """The person's open attempt at a quiz; a new one, with `new_id`, where there is none.

    Two tabs that begin at one instant get the same attempt: the number is unique per person and quiz.
    """
    newest = latest(engine, person_id, quiz_id)
    if newest is not None and newest.submitted_at is None:
        return newest
    number = 1 if newest is None else newest.number + 1
    row = {"id": new_id, "person_id": person_id, "quiz_id": quiz_id, "number": number, "seed": new_id}
    with engine.begin() as connection:
        insert_new(connection, attempt, {**row, "started_at": now, "changed_at": now})
        found = connection.execute(
            select(attempt).where(
                attempt.c.person_id == person_id, attempt.c.quiz_id == quiz_id, attempt.c.number == number
            )
        ).one()
    return Attempt(**found._mapping)


def move(engine: Engine, attempt_id: str, question_id: str) -> None:
    """Remembers the question that is in front of the learner."""
    with engine.begin() as connection:
        connection.execute(update(attempt).where(attempt.c.id == attempt_id).values(at_question=question_id))


def submit(engine: Engine, attempt_id: str, now: datetime) -> bool:
    """Ends an attempt; False where it had ended before."""
    still_open = (attempt.c.id == attempt_id, attempt.c.submitted_at.is_(None))
    with engine.begin() as connection:
        ended = connection.execute(update(attempt).where(*still_open).values(submitted_at=now, changed_at=now))
    return ended.rowcount == 1
