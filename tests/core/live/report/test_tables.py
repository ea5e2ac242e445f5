"""The tables of a report: their names are the documented ones, and every row fits its columns."""

from __future__ import annotations

import re

import pytest

from benkyokai.core.live.report.making import make_report
from benkyokai.core.live.report.sharing import shared
from benkyokai.core.live.report.tables import tables_of
from benkyokai.services.running.instance import ROOT
from tests.core.live.report.small_evening import evening

DOCS = (ROOT / "docs" / "reports.md").read_text()


@pytest.mark.parametrize("table", tables_of(make_report(evening())), ids=lambda table: str(table.name))
def test_every_column_is_documented_in_its_order(table: object) -> None:
    """docs/reports.md has a line for each table with exactly its columns."""
    name, columns = table.name, [column.name for column in table.columns]  # type: ignore[attr-defined]
    (line,) = [line for line in DOCS.split("\n") if line.startswith(f"| `{name}` |")]
    told = re.sub(r"\([^)]*\)", "", line.split("|")[3])
    assert re.findall(r"`(\w+)`", told) == columns


@pytest.mark.parametrize("people", [14, 4])
def test_rows_fit_their_columns(people: int) -> None:
    """As many cells as columns, hidden or not; names that a sheet can have."""
    report = make_report(evening(people, movers=2, named=1))
    for one in (report, shared(report, named=False)):
        for table in tables_of(one):
            assert len(table.name) <= 31
            assert re.fullmatch(r"[a-z_]+", table.name)
            assert all(len(row) == len(table.columns) for row in table.rows), table.name


def test_every_kind_of_row_is_there() -> None:
    """The small evening fills every table but that of the diagram and of what many were sure of."""
    empty = {table.name for table in tables_of(make_report(evening())) if not list(table.rows)}
    assert empty == {"diagram_paths", "survey", "surely_wrong"}
