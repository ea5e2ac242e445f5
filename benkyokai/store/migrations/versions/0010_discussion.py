"""A participant's number in the session, and when the answers of a session that ended went into everybody's review"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("participant", sa.Column("number", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("live_session", sa.Column("remembered_at", sa.DateTime(timezone=True)))
    _number_those_who_joined()


def _number_those_who_joined() -> None:
    """Everybody, in the order in which they joined."""
    one = sa.table("participant", *(sa.column(name) for name in ("id", "session_id", "joined_at", "number")))
    connection = op.get_bind()
    numbers: dict[str, int] = {}
    rows = []
    for row in connection.execute(sa.select(one.c.id, one.c.session_id).order_by(one.c.joined_at, one.c.id)).all():
        numbers[row.session_id] = numbers.get(row.session_id, 0) + 1
        rows.append({"who": row.id, "n": numbers[row.session_id]})
    if rows:
        numbered = sa.update(one).where(one.c.id == sa.bindparam("who")).values(number=sa.bindparam("n"))
        connection.execute(numbered, rows)


def downgrade() -> None:
    op.drop_column("live_session", "remembered_at")
    op.drop_column("participant", "number")
