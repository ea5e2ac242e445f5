"""The tables. Responses are stored, marks are derived."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """A time in UTC. SQLite keeps no zone, so it is taken off going in and put back coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# Names that Alembic can find again, on SQLite and on PostgreSQL alike.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

ID = String(40)
NAME = String(200)

person = Table(
    "person",
    metadata,
    Column("id", ID, primary_key=True),
    Column("created_at", Moment, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", ID, primary_key=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(2)),
    Column("created_at", Moment, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("course_id", NAME, primary_key=True),
    Column("lesson_id", NAME, primary_key=True),
    Column("opened_at", Moment, nullable=False),
    Column("finished_at", Moment),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", ID, primary_key=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("quiz_id", NAME, nullable=False),
    Column("number", Integer, nullable=False),
    Column("seed", ID, nullable=False),
    Column("at_question", NAME),
    Column("started_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("submitted_at", Moment),
    UniqueConstraint("person_id", "quiz_id", "number"),
)

answer = Table(
    "answer",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("attempt_id", ID, ForeignKey("attempt.id", ondelete="CASCADE"), nullable=False),
    Column("question_id", NAME, nullable=False),
    Column("stage", String(20), nullable=False),
    Column("response", JSON, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("answered_at", Moment, nullable=False),
    UniqueConstraint("attempt_id", "question_id", "stage"),
)

draft = Table(
    "draft",
    metadata,
    Column("attempt_id", ID, ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("question_id", NAME, primary_key=True),
    Column("response", JSON, nullable=False),
    Column("saved_at", Moment, nullable=False),
)
