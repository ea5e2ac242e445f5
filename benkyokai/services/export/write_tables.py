"""Write tables to files, without the app: a workbook, JSON, or CSV, each whole or as it was before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benkyokai.core.table import Table
from benkyokai.services.export.table_formats import csv_of, json_of, xlsx_of, zip_of

FORMATS = ("csv", "xlsx", "json")


def write_tables(tables: Iterable[Table], kind: str, out: Path) -> list[Path]:
    """The files that were written. CSV is a file for each table: in a ZIP where `out` ends so, else in a folder."""
    if kind == "csv" and out.suffix != ".zip":
        out.mkdir(parents=True, exist_ok=True)
        return [_write(out / f"{table.name}.csv", csv_of(table)) for table in tables]
    pieces = {"csv": zip_of, "xlsx": xlsx_of, "json": json_of}[kind](tables)
    return [_write(out, pieces)]


def _write(path: Path, pieces: Iterable[bytes]) -> Path:
    """The file, whole or as it was before. A device or a pipe takes what comes."""
    if path.exists() and not path.is_file():
        return _filled(path, pieces)
    target = path.resolve()
    with whole_file(target) as half:
        _filled(half, pieces)
        if target.exists():
            shutil.copymode(target, half)
    return path


def _filled(path: Path, pieces: Iterable[bytes]) -> Path:
    with path.open("wb") as file:
        file.writelines(pieces)
    return path


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path beside the target, to be written; it takes the target's place where nothing went wrong."""
    half = target.with_name(f".benkyokai-{os.getpid()}.part")
    try:
        yield half
        os.replace(half, target)
    finally:
        half.unlink(missing_ok=True)
