"""A workbook with a sheet for each table. xlsxwriter makes everything but the rows: cell by cell it takes 11 s for
100,000 rows of ten cells, and a text such as `<r>…</r>` goes through it as markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain, repeat
from tempfile import TemporaryFile
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from benkyokai.core.table import Kind, Table

PIECE = 64 * 1024
LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""

FIRST_DAY = datetime(1899, 12, 30, tzinfo=UTC)
"""Workbooks count days from here."""

WIDTHS: dict[Kind, int] = {"text": 28, "integer": 12, "number": 12, "moment": 20, "boolean": 10}
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What no XML file can hold, and what would be read as its escape."""

MOST_REMEMBERED = 1024
"""Cells of a kind whose XML is remembered: who, which question, which mark come again in row after row."""

Write = Callable[[Any], str]
"""From what is in a cell to its XML, from behind the number of its row on."""


def write_workbook(tables: Iterable[Table], harmless: Callable[[str], str]) -> Iterator[bytes]:
    """The workbook in pieces. `harmless` is what becomes of every text before it is written."""
    with TemporaryFile() as file:
        with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
            bold = book.add_format({"bold": True})
            dated = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
            for table in tables:
                sheet: TypedSheet = book.add_worksheet(table.name, TypedSheet)
                sheet.begin(table, bold)
                sheet.put(table, _writers(dated._get_xf_index(), harmless))
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


class TypedSheet(Worksheet):  # type: ignore[misc]  # the package has no types
    """A sheet whose rows are written as XML, to the file in which xlsxwriter keeps them until the end."""

    def begin(self, table: Table, bold: Any) -> None:
        """The names of the columns, in a row that stays in sight."""
        self.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            self.set_column(place, place, max(WIDTHS[column.kind], len(column.name) + 2))
            self.write_string(0, place, column.name, bold)

    def put(self, table: Table, writers: Mapping[Kind, Write]) -> None:
        """The rows, from the second of the sheet on."""
        self._write_single_row(1)
        writes = [writers[column.kind] for column in table.columns]
        begins = [f'<c r="{xl_col_to_name(place)}' for place in range(len(writes))]
        for number, row in enumerate(table.rows, start=2):
            ends = ['"/>' if cell is None else write(cell) for write, cell in zip(writes, row, strict=True)]
            cells = zip(begins, repeat(str(number)), ends)
            self.row_data_fh.write(f'<row r="{number}">{"".join(chain.from_iterable(cells))}</row>')
            self.dim_rowmax = number - 1


def _writers(dated: int, harmless: Callable[[str], str]) -> dict[Kind, Write]:
    def number(cell: float) -> str:
        return f'"><v>{cell!r}</v></c>'

    def moment(cell: datetime) -> str:
        return f'" s="{dated}"><v>{(cell - FIRST_DAY).total_seconds() / 86400!r}</v></c>'

    def boolean(cell: bool) -> str:
        return f'" t="b"><v>{cell:d}</v></c>'

    def text(cell: str) -> str:
        said = escape(UNWRITABLE.sub(_escaped, harmless(cell)[:LONGEST_CELL]))
        kept = ' xml:space="preserve"' if said != said.strip() else ""
        return f'" t="inlineStr"><is><t{kept}>{said}</t></is></c>'

    remembered = lru_cache(MOST_REMEMBERED, typed=True)
    kinds: dict[Kind, Write] = {"text": text, "integer": number, "number": number, "boolean": boolean}
    return {"moment": moment, **{kind: remembered(write) for kind, write in kinds.items()}}


def _escaped(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
