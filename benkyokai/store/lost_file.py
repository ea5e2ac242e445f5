"""A SQLite file that was deleted, moved or replaced under a running app. SQLite notices nothing: it goes on writing to
a file that nobody will find again. So each commit looks whether the file that the app began with is in its place."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

_OPTION = "benkyokai_file"


class Loss(StrEnum):
    """What became of the file."""

    GONE = "gone"
    REPLACED = "replaced"


_SAID = {
    Loss.GONE: "{path} was deleted or moved while the app runs: nothing is saved until the same file is back",
    Loss.REPLACED: "{path} was replaced by another file while the app runs: nothing is saved until the former file is "
    "back, or the app is started anew with this one",
}


class LostFileError(OperationalError):
    """The file is not at its path: what is committed now would be lost. Nothing was committed."""

    def __init__(self, path: Path, loss: Loss) -> None:
        super().__init__(None, None, OSError(_SAID[loss].format(path=path)))


class FileWatch:
    """The file that the first connection opened, by device and number. From then on a commit is a LostFileError where
    another is in its place, or none."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._known: tuple[int, int] | None = None

    def loss(self) -> Loss | None:
        """None as long as the file is at its path."""
        here = self._here()
        if self._known is None or here == self._known:
            return None
        return Loss.GONE if here is None else Loss.REPLACED

    def check(self) -> None:
        """Before a commit; and before a new connection, which would make an empty file where there is none."""
        loss = self.loss()
        if loss is not None:
            raise LostFileError(self._path, loss)

    def connect(self, *args: Any, **options: Any) -> sqlite3.Connection:
        """The factory of an engine's connections. An event for commits would slow every query down."""
        self.check()
        connection = _Connection(*args, **options)
        connection.watch = self
        return connection

    def follow(self, engine: Engine) -> None:
        """Call it after the listeners that open the file: the first connection says which one it is."""
        engine.update_execution_options(**{_OPTION: self})
        event.listen(engine, "connect", self._opened)

    def _opened(self, *_: Any) -> None:
        self._known = self._known or self._here()
        self.check()

    def _here(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


class _Connection(sqlite3.Connection):
    watch: FileWatch

    def commit(self) -> None:
        self.watch.check()
        super().commit()


def loss_of(engine: Engine) -> Loss | None:
    """What became of the file of a database; None where it is in its place, or where there is none."""
    watch = engine.get_execution_options().get(_OPTION)
    return watch.loss() if isinstance(watch, FileWatch) else None
