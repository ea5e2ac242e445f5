"""What the pages of results cost with 1,000, 10,000 and 100,000 answers, and what an export of everything takes.

`python -m bench.history DATABASE KIND` writes an export of everything, and says what that took.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from uuid import uuid4

from bench.made_history import SIZES, make_history, one_more_attempt
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.export.table_formats import json_of, xlsx_of, zip_of
from benkyokai.services.figures.follow_sessions import ALL, LESSON, PERSON, TAG, over_sessions
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.figures.review_items import review_item, review_quiz
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import ROOT, Instance
from benkyokai.services.studying.my_data import my_data
from benkyokai.services.studying.show_progress import progress_of
from benkyokai.services.studying.show_results import my_attempts, my_results, my_sessions
from benkyokai.store import figure_cache, live
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate

ROUNDS = 5
QUIZ, QUESTION, CASES, CASE = "knowledge", "wrong-pair", "choosing-a-service", "factory-inspection"
EXPORTS = {"xlsx": xlsx_of, "json": json_of, "csv": zip_of}

Page = Callable[[Instance], object]


def _results(instance: Instance) -> None:
    me = Visitor("device-00000")
    mine = my_attempts(instance, me)
    progress_of(mine, mine.results())
    my_sessions(instance, me)


def _over_sessions(instance: Instance) -> None:
    found = over_sessions(instance)
    for by in (ALL, TAG, LESSON, PERSON):
        found.means(by)


def _items(quiz_id: str, question_id: str = "") -> Page:
    def look(instance: Instance) -> None:
        health = review_quiz(instance, instance.library.quizzes[quiz_id])
        for item in health.items:
            if item.question.id == question_id:
                review_item(instance, health, item)

    return look


def _report(instance: Instance) -> None:
    session = live.by_code(instance.engine, "S00000")
    assert session is not None
    report_of(instance, session)


ITEM_PAGES = {
    "item health, 32 questions": (QUIZ,),
    "the same, with one of them in detail": (QUIZ, QUESTION),
    "item health, 4 scenarios": (CASES,),
    "the same, with one of the scenarios": (CASES, CASE),
}
"""The pages that keep what they counted, and the question set that they show."""

PAGES: dict[str, Page] = {
    "my results": _results,
    "my data, to take away": lambda instance: my_data(instance, Visitor("device-00000")),
    "the latest results on the home page": lambda instance: my_results(instance, Visitor("device-00000")),
    "a session's report": _report,
    "over sessions": _over_sessions,
} | {what: _items(*shown) for what, shown in ITEM_PAGES.items()}


def open_instance(path: Path, content_store: ContentStore) -> Instance:
    """An instance on a database file, with nothing read yet."""
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    return Instance(engine, content_store, "secret")


def two_looks(path: Path, content_store: ContentStore, what: str, anew: bool) -> str:
    """ms for a page, as cells: the median of the first time in a fresh process, as far as what it keeps goes, and of
    the next. `anew`: when nothing is kept yet, and when one more attempt was finished."""
    first, again = [], []
    for _ in range(ROUNDS):
        instance = open_instance(path, content_store)
        if anew:
            figure_cache.drop_all(instance.engine)
        with instance.engine.connect():
            first.append(_milliseconds(PAGES[what], instance))
        if anew:
            one_more_attempt(instance, instance.library.quizzes[ITEM_PAGES[what][0]], uuid4().hex)
        again.append(_milliseconds(PAGES[what], instance))
        instance.engine.dispose()
    return f"{median(first):.0f} | {median(again):.0f}"


def _milliseconds(page: Page, instance: Instance) -> float:
    """Of the processor, which other work on the machine moves little; the database is in memory by then."""
    begun = time.process_time()
    page(instance)
    return (time.process_time() - begun) * 1000


def export(path: Path, kind: str) -> str:
    """What an export of everything takes in a process of its own, as cells: with nothing kept, then with what the first
    has kept."""
    instance = open_instance(path, ContentStore(ROOT))
    figure_cache.drop_all(instance.engine)
    instance.engine.dispose()
    command = [sys.executable, "-m", "bench.history", str(path), kind]
    anew, kept = (subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout for _ in "12")
    return f"{' | '.join(kept.split()[:2])} | {' | '.join(anew.split())}"


def export_here(path: Path, kind: str) -> str:
    """Seconds, of the clock and of the processor, for an export in this process, the files to read; how many MB were
    written, and how many the process held at most. `ru_maxrss` would be the parent's where that was larger."""
    begun, busy = time.perf_counter(), time.process_time()
    written = sum(len(piece) for piece in EXPORTS[kind](export_answers(open_instance(path, ContentStore(ROOT)))))
    spent, used = time.perf_counter() - begun, time.process_time() - busy
    return f"{spent:.1f} {used:.1f} {written / 2**20:.1f} {kilobytes('self', 'VmHWM') / 1024:.0f}"


def kilobytes(pid: int | str, what: str) -> int:
    """What a process holds (`VmRSS`), or held at most (`VmHWM`)."""
    found = re.search(rf"{what}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found[1])


def section(folder: Path) -> str:
    """What stands in docs/benchmarks.md."""
    content_store, biggest = ContentStore(ROOT), SIZES[-1]
    paths = [folder / f"{size.answers}.db" for size in SIZES]
    for path, size in zip(paths, SIZES, strict=True):
        instance = open_instance(path, content_store)
        make_history(instance, size)
        instance.engine.dispose()

    def table(pages: Iterable[str], anew: bool, first: str, second: str) -> str:
        head = f"| page | {' | '.join(f'{size.answers:,} {first} | {second}' for size in SIZES)} |"
        looks = ((what, [two_looks(path, content_store, what, anew) for path in paths]) for what in pages)
        rows = (f"| {what} | {' | '.join(cells)} |" for what, cells in looks)
        return "\n".join([head, f"|---|{'--:|' * 2 * len(SIZES)}", *rows])

    return f"""
Made up from a seed (`bench/made_history.py`): {biggest.answers:,} answers of {biggest.learners:,} learners,
three tenths of them in {biggest.sessions} live sessions; and a tenth and a hundredth of that. Server time
(of the processor), ms, median of {ROUNDS}: the first time after a start, then again. A report and “over
sessions” grow with what they show: participants of one session, and up to eight sessions.

{table(PAGES, False, "first", "again")}

Item health keeps what it has counted, in the database, until something changes. Then it counts once more:
all of a set where nothing is kept (after an upgrade, an edit or a deletion: the background jobs count ahead, so
that only a visit within the next seconds finds it so), and after one more attempt what is new, with the
figures of the whole set from the marks in memory.

{table(ITEM_PAGES, True, "anew", "one more")}

An export of everything that was answered alone, of {biggest.answers:,}, in a process of its own that has
the files to read: with the figures kept, as a running app has them, and with nothing kept; MB written, and what the
process held at most (VmHWM: Python, the packages, the files, the export).

| kind | seconds | of the processor | nothing kept: seconds | of the processor | MB written | MB the process |
|---|{"--:|" * 6}
""" + "".join(f"| {kind} | {export(paths[-1], kind)} |\n" for kind in EXPORTS)


if __name__ == "__main__":
    print(export_here(Path(sys.argv[1]), sys.argv[2]))
