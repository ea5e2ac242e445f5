"""The cards of practice: when each question that was answered comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, select

from benkyokai.store.database import insert_of, upsert, upsert_all
from benkyokai.store.tables import card

KEY = ("person_id", "quiz_id", "question_id")

AT_ONCE = 500
"""So many people are asked for with one statement: every database has its limit."""


@dataclass(frozen=True, slots=True)
class Card:
    """`state` is the schedule's own; `fraction` of the last answer; `surely_wrong`: certain, and worth nothing."""

    person_id: str
    quiz_id: str
    question_id: str
    state: Mapping[str, Any]
    due_at: datetime
    fraction: float
    surely_wrong: bool
    reviewed_at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """A card without its state: what a queue needs."""

    quiz_id: str
    question_id: str
    due_at: datetime
    fraction: float
    surely_wrong: bool


DUE = [card.c[name] for name in Due.__dataclass_fields__]


def put(connection: Connection, one: Card) -> None:
    """Stores a card, over the one that was there."""
    upsert(connection, card, _row(one), KEY)


def _row(one: Card) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Card.__dataclass_fields__}


def put_all(engine: Engine, all_: list[Card]) -> None:
    """Stores many cards at once."""
    with engine.begin() as connection:
        upsert_all(connection, card, [_row(one) for one in all_], KEY)


def put_newer(engine: Engine, all_: list[Card]) -> None:
    """Stores many cards at once; one that was reviewed at the same time, or since, stays as it is."""
    if not all_:
        return
    with engine.begin() as connection:
        names = tuple(Card.__dataclass_fields__)
        statement = insert_of(card, connection.dialect.name).values({name: bindparam(name) for name in names})
        changed = {name: statement.excluded[name] for name in names if name not in KEY}
        newer = statement.excluded.reviewed_at > card.c.reviewed_at
        statement = statement.on_conflict_do_update(index_elements=list(KEY), set_=changed, where=newer)
        connection.execute(statement, [_row(one) for one in all_])


def cards_of(engine: Engine, people: Collection[str], quizzes: Collection[str]) -> dict[tuple[str, str, str], Card]:
    """The cards of these people in these quizzes, by person, quiz and question."""
    found: dict[tuple[str, str, str], Card] = {}
    wanted = sorted(people)
    with engine.connect() as connection:
        for start in range(0, len(wanted), AT_ONCE):
            some = card.c.person_id.in_(wanted[start : start + AT_ONCE])
            for row in connection.execute(select(card).where(some, card.c.quiz_id.in_(sorted(quizzes)))):
                found[row.person_id, row.quiz_id, row.question_id] = Card(**row._mapping)
    return found


def card_of(engine: Engine, person_id: str, quiz_id: str, question_id: str) -> Card | None:
    """One card, if the question was ever answered."""
    mine = (card.c.person_id == person_id, card.c.quiz_id == quiz_id, card.c.question_id == question_id)
    with engine.connect() as connection:
        row = connection.execute(select(card).where(*mine)).first()
    return None if row is None else Card(**row._mapping)


def due(engine: Engine, person_id: str, until: datetime) -> list[Due]:
    """The cards due until then: what one was sure of and wrong about first, then the longest due."""
    query = select(*DUE).where(card.c.person_id == person_id, card.c.due_at <= until)
    return _read(engine, query.order_by(card.c.surely_wrong.desc(), card.c.due_at))


def missed(engine: Engine, person_id: str) -> list[Due]:
    """The cards whose last answer was not fully right, in the order of `due`."""
    query = select(*DUE).where(card.c.person_id == person_id, card.c.fraction < 1)
    return _read(engine, query.order_by(card.c.surely_wrong.desc(), card.c.due_at))


def _read(engine: Engine, query: Any) -> list[Due]:
    with engine.connect() as connection:
        rows: list[Row[Any]] = list(connection.execute(query))
    return [Due(**row._mapping) for row in rows]
