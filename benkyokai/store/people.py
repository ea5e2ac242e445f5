"""Who comes back: devices and the person each belongs to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine, select, update

from benkyokai.store.database import insert_new
from benkyokai.store.tables import device, person


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
    with engine.begin() as connection:
        connection.execute(update(device).where(device.c.id == device_id).values(language=language))
