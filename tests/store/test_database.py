"""The database: durable settings, and migrations that say what the tables say."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

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
