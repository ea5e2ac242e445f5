"""Export a session's tables to files, without the app."""

from __future__ import annotations

from pathlib import Path

from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.typed_code import fold_code
from benkyokai.services.instance import Instance
from benkyokai.services.report_session import report_of
from benkyokai.services.write_tables import write_tables
from benkyokai.store import live


def export_session(instance: Instance, code: str, kind: str, out: Path) -> list[Path] | None:
    """The files that were written; None where no session has that code."""
    session = live.by_code(instance.engine, fold_code(code))
    return None if session is None else write_tables(tables_of(report_of(instance, session)), kind, out)
