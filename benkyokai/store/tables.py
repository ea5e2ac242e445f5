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


class Moment(TypeDecorator[datetime]):
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

ID = String(40)
NAME = String(200)

person = Table(
    "person",
    metadata,
    Column("id", ID, primary_key=True),
    Column("created_at", Moment, nullable=False),
    Column("name", String(24)),
)

device = Table(
    "device",
    metadata,
    Column("id", ID, primary_key=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(2)),
    Column("created_at", Moment, nullable=False),
    Index(None, "person_id"),
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
    Column("deadline", Moment),
    Column("asked", JSON(none_as_null=True)),
    UniqueConstraint("person_id", "quiz_id", "number"),
    Index(None, "deadline"),
    Index(None, "quiz_id", "number"),
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
    Column("certainty", Integer),
    UniqueConstraint("attempt_id", "question_id", "stage"),
)

draft = Table(
    "draft",
    metadata,
    Column("attempt_id", ID, ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("question_id", NAME, primary_key=True),
    Column("response", JSON, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("certainty", Integer),
)

flag = Table(
    "flag",
    metadata,
    Column("attempt_id", ID, ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("question_id", NAME, primary_key=True),
)

# What an answer was worth by each version of its question: a record, never the source of a mark on a screen.
mark = Table(
    "mark",
    metadata,
    Column("attempt_id", ID, ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("question_id", NAME, primary_key=True),
    Column("content_hash", String(64), primary_key=True),
    Column("fraction", Float),
    Column("marked_at", Moment, nullable=False),
)

# Derived from the answers, kept because a queue of thousands is read at every visit.
card = Table(
    "card",
    metadata,
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("quiz_id", NAME, primary_key=True),
    Column("question_id", NAME, primary_key=True),
    Column("state", JSON, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("fraction", Float, nullable=False),
    Column("surely_wrong", Boolean, nullable=False),
    Column("reviewed_at", Moment, nullable=False),
    Index(None, "person_id", "due_at"),
)

note = Table(
    "note",
    metadata,
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("quiz_id", NAME, primary_key=True),
    Column("question_id", NAME, primary_key=True),
    Column("text", Text, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

report = Table(
    "report",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("quiz_id", NAME, nullable=False),
    Column("question_id", NAME, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("reported_at", Moment, nullable=False),
    Index(None, "person_id"),
)

join_code = Table(
    "join_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Index(None, "person_id"),
)

# Everybody who studies on a device; `device.person_id` is who does now.
device_person = Table(
    "device_person",
    metadata,
    Column("device_id", ID, ForeignKey("device.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("added_at", Moment, nullable=False),
    Index(None, "person_id"),
)

# A live session. `plan` and `state` are JSON; `version` moves with every command, and only by compare-and-set.
# `remembered_at`: when the answers of a session that ended went into everybody's spaced review.
live_session = Table(
    "live_session",
    metadata,
    Column("id", ID, primary_key=True),
    Column("code", String(6), nullable=False),
    Column("title", JSON, nullable=False),
    Column("source", NAME, nullable=False),
    Column("plan", JSON, nullable=False),
    Column("state", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Column("rehearsal", Boolean, nullable=False),
    Column("screen_token", String(64), nullable=False),
    Column("address", Text),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("settings", JSON, nullable=False, server_default="{}"),
    Column("talk_version", Integer, nullable=False, server_default="0"),
    Column("released_at", Moment),
    Column("remembered_at", Moment),
    UniqueConstraint("code"),
)

# Every command in order: replayed, they give the stored state.
live_event = Table(
    "live_event",
    metadata,
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("command", String(20), nullable=False),
    Column("target", Integer),
    Column("happened_at", Moment, nullable=False),
    Column("detail", JSON),
)

# `number` counts everybody who joined the session: it stands for them where there are no names, and is theirs for good.
participant = Table(
    "participant",
    metadata,
    Column("id", ID, primary_key=True),
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), nullable=False),
    Column("device_id", ID, nullable=False),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(24), nullable=False),
    Column("place", String(6), nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("status", String(8), nullable=False, server_default="in"),
    Column("agreed", Boolean, nullable=False, server_default=false()),
    Column("number", Integer, nullable=False, server_default="0"),
    UniqueConstraint("session_id", "device_id"),
    Index(None, "device_id"),
    Index(None, "person_id"),
)

# `sequence` counts a participant's own sendings: one that arrives late never replaces a newer one, for nobody can tell
# whether it was meant later; it is refused, so that its page shows what is stored, and the participant decides.
live_answer = Table(
    "live_answer",
    metadata,
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("stage", NAME, primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("participant_id", ID, ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True),
    Column("answer_id", ID, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("response", JSON, nullable=False),
    Column("factor", NAME),
    Column("reason", Text),
    Column("content_hash", String(64), nullable=False),
    Column("answered_at", Moment, nullable=False),
    Column("moved_by", ID),
    Column("certainty", Integer),
    Index(None, "participant_id"),
)

# Hands that the facilitator counted in the room, beside what was answered on devices.
hand_count = Table(
    "hand_count",
    metadata,
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("stage", NAME, primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("about", NAME, primary_key=True),
    Column("choice", NAME, primary_key=True),
    Column("n", Integer, nullable=False),
)

# Answers of those who catch up after the session: apart from the live figures, and written once.
late_answer = Table(
    "late_answer",
    metadata,
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ID, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("stage", NAME, primary_key=True),
    Column("response", JSON, nullable=False),
    Column("factor", NAME),
    Column("reason", Text),
    Column("certainty", Integer),
    Column("content_hash", String(64), nullable=False),
    Column("answered_at", Moment, nullable=False),
    Index(None, "person_id"),
)

# What the facilitator did with a reason, and who voted for it.
reason_sign = Table(
    "reason_sign",
    metadata,
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("author_id", ID, ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True),
    Column("shown", Boolean, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Index(None, "author_id"),
)

reason_vote = Table(
    "reason_vote",
    metadata,
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("author_id", ID, ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True),
    Column("participant_id", ID, ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "author_id"),
    Index(None, "participant_id"),
)

# A question from the floor; `state` is waiting, open, answered or hidden.
floor_question = Table(
    "floor_question",
    metadata,
    Column("id", ID, primary_key=True),
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), nullable=False),
    Column("participant_id", ID, ForeignKey("participant.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("state", String(8), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Index(None, "session_id"),
    Index(None, "participant_id"),
)

floor_vote = Table(
    "floor_vote",
    metadata,
    Column("question_id", ID, ForeignKey("floor_question.id", ondelete="CASCADE"), primary_key=True),
    Column("participant_id", ID, ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "participant_id"),
)

# Derived from the answers, kept because counting a hundred thousand of them at every visit is slow. `fingerprint` is
# of everything that the figures were counted from; whoever deletes answers empties the table.
kept_figures = Table(
    "kept_figures",
    metadata,
    Column("quiz_id", NAME, primary_key=True),
    Column("part", String(220), primary_key=True),
    Column("session_id", ID, ForeignKey("live_session.id", ondelete="CASCADE"), index=True),
    Column("fingerprint", String(64), nullable=False),
    Column("figures", Text, nullable=False),
)
