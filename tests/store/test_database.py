"""The database: durable settings, and migrations that say what the tables say."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from benkyokai.store.tables import metadata


def test_a_commit_is_synced_to_disk(sqlite_engine: Engine) -> None:
    """WAL and synchronous=FULL (2) hold on every connection, foreign keys too."""
    with sqlite_engine.connect() as connection:
        settings = {
            name: connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_migrations_make_exactly_the_tables(engine: Engine) -> None:
    """Nothing is in the tables that no migration makes, and the other way round."""
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    """A start on a database that is up to date is a start."""
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1


def test_those_who_joined_before_there_were_numbers_get_theirs(tmp_path: Path) -> None:
    """Each session counts for itself, in the order in which they joined."""
    engine = open_database(f"sqlite:///{tmp_path / 'old.db'}")
    migrate(engine, "0009")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO person (id, created_at) VALUES ('p', '2026-01-01')"))
        for session in ("s", "t"):
            values = f"'{session}', '{session}', '[]', '', '[]', '{{}}', 0, 0, '', '2026-01-01', '2026-01-01'"
            names = "id, code, title, source, plan, state, version, rehearsal, screen_token, created_at, changed_at"
            connection.execute(text(f"INSERT INTO live_session ({names}) VALUES ({values})"))
        for who, session, minute in (("late", "s", 9), ("first", "s", 1), ("other", "t", 5)):
            values = f"'{who}', '{session}', '{who}', 'p', '', 'room', '2026-01-01 00:0{minute}'"
            names = "id, session_id, device_id, person_id, name, place, joined_at"
            connection.execute(text(f"INSERT INTO participant ({names}) VALUES ({values})"))
    migrate(engine)
    with engine.connect() as connection:
        numbers = {row.id: row.number for row in connection.execute(text("SELECT id, number FROM participant"))}
    assert numbers == {"first": 1, "late": 2, "other": 1}
    engine.dispose()
