"""What a page asks of the database: so many statements, however long the history is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benkyokai.services.export_answers import export_answers
from benkyokai.services.follow_sessions import over_sessions
from benkyokai.services.identify import Visitor
from benkyokai.services.instance import Instance
from benkyokai.services.my_data import my_data
from benkyokai.services.practise import due_today
from benkyokai.services.report_session import report_to_read
from benkyokai.services.review_items import review_item, review_quiz
from benkyokai.services.show_results import my_attempts, my_results, my_sessions
from tests.a_history import LARGER, ME, SMALL, counted, history

Page = Callable[[Instance], object]


def results(instance: Instance) -> None:
    """The page “my results”."""
    my_attempts(instance, Visitor(ME))
    my_sessions(instance, Visitor(ME))
    due_today(instance, Visitor(ME), instance.now().tzinfo)  # type: ignore[arg-type]  # it has one


def items(instance: Instance) -> None:
    """The page “item health” with one question in detail."""
    health = review_quiz(instance, instance.library.quizzes["choosing-a-service"])
    review_item(instance, health, health.items[2])


PAGES: dict[str, tuple[Page, int]] = {
    "my results": (results, 10),
    "the latest results": (lambda instance: my_results(instance, Visitor(ME)), 5),
    "my data": (lambda instance: my_data(instance, Visitor(ME)), 20),
    "item health": (items, 8),
    "over sessions": (over_sessions, 4),
    "a session's report": (lambda instance: report_to_read(instance, "S00000", None, True), 12),
    "the export": (lambda instance: [list(table.rows) for table in export_answers(instance)], 25),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_the_same_of_a_long_history(tmp_path: Path, page: str) -> None:
    """As many statements with six times the answers, and no more than its bound; a second look asks no more."""
    look, bound = PAGES[page]
    asked = []
    for size in (SMALL, LARGER):
        with history(tmp_path, size) as instance:
            with counted(instance) as first:
                look(instance)
            with counted(instance) as again:
                look(instance)
        assert len(again) <= len(first), again
        asked.append(len(first))
    assert asked[0] == asked[1] <= bound
