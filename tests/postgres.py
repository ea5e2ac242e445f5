"""A PostgreSQL of the tests' own: its folder, its socket, and a new migrated database whenever one is asked for."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError

from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate
from tests.find_postgres import NEEDED, find_postgres
from tests.processes import ends_with_the_block, wait_until

USER = "postgres"
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=60")
TEMPLATE = "migrated"


@dataclass
class Postgres:
    """A running server; `folder` holds its socket."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def address(self, name: str) -> str:
        """The URL of one of its databases, as an operator writes it."""
        return f"postgresql://{USER}@/{name}?host={self.folder}"

    def new_database(self, template: str = TEMPLATE) -> str:
        """The URL of a new database: migrated, or empty as `template0` is."""
        name = f"test_{next(self._numbers)}"
        engine = create_engine(self.address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        engine.dispose()
        return self.address(name)

    def make_template(self) -> None:
        """Every migration runs once, from nothing; new databases are copies."""
        engine = create_engine(self.address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0"))
        engine.dispose()
        empty = open_database(self.address(TEMPLATE))
        migrate(empty)
        empty.dispose()


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A server that is gone afterwards. It listens on a socket in its own folder, never on a port."""
    programs = find_postgres()
    assert programs is not None, NEEDED
    folder = Path(tempfile.mkdtemp(prefix="benkyokai-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
        made = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", USER, "--auth=trust", "-N", "-E", "UTF8"]
        subprocess.run([*_as_user(), *made, "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        settings = [word for one in QUICK for word in ("-c", one)]
        command = [str(programs / "postgres"), "-D", str(folder / "data"), "-k", str(folder), "-h", "", *settings]
        with open(folder / "log", "wb") as log, _serving(command, stdout=log, stderr=log, cwd=folder) as server:
            found = Postgres(folder)
            engine = create_engine(found.address("postgres"))
            wait_until(lambda: _answers(engine), server, folder / "log")
            engine.dispose()
            found.make_template()
            yield found
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _serving(command: list[str], **how: Any) -> AbstractContextManager[subprocess.Popen[Any]]:
    """Asked to end with SIGINT: that waits for no client."""
    return ends_with_the_block([*_as_user(), *command], by=signal.SIGINT, **how)


def _as_user() -> list[str]:
    """PostgreSQL refuses to run as root. A change of user forgets what happens when we are killed: it is said again."""
    user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups", "--pdeathsig=INT"]
    return user if os.geteuid() == 0 else []


def _answers(engine: Engine) -> bool:
    try:
        engine.connect().close()
    except OperationalError:
        return False
    return True
