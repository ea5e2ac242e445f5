"""Who comes back: devices and the person each belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, select, update

from benkyokai.store.database import change, insert_new, rows
from benkyokai.store.tables import (
    attempt,
    card,
    device,
    device_person,
    join_code,
    late_answer,
    note,
    participant,
    person,
    reading,
    report,
)


def person_of(engine: Engine, device_id: str) -> str | None:
    """The id of the person that a device belongs to; None for a device that never stored anything."""
    with engine.connect() as connection:
        return connection.scalar(select(device.c.person_id).where(device.c.id == device_id))


def welcome(engine: Engine, device_id: str, person_id: str, now: datetime) -> str:
    """The person of a device. One that is new gets `person_id`; where another tab was first, that tab's."""
    known = person_of(engine, device_id)
    if known is not None:
        return known
    with engine.begin() as connection:
        insert_new(connection, person, {"id": person_id, "created_at": now})
        row = {"id": device_id, "person_id": person_id, "created_at": now}
        if insert_new(connection, device, row):
            return person_id
        connection.execute(person.delete().where(person.c.id == person_id))
    return person_of(engine, device_id) or person_id


def language_of(engine: Engine, device_id: str) -> str | None:
    """The language that was chosen on a device, if one was."""
    with engine.connect() as connection:
        return connection.scalar(select(device.c.language).where(device.c.id == device_id))


def choose_language(engine: Engine, device_id: str, language: str) -> None:
    """Remembers the language chosen on a device that is known."""
    change(engine, update(device).where(device.c.id == device_id).values(language=language))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who studies; the name is empty until they give one."""

    id: str
    name: str


def people_on(engine: Engine, device_id: str) -> list[Person]:
    """Everybody who studies on a device, the first first."""
    added = select(device_person.c.person_id).where(device_person.c.device_id == device_id)
    current = select(device.c.person_id).where(device.c.id == device_id)
    query = select(person.c.id, person.c.name).where(person.c.id.in_(added) | person.c.id.in_(current))
    return [Person(row.id, row.name or "") for row in rows(engine, query.order_by(person.c.created_at))]


def name_person(engine: Engine, person_id: str, name: str) -> None:
    """Gives a person a name."""
    change(engine, update(person).where(person.c.id == person_id).values(name=name))


def add_person(engine: Engine, device_id: str, person_id: str, name: str, now: datetime) -> None:
    """Adds a new person to a device, beside the one who was there, and lets them study."""
    with engine.begin() as connection:
        _remember_current(connection, device_id, now)
        connection.execute(person.insert().values(id=person_id, created_at=now, name=name))
        insert_new(connection, device_person, {"device_id": device_id, "person_id": person_id, "added_at": now})
        connection.execute(update(device).where(device.c.id == device_id).values(person_id=person_id))


def _remember_current(connection: Connection, device_id: str, now: datetime) -> None:
    current = connection.scalar(select(device.c.person_id).where(device.c.id == device_id))
    if current is not None:
        insert_new(connection, device_person, {"device_id": device_id, "person_id": current, "added_at": now})


def switch(engine: Engine, device_id: str, person_id: str) -> bool:
    """Lets another person of the device study; False where they are not one of them."""
    one_of_them = (device_person.c.device_id == device_id, device_person.c.person_id == person_id)
    with engine.begin() as connection:
        if connection.execute(select(device_person).where(*one_of_them)).first() is None:
            return False
        connection.execute(update(device).where(device.c.id == device_id).values(person_id=person_id))
    return True


def keep_code(engine: Engine, code_hash: str, person_id: str, expires_at: datetime) -> None:
    """Keeps the hash of a code that joins a device to a person."""
    change(engine, join_code.insert().values(code_hash=code_hash, person_id=person_id, expires_at=expires_at))


def join(engine: Engine, device_id: str, code_hash: str, now: datetime) -> bool:
    """Joins a device to the person of a code, once and in time; False, and nothing changed, else.

    What the device's person had, if nobody else's device is theirs, goes into the history that it joins.
    """
    usable = (join_code.c.code_hash == code_hash, join_code.c.used_at.is_(None), join_code.c.expires_at > now)
    with engine.begin() as connection:
        used = connection.execute(update(join_code).where(*usable).values(used_at=now))
        if used.rowcount != 1:
            return False
        target = connection.scalar(select(join_code.c.person_id).where(join_code.c.code_hash == code_hash))
        source = connection.scalar(select(device.c.person_id).where(device.c.id == device_id))
        connection.execute(update(device).where(device.c.id == device_id).values(person_id=target))
        insert_new(connection, device_person, {"device_id": device_id, "person_id": target, "added_at": now})
        if source and target and source != target and not studies_elsewhere(connection, source, device_id):
            merge(connection, source, target)
    return True


def studies_elsewhere(connection: Connection, person_id: str, device_id: str) -> bool:
    """True for a person who studies on another device too."""
    elsewhere = select(device.c.id).where(device.c.person_id == person_id, device.c.id != device_id)
    added = select(device_person.c.device_id).where(
        device_person.c.person_id == person_id, device_person.c.device_id != device_id
    )
    return connection.execute(elsewhere.union(added)).first() is not None


def merge(connection: Connection, source: str, target: str) -> None:
    """Moves everything of one person to another; of two equal rows the target's stays."""
    numbers = select(attempt.c.quiz_id, func.max(attempt.c.number)).where(attempt.c.person_id == target)
    highest = {row[0]: row[1] for row in connection.execute(numbers.group_by(attempt.c.quiz_id))}
    mine = select(attempt.c.id, attempt.c.quiz_id).where(attempt.c.person_id == source).order_by(attempt.c.number)
    for row in connection.execute(mine).all():
        highest[row.quiz_id] = highest.get(row.quiz_id, 0) + 1
        moved = {"person_id": target, "number": highest[row.quiz_id]}
        connection.execute(update(attempt).where(attempt.c.id == row.id).values(**moved))
    for table in (reading, card, note, late_answer):
        for kept in connection.execute(select(table).where(table.c.person_id == source)).all():
            insert_new(connection, table, {**kept._mapping, "person_id": target})
    for table in (report, participant):
        connection.execute(update(table).where(table.c.person_id == source).values(person_id=target))
    connection.execute(person.delete().where(person.c.id == source))
