"""A table to take away: named columns of one kind each, and rows. Names are stable: people script with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["text", "integer", "number", "moment", "boolean"]

Cell = str | int | float | bool | datetime | None
"""None is an empty cell. A moment knows its time zone."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `name` is English in snake_case, documented in docs/reports.md."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is English in snake_case, or ends in an id: a file is called so, and a sheet as far as it can be. Each of
    `rows` has a cell for every column; rows that come one by one from somewhere can be read once."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]


KINDS: dict[str, Kind] = {"i": "integer", "n": "number", "m": "moment", "b": "boolean", "": "text"}


def columns_of(written: str) -> tuple[Column, ...]:
    """Columns as one line: names, each with a colon and the first letter of its kind; a text has none."""
    pairs = (one.partition(":") for one in written.split())
    return tuple(Column(name, KINDS[letter]) for name, _, letter in pairs)
