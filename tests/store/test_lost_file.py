"""A database file that is deleted, moved or replaced under a running app: nothing is committed that is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from benkyokai.store.database import open_database
from benkyokai.store.lost_file import Loss, LostFileError, loss_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "data"


@pytest.fixture
def engine(folder: Path) -> Iterator[Engine]:
    """An engine with a table and a row in it."""
    one = open_database(f"sqlite:///{folder / 'test.db'}")
    with one.begin() as connection:
        connection.execute(text("CREATE TABLE answer (id INTEGER)"))
    write(one, 1)
    yield one
    one.dispose()


def write(engine: Engine, number: int) -> None:
    """Commits a row."""
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO answer VALUES (:number)"), {"number": number})


def rows(engine: Engine) -> list[int]:
    """What is stored."""
    with engine.connect() as connection:
        return list(connection.scalars(text("SELECT id FROM answer ORDER BY id")))


def test_nothing_is_committed_to_a_deleted_file(engine: Engine, folder: Path) -> None:
    """The commit is refused, as where a database is away; and no empty database is made in its place."""
    assert loss_of(engine) is None
    shutil.rmtree(folder)
    with pytest.raises(LostFileError, match=r"test\.db was deleted or moved") as refused:
        write(engine, 2)
    assert isinstance(refused.value, OperationalError)
    assert loss_of(engine) is Loss.GONE
    folder.mkdir()
    with engine.connect() as known, pytest.raises(LostFileError):
        engine.connect()  # the pool had one
    assert known.closed
    assert list(folder.iterdir()) == []


def test_a_file_that_comes_back_is_written_again(engine: Engine, folder: Path) -> None:
    """The same folder, moved away and back: what was refused is not there, what comes now is."""
    folder.rename(folder.with_name("away"))
    with pytest.raises(LostFileError):
        write(engine, 2)
    folder.with_name("away").rename(folder)
    assert loss_of(engine) is None
    write(engine, 3)
    assert rows(engine) == [1, 3]


def test_another_file_in_its_place_is_not_taken_for_it(engine: Engine, folder: Path) -> None:
    """A backup that is moved over it, or copied to where it was: refused until the app is started anew."""
    file = folder / "test.db"
    shutil.copy(file, folder / "backup.db")
    os.replace(folder / "backup.db", file)
    for _ in range(2):
        with pytest.raises(LostFileError, match="another file"):
            write(engine, 2)
    assert loss_of(engine) is Loss.REPLACED
    engine.dispose()  # new connections are no new start
    with pytest.raises(LostFileError):
        write(engine, 2)


def test_a_database_in_memory_has_no_file_to_lose() -> None:
    """It has none, and works."""
    one = open_database("sqlite://")
    with one.begin() as connection:
        connection.execute(text("CREATE TABLE answer (id INTEGER)"))
    assert loss_of(one) is None
