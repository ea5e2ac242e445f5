"""What a page asks of the database: so many statements, however long the history is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.figures.follow_sessions import over_sessions
from benkyokai.services.figures.report_session import report_to_read
from benkyokai.services.figures.review_items import review_item, review_quiz
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.my_data import my_data
from benkyokai.services.studying.practise import due_today
from benkyokai.services.studying.show_results import my_attempts, my_results, my_sessions
from tests.a_history import LARGER, ME, SMALL, counted, history, shipped

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


def export(instance: Instance) -> None:
    """The export of everything."""
    for table in export_answers(instance):
        list(table.rows)


PAGES: dict[str, tuple[Page, int, int]] = {
    "my results": (results, 10, 10),
    "the latest results": (lambda instance: my_results(instance, Visitor(ME)), 5, 5),
    "my data": (lambda instance: my_data(instance, Visitor(ME)), 20, 20),
    "item health": (items, 17, 5),
    "over sessions": (over_sessions, 4, 4),
    "a session's report": (lambda instance: report_to_read(instance, "S00000", None, True), 12, 12),
    "the export": (export, 52, 21),
}
"""Each page, the most statements of a visit, and of the next one, when figures are kept."""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_the_same_of_a_long_history(tmp_path: Path, page: str) -> None:
    """As many statements with six times the answers, and no more than its bound; the next look has a bound too, even
    after a restart."""
    look, bound, bound_again = PAGES[page]
    asked = []
    for size in (SMALL, LARGER):
        with history(tmp_path, size) as instance:
            with counted(instance) as first:
                look(instance)
            with counted(instance) as again:
                look(instance)
            with counted(instance) as restarted:
                look(Instance(instance.engine, shipped(), "secret"))
        assert max(len(again), len(restarted)) <= bound_again
        asked.append((len(first), len(again), len(restarted)))
    assert asked[0] == asked[1]
    assert asked[0][0] <= bound


def test_item_health_reads_no_answers_a_second_time(tmp_path: Path) -> None:
    """What it shows is kept: neither answers nor votes are asked for again, however many there are."""
    with history(tmp_path) as instance:
        items(instance)
        with counted(instance) as again:
            items(Instance(instance.engine, shipped(), "secret"))
    read = [one for one in again if re.search(r"live_answer\.response|[^_]answer\.response|FROM mark", one)]
    assert again
    assert read == []
