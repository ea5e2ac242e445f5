"""Which lessons a person has opened and finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, select, update

from benkyokai.store.database import change, columns_of, read, upsert
from benkyokai.store.tables import reading

KEY = ("person_id", "course_id", "lesson_id")


@dataclass(frozen=True, slots=True)
class LessonVisit:
    """One lesson of one person."""

    course_id: str
    lesson_id: str
    opened_at: datetime
    finished_at: datetime | None


def open_lesson(engine: Engine, person_id: str, course_id: str, lesson_id: str, now: datetime) -> None:
    """Notes that a lesson is being read now."""
    row = {"person_id": person_id, "course_id": course_id, "lesson_id": lesson_id, "opened_at": now}
    with engine.begin() as connection:
        upsert(connection, reading, row, KEY)


def finish_lesson(engine: Engine, person_id: str, course_id: str, lesson_id: str, now: datetime | None) -> None:
    """Notes that an opened lesson was read to its end, or (None) that it was not."""
    mine = (reading.c.person_id == person_id, reading.c.course_id == course_id, reading.c.lesson_id == lesson_id)
    change(engine, update(reading).where(*mine).values(finished_at=now))


def lesson_visits_of(engine: Engine, person_id: str) -> list[LessonVisit]:
    """Every lesson that a person has opened, the latest first."""
    query = select(*columns_of(reading, LessonVisit)).where(reading.c.person_id == person_id)
    return read(engine, LessonVisit, query.order_by(reading.c.opened_at.desc()))
