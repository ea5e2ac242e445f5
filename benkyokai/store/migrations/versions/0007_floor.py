"""Questions from the floor, and who would like to know too"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _of(table: str, owner: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=40), nullable=False)


def upgrade() -> None:
    op.create_table(
        "floor_question",
        _id("id"),
        _id("session_id"),
        _id("participant_id"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        _of("floor_question", "live_session", "session_id"),
        _of("floor_question", "participant", "participant_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floor_question")),
    )
    op.create_index(op.f("ix_floor_question_session_id"), "floor_question", ["session_id"])
    op.create_table(
        "floor_vote",
        _id("question_id"),
        _id("participant_id"),
        _of("floor_vote", "floor_question", "question_id"),
        _of("floor_vote", "participant", "participant_id"),
        sa.PrimaryKeyConstraint("question_id", "participant_id", name=op.f("pk_floor_vote")),
    )


def downgrade() -> None:
    op.drop_table("floor_vote")
    op.drop_table("floor_question")
