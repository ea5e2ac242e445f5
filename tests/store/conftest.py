"""A migrated database for each test, on both kinds; SQLite in a file, because locks and syncs are what is tested."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.conftest import BOTH, SQLITE, NewAddress, opened

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest, tmp_path: Path, new_address: NewAddress) -> Iterator[Engine]:
    """An empty database at the newest revision."""
    engine = opened(new_address(request.param, tmp_path))
    yield engine
    engine.dispose()


@pytest.fixture
def sqlite_engine(tmp_path: Path, new_address: NewAddress) -> Iterator[Engine]:
    """The same, on SQLite alone."""
    engine = opened(new_address(SQLITE, tmp_path))
    yield engine
    engine.dispose()
