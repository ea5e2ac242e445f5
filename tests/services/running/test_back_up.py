"""A copy of the database while somebody writes to it."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from pathlib import Path
from typing import cast

from sqlalchemy import Engine

from benkyokai.services.running.back_up import NoBackup, back_up
from benkyokai.services.running.identify import Visitor, welcome
from benkyokai.services.running.instance import Instance


def test_a_copy_is_whole_while_others_write(instance: Instance, tmp_path: Path) -> None:
    """It passes SQLite's own check, and has everybody who was there before, each with their device."""
    for number in range(50):
        welcome(instance, Visitor(f"before-{number}"))
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            welcome(instance, Visitor(f"meanwhile-{number}"))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    path = tmp_path / "copy.db"
    assert back_up(instance, path) == path.stat().st_size
    done.set()
    writer.join()
    with sqlite3.connect(path) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM device WHERE id LIKE 'before-%'").fetchone() == (50,)
        orphans = "SELECT count(*) FROM device LEFT JOIN person ON person.id = person_id WHERE person.id IS NULL"
        assert copy.execute(orphans).fetchone() == (0,)
    copy.close()
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("copy")] == ["copy.db"]


def test_a_copy_never_writes_over_a_file(instance: Instance, tmp_path: Path) -> None:
    """The file stays as it was."""
    path = tmp_path / "there.db"
    path.write_text("mine")
    assert back_up(instance, path) is NoBackup.EXISTS
    assert path.read_text() == "mine"


def test_another_servers_database_is_left_to_its_own_tool(instance: Instance, tmp_path: Path) -> None:
    """Nothing is written."""

    class Dialect:
        name = "postgresql"

    class Elsewhere:
        dialect = Dialect()

    elsewhere = replace(instance, engine=cast("Engine", Elsewhere()))
    assert back_up(elsewhere, tmp_path / "copy.db") is NoBackup.OTHER_SERVER
    assert not (tmp_path / "copy.db").exists()
