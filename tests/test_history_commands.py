"""Export, forget and back up, as a person types them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from benkyokai.services.instance import Instance
from tests.a_history import SMALL, history
from tests.test_command_line import run


@pytest.fixture
def past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Instance]:
    """A made-up history, in the database that the commands find."""
    with history(tmp_path) as instance:
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / f'{SMALL.answers}.db'}")
        yield instance


@pytest.mark.usefixtures("past")
def test_the_same_tables_come_in_every_format(tmp_path: Path) -> None:
    """A folder of CSV, a workbook, JSON; the marks are what `stats` reads, and it says what the workbook says."""
    csv, book, text = (str(tmp_path / name) for name in ("csv", "all.xlsx", "all.json"))
    for kind, out in (("csv", csv), ("xlsx", book), ("json", text)):
        done = run("export", "--answers", "--format", kind, "--out", out)
        assert done.returncode == 0, done.stderr
    tables = json.loads(Path(text).read_text(encoding="utf-8"))
    sheets = openpyxl.load_workbook(book, read_only=True)
    assert set(tables) == set(sheets.sheetnames) == {path.stem for path in Path(csv).iterdir()}
    said = json.loads(run("stats", f"{csv}/marks_knowledge.csv", "--json").stdout)["questions"]
    header, *rows = sheets["items"].iter_rows(values_only=True)
    items = [dict(zip(header, row, strict=True)) for row in rows]
    for row in items:
        if row["quiz"] == "knowledge":
            assert row["facility"] == pytest.approx(said[row["question"]]["facility"])
            assert row["discrimination_index"] == pytest.approx(said[row["question"]]["discrimination_index"])
    assert len(tables["answers"]) == sheets["answers"].max_row - 1 > 500


@pytest.mark.usefixtures("past")
def test_forget_deletes_what_is_named_and_says_how_much(tmp_path: Path) -> None:
    """Person, device, session; who or what is not there is a status of 1, naming nothing one of 2."""
    done = run("forget", "--person", "person-00001", "--yes")
    assert (done.returncode, "person: 1" in done.stdout) == (0, True)
    assert run("forget", "--person", "person-00001", "--yes").returncode == 1
    assert run("forget", "--device", "device-00002", "--yes").returncode == 0
    assert run("forget", "--session", "S00000", "--yes").returncode == 0
    assert run("forget", "--session", "S00000", "--yes").returncode == 1
    assert run("forget").returncode == run("forget", "--person", "x", "--device", "y").returncode == 2
    with sqlite3.connect(tmp_path / f"{SMALL.answers}.db") as database:
        assert database.execute("SELECT count(*) FROM live_session").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM person").fetchone() == (SMALL.learners - 2,)
    database.close()


@pytest.mark.usefixtures("past")
def test_forget_asks_first() -> None:
    """Without an answer nothing is deleted."""
    assert run("forget", "--session", "S00000").returncode == 1
    assert run("forget", "--session", "S00000", "--yes").returncode == 0


@pytest.mark.usefixtures("past")
def test_backup_copies_once(tmp_path: Path) -> None:
    """A file that is there is left alone: status 2."""
    path = str(tmp_path / "copy.db")
    assert run("backup", path).returncode == 0
    again = run("backup", path)
    assert again.returncode == 2
    assert "is there already" in again.stderr
