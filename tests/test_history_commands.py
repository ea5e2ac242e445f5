"""Export, forget and back up, as a person types them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from benkyokai.__main__ import main
from benkyokai.services.running.instance import Instance
from tests.a_history import SMALL, history
from tests.commands import run


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


@pytest.mark.usefixtures("past")
def test_backup_says_what_it_cannot_write(tmp_path: Path) -> None:
    """No such folder: status 2, no traceback."""
    done = run("backup", str(tmp_path / "nowhere" / "copy.db"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "copy.db cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_backup_makes_no_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none there is no copy either: status 2, and no file or folder is made."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'deep' / 'none.db'}")
    done = run("backup", str(tmp_path / "copy.db"))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"there is no database at {tmp_path / 'deep' / 'none.db'}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_forget_knows_no_time_before_all_calendars() -> None:
    """More days than any calendar has are wrong use."""
    done = run("forget", "--older-than", "99999999999", "--yes")
    assert done.returncode == 2
    assert "is not in the range" in done.stderr


UNUSABLE = {
    "postgresql://joe:ge-heim@127.0.0.1:9/x": "Connection refused",
    "postgresql://joe:ge@heim@127.0.0.1:9/x": "the database cannot be used",
    "postgresql://joe:ge-heim@127.0.0.1:port/x": "this is no address",
    "mysql://joe:ge-heim@127.0.0.1/x": "this is no address",
    "nonsense-ge-heim": "this is no address",
    "sqlite:///{folder}/text.db": "file is not a database",
    "sqlite:///{folder}/text.db/below.db": "File exists",
}


@pytest.mark.parametrize("url", UNUSABLE)
def test_a_database_that_cannot_be_used_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """It names the setting and why, never the password; status 2, and the file stays as it was."""
    text = tmp_path / "text.db"
    text.write_text("This is no database, however long one looks at it.")
    monkeypatch.setenv("DATABASE_URL", url.format(folder=tmp_path))
    for words in (["remark"], ["forget", "--person", "x", "--yes"], ["export", "--answers", "--out", "x.xlsx"]):
        done = CliRunner().invoke(main, words)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.startswith("error: DATABASE_URL: ")
        assert done.stderr.count("\n") == 1
        assert UNUSABLE[url] in done.stderr
        assert not any(part in done.stderr for part in ("ge-", "heim"))
    assert text.read_text() == "This is no database, however long one looks at it."
