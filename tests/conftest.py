"""Both kinds of database, for the tests that run on either; and no test fails because the machine is busy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from tests.postgres import Postgres, postgres

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SQLITE, POSTGRESQL = "sqlite", "postgresql"
BOTH = (SQLITE, POSTGRESQL)

NewAddress = Callable[[str, Path], str]
"""From a kind of database and a folder to the address of a new one."""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """One server for all tests of a process, started by the first that asks."""
    with postgres() as server:
        yield server


@pytest.fixture(scope="session")
def new_address(request: pytest.FixtureRequest) -> NewAddress:
    """Makes databases; PostgreSQL starts only where one of its is asked for."""

    def make(kind: str, folder: Path) -> str:
        if kind == SQLITE:
            return f"sqlite:///{folder / 'deep' / 'down' / 'test.db'}"
        server: Postgres = request.getfixturevalue("postgres_server")
        return server.new_database()

    return make


def opened(address: str) -> Engine:
    """An engine on a database at the newest revision."""
    engine = open_database(address)
    migrate(engine)
    return engine
