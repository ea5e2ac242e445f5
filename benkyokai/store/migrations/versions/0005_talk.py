"""What a room does with its reasons: shown, pinned, upvoted, and which of them moved somebody"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

REASON = ("session_id", "step", "round", "author_id")


def _key() -> list[sa.Column[object]]:
    return [
        sa.Column("session_id", sa.String(length=40), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.String(length=40), nullable=False),
    ]


def _of(table: str, owner: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def upgrade() -> None:
    op.add_column("live_session", sa.Column("talk_version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("live_answer", sa.Column("moved_by", sa.String(length=40)))
    op.create_table(
        "reason_sign",
        *_key(),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        _of("reason_sign", "live_session", "session_id"),
        _of("reason_sign", "participant", "author_id"),
        sa.PrimaryKeyConstraint(*REASON, name=op.f("pk_reason_sign")),
    )
    op.create_table(
        "reason_vote",
        *_key(),
        sa.Column("participant_id", sa.String(length=40), nullable=False),
        _of("reason_vote", "live_session", "session_id"),
        _of("reason_vote", "participant", "author_id"),
        _of("reason_vote", "participant", "participant_id"),
        sa.PrimaryKeyConstraint(*REASON, "participant_id", name=op.f("pk_reason_vote")),
    )


def downgrade() -> None:
    op.drop_table("reason_vote")
    op.drop_table("reason_sign")
    op.drop_column("live_answer", "moved_by")
    op.drop_column("live_session", "talk_version")
