"""Export a session's tables, without the app."""

from __future__ import annotations

from collections.abc import Sequence

from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.table import Table
from benkyokai.core.typed_code import fold_code
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.running.instance import Instance
from benkyokai.store import live


def export_session(instance: Instance, code: str) -> Sequence[Table] | None:
    """The tables of its report; None where no session has that code."""
    session = live.by_code(instance.engine, fold_code(code))
    return None if session is None else tables_of(report_of(instance, session))
