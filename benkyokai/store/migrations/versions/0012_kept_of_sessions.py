"""What is kept of a session goes with it"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # What was kept is counted again.
    op.drop_table("kept_figures")
    op.create_table(
        "kept_figures",
        sa.Column("quiz_id", sa.String(200), nullable=False),
        sa.Column("part", sa.String(220), nullable=False),
        sa.Column("session_id", sa.String(40), nullable=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["live_session.id"],
            name=op.f("fk_kept_figures_session_id_live_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("quiz_id", "part", name=op.f("pk_kept_figures")),
    )
    op.create_index(op.f("ix_kept_figures_session_id"), "kept_figures", ["session_id"])


def downgrade() -> None:
    op.drop_table("kept_figures")
    op.create_table(
        "kept_figures",
        sa.Column("quiz_id", sa.String(200), nullable=False),
        sa.Column("part", sa.String(220), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("quiz_id", "part", name=op.f("pk_kept_figures")),
    )
