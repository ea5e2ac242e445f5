"""Participants who were removed from a session, or may not come back"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("participant", sa.Column("status", sa.String(length=8), nullable=False, server_default="in"))


def downgrade() -> None:
    op.drop_column("participant", "status")
