"""Answers that a page sent by itself when the time was up"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("live_answer", sa.Column("sent_by", sa.String(length=12)))


def downgrade() -> None:
    op.drop_column("live_answer", "sent_by")
