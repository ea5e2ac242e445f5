"""The cards of practice: when each question that was answered comes back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, or_, select

from benkyokai.core.practice import Schedule
from benkyokai.core.question_ref import QuestionRef
from benkyokai.store.database import read, row_of, rows, upsert, upsert_all
from benkyokai.store.tables import card

KEY = ("person_id", "quiz_id", "question_id")

Key = tuple[str, QuestionRef]
"""Whose card, and of which question."""

AT_ONCE = 500
"""So many people are asked for with one statement: every database has its limit."""


@dataclass(frozen=True, slots=True)
class Card:
    """When a question comes back to a person."""

    person_id: str
    question: QuestionRef
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class Due:
    """A card without its state: what a queue needs."""

    question: QuestionRef
    surely_wrong: bool


DUE = [card.c[name] for name in ("quiz_id", "question_id", "surely_wrong")]
ASSUMED = card.c.question_id.contains("@")
"""A card of a case, under an assumption."""

SCHEDULE = [card.c[name] for name in Schedule.__dataclass_fields__]


def put(connection: Connection, one: Card) -> None:
    """Stores a card, over the one that was there."""
    upsert(connection, card, _row(one), KEY)


def _row(one: Card) -> dict[str, Any]:
    key = (one.person_id, one.question.quiz, one.question.question)
    return dict(zip(KEY, key, strict=True)) | row_of(one.schedule)


def put_all(engine: Engine, all_: list[Card]) -> None:
    """Stores many cards at once."""
    with engine.begin() as connection:
        upsert_all(connection, card, [_row(one) for one in all_], KEY)


def put_newer(engine: Engine, all_: list[Card]) -> None:
    """Stores many cards at once; one that was reviewed at the same time, or since, stays as it is."""
    with engine.begin() as connection:
        upsert_all(connection, card, [_row(one) for one in all_], KEY, newer="reviewed_at")


def schedules_of(engine: Engine, people: Collection[str], quizzes: Collection[str]) -> dict[Key, Schedule]:
    """The schedules of these people in these quizzes."""
    found: dict[Key, Schedule] = {}
    columns = [card.c[name] for name in KEY] + SCHEDULE
    wanted = sorted(people)
    for start in range(0, len(wanted), AT_ONCE):
        some = card.c.person_id.in_(wanted[start : start + AT_ONCE])
        for row in rows(engine, select(*columns).where(some, card.c.quiz_id.in_(sorted(quizzes)))):
            found[row.person_id, QuestionRef(row.quiz_id, row.question_id)] = Schedule(*tuple(row)[3:])
    return found


def schedule_of(engine: Engine, person_id: str, ref: QuestionRef) -> Schedule | None:
    """When a question comes back, if it was ever answered."""
    mine = (card.c.person_id == person_id, card.c.quiz_id == ref.quiz, card.c.question_id == ref.question)
    return next(iter(read(engine, Schedule, select(*SCHEDULE).where(*mine))), None)


def of_question(engine: Engine, person_id: str, ref: QuestionRef) -> list[tuple[QuestionRef, Schedule]]:
    """The cards of a question, the newest first: of a case there is one for each assumption."""
    mine = (card.c.person_id == person_id, card.c.quiz_id == ref.quiz)
    known = or_(card.c.question_id == ref.question, card.c.question_id.startswith(f"{ref.question}@", autoescape=True))
    query = select(card.c.question_id, *SCHEDULE).where(*mine, known).order_by(card.c.reviewed_at.desc())
    return [(QuestionRef(ref.quiz, row.question_id), Schedule(*tuple(row)[1:])) for row in rows(engine, query)]


def due(engine: Engine, person_id: str, until: datetime) -> list[Due]:
    """The cards due until then: what one was sure of and wrong about first, then the longest due. Of several for one
    case that which was reviewed last counts."""
    mine = card.c.person_id == person_id
    query = select(*DUE, card.c.due_at, card.c.reviewed_at).where(mine, or_(card.c.due_at <= until, ASSUMED))
    found = rows(engine, query.order_by(card.c.surely_wrong.desc(), card.c.due_at))
    cards = [(Due(QuestionRef(row.quiz_id, row.question_id), row.surely_wrong), row) for row in found]
    newest: dict[QuestionRef, datetime] = {}
    for one, row in cards:
        newest[one.question.whole] = max(row.reviewed_at, newest.get(one.question.whole, row.reviewed_at))
    return [one for one, row in cards if row.due_at <= until and row.reviewed_at == newest[one.question.whole]]


def missed(engine: Engine, person_id: str) -> list[Due]:
    """The cards whose last answer was not fully right, in the order of `due`."""
    query = select(*DUE).where(card.c.person_id == person_id, card.c.fraction < 1)
    return _read(engine, query.order_by(card.c.surely_wrong.desc(), card.c.due_at))


def _read(engine: Engine, query: Any) -> list[Due]:
    return read(engine, lambda quiz, question, sure: Due(QuestionRef(quiz, question), sure), query)
