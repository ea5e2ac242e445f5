"""An answer beside the stage before it, where a question has two: what was asked, then what was chosen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text, and_, cast
from sqlalchemy.orm import aliased

from benkyokai.store.tables import answer, late_answer, live_answer

FIRST = {
    answer: (("attempt_id", "question_id"), {}),
    live_answer: (("session_id", "step", "participant_id"), {"round": 1}),
    late_answer: (("session_id", "step", "person_id"), {}),
}
"""For each table what both stages of an answer have in common, and what else names the one that comes first."""


def with_asked(given: Any) -> tuple[list[Any], Any, Any]:
    """Of a table of answers: the columns of what was asked (None without) and of the answer, as JSON text; the table
    and the condition to join it by, from outside."""
    asked = aliased(given)
    common, more = FIRST[given]
    same = (asked.c[name] == given.c[name] for name in common)
    first = (asked.c[name] == value for name, value in {"stage": "ask", **more}.items())
    return [cast(asked.c.response, Text), cast(given.c.response, Text)], asked, and_(*same, *first)
