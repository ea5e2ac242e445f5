"""The library as it stands in the files, read again when they change."""

from __future__ import annotations

from pathlib import Path

from benkyokai.authoring.library import LoadedLibrary, read_library

FOLDERS = ("content", "quizzes")


class ContentStore:
    """Holds what was loaded last. Asking for it costs nothing: the background jobs look at the files."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._signature = self._look()
        self._loaded = read_library(root)

    @property
    def loaded(self) -> LoadedLibrary:
        """The library and the problems in it."""
        return self._loaded

    def refresh(self) -> bool:
        """Reads the files again if one has changed; True where that was so."""
        signature = self._look()
        if signature == self._signature:
            return False
        self._loaded = read_library(self._root)
        self._signature = signature
        return True

    def _look(self) -> frozenset[tuple[str, int, int]]:
        files = (path for folder in FOLDERS for path in (self._root / folder).rglob("*") if path.is_file())
        return frozenset((str(path), *_stamp(path)) for path in files)


def _stamp(path: Path) -> tuple[int, int]:
    """Time of change (ns) and size (bytes); zeros for a file that went away while we looked."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)
