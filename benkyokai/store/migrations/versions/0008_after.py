"""Certainty with live votes, hands counted in the room, answers after the session, consent to be named, the release"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _of(table: str, owner: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    op.add_column("live_answer", sa.Column("certainty", sa.Integer()))
    op.add_column("participant", sa.Column("agreed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("live_session", sa.Column("released_at", sa.DateTime(timezone=True)))
    op.create_table(
        "hand_count",
        _text("session_id", 40),
        _number("step"),
        _text("stage", 200),
        _number("round"),
        _text("about", 200),
        _text("choice", 200),
        _number("n"),
        _of("hand_count", "live_session", "session_id"),
        _key("hand_count", "session_id", "step", "stage", "round", "about", "choice"),
    )
    op.create_table(
        "late_answer",
        _text("session_id", 40),
        _text("person_id", 40),
        _number("step"),
        _text("stage", 200),
        sa.Column("response", sa.JSON(), nullable=False),
        sa.Column("factor", sa.String(length=200)),
        sa.Column("reason", sa.Text()),
        sa.Column("certainty", sa.Integer()),
        _text("content_hash", 64),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        _of("late_answer", "live_session", "session_id"),
        _of("late_answer", "person", "person_id"),
        _key("late_answer", "session_id", "person_id", "step", "stage"),
    )


def downgrade() -> None:
    op.drop_table("late_answer")
    op.drop_table("hand_count")
    op.drop_column("live_session", "released_at")
    op.drop_column("participant", "agreed")
    op.drop_column("live_answer", "certainty")
