"""Export a session's tables to files, without the app."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benkyokai.core.live.report.tables import tables_of
from benkyokai.services.instance import Instance
from benkyokai.services.report_session import report_of
from benkyokai.services.take_away import csv_of, json_of, xlsx_of, zip_of
from benkyokai.store import live

FORMATS = ("csv", "xlsx", "json")


def export_session(instance: Instance, code: str, kind: str, out: Path) -> list[Path] | None:
    """The files that were written; None where no session has that code. CSV is a file for each table: in a ZIP where
    `out` ends so, else in a folder."""
    session = live.by_code(instance.engine, code.strip().upper())
    if session is None:
        return None
    tables = tables_of(report_of(instance, session))
    if kind == "csv" and out.suffix != ".zip":
        out.mkdir(parents=True, exist_ok=True)
        return [_write(out / f"{one.name}.csv", csv_of(one)) for one in tables]
    pieces = {"csv": zip_of, "xlsx": xlsx_of, "json": json_of}[kind](tables)
    return [_write(out, pieces)]


def _write(path: Path, pieces: Iterable[bytes]) -> Path:
    with path.open("wb") as file:
        file.writelines(pieces)
    return path
