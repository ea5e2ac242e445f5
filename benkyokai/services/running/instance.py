"""What one running app holds: the database, the library, the secret, the clock."""

from __future__ import annotations

import os
import secrets
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DBAPIError

from benkyokai.core.library import Library
from benkyokai.services.figures.first_attempts import FirstAttemptCache
from benkyokai.services.figures.mark_cache import MarkCache
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.database_errors import first_line
from benkyokai.services.running.guess_limit import GuessLimit
from benkyokai.services.running.identify_facilitator import FacilitatorAccess
from benkyokai.services.running.settings import DATABASE_URL, FILES, HOST_KEY, SECRET, value_of
from benkyokai.store.database import open_database, sqlite_file
from benkyokai.store.migrations import migrate

ROOT = Path(__file__).resolve().parents[3]
"""The folder that holds content/, quizzes/ and data/."""

MOST_WRONG_CODES, CODES_A_SECOND = 200, 10.0
"""Wrong codes of devices; guess_limit.py says what that leaves to somebody who guesses."""

NO_ADDRESS = "this is no address such as sqlite:////folder/benkyokai.db or postgresql://user:password@host/name"


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Instance:
    """`now` gives the time in UTC, `new_id` an id that nobody can guess."""

    engine: Engine
    content_store: ContentStore
    secret: str
    host_key: str = field(default="", repr=False)
    now: Callable[[], datetime] = field(default=_utc_now)
    new_id: Callable[[], str] = field(default=_new_id)

    @cached_property
    def facilitator_access(self) -> FacilitatorAccess:
        """Lets the facilitator in."""
        return FacilitatorAccess(self.host_key or secrets.token_urlsafe(32), self.secret, self.now)

    @cached_property
    def device_guesses(self) -> GuessLimit:
        """Wrong codes of devices, whoever typed them."""
        return GuessLimit(MOST_WRONG_CODES, CODES_A_SECOND, lambda: self.now().timestamp())

    @cached_property
    def first_attempts(self) -> FirstAttemptCache:
        """What was read of first attempts, so that a page reads only what is new."""
        return FirstAttemptCache(self.mark_cache)

    @cached_property
    def mark_cache(self) -> MarkCache:
        """Marks many stored answers."""
        return MarkCache()

    @property
    def library(self) -> Library:
        """The courses, quizzes, services and diagrams as they stand now."""
        return self.content_store.loaded.library


class NoDatabaseError(Exception):
    """There is no database to work with where DATABASE_URL says. The message says why, and tells no password."""


def make_instance(root: Path = ROOT, *, begin: bool = True) -> Instance:
    """Opens and migrates the database, reads the files, finds or makes the secret. Where there is no SQLite file yet,
    `begin` makes one; else, and where there is no database at all, it is a NoDatabaseError."""
    engine = _database(value_of(DATABASE_URL) or f"sqlite:///{root / 'data' / 'benkyokai.db'}", begin)
    secret = value_of(SECRET) or _kept_secret(root / "data" / "secret")
    host_key = value_of(HOST_KEY) or _kept_secret(root / "data" / "host_key")
    return Instance(engine, ContentStore(files_root(root)), secret, host_key)


def _database(url: str, begin: bool) -> Engine:
    engine = _engine(url, begin)
    try:
        migrate(engine)
    except (DBAPIError, CommandError) as failure:
        raise NoDatabaseError(_told(failure, url)) from failure
    return engine


def _engine(url: str, begin: bool) -> Engine:
    try:
        file = sqlite_file(url)
        if file is not None and not (begin or file.exists()):
            raise NoDatabaseError(f"there is no database at {file}")
        return open_database(url)
    except (ArgumentError, ValueError, ImportError) as failure:
        raise NoDatabaseError(NO_ADDRESS) from failure
    except OSError as failure:
        raise NoDatabaseError(f"{failure.filename}: {failure.strerror}") from failure


def _told(failure: DBAPIError | CommandError, url: str) -> str:
    """The first line of what the database says. A password with an @ in it is read as a part of the host, and nothing
    is told of it."""
    said = "" if url.count("@") > 1 else first_line(failure)
    return f"the database cannot be used: {said}" if said else "the database cannot be used"


def files_root(root: Path = ROOT) -> Path:
    """The folder that holds content/ and quizzes/."""
    return Path(value_of(FILES) or root)


def _kept_secret(path: Path) -> str:
    """The secret in the file, made at the first start; readable by the owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(32))
    except FileExistsError:
        pass
    return path.read_text().strip()


# One per process, whatever number of copies of a page's module Streamlit makes.
_lock = threading.Lock()
_running: list[Instance] = []


def current_instance() -> Instance:
    """The running app's instance; made at the first call where the server has not made it."""
    with _lock:
        if not _running:
            _running.append(make_instance())
        return _running[0]


def use_instance(instance: Instance | None) -> None:
    """Makes this the running app's instance; None lets the next call make one."""
    with _lock:
        _running[:] = [] if instance is None else [instance]
