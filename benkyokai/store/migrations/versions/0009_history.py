"""Indexes with which a long history is read by quiz and by person, and a person is deleted without searching it"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

INDEXES = (
    ("attempt", ("quiz_id", "number")),
    ("device", ("person_id",)),
    ("device_person", ("person_id",)),
    ("join_code", ("person_id",)),
    ("report", ("person_id",)),
    ("participant", ("person_id",)),
    ("live_answer", ("participant_id",)),
    ("late_answer", ("person_id",)),
    ("reason_sign", ("author_id",)),
    ("reason_vote", ("author_id",)),
    ("reason_vote", ("participant_id",)),
    ("floor_question", ("participant_id",)),
    ("floor_vote", ("participant_id",)),
)


def _name(table: str, columns: tuple[str, ...]) -> str:
    return str(op.f(f"ix_{table}_{'_'.join(columns)}"))


def upgrade() -> None:
    for table, columns in INDEXES:
        op.create_index(_name(table, columns), table, list(columns))


def downgrade() -> None:
    for table, columns in reversed(INDEXES):
        op.drop_index(_name(table, columns), table_name=table)
