"""How many people a team is that answers on one phone"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("participant", sa.Column("size", sa.Integer(), server_default="1", nullable=False))


def downgrade() -> None:
    op.drop_column("participant", "size")
