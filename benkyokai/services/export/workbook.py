"""A workbook with a sheet for each table. xlsxwriter makes one with the names of the columns alone, and the rows are
put into its sheets: cell by cell it takes 11 s for 100,000 rows of ten cells, and a text such as `<r>…</r>` goes
through it as markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from io import BytesIO
from itertools import chain, count, islice
from tempfile import TemporaryFile
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from benkyokai.core.table import Kind, Table
from benkyokai.services.export.zip_stream import zipped

ROWS_AT_A_TIME, PIECE = 500, 256 * 1024
LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""

LONGEST_NAME = 31
"""Characters that the name of a sheet can have."""

FIRST_DAY, DAY = datetime(1899, 12, 30, tzinfo=UTC), timedelta(days=1)
"""Workbooks count days from here."""

WIDTHS: dict[Kind, int] = {"text": 28, "integer": 12, "number": 12, "moment": 20, "boolean": 10}
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What no XML file can hold, and what would be read as its escape."""

MOST_REMEMBERED = 1024
"""Cells of a kind whose XML is remembered: who, which question, which mark come again in row after row."""

DIMENSION, END_OF_ROWS = re.compile(rb'<dimension ref="[^"]*"/>'), b"</sheetData>"
ROW = "\0"
"""Stands for the number of the row in its template; no text of a workbook can hold it."""

EMPTY = '"/>'

Write = Callable[[Any], str]
"""From what is in a cell to its XML, from behind the number of its row on."""


def write_workbook(tables: Iterable[Table], harmless: Callable[[str], str]) -> Iterator[bytes]:
    """The workbook in pieces. `harmless` is what becomes of every text before it is written."""
    listed = list(tables)
    file, dated = _without_rows(listed)
    writers = _writers(dated, harmless)
    sheets = {f"xl/worksheets/sheet{number}.xml": table for number, table in enumerate(listed, start=1)}
    with ZipFile(file) as empty:
        parts = {name: empty.read(name) for name in empty.namelist()}
    yield from zipped(
        (name, _filled(part, sheets[name], writers) if name in sheets else [part]) for name, part in parts.items()
    )


def _sheet_names(names: Iterable[str]) -> list[str]:
    """What the sheets of those tables are called: cut to what a workbook allows, and numbered (`~2`) where an earlier
    one is called so in whatever case."""
    taken: dict[str, str] = {}
    for name in names:
        endings = chain([""], (f"~{number}" for number in count(2)))
        tried = (name[: LONGEST_NAME - len(ending)] + ending for ending in endings)
        free = next(one for one in tried if one.lower() not in taken)
        taken[free.lower()] = free
    return list(taken.values())


def _without_rows(tables: Sequence[Table]) -> tuple[BytesIO, int]:
    """The workbook with its first rows, which stay in sight; and the number of the style of a moment."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        dated = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for table, name in zip(tables, _sheet_names(table.name for table in tables), strict=True):
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(table.columns):
                sheet.set_column(place, place, max(WIDTHS[column.kind], len(column.name) + 2))
                sheet.write_string(0, place, column.name, bold)
        return file, dated._get_xf_index()


def _filled(sheet: bytes, table: Table, writers: Mapping[Kind, Write]) -> Iterator[bytes]:
    """The sheet with its rows. It begins with how many there are, so they wait in a file until that is known."""
    before, end, after = sheet.partition(END_OF_ROWS)
    last = 1
    with TemporaryFile() as file:
        for number, rows in _rows(table, writers):
            last += number
            file.write(rows)
        corner = xl_rowcol_to_cell(last - 1, len(table.columns) - 1)
        yield DIMENSION.sub(f'<dimension ref="A1:{corner}"/>'.encode(), before, count=1)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece
    yield end + after


def _rows(table: Table, writers: Mapping[Kind, Write]) -> Iterator[tuple[int, bytes]]:
    """Some rows at a time, and how many they are. Column by column: a million cells cost the least where the loops over
    them are Python's own."""
    writes = [writers[column.kind] for column in table.columns]
    cells = "".join(f'<c r="{xl_col_to_name(place)}{ROW}%s' for place in range(len(writes)))
    template = f'<row r="{ROW}">{cells}</row>'
    rows, numbers = iter(table.rows), count(2)
    while some := list(islice(rows, ROWS_AT_A_TIME)):
        columns = zip(writes, zip(*some, strict=True), strict=True)
        written = zip(*(map(write, column) for write, column in columns), strict=True)
        filled = [(template % row).replace(ROW, str(next(numbers))) for row in written]
        yield len(filled), "".join(filled).encode()


def _writers(dated: int, harmless: Callable[[str], str]) -> dict[Kind, Write]:
    def number(cell: float | None) -> str:
        return EMPTY if cell is None else f'"><v>{cell!r}</v></c>'

    def moment(cell: datetime | None) -> str:
        return EMPTY if cell is None else f'" s="{dated}"><v>{(cell - FIRST_DAY) / DAY!r}</v></c>'

    def boolean(cell: bool | None) -> str:
        return EMPTY if cell is None else f'" t="b"><v>{cell:d}</v></c>'

    def text(cell: str | None) -> str:
        if cell is None:
            return EMPTY
        said = escape(UNWRITABLE.sub(_escaped, harmless(cell)[:LONGEST_CELL]))
        kept = ' xml:space="preserve"' if said != said.strip() else ""
        return f'" t="inlineStr"><is><t{kept}>{said}</t></is></c>'

    remembered = lru_cache(MOST_REMEMBERED, typed=True)
    kinds: dict[Kind, Write] = {"text": text, "integer": number, "number": number, "boolean": boolean}
    return {"moment": moment, **{kind: remembered(write) for kind, write in kinds.items()}}


def _escaped(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
