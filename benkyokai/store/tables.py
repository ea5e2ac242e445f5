"""The tables. Responses are stored, marks are derived."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)
from sqlalchemy.sql.schema import SchemaItem
from sqlalchemy.types import TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """A time in UTC. SQLite keeps no zone, so it is taken off going in and put back coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        return _read_sqlite if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _read_sqlite(stored: str | None) -> datetime | None:
    """From the text that SQLite holds at once: a quarter less for whoever reads 100,000 answers."""
    return None if stored is None else datetime.fromisoformat(stored + "+00:00")


# Names that Alembic can find again, on SQLite and on PostgreSQL alike.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

ID, NAME, HASH = String(40), String(200), String(64)

Of = TypeEngine[Any] | type[TypeEngine[Any]] | Table
"""What is in a column; a table: the id of the row there that this row goes with, and is deleted with."""


def _columns(columns: dict[str, Of], **how: Any) -> list[Column[Any]]:
    return [
        Column(name, ID, ForeignKey(of.c.id, ondelete="CASCADE"), **how)
        if isinstance(of, Table)
        else Column(name, of, **how)
        for name, of in columns.items()
    ]


def keys(**columns: Of) -> list[Column[Any]]:
    """The primary key, or parts of it."""
    return _columns(columns, primary_key=True)


def must(**columns: Of) -> list[Column[Any]]:
    """Columns that every row fills."""
    return _columns(columns, nullable=False)


def may(**columns: Of) -> list[Column[Any]]:
    """Columns that may be empty."""
    return _columns(columns)


def table(name: str, *parts: SchemaItem | list[Column[Any]]) -> Table:
    """A table of this database."""
    items = [item for part in parts for item in (part if isinstance(part, list) else [part])]
    return Table(name, metadata, *items)


person = table("person", keys(id=ID), must(created_at=UtcDateTime), may(name=String(24)))

device = table(
    "device",
    keys(id=ID),
    must(person_id=person),
    may(language=String(2)),
    must(created_at=UtcDateTime),
    Index(None, "person_id"),
)

reading = table(
    "reading",
    keys(person_id=person, course_id=NAME, lesson_id=NAME),
    must(opened_at=UtcDateTime),
    may(finished_at=UtcDateTime),
)

attempt = table(
    "attempt",
    keys(id=ID),
    must(person_id=person, quiz_id=NAME, number=Integer, seed=ID),
    may(at_question=NAME),
    must(started_at=UtcDateTime, changed_at=UtcDateTime),
    may(submitted_at=UtcDateTime, deadline=UtcDateTime, asked=JSON(none_as_null=True)),
    UniqueConstraint("person_id", "quiz_id", "number"),
    Index(None, "deadline"),
    Index(None, "quiz_id", "number"),
)

answer = table(
    "answer",
    keys(id=Integer),
    must(attempt_id=attempt, question_id=NAME, stage=String(20), response=JSON),
    must(content_hash=HASH, answered_at=UtcDateTime),
    may(certainty=Integer),
    UniqueConstraint("attempt_id", "question_id", "stage"),
)

draft = table(
    "draft",
    keys(attempt_id=attempt, question_id=NAME),
    must(response=JSON, saved_at=UtcDateTime),
    may(certainty=Integer),
)

flag = table("flag", keys(attempt_id=attempt, question_id=NAME))

# What an answer was worth by each version of its question: a record, never the source of a mark on a screen.
mark = table(
    "mark",
    keys(attempt_id=attempt, question_id=NAME, content_hash=HASH),
    may(fraction=Float),
    must(marked_at=UtcDateTime),
)

# Derived from the answers, kept because a queue of thousands is read at every visit.
card = table(
    "card",
    keys(person_id=person, quiz_id=NAME, question_id=NAME),
    must(state=JSON, due_at=UtcDateTime, fraction=Float, surely_wrong=Boolean, reviewed_at=UtcDateTime),
    Index(None, "person_id", "due_at"),
)

note = table("note", keys(person_id=person, quiz_id=NAME, question_id=NAME), must(text=Text, changed_at=UtcDateTime))

report = table(
    "report",
    keys(id=Integer),
    must(person_id=person, quiz_id=NAME, question_id=NAME, content_hash=HASH, text=Text, reported_at=UtcDateTime),
    Index(None, "person_id"),
)

join_code = table(
    "join_code",
    keys(code_hash=HASH),
    must(person_id=person, expires_at=UtcDateTime),
    may(used_at=UtcDateTime),
    Index(None, "person_id"),
)

# Everybody who studies on a device; `device.person_id` is who does now.
device_person = table(
    "device_person", keys(device_id=device, person_id=person), must(added_at=UtcDateTime), Index(None, "person_id")
)

# A live session. `plan` and `state` are JSON; `version` moves with every command, and only by compare-and-set.
# `remembered_at`: when the answers of a session that ended went into everybody's spaced review.
live_session = table(
    "live_session",
    keys(id=ID),
    must(code=String(6), title=JSON, source=NAME, plan=JSON, state=JSON, version=Integer, rehearsal=Boolean),
    must(screen_token=String(64)),
    may(address=Text),
    must(created_at=UtcDateTime, changed_at=UtcDateTime),
    may(ended_at=UtcDateTime),
    Column("settings", JSON, nullable=False, server_default="{}"),
    Column("talk_version", Integer, nullable=False, server_default="0"),
    may(released_at=UtcDateTime, remembered_at=UtcDateTime),
    UniqueConstraint("code"),
)

# Every command in order: replayed, they give the stored state.
live_event = table(
    "live_event",
    keys(session_id=live_session, version=Integer),
    must(command=String(20)),
    may(target=Integer),
    must(happened_at=UtcDateTime),
    may(detail=JSON),
)

# `number` counts everybody who joined the session: it stands for them where there are no names, and is theirs for good.
# `size`: how many people answer on this phone, where teams do.
participant = table(
    "participant",
    keys(id=ID),
    must(
        session_id=live_session, device_id=ID, person_id=person, name=String(24), place=String(6), joined_at=UtcDateTime
    ),
    Column("status", String(8), nullable=False, server_default="in"),
    Column("agreed", Boolean, nullable=False, server_default=false()),
    Column("number", Integer, nullable=False, server_default="0"),
    Column("size", Integer, nullable=False, server_default="1"),
    UniqueConstraint("session_id", "device_id"),
    Index(None, "device_id"),
    Index(None, "person_id"),
)

# `sequence` counts a participant's own sendings: one that arrives late never replaces a newer one, for nobody can tell
# whether it was meant later; it is refused, so that its page shows what is stored, and the participant decides.
live_answer = table(
    "live_answer",
    keys(session_id=live_session, step=Integer, stage=NAME, round=Integer, participant_id=participant),
    must(answer_id=ID, sequence=Integer, response=JSON),
    may(factor=NAME, reason=Text),
    must(content_hash=HASH, answered_at=UtcDateTime),
    may(moved_by=ID, certainty=Integer, sent_by=String(12)),
    Index(None, "participant_id"),
)

# Hands that the facilitator counted in the room, beside what was answered on devices.
hand_count = table(
    "hand_count",
    keys(session_id=live_session, step=Integer, stage=NAME, round=Integer, about=NAME, choice=NAME),
    must(n=Integer),
)

# Answers of those who catch up after the session: apart from the live figures, and written once.
late_answer = table(
    "late_answer",
    keys(session_id=live_session, person_id=person, step=Integer, stage=NAME),
    must(response=JSON),
    may(factor=NAME, reason=Text, certainty=Integer),
    must(content_hash=HASH, answered_at=UtcDateTime),
    Index(None, "person_id"),
)

# What the facilitator did with a reason, and who voted for it.
reason_sign = table(
    "reason_sign",
    keys(session_id=live_session, step=Integer, round=Integer, author_id=participant),
    must(shown=Boolean, pinned=Boolean),
    Index(None, "author_id"),
)

reason_vote = table(
    "reason_vote",
    keys(session_id=live_session, step=Integer, round=Integer, author_id=participant, participant_id=participant),
    Index(None, "author_id"),
    Index(None, "participant_id"),
)

# A participant's question; `state` is waiting, open, answered or hidden.
floor_question = table(
    "floor_question",
    keys(id=ID),
    must(session_id=live_session, participant_id=participant, text=Text, anonymous=Boolean, state=String(8)),
    must(asked_at=UtcDateTime),
    Index(None, "session_id"),
    Index(None, "participant_id"),
)

floor_vote = table(
    "floor_vote", keys(question_id=floor_question, participant_id=participant), Index(None, "participant_id")
)

# A run sheet that the server's facilitator keeps, to make sessions from.
run_sheet_template = table(
    "run_sheet_template",
    keys(name=String(60)),
    must(title=JSON, source=NAME, plan=JSON, step_order=JSON, kept_at=UtcDateTime),
)

# Derived from the answers, kept because counting a hundred thousand of them at every visit is slow. `fingerprint` is
# of everything that the figures were counted from; whoever deletes answers empties the table.
kept_figures = table(
    "kept_figures",
    keys(quiz_id=NAME, part=String(220)),
    may(session_id=live_session),
    must(fingerprint=HASH, figures=Text),
    Index(None, "session_id"),
)
