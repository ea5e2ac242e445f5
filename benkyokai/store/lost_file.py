"""A SQLite file that was deleted, moved or replaced under a running app. SQLite notices nothing: it goes on writing to
a file that nobody will find again. So each commit looks whether the file that the app began with is in its place."""

from __future__ import annotations

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


class _Watch:
    """The file that the first connection opened, by device and number."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._known: tuple[int, int] | None = None

    def loss(self) -> Loss | None:
        """None as long as the file is at its path."""
        here = self._here()
        if self._known is None or here == self._known:
            return None
        return Loss.GONE if here is None else Loss.REPLACED

    def check(self, *_: Any) -> None:
        """Before a commit; and before a new connection, which would make an empty file where there is none."""
        loss = self.loss()
        if loss is not None:
            raise LostFileError(self._path, loss)

    def begin(self, *_: Any) -> None:
        """After a connection has opened the file: the first says which one it is."""
        self._known = self._known or self._here()
        self.check()

    def _here(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


def watch_file(engine: Engine, path: Path) -> None:
    """From now on a commit is a LostFileError where the file is not the one that was opened first. Call it after the
    listeners that open the file."""
    watch = _Watch(path)
    engine.update_execution_options(**{_OPTION: watch})
    event.listen(engine, "do_connect", watch.check)
    event.listen(engine, "connect", watch.begin)
    event.listen(engine, "commit", watch.check)


def loss_of(engine: Engine) -> Loss | None:
    """What became of the file of a database; None where it is in its place, or where there is none."""
    watch = engine.get_execution_options().get(_OPTION)
    return watch.loss() if isinstance(watch, _Watch) else None
