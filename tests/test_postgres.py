"""The whole on PostgreSQL: migrated from nothing, the same figures as on SQLite, the commands."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import inspect, text

from bench.made_history import make_history
from benkyokai.__main__ import main
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.table import Cell, Table
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.figures.follow_sessions import over_sessions
from benkyokai.services.figures.report_session import report_to_read
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.my_data import my_data
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from benkyokai.store.tables import metadata
from tests.a_history import ME, SMALL, history, shipped
from tests.postgres import Postgres


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
    """Every table's rows in an order of their own: nobody promises one."""
    return {table.name: sorted(repr([written(cell) for cell in row]) for row in table.rows) for table in tables}


def written(cell: Cell) -> Cell:
    """To nine digits, because the databases add up in another order; SQLite keeps the JSON number 7.0 as 7."""
    try:
        return f"{float(cell):.9g}" if isinstance(cell, float | str) else cell
    except ValueError:
        return cell


def test_every_figure_is_the_same_as_on_sqlite(past: Instance, tmp_path: Path) -> None:
    """The export of everything, a session's report, over sessions, what a person takes away."""
    with history(tmp_path) as other:
        assert rows_of(export_answers(past)) == rows_of(export_answers(other))
        reports = [report_to_read(instance, "S00000", None, True) for instance in (past, other)]
        assert rows_of(tables_of(reports[0])) == rows_of(tables_of(reports[1]))  # type: ignore[arg-type]  # readable
        groups = [over_sessions(instance) for instance in (past, other)]
        assert sorted(map(repr, groups[0].given)) == sorted(map(repr, groups[1].given))
        assert groups[0].sessions == groups[1].sessions
        assert rows_of(my_data(past, Visitor(ME))) == rows_of(my_data(other, Visitor(ME)))


def test_the_commands_work(address: str, tmp_path: Path) -> None:
    """Export; backup says which tool there is instead; forget."""
    environment = {"DATABASE_URL": address, "BENKYOKAI_SECRET": "secret", "BENKYOKAI_HOST_KEY": "key"}

    def run(*words: str) -> Result:
        return CliRunner(env=environment).invoke(main, words)

    book = tmp_path / "report.xlsx"
    assert run("export", "--session", "S00000", "--out", str(book)).exit_code == 0
    assert "heat_map" in openpyxl.load_workbook(book, read_only=True).sheetnames
    assert run("export", "--answers", "--format", "csv", "--out", str(tmp_path / "all")).exit_code == 0
    refused = run("backup", str(tmp_path / "copy.db"))
    assert (refused.exit_code, "pg_dump" in refused.stderr) == (2, True)
    assert not (tmp_path / "copy.db").exists()
    assert "person: 1" in run("forget", "--person", "person-00001", "--yes").stdout
    assert run("forget", "--device", "device-00002", "--yes").exit_code == 0
    assert [run("forget", "--session", "S00000", "--yes").exit_code for _ in range(2)] == [0, 1]
    assert run("forget", "--older-than", "1", "--yes").exit_code == 0
