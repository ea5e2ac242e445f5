"""A database of revision 0012, written by the version of 2026-11-28 that knew eight kinds without fields, opens with
its answers, marks, cards, session and report unchanged.

tests/old_database/told.json is what that version exported of it, but for one thing: a report's numbers had no unit.
Numbers are compared to the twelfth digit: sums are made in another order now.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.practice import Review, review
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.export.table_formats import json_of
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance
from benkyokai.services.running.remark_answers import remark
from benkyokai.store import cards, live
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from benkyokai.store.tables import card, person

OLD = Path(__file__).parent / "old_database"
CODE = "CRYQB9"
LATER = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """The old database, migrated, beside the questions that were answered."""
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as connection:
        connection.executescript((OLD / "answers.sql").read_text(encoding="utf-8"))
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    yield Instance(engine, ContentStore(OLD), "secret", now=lambda: LATER)
    engine.dispose()


def loaded(text: bytes) -> Any:
    """What an export holds."""
    return json.loads(text, parse_float=lambda digits: float(f"{float(digits):.12g}"))


def test_what_was_exported_is_exported_again(instance: Instance) -> None:
    """Every answer with its mark, every figure of every question, and the whole report of the session; tables and
    columns that came since are beside it."""
    session = live.by_code(instance.engine, CODE)
    assert session is not None
    told = loaded((OLD / "told.json").read_bytes())
    assert loaded(b"".join(json_of(export_answers(instance)))) == told["answers"]
    tables = loaded(b"".join(json_of(tables_of(report_of(instance, session)))))
    assert set(tables) - set(told["session"]) == {"advice", "surely_wrong"}
    for name, rows in told["session"].items():
        shown = [{column: row[column] for column in old} for row, old in zip(tables[name], rows, strict=True)]
        assert shown == rows


def test_no_mark_moves(instance: Instance) -> None:
    """Every stored response is marked as it was."""
    assert remark(instance) == []


def test_the_cards_go_on(instance: Instance) -> None:
    """What comes back in the review is read and can be reviewed."""
    with instance.engine.connect() as connection:
        count = connection.scalar(select(func.count()).select_from(card))
        people = list(connection.scalars(select(person.c.id)))
    found = cards.schedules_of(instance.engine, people, ["study"])
    assert len(found) == count > 50
    for (_, ref), one in found.items():
        assert review(ref, one, Review(1.0, None, LATER)).due_at > LATER
