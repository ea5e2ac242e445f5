"""Back up the database while the app runs: a copy as it was at one moment, whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine

from benkyokai.services.export.write_tables import whole_file
from benkyokai.services.running.instance import Instance


class NoBackup(StrEnum):
    """Why there is no copy."""

    EXISTS = "exists"
    OTHER_SERVER = "other_server"
    UNWRITABLE = "unwritable"


def back_up(instance: Instance, path: Path) -> int | NoBackup:
    """Copies the database to a new file with SQLite's own backup; its size in bytes. It never writes over a file, and
    a database that is no SQLite file has a tool of its own."""
    if instance.engine.dialect.name != "sqlite":
        return NoBackup.OTHER_SERVER
    try:
        return NoBackup.EXISTS if path.exists() else _whole(instance.engine, path)
    except (OSError, sqlite3.OperationalError):
        return NoBackup.UNWRITABLE


def _whole(engine: Engine, path: Path) -> int:
    with whole_file(path) as half:
        _copy(engine, half)
    return path.stat().st_size


def _copy(engine: Engine, path: Path) -> None:
    with closing(engine.raw_connection()) as source, closing(sqlite3.connect(path)) as copy:
        assert source.driver_connection is not None  # it was opened just now
        source.driver_connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, to be carried about
