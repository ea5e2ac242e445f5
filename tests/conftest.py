"""Both kinds of database, for the tests that run on either; and no test fails because the machine is busy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from benkyokai.store.database import open_database, sqlite_file
from benkyokai.store.migrations import migrate
from tests.browser.running_server import RunningServer
from tests.every_kind import CERTAIN, DRAWN, write_every_kind
from tests.examples import USUAL
from tests.postgres import Postgres, postgres

settings.load_profile(USUAL)

SQLITE, POSTGRESQL = "sqlite", "postgresql"
BOTH = (SQLITE, POSTGRESQL)

NewAddress = Callable[[str, Path], str]
"""From a kind of database and a folder to the address of a new one."""


TESTS = Path(__file__).parent
LONGEST = (
    *("browser/test_back_row.py", "browser/test_light_states.py", "browser/test_live.py", "browser/test_time_up.py"),
    *("browser/test_whole_evening.py", "browser/test_discussion.py", "browser/test_light_page.py"),
    *("browser/test_card.py", "browser/test_evening_by_clicker.py", "browser/test_keyboard.py"),
    *("browser/test_journeys.py", "browser/test_one_text.py", "browser/test_handouts.py", "browser/test_evening.py"),
    *("browser/test_console_keys.py", "browser/test_nothing_leaks.py", "browser/test_privacy.py"),
    *("web/test_hostile_requests.py", "journeys/test_every_kind.py", "journeys/test_journeys.py"),
    *("web/test_who_sees_a_report.py", "authoring/test_any_file.py"),
)
"""The files that take longest, the longest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, so that no worker ends alone; the browser's tests stay together, who share it."""

    def place(item: pytest.Item) -> tuple[bool, int]:
        name = item.path.relative_to(TESTS).as_posix()
        return not name.startswith("browser/"), LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=place)


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


@pytest.fixture(scope="session")
def shipped_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One server for all tests of a process, with the shipped files and the database that these tests write."""
    with RunningServer(tmp_path_factory.mktemp("server"), hurried=True) as server:
        yield server


@pytest.fixture(scope="session")
def every_kind_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The same with quizzes of every kind, one that asks for certainty, and one that draws its questions."""
    folder = tmp_path_factory.mktemp("server")
    files = write_every_kind(folder / "files")
    for name, text in (("certain", CERTAIN), ("drawn", DRAWN)):
        (files / "quizzes" / f"{name}.yaml").write_text(text, encoding="utf-8")
    with RunningServer(folder, files=files, hurried=True) as server:
        yield server


@pytest.fixture(scope="module")
def patient_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One for the tests of a file, with a quiz of every kind and the grace as it is, within which pages send by
    themselves."""
    folder = tmp_path_factory.mktemp("server")
    with RunningServer(folder, files=write_every_kind(folder / "files")) as server:
        yield server


def opened(address: str) -> Engine:
    """An engine on a database at the newest revision: of SQLite a copy, as `new_address` makes them of PostgreSQL."""
    file = sqlite_file(address)
    if file is not None and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(migrated())
    return open_database(address)


@cache
def migrated() -> bytes:
    """A SQLite file at the newest revision: every migration runs once in a process, from nothing."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "migrated.db")
        engine = open_database(f"sqlite:///{file}")
        migrate(engine)
        engine.dispose()
        return file.read_bytes()
