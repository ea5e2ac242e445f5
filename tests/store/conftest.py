"""A migrated SQLite file for each test; a file, because locks and syncs are what is being tested."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database at the newest revision."""
    engine = open_database(f"sqlite:///{tmp_path / 'deep' / 'down' / 'test.db'}")
    migrate(engine)
    yield engine
    engine.dispose()
