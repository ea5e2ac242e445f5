"""The questions that were drawn for an attempt"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("attempt", sa.Column("asked", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    op.drop_column("attempt", "asked")
