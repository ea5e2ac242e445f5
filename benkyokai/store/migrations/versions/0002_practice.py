"""Exams, the record of marks, practice cards, notes, reports, several devices and several people"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ADDED: dict[str, sa.Column[Any]] = {
    "person": sa.Column("name", sa.String(length=24)),
    "attempt": sa.Column("deadline", sa.DateTime(timezone=True)),
    "answer": sa.Column("certainty", sa.Integer()),
    "draft": sa.Column("certainty", sa.Integer()),
}


def _name(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=200), nullable=False)


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=40), nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _of(table: str, owner: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def upgrade() -> None:
    for table, column in ADDED.items():
        op.add_column(table, column._copy())
    op.create_index(op.f("ix_attempt_deadline"), "attempt", ["deadline"])
    op.create_table(
        "flag",
        _id("attempt_id"),
        _name("question_id"),
        _of("flag", "attempt", "attempt_id"),
        sa.PrimaryKeyConstraint("attempt_id", "question_id", name=op.f("pk_flag")),
    )
    op.create_table(
        "mark",
        _id("attempt_id"),
        _name("question_id"),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("fraction", sa.Float()),
        _moment("marked_at"),
        _of("mark", "attempt", "attempt_id"),
        sa.PrimaryKeyConstraint("attempt_id", "question_id", "content_hash", name=op.f("pk_mark")),
    )
    op.create_table(
        "card",
        _id("person_id"),
        _name("quiz_id"),
        _name("question_id"),
        sa.Column("state", sa.JSON(), nullable=False),
        _moment("due_at"),
        sa.Column("fraction", sa.Float(), nullable=False),
        sa.Column("surely_wrong", sa.Boolean(), nullable=False),
        _moment("reviewed_at"),
        _of("card", "person", "person_id"),
        sa.PrimaryKeyConstraint("person_id", "quiz_id", "question_id", name=op.f("pk_card")),
    )
    op.create_index(op.f("ix_card_person_id_due_at"), "card", ["person_id", "due_at"])
    op.create_table(
        "note",
        _id("person_id"),
        _name("quiz_id"),
        _name("question_id"),
        sa.Column("text", sa.Text(), nullable=False),
        _moment("changed_at"),
        _of("note", "person", "person_id"),
        sa.PrimaryKeyConstraint("person_id", "quiz_id", "question_id", name=op.f("pk_note")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        _id("person_id"),
        _name("quiz_id"),
        _name("question_id"),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _moment("reported_at"),
        _of("report", "person", "person_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_table(
        "join_code",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        _id("person_id"),
        _moment("expires_at"),
        _moment("used_at", nullable=True),
        _of("join_code", "person", "person_id"),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_join_code")),
    )
    op.create_table(
        "device_person",
        _id("device_id"),
        _id("person_id"),
        _moment("added_at"),
        _of("device_person", "device", "device_id"),
        _of("device_person", "person", "person_id"),
        sa.PrimaryKeyConstraint("device_id", "person_id", name=op.f("pk_device_person")),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_attempt_deadline"), "attempt")
    for table in ("device_person", "join_code", "report", "note", "card", "mark", "flag"):
        op.drop_table(table)
    for table, column in ADDED.items():
        op.drop_column(table, column.name)
