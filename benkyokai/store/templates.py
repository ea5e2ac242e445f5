"""Run sheets that a facilitator keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, delete, select

from benkyokai.store.database import change, columns_of, insert_new, read, row_of
from benkyokai.store.tables import run_sheet_template as table


@dataclass(frozen=True, slots=True)
class Template:
    """The steps, left-out ones too, and in which order they come; `title` and `source` are of the session that it was
    kept from."""

    name: str
    title: list[str]
    source: str
    plan: list[dict[str, Any]]
    step_order: list[int]
    kept_at: datetime


def keep(engine: Engine, one: Template) -> bool:
    """Stores a template; False where there is one of its name."""
    with engine.begin() as connection:
        return insert_new(connection, table, row_of(one))


def templates(engine: Engine) -> list[Template]:
    """Every template, by name."""
    return read(engine, Template, select(*columns_of(table, Template)).order_by(table.c.name))


def forget(engine: Engine, name: str) -> None:
    """Deletes a template."""
    change(engine, delete(table).where(table.c.name == name))
