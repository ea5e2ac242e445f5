"""Live sessions: their state, commands, participants and answers"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _of(table: str, owner: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "live_session",
        _text("id", 40),
        _text("code", 6),
        _json("title"),
        _text("source", 200),
        _json("plan"),
        _json("state"),
        _whole("version"),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        _text("screen_token", 64),
        sa.Column("address", sa.Text()),
        _moment("created_at"),
        _moment("changed_at"),
        _moment("ended_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_live_session")),
        sa.UniqueConstraint("code", name=op.f("uq_live_session_code")),
    )
    op.create_table(
        "live_event",
        _text("session_id", 40),
        _whole("version"),
        _text("command", 20),
        sa.Column("target", sa.Integer()),
        _moment("happened_at"),
        _of("live_event", "live_session", "session_id"),
        sa.PrimaryKeyConstraint("session_id", "version", name=op.f("pk_live_event")),
    )
    op.create_table(
        "participant",
        _text("id", 40),
        _text("session_id", 40),
        _text("device_id", 40),
        _text("person_id", 40),
        _text("name", 24),
        _text("place", 6),
        _moment("joined_at"),
        _of("participant", "live_session", "session_id"),
        _of("participant", "person", "person_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
        sa.UniqueConstraint("session_id", "device_id", name=op.f("uq_participant_session_id_device_id")),
    )
    op.create_index(op.f("ix_participant_device_id"), "participant", ["device_id"])
    op.create_table(
        "live_answer",
        _text("session_id", 40),
        _whole("step"),
        _text("stage", 200),
        _whole("round"),
        _text("participant_id", 40),
        _text("answer_id", 40),
        _whole("sequence"),
        _json("response"),
        sa.Column("factor", sa.String(length=200)),
        sa.Column("reason", sa.Text()),
        _text("content_hash", 64),
        _moment("answered_at"),
        _of("live_answer", "live_session", "session_id"),
        _of("live_answer", "participant", "participant_id"),
        sa.PrimaryKeyConstraint("session_id", "step", "stage", "round", "participant_id", name=op.f("pk_live_answer")),
    )


def downgrade() -> None:
    for table in ("live_answer", "participant", "live_event", "live_session"):
        op.drop_table(table)
