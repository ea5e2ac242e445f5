"""Tables to take away: as CSV, as a workbook, as JSON. Everything comes in pieces, however long a table is."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from tempfile import TemporaryFile
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from benkyokai.core.table import Cell, Kind, Table
from benkyokai.services.workbook import PIECE, write_workbook

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Japanese in a CSV file as something else."""

ROWS_AT_A_TIME = 1000


def harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def csv_of(table: Table) -> Iterator[bytes]:
    """The table as CSV in UTF-8, the names of the columns first. Moments are ISO 8601 in UTC."""
    yield _lines([[column.name for column in table.columns]], BYTE_ORDER_MARK)
    writes = [_WRITTEN[column.kind] for column in table.columns]
    rows = iter(table.rows)
    while some := list(islice(rows, ROWS_AT_A_TIME)):
        yield _lines([_as_written(writes, row) for row in some])


def _lines(rows: Iterable[Sequence[object]], before: str = "") -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return (before + out.getvalue()).encode()


def _as_written(writes: Sequence[Callable[[Any], object]], row: Sequence[Cell]) -> list[object]:
    return ["" if cell is None else write(cell) for write, cell in zip(writes, row, strict=True)]


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _plain(cell: Any) -> Any:
    return cell


def _yes_or_no(cell: bool) -> str:
    return "true" if cell else "false"


_WRITTEN: dict[Kind, Callable[[Any], object]] = {
    "text": harmless,
    "integer": _plain,
    "number": _plain,
    "moment": _moment,
    "boolean": _yes_or_no,
}


def zip_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """A ZIP with a CSV file for each table."""
    with TemporaryFile() as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for table in tables:
                with archive.open(f"{table.name}.csv", "w") as member:
                    member.writelines(csv_of(table))
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def json_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """One JSON object: by a table's name a list of rows, each an object by the columns' names. Texts are as they were
    written: no spreadsheet reads them."""
    before = "{"
    for table in tables:
        yield f"{before}\n{json.dumps(table.name)}: [".encode()
        yield from _json_rows(table)
        yield b"]"
        before = ","
    yield b"\n}\n" if before == "," else b"{}\n"


def _json_rows(table: Table) -> Iterator[bytes]:
    names = [column.name for column in table.columns]
    before, rows = "\n", iter(table.rows)
    while some := list(islice(rows, ROWS_AT_A_TIME)):
        written = (dict(zip(names, row, strict=True)) for row in some)
        yield (before + ",\n".join(json.dumps(one, ensure_ascii=False, default=_moment) for one in written)).encode()
        before = ",\n"


def xlsx_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """A workbook with a sheet for each table: a bold header that stays in sight, cells with types, moments as dates in
    UTC."""
    return write_workbook(tables, harmless)
