"""Write tables to files: a workbook, JSON, or a folder of CSV files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benkyokai.core.table import Table
from benkyokai.services.take_away import csv_of, json_of, xlsx_of

CSV, XLSX, JSON = "csv", "xlsx", "json"
KINDS = (CSV, XLSX, JSON)


def write_tables(tables: Iterable[Table], kind: str, out: Path) -> list[Path]:
    """The files that were written: `out` itself, or for CSV one for each table in the folder `out`."""
    if kind == CSV:
        out.mkdir(parents=True, exist_ok=True)
        return [_write(csv_of(table), out / f"{table.name}.csv") for table in tables]
    out.parent.mkdir(parents=True, exist_ok=True)
    return [_write((xlsx_of if kind == XLSX else json_of)(tables), out)]


def _write(pieces: Iterable[bytes], path: Path) -> Path:
    with path.open("wb") as file:
        file.writelines(pieces)
    return path
