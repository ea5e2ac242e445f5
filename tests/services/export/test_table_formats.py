"""Tables to take away keep their types, harm nobody, and come in pieces."""

from __future__ import annotations

import csv
import io
import json
import resource
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from benkyokai.core.table import Cell, Column, Table
from benkyokai.services.export.table_formats import csv_of, harmless, json_of, xlsx_of, zip_of

TOKYO = timezone(timedelta(hours=9))
COLUMNS = (
    Column("name", "text"),
    Column("n", "integer"),
    Column("fraction", "number"),
    Column("answered_at", "moment"),
    Column("shown", "boolean"),
)
MOMENT = datetime(2026, 11, 26, 19, 30, tzinfo=TOKYO)
ROWS: list[tuple[Cell, ...]] = [("田中, 一郎", 3, -0.5, MOMENT, True), ("=1+1", None, None, None, False)]


def a_table() -> Table:
    return Table("answers", COLUMNS, ROWS)


def long_table(rows: int) -> Table:
    """Ten columns of the kinds that an export has."""
    columns = (*COLUMNS, *(Column(f"{one.name}_again", one.kind) for one in COLUMNS))
    row = (*ROWS[0], *ROWS[0])
    return Table("long", columns, (row for _ in range(rows)))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_is_a_formula(start: str) -> None:
    """A text that a spreadsheet would run gets an apostrophe; any other stays as it is."""
    assert harmless(f"{start}cmd") == f"'{start}cmd"
    assert harmless(f"a{start}") == f"a{start}"


HOSTILE = ["x;=1+1", 'x;"=1+1"', "x\t=1+1", "x|@SUM(1)", "x\n=1+1", "x\r\n ＝1+1", " =1+1", '"=1+1"', "x;－1;+2"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_is_a_formula_wherever_columns_end(cell: str, separator: str) -> None:
    """A CSV file is cut where the reader's locale says: at no place a formula begins, quoted or not."""
    columns = (Column("name", "text"), Column("again", "text"), Column("n", "integer"))
    table = Table("answers", columns, [(cell, cell, 3)])
    text = b"".join(csv_of(table)).decode("utf-8-sig")
    cells = [one for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) for one in row]
    cells += [one for line in text.splitlines() for one in line.split(separator)]
    assert not [one for one in cells if one.lstrip(' "').startswith(tuple("=+-@＝＋－＠"))], text


def test_what_only_looks_like_it_stays_as_it_was_written() -> None:
    """Commas, dashes between words, mail and sums inside a sentence are no formula in any locale."""
    for said in ("a, -5", "Müller-Lüdenscheidt", "1+1=2", "me@example.org; you", "エンドポイント；＝ではない", "x - y"):
        assert harmless(said) == said


def test_csv_has_names_moments_in_utc_and_empty_cells() -> None:
    """Numbers stay numbers, the negative ones too; None is an empty cell."""
    text = b"".join(csv_of(a_table())).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [
        ["name", "n", "fraction", "answered_at", "shown"],
        ["田中, 一郎", "3", "-0.5", "2026-11-26T10:30:00Z", "true"],
        ["'=1+1", "", "", "", "false"],
    ]


def test_a_workbook_has_a_sheet_a_table_with_types_and_a_header_that_stays() -> None:
    """Opened by another program: types, dates in UTC, the bold first row frozen, formulas none."""
    second = Table("people", (Column("name", "text"),), [("\x01佐藤",)])
    whole = b"".join(xlsx_of([a_table(), second, Table("none", COLUMNS, [])]))
    book = load_workbook(io.BytesIO(whole))
    assert book["people"]["A2"].value == "_x0001_佐藤", "openpyxl shows the escape that Excel reads"
    assert book.sheetnames == ["answers", "people", "none"]
    sheet = book["answers"]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == [column.name for column in COLUMNS]
    assert all(cell.font.bold for cell in sheet[1])
    assert [cell.value for cell in sheet[2]] == ["田中, 一郎", 3, -0.5, datetime(2026, 11, 26, 10, 30), True]
    assert sheet["D2"].is_date
    assert [cell.value for cell in sheet[3]] == ["'=1+1", None, None, None, False]
    assert sheet["A3"].data_type == "s"
    streamed = load_workbook(io.BytesIO(whole), read_only=True)
    assert [streamed[name].calculate_dimension() for name in streamed.sheetnames] == ["A1:E3", "A1:A2", "A1:E1"]


def test_every_table_has_a_sheet_however_it_is_called() -> None:
    """Names are cut for a workbook alone, and no two sheets are called the same, capitals or not."""
    long = "marks_a-quiz-with-a-long-name-about"
    names = ["marks_aa", "marks_AA", f"{long}-one", f"{long}-two", f"{long}-TWO"]
    tables = [Table(name, (Column("name", "text"),), [(name,)]) for name in names]
    book = load_workbook(io.BytesIO(b"".join(xlsx_of(tables))))
    assert book.sheetnames == ["marks_aa", "marks_AA~2", long[:31], f"{long[:29]}~2", f"{long[:29]}~3"]
    assert [sheet["A2"].value for sheet in book] == names
    assert list(json.loads(b"".join(json_of(tables)))) == names
    assert ZipFile(io.BytesIO(b"".join(zip_of(tables)))).namelist() == [f"{name}.csv" for name in names]


def test_a_text_in_a_workbook_is_never_markup() -> None:
    """Tags, ampersands and blanks come out as they went in."""
    texts = ["<r><t>bold</t></r>", "a & b", "  two\nlines  ", "x" * 40_000]
    table = Table("texts", (Column("text", "text"),), [(text,) for text in texts])
    sheet = load_workbook(io.BytesIO(b"".join(xlsx_of([table])))).active
    assert [cell.value for cell in sheet["A"][1:]] == [*texts[:3], "x" * 32_767]


def test_json_keeps_what_was_written() -> None:
    """Every table by its name, every row by its columns; an empty table is an empty list."""
    whole = json.loads(b"".join(json_of([a_table(), Table("none", COLUMNS, [])])))
    assert whole["answers"][0] == {
        "name": "田中, 一郎",
        "n": 3,
        "fraction": -0.5,
        "answered_at": "2026-11-26T10:30:00Z",
        "shown": True,
    }
    assert whole["answers"][1]["name"] == "=1+1"
    assert whole["none"] == []
    assert json.loads(b"".join(json_of([]))) == {}


@pytest.mark.parametrize("write", [csv_of, lambda table: xlsx_of([table]), lambda table: json_of([table])])
def test_rows_come_in_pieces(write: object) -> None:
    """A long table costs no more memory than a short one; no piece holds it whole."""

    def measured(rows: int) -> tuple[int, int]:
        pieces: Iterator[bytes] = write(long_table(rows))  # type: ignore[operator]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        longest = max(len(piece) for piece in pieces)
        return longest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before

    small, _ = measured(2000)
    large, grown = measured(20000)
    assert large <= max(small * 1.2, 65536)
    assert grown < 40 * (1024 if sys.platform != "darwin" else 1024 * 1024)


def test_moments_of_any_zone_are_the_same_moment() -> None:
    """What is in UTC already is not moved."""
    table = Table("one", (Column("at", "moment"),), [(MOMENT.astimezone(UTC),)])
    assert b"2026-11-26T10:30:00Z" in b"".join(csv_of(table))
