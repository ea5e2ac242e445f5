"""Alembic's migrations, applied by `migrate` whenever the app starts."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, func, select

LOCK = 20261123
"""What a server that migrates PostgreSQL holds; SQLite locks the file."""


def migrate(engine: Engine, revision: str = "head") -> None:
    """Brings the database to a revision, the newest where none is named. Safe to call at every start; two starts at
    once take turns."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
