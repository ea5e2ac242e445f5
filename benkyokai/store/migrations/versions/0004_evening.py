"""A live session's evening: its settings, and what a command carried"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("live_session", sa.Column("settings", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("live_event", sa.Column("detail", sa.JSON()))


def downgrade() -> None:
    op.drop_column("live_event", "detail")
    op.drop_column("live_session", "settings")
