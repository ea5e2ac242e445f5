"""Tables to take away: as CSV, as a workbook, as JSON. Everything comes in pieces, however long a table is."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import orjson

from benkyokai.core.table import Kind, Table
from benkyokai.services.export.workbook import write_workbook
from benkyokai.services.export.zip_stream import zipped

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Japanese in a CSV file as something else."""

ROWS_AT_A_TIME = 1000
BEGINS = tuple("=+-@＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, in full width too."""

BEFORE = ' \u00a0\u3000"'
"""What may stand before it."""

ENDS = re.compile(f"([;|\t\r\n]\n?)(?=[{BEFORE}]*[{re.escape(''.join(BEGINS))}])")
"""Where a row or, in the reader's locale, a column ends inside a text, and a formula would begin. Quotes do not hold it
together there: they are read where a cell begins with them. A comma does no harm, because we quote by commas."""


def harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula, or cuts one out of, in whatever locale."""
    begins = cell.startswith(("\t", "\r", "\n")) or cell.lstrip(BEFORE).startswith(BEGINS)
    return ("'" if begins else "") + ENDS.sub(r"\1'", cell)


def csv_of(table: Table) -> Iterator[bytes]:
    """The table as CSV in UTF-8, the names of the columns first. Moments are ISO 8601 in UTC."""
    yield _lines([[column.name for column in table.columns]], BYTE_ORDER_MARK)
    writes = [_WRITTEN.get(column.kind) for column in table.columns]
    rows = iter(table.rows)
    while some := list(islice(rows, ROWS_AT_A_TIME)):
        columns = zip(writes, zip(*some, strict=True), strict=True)
        yield _lines(zip(*(cells if write is None else map(write, cells) for write, cells in columns), strict=True))


def _lines(rows: Iterable[Sequence[object]], before: str = "") -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return (before + out.getvalue()).encode()


def _text(cell: str | None) -> str | None:
    return None if cell is None else harmless(cell)


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _yes_or_no(cell: bool | None) -> str | None:
    return None if cell is None else "true" if cell else "false"


_WRITTEN: dict[Kind, Callable[[Any], str | None]] = {"text": _text, "moment": _moment, "boolean": _yes_or_no}
"""How the kinds are written that are not written as they are."""


def zip_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """A ZIP with a CSV file for each table."""
    return zipped((f"{table.name}.csv", csv_of(table)) for table in tables)


def json_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """One JSON object: by a table's name a list of rows, each an object by the columns' names. Texts are as they were
    written: no spreadsheet reads them."""
    before = b"{"
    for table in tables:
        yield b"%s\n%s: [" % (before, orjson.dumps(table.name))
        yield from _json_rows(table)
        yield b"]"
        before = b","
    yield b"\n}\n" if before == b"," else b"{}\n"


def _json_rows(table: Table) -> Iterator[bytes]:
    names = [column.name for column in table.columns]
    before, rows = b"\n", iter(table.rows)
    while some := list(islice(rows, ROWS_AT_A_TIME)):
        written = (dict(zip(names, row, strict=True)) for row in some)
        yield before + b",\n".join(orjson.dumps(one, _moment, orjson.OPT_PASSTHROUGH_DATETIME) for one in written)
        before = b",\n"


def xlsx_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """A workbook with a sheet for each table: a bold header that stays in sight, cells with types, moments as dates in
    UTC."""
    return write_workbook(tables, harmless)
