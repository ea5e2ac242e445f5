"""What to do while the database cannot be reached, read or written: it is no bug of ours, and it passes."""

from __future__ import annotations

import logging
from time import monotonic

from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, InterfaceError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

QUIET = 60.0
"""Seconds for which the log does not hear the same line again, however many requests it ends."""

OUR_BUGS = (DataError, IntegrityError, NotSupportedError, ProgrammingError)

log = logging.getLogger(__name__)
_said: dict[str, float] = {}


def is_trouble(error: BaseException | None) -> bool:
    """True where the database itself fails: it is away, locked, full, read-only or broken."""
    troubles = (DatabaseError, InterfaceError, NoConnectionLeft)
    return isinstance(error, troubles) and not isinstance(error, OUR_BUGS)


def first_line(error: BaseException) -> str:
    """What the database says, in one line."""
    return str(getattr(error, "orig", None) or error).partition("\n")[0]


def note_failure(error: Exception, what: str, *about: object) -> None:
    """What went wrong, in the log: a line where the database fails, else a traceback under `what`, which has a %s for
    each thing that it is about."""
    if is_trouble(error):
        note_trouble(error)
    else:
        log.error(what, *about, exc_info=error)


def note_trouble(error: BaseException) -> None:
    """One line in the log; the same again after QUIET seconds at the earliest."""
    said, now = first_line(error), monotonic()
    if now - _said.get(said, -QUIET) >= QUIET:
        _said[said] = now
        log.error("the database cannot be used: %s", said)
