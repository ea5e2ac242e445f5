"""Attempts at a quiz: begun, continued, submitted; never lost, never doubled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, select, update

from benkyokai.store.database import change, columns_of, insert_new, read, row_of, toggle
from benkyokai.store.tables import attempt, flag


@dataclass(frozen=True, slots=True)
class Attempt:
    """One person's `number`-th go at a quiz, or at one question of it in practice (then `quiz_id` is `quiz#question`).

    `at_question` is where they are, `seed` orders what is shuffled, `deadline` is when an exam ends by itself. `asked`:
    the questions that were drawn for it; None where all of the quiz are asked.
    """

    id: str
    person_id: str
    quiz_id: str
    number: int
    seed: str
    at_question: str | None
    started_at: datetime
    changed_at: datetime
    submitted_at: datetime | None
    deadline: datetime | None = None
    asked: Sequence[str] | None = None


ATTEMPTS = select(*columns_of(attempt, Attempt))


def latest(engine: Engine, person_id: str, quiz_id: str) -> Attempt | None:
    """A person's newest attempt at a quiz, submitted or not."""
    mine = (attempt.c.person_id == person_id, attempt.c.quiz_id == quiz_id)
    query = ATTEMPTS.where(*mine).order_by(attempt.c.number.desc()).limit(1)
    return next(iter(read(engine, Attempt, query)), None)


def attempt_by_id(engine: Engine, person_id: str, attempt_id: str) -> Attempt | None:
    """One attempt, only if it is that person's."""
    mine = (attempt.c.id == attempt_id, attempt.c.person_id == person_id)
    return next(iter(read(engine, Attempt, ATTEMPTS.where(*mine))), None)


def attempts_of(engine: Engine, person_id: str) -> list[Attempt]:
    """Every attempt of a person, the latest changed first."""
    query = ATTEMPTS.where(attempt.c.person_id == person_id).order_by(attempt.c.changed_at.desc())
    return read(engine, Attempt, query)


def begin(
    engine: Engine,
    person_id: str,
    quiz_id: str,
    new_id: str,
    now: datetime,
    deadline: datetime | None = None,
    asked: Sequence[str] | None = None,
) -> Attempt:
    """The person's open attempt at a quiz; a new one, with `new_id`, `deadline` and `asked`, where there is none.

    Two tabs that begin at one instant get the same attempt: the number is unique per person and quiz.
    """
    newest = latest(engine, person_id, quiz_id)
    if newest is not None and newest.submitted_at is None:
        return newest
    number = 1 if newest is None else newest.number + 1
    new = Attempt(new_id, person_id, quiz_id, number, new_id, None, now, now, None, deadline, asked)
    with engine.begin() as connection:
        begun = insert_new(connection, attempt, row_of(new))
    return new if begun else begin(engine, person_id, quiz_id, new_id, now, deadline, asked)


def move(engine: Engine, attempt_id: str, question_id: str) -> None:
    """Remembers the question that is in front of the learner."""
    change(engine, update(attempt).where(attempt.c.id == attempt_id).values(at_question=question_id))


def set_flag(engine: Engine, attempt_id: str, question_id: str, on: bool) -> None:
    """Puts a flag on a question of an attempt, or takes it away."""
    row = {"attempt_id": attempt_id, "question_id": question_id}
    with engine.begin() as connection:
        toggle(connection, flag, row, on)


def flags_of(engine: Engine, attempt_id: str) -> frozenset[str]:
    """The questions of an attempt with a flag."""
    with engine.connect() as connection:
        return frozenset(connection.scalars(select(flag.c.question_id).where(flag.c.attempt_id == attempt_id)))


def overdue(engine: Engine, now: datetime) -> list[Attempt]:
    """Every attempt that is open past its deadline."""
    late = (attempt.c.submitted_at.is_(None), attempt.c.deadline <= now)
    return read(engine, Attempt, ATTEMPTS.where(*late))


def number_of(engine: Engine, attempt_id: str) -> int:
    """Which go of its person an attempt is, from 1."""
    with engine.connect() as connection:
        return connection.scalar(select(attempt.c.number).where(attempt.c.id == attempt_id)) or 0
