"""The connection to the database, tuned so that a commit is on disk before anybody is told so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Insert,
    Row,
    Select,
    Table,
    UpdateBase,
    bindparam,
    create_engine,
    delete,
    event,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url

from benkyokai.store.lost_file import FileWatch

T = TypeVar("T")


def open_database(url: str) -> Engine:
    """An engine for a SQLAlchemy URL. The folder of a SQLite file is made where it is missing."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_pre_ping=True)
    file = sqlite_file(url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    watch = FileWatch(file) if file is not None else None
    engine = create_engine(address, connect_args={"timeout": 30} | ({"factory": watch.connect} if watch else {}))
    event.listen(engine, "connect", _tune_sqlite)
    if watch:
        watch.follow(engine)
    return engine


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; None for one in memory, or on a server."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return Path(str(address.database))


def _tune_sqlite(connection: Any, _record: object) -> None:
    """WAL lets readers and a writer work side by side; FULL syncs every commit to the disk."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def columns_of(table: Any, of: type) -> list[Column[Any]]:
    """The columns that a dataclass has, in the order of its fields."""
    return [table.c[name] for name in of.__dataclass_fields__]  # type: ignore[attr-defined]  # it is a dataclass


def row_of(value: Any) -> dict[str, Any]:
    """A dataclass as a row."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def rows(engine: Engine, query: Select[Any]) -> Sequence[Row[Any]]:
    """Every row of a query."""
    with engine.connect() as connection:
        return connection.execute(query).all()


def read(engine: Engine, of: Callable[..., T], query: Select[Any]) -> list[T]:
    """What is made of each row of a query, from its columns in their order."""
    return [of(*row) for row in rows(engine, query)]


def change(engine: Engine, statement: UpdateBase) -> int:
    """Commits one statement; how many rows it changed."""
    with engine.begin() as connection:
        return connection.execute(statement).rowcount


def toggle(connection: Connection, table: Table, row: Mapping[str, Any], on: bool) -> None:
    """Puts a row there that says everything by being there, or takes it away."""
    if on:
        insert_new(connection, table, row)
    else:
        connection.execute(delete(table).where(*(table.c[name] == value for name, value in row.items())))


def insert_new(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Inserts a row unless one with the same unique key is there; True where it was inserted."""
    statement = _insert_new(table, connection.dialect.name, tuple(row))
    counted = {"preserve_rowcount": True}  # of an INSERT, SQLAlchemy forgets it on PostgreSQL
    return connection.execute(statement, dict(row), execution_options=counted).rowcount == 1


def upsert(connection: Connection, table: Table, row: Mapping[str, Any], key: tuple[str, ...]) -> None:
    """Inserts a row, or overwrites the one with the same key."""
    connection.execute(_upsert(table, connection.dialect.name, tuple(row), key), dict(row))


def upsert_all(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], key: tuple[str, ...], newer: str = ""
) -> None:
    """The same for many rows with the same columns, with one statement. `newer`: the column in which a row has to be
    above the one that it overwrites."""
    if rows:
        statement = _upsert(table, connection.dialect.name, tuple(rows[0]), key, newer)
        connection.execute(statement, [dict(row) for row in rows])


@lru_cache(maxsize=64)
def _upsert(table: Table, dialect: str, names: tuple[str, ...], key: tuple[str, ...], newer: str = "") -> Insert:
    """The statement, built once: building it takes longer than running it."""
    statement = _insert(table, dialect).values({name: bindparam(name) for name in names})
    changed = {name: statement.excluded[name] for name in names if name not in key}
    above = statement.excluded[newer] > table.c[newer] if newer else None
    return statement.on_conflict_do_update(index_elements=list(key), set_=changed, where=above)


@lru_cache(maxsize=64)
def _insert_new(table: Table, dialect: str, names: tuple[str, ...]) -> Insert:
    return _insert(table, dialect).values({name: bindparam(name) for name in names}).on_conflict_do_nothing()


def _insert(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT, for the database that is there."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
