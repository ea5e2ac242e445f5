"""What the pages of results cost with 1,000, 10,000 and 100,000 answers, and what an export of everything takes.

`python -m bench.history` prints its section alone.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from bench.made_history import SIZES, Size, make_history, one_more_attempt
from benkyokai.services.export_answers import export_answers
from benkyokai.services.follow_sessions import ALL, LESSON, PERSON, TAG, over_sessions
from benkyokai.services.identify import Visitor
from benkyokai.services.instance import ROOT, Instance
from benkyokai.services.my_data import my_data
from benkyokai.services.report_session import report_of
from benkyokai.services.review_items import review_item, review_quiz
from benkyokai.services.shelf import Shelf
from benkyokai.services.show_progress import progress_of
from benkyokai.services.show_results import my_attempts, my_results, my_sessions
from benkyokai.services.take_away import json_of, xlsx_of, zip_of
from benkyokai.store import kept_figures, live
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate

ROUNDS = 5
QUIZ, QUESTION, CASES, CASE = "knowledge", "wrong-pair", "choosing-a-service", "factory-inspection"
ANEW, KEPT = "anew", "kept"
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


def _items(quiz_id: str) -> Page:
    return lambda instance: review_quiz(instance, instance.library.quizzes[quiz_id])


def _item(quiz_id: str, question_id: str) -> Page:
    def look(instance: Instance) -> None:
        quiz = instance.library.quizzes[quiz_id]
        health = review_quiz(instance, quiz)
        review_item(instance, health, next(item for item in health.items if item.question.id == question_id))

    return look


def _report(instance: Instance) -> None:
    session = live.by_code(instance.engine, "S00000")
    assert session is not None
    report_of(instance, session)


PAGES: dict[str, Page] = {
    "my results": _results,
    "my data, to take away": lambda instance: my_data(instance, Visitor("device-00000")),
    "the latest results on the home page": lambda instance: my_results(instance, Visitor("device-00000")),
    "a session's report": _report,
    "over sessions": _over_sessions,
    "item health, 32 questions": _items(QUIZ),
    "the same, with one of them in detail": _item(QUIZ, QUESTION),
    "item health, 4 scenarios": _items(CASES),
    "the same, with one of the scenarios": _item(CASES, CASE),
}


ITEM_PAGES = {what: quiz for what, quiz in zip(PAGES, [None] * 5 + [QUIZ, QUIZ, CASES, CASES], strict=True) if quiz}
"""The pages that keep what they counted, and the question set that they show."""


@dataclass(frozen=True, slots=True)
class Export:
    """Seconds, of the clock and of the processor; how many MB were written, and how many the process held at most."""

    kind: str
    seconds: float
    processor: float
    written: float
    megabytes: float


def open_instance(path: Path, shelf: Shelf) -> Instance:
    """An instance on a database file, with nothing read yet."""
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    return Instance(engine, shelf, "secret")


def times_of(path: Path, shelf: Shelf, page: Page) -> tuple[float, float]:
    """ms for a page: the first time in a fresh process, as far as what it keeps goes, and the median of the next."""
    first, again = [], []
    for _ in range(ROUNDS):
        instance = open_instance(path, shelf)
        with instance.engine.connect():
            first.append(_milliseconds(page, instance))
        again.append(_milliseconds(page, instance))
        instance.engine.dispose()
    return median(first), median(again)


def times_after_changes(path: Path, shelf: Shelf, page: Page, quiz_id: str) -> tuple[float, float]:
    """ms for a page that keeps what it counted: when nothing is kept yet, and when one more attempt was finished."""
    anew, more = [], []
    for number in range(ROUNDS):
        instance = open_instance(path, shelf)
        kept_figures.drop_all(instance.engine)
        anew.append(_milliseconds(page, instance))
        one_more_attempt(instance, instance.library.quizzes[quiz_id], f"{quiz_id} {number} {time.time_ns()}"[:40])
        more.append(_milliseconds(page, instance))
        instance.engine.dispose()
    return median(anew), median(more)


def _milliseconds(page: Page, instance: Instance) -> float:
    """Of the processor, which other work on the machine moves little; the database is in memory by then."""
    begun = time.process_time()
    page(instance)
    return (time.process_time() - begun) * 1000


def _in_another_process(path: Path, kind: str, what: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "bench.history", str(path), kind, what],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def export(path: Path, kind: str) -> tuple[Export, Export, float]:
    """An export of everything in a process of its own: with nothing kept, then with what the first has kept; and MB of
    Python's memory that the first takes at most, from another process, because counting them takes time."""
    anew, kept = (Export(**json.loads(_in_another_process(path, kind, what))) for what in (ANEW, KEPT))
    return anew, kept, float(_in_another_process(path, kind, "memory"))


def time_here(path: Path, kind: str, anew: bool) -> Export:
    """An export in this process, the files to read; `anew`: with nothing kept."""
    if anew:
        _forget_figures(path)
    begun, busy = time.perf_counter(), time.process_time()
    instance = open_instance(path, Shelf(ROOT))
    written = sum(len(piece) for piece in EXPORTS[kind](export_answers(instance)))
    spent = time.perf_counter() - begun, time.process_time() - busy
    return Export(kind, *spent, written / 2**20, _most_held())


def _most_held() -> float:
    """MB that this process held at most. `ru_maxrss` would be the parent's where that was larger: it survives exec."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) / 1024


def _forget_figures(path: Path) -> None:
    engine = open_database(f"sqlite:///{path}")
    kept_figures.drop_all(engine)
    engine.dispose()


def memory_here(path: Path, kind: str) -> float:
    """MB that Python allocates at most for an export in this process, over what it has with the files read."""
    _forget_figures(path)
    instance = open_instance(path, Shelf(ROOT))
    assert instance.library.quizzes
    tracemalloc.start()
    for _ in EXPORTS[kind](export_answers(instance)):
        pass
    return tracemalloc.get_traced_memory()[1] / 2**20


def history_tables() -> list[str]:
    """The section of docs/benchmarks.md."""
    with tempfile.TemporaryDirectory() as name:
        folder, shelf = Path(name), Shelf(ROOT)
        paths = [_made(folder / f"{size.answers}.db", shelf, size) for size in SIZES]
        rows = [f"| {what} | {_cells(paths, shelf, page)} |" for what, page in PAGES.items()]
        changed = [f"| {what} | {_cells_of_changes(paths, shelf, what)} |" for what in ITEM_PAGES]
        exports = [export(paths[-1], kind) for kind in EXPORTS]
    biggest = SIZES[-1]
    return [
        "## A long history",
        "",
        f"Made up from a seed (`bench/made_history.py`): {biggest.answers:,} answers of {biggest.learners:,} learners,",
        f"three tenths of them in {biggest.sessions} live sessions; and a tenth and a hundredth of that. Server time",
        f"(of the processor), ms, median of {ROUNDS}: the first time after a start, then again. A report and “over",
        "sessions” grow with what they show: participants of one session, and up to eight sessions.",
        "",
        f"| page | {' | '.join(f'{size.answers:,} first | again' for size in SIZES)} |",
        f"|---|{'--:|' * 2 * len(SIZES)}",
        *rows,
        "",
        "Item health keeps what it has counted, in the database, until something changes. Then it counts once more:",
        "all of a set where nothing is kept (after an upgrade, an edit or a deletion: the caretaker counts ahead, so",
        "that only a visit within the next seconds finds it so), and after one more attempt what is new, with the",
        "figures of the whole set from the marks in memory.",
        "",
        f"| page | {' | '.join(f'{size.answers:,} anew | one more' for size in SIZES)} |",
        f"|---|{'--:|' * 2 * len(SIZES)}",
        *changed,
        "",
        f"An export of everything that was answered alone, of {biggest.answers:,}, in a process of its own that has",
        "the files to read: with the figures kept, as a running app has them, and with nothing kept. Memory, with",
        "nothing kept: what the process held at most (VmHWM: Python, the packages, the files, the export), and what",
        "the export itself allocated in Python at most (`tracemalloc`, in another process).",
        "",
        "| kind | seconds | of the processor | nothing kept: seconds | of the processor | MB written | MB the process "
        "| MB the export itself |",
        f"|---|{'--:|' * 7}",
        *(
            f"| {anew.kind} | {kept.seconds:.1f} | {kept.processor:.1f} | {anew.seconds:.1f} | {anew.processor:.1f} "
            f"| {anew.written:.1f} | {anew.megabytes:.0f} | {itself:.0f} |"
            for anew, kept, itself in exports
        ),
        "",
    ]


def _made(path: Path, shelf: Shelf, size: Size) -> Path:
    instance = open_instance(path, shelf)
    make_history(instance, size)
    instance.engine.dispose()
    return path


def _cells(paths: list[Path], shelf: Shelf, page: Page) -> str:
    times = [times_of(path, shelf, page) for path in paths]
    return " | ".join(f"{first:.0f} | {again:.0f}" for first, again in times)


def _cells_of_changes(paths: list[Path], shelf: Shelf, what: str) -> str:
    times = [times_after_changes(path, shelf, PAGES[what], ITEM_PAGES[what]) for path in paths]
    return " | ".join(f"{anew:.0f} | {more:.0f}" for anew, more in times)


def main() -> None:
    """Prints the section; with a database, a kind of file, and `anew`, `kept` or `memory`, what that export takes."""
    if len(sys.argv) == 4:
        path, kind, what = Path(sys.argv[1]), *sys.argv[2:]
        found = memory_here(path, kind) if what == "memory" else asdict(time_here(path, kind, what == ANEW))
        print(json.dumps(found))
        return
    print("\n".join(history_tables()))


if __name__ == "__main__":
    main()
