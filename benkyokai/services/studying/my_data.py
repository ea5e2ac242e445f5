"""My data: everything that is stored of me, to take away."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import JSON, Boolean, Float, Integer, Select

from benkyokai.core.table import Cell, Column, Kind, Table, columns_of
from benkyokai.services.export.export_answers import ANSWERS, answer_rows
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.store import database, personal
from benkyokai.store.tables import UtcDateTime


def my_data(instance: Instance, visitor: Visitor) -> list[Table]:
    """A table for each kind of thing that is stored of the visitor, empty ones left out; the answers with their
    marks."""
    person = person_of(instance, visitor)
    if person is None:
        return []
    tables = [
        Table("answers", columns_of(ANSWERS), list(answer_rows(instance, person)))
        if name == "answers"
        else _table(instance, name, query)
        for name, query in personal.personal_data_of(person).items()
    ]
    return [table for table in tables if table.rows]


def _table(instance: Instance, name: str, query: Select[Any]) -> Table:
    shown = list(query.selected_columns)
    columns = tuple(Column(str(column.name), _kind(column.type)) for column in shown)  # a text of SQLAlchemy's own
    rows = database.rows(instance.engine, query)
    as_json = [isinstance(column.type, JSON) for column in shown]
    return Table(name, columns, [[_cell(*pair) for pair in zip(row, as_json, strict=True)] for row in rows])


def _kind(of: Any) -> Kind:
    kinds: dict[type, Kind] = {UtcDateTime: "moment", Boolean: "boolean", Integer: "integer", Float: "number"}
    return next((kind for type_, kind in kinds.items() if isinstance(of, type_)), "text")


def _cell(value: Any, as_json: bool) -> Cell:
    cell: Cell = json.dumps(value, ensure_ascii=False) if as_json and value is not None else value
    return cell
