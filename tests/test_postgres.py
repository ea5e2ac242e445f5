"""The whole on PostgreSQL: migrated from nothing, the same figures as on SQLite, the commands."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import inspect, text

from bench.made_history import make_history
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.table import Table
from benkyokai.services.export_answers import export_answers
from benkyokai.services.follow_sessions import over_sessions
from benkyokai.services.identify import Visitor
from benkyokai.services.instance import Instance
from benkyokai.services.my_data import my_data
from benkyokai.services.report_session import report_to_read
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from benkyokai.store.tables import metadata
from tests.a_history import ME, SMALL, history, shipped
from tests.postgres import Postgres
from tests.test_command_line import run


@pytest.fixture(scope="module")
def address(postgres_server: Postgres) -> str:
    """A database with the made-up history."""
    found = postgres_server.new_database()
    engine = open_database(found)
    make_history(Instance(engine, shipped(), "secret"), SMALL)
    engine.dispose()
    return found


@pytest.fixture
def past(address: str) -> Iterator[Instance]:
    """An instance on it."""
    engine = open_database(address)
    yield Instance(engine, shipped(), "secret")
    engine.dispose()


def test_servers_that_start_at_once_migrate_once(postgres_server: Postgres) -> None:
    """From nothing to all tables, the second waits for the first."""
    address = postgres_server.new_database("template0")
    engines = [open_database(address) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(migrate, engines))
    assert set(inspect(engines[0]).get_table_names()) == {*metadata.tables, "alembic_version"}
    with engines[0].connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1
    for engine in engines:
        engine.dispose()


def rows_of(tables: list[Table]) -> dict[str, list[str]]:
    """Every table's rows in an order of their own; an ended session's order of answers is nobody's promise."""
    return {table.name: sorted(map(repr, table.rows)) for table in tables}


def test_every_figure_is_the_same_as_on_sqlite(past: Instance, tmp_path: Path) -> None:
    """The export of everything, a session's report, over sessions, what a person takes away."""
    with history(tmp_path) as other:
        assert rows_of(export_answers(past)) == rows_of(export_answers(other))
        reports = [report_to_read(instance, "S00000", None, True) for instance in (past, other)]
        assert rows_of(tables_of(reports[0])) == rows_of(tables_of(reports[1]))  # type: ignore[arg-type]  # readable
        assert over_sessions(past) == over_sessions(other)
        mine = [{key: len(rows) for key, rows in my_data(one, Visitor(ME)).items()} for one in (past, other)]
        assert mine[0] == mine[1]


def test_the_commands_work(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Export; forget; backup says which tool there is instead."""
    monkeypatch.setenv("DATABASE_URL", address)
    book = tmp_path / "report.xlsx"
    assert run("export", "--session", "S00000", "--out", str(book)).returncode == 0
    assert "heat_map" in openpyxl.load_workbook(book, read_only=True).sheetnames
    assert run("export", "--answers", "--format", "csv", "--out", str(tmp_path / "all")).returncode == 0
    refused = run("backup", str(tmp_path / "copy.db"))
    assert refused.returncode == 2
    assert "pg_dump" in refused.stderr
    assert not (tmp_path / "copy.db").exists()
    assert "person: 1" in run("forget", "--person", "person-00001", "--yes").stdout
    assert run("forget", "--device", "device-00002", "--yes").returncode == 0
    assert run("forget", "--session", "S00000", "--yes").returncode == 0
    assert run("forget", "--session", "S00000", "--yes").returncode == 1
    assert run("forget", "--older-than", "1", "--yes").returncode == 0
