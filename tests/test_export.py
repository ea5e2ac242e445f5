"""`python -m benkyokai export`: a session's tables without the app, and the status it exits with."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from benkyokai.__main__ import main
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT, Instance, make_instance
from tests.played_session import play, with_clock


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The address of a database with one session, and its code."""
    folder = tmp_path_factory.mktemp("export")
    url = f"sqlite:///{folder / 'test.db'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        engine = make_instance(folder).engine
    played = play(*with_clock(Instance(engine, ContentStore(ROOT), "secret")), people=5)
    engine.dispose()
    return url, played.session.code


def export(database: tuple[str, str], *words: str, code: str = "") -> Result:
    """The command as a person types it."""
    environment = {"DATABASE_URL": database[0], "BENKYOKAI_SECRET": "secret", "BENKYOKAI_HOST_KEY": "key"}
    return CliRunner(env=environment).invoke(main, ["export", "--session", code or database[1], *words])


def test_csv_is_a_folder_of_tables_or_a_zip(database: tuple[str, str], tmp_path: Path) -> None:
    """A file for each table, the same ones in both."""
    done = export(database, "--format", "csv", "--out", str(tmp_path / "tables"))
    assert done.exit_code == 0, done.output
    names = {path.name for path in (tmp_path / "tables").iterdir()}
    assert {"session.csv", "questions.csv", "answers.csv"} <= names
    assert export(database, "--format", "csv", "--out", str(tmp_path / "tables.zip")).exit_code == 0
    with ZipFile(tmp_path / "tables.zip") as archive:
        assert set(archive.namelist()) == names
        assert archive.read("session.csv") == (tmp_path / "tables" / "session.csv").read_bytes()


def test_workbook_and_json_hold_the_same_people(database: tuple[str, str], tmp_path: Path) -> None:
    """A code in small letters is the same code; the path is printed."""
    book, text = tmp_path / "report.xlsx", tmp_path / "report.json"
    done = export(database, "--out", str(book), code=database[1].lower())
    assert (done.exit_code, done.output) == (0, f"{book}\n")
    assert export(database, "--format", "json", "--out", str(text)).exit_code == 0
    people = [row[1].value for row in load_workbook(book)["participants"].iter_rows(min_row=2)]
    assert people == [one["name"] for one in json.loads(text.read_text())["participants"]]
    assert len(people) == 5


def test_wrong_use_exits_with_two(database: tuple[str, str], tmp_path: Path) -> None:
    """No such session, no such format, a folder that is not there."""
    assert export(database, "--out", str(tmp_path / "a.xlsx"), code="NOSUCH").exit_code == 2
    assert export(database, "--format", "doc", "--out", str(tmp_path / "a.doc")).exit_code == 2
    assert export(database, "--out", str(tmp_path / "not" / "there.xlsx")).exit_code == 2
