"""Runs every benchmark and writes docs/benchmarks.md."""

from __future__ import annotations

import datetime
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import click, first_visit, live, practice, rehearsal
from bench.history import history_tables
from bench.lighthouse import lighthouse_tables
from benkyokai.web.live.simulate import Report
from tests.browser.running_server import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"


def machine() -> str:
    """What this ran on, in a line."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def click_table() -> list[str]:
    """The click from answer to feedback, beside a bare page's."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = click.measure(Path(folder))
    return [
        "## From the click on “answer” to the feedback's text",
        "",
        f"{ours.n} clicks on each side, in turns, in one run, in Chromium on the same machine: a scenario question of",
        "the app (the answer is committed with synchronous=FULL before the feedback) against four questions on a bare",
        "Streamlit page (`bench/bare_main.py`) under the same server and settings. Milliseconds.",
        "",
        "| | p50 | p95 | largest |",
        "|---|---|---|---|",
        f"| Benkyokai | {ours.p50:.0f} | {ours.p95:.0f} | {ours.largest:.0f} |",
        f"| bare page | {bare.p50:.0f} | {bare.p95:.0f} | {bare.largest:.0f} |",
        "",
        f"p50 of the app / p50 of the bare page: **{ours.p50 / bare.p50:.2f}**",
        "",
    ]


def first_visit_table() -> list[str]:
    """The first visit on a slow line."""
    with tempfile.TemporaryDirectory() as folder:
        visits = first_visit.measure(Path(folder))
    rows = [
        f"| {visit.page} | {'yes' if visit.compressed else 'no'} | {visit.megabytes:.2f} | {visit.seconds:.1f} |"
        for visit in visits
    ]
    return [
        "## The first visit on a slow line",
        "",
        f"A phone with an empty cache at {first_visit.MEGABITS_A_SECOND} Mbit/s and {first_visit.LATENCY_MS} ms, until",
        "the page's heading (home) or its diagram (lesson) is on the screen.",
        "",
        "| page | compressed | MB on the wire | seconds |",
        "|---|---|---|---|",
        *rows,
        "",
    ]


def engine_table() -> list[str]:
    """What the quiz engine costs the server."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spent, came = practice.due(folder)
        marked = practice.marks(folder)
        first, again = practice.start(folder)
        one, many = practice.answering(folder)
    files = f"{practice.COURSES} quizzes of {practice.QUESTIONS_EACH} questions"
    return [
        "## The quiz engine",
        "",
        f"Server time, median of {practice.ROUNDS} rounds, on SQLite.",
        "",
        "| what | ms |",
        "|---|---|",
        f"| “due today” of a learner with {came:,} cards, all of them due | {spent:.0f} |",
        f"| marking {practice.MARKS:,} answers, every kind in turns | {marked:.0f} |",
        f"| reading {files} at the start, lessons and diagrams not counted | {first * 1000:.0f} |",
        f"| the same again | {again * 1000:.0f} |",
        f"| looking at a quiz and storing an answer, {practice.QUESTIONS_EACH} questions in the files | {one:.1f} |",
        f"| the same, {practice.COURSES * practice.QUESTIONS_EACH:,} questions in the files | {many:.1f} |",
        "",
    ]


def spreads(report: Report) -> str:
    """Three times p95, as cells."""
    return f"{report.open_ms.p95:.0f} | {report.ack_ms.p95:.0f} | {report.tally_ms.p95:.0f}"


def load_table(folder: Path) -> list[str]:
    """Everybody answers within a second."""
    rows = live.loads(folder)
    beside = rows[-1].learners
    return [
        "### Everybody answers within a second",
        "",
        "One real connection per participant, server and load on the same cores (`bench/live.py`). *Open*: from the",
        "facilitator's command to the participant's page; *acknowledged*: from sending an answer to “stored”, which",
        "comes after the commit; *counted*: from the k-th answer's sending to a count of k on the console. p95 in",
        "milliseconds. Stored: rows with the ids that were sent. kB: the most that the server's resident memory grew,",
        "for each person.",
        "",
        "| | sent | acknowledged | stored | open | acknowledged | counted | kB each |",
        "|---|---|---|---|---|---|---|---|",
        *(
            f"| {row.what} | {row.report.sent} | {row.report.acknowledged} | {row.report.stored} "
            f"| {spreads(row.report)} | {row.kilobytes_each:.0f} |"
            for row in rows
        ),
        "",
        f"The learners of the last row reran {beside['a_second']:.0f} times a second, p95 {beside['p95']:.0f} ms each.",
        "",
    ]


def return_table(folder: Path) -> list[str]:
    """What a failure in the middle of a vote does."""
    return [
        "### A failure in the middle of a vote",
        "",
        "Half of the people have answered. The clock starts when the new process listens, or when the network lets the",
        "first byte through. Nobody touches anything; the facilitator then closes the vote.",
        "",
        "| failure | people | back, p50 ms | p95 | all in the same step | acknowledged before | in the end | stored |",
        "|---|---|---|---|---|---|---|---|",
        *(
            f"| {row.what} | {row.people} | {row.back_ms.p50:.0f} | {row.back_ms.p95:.0f} "
            f"| {'yes' if row.same_step else 'NO'} | {row.acknowledged_before} | {row.acknowledged} | {row.stored} |"
            for row in live.returns(folder)
        ),
        "",
    ]


def phone_table(folder: Path) -> list[str]:
    """The phone page on a slow line."""
    return [
        f"### The phone page at {first_visit.MEGABITS_A_SECOND} Mbit/s and {first_visit.LATENCY_MS} ms",
        "",
        "In Chromium, empty cache. Bytes are those on the wire, from the beginning of the row's visit.",
        "",
        "| | kB | seconds until usable |",
        "|---|---|---|",
        *(f"| {one.what} | {one.kilobytes:.1f} | {one.seconds:.1f} |" for one in live.phone_page(folder)),
        "",
    ]


def settings_table(folder: Path) -> list[str]:
    """What the two settings of the process are worth."""
    return [
        "### What two settings of the process are worth",
        "",
        f"{live.MANY} people and {live.BESIDE} learners, with `gc.freeze()` and a switch interval of 0.5 ms as served,",
        f"and without, in {live.TURNS} turns. p95 in milliseconds.",
        "",
        "| | open | acknowledged | counted |",
        "|---|---|---|---|",
        *(f"| {what} | {spreads(report)} |" for what, report in live.tuned_against_untuned(folder)),
        "",
    ]


def live_tables() -> list[str]:
    """The live session."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            "## The live session",
            "",
            *load_table(folder),
            *return_table(folder),
            *phone_table(folder / "phone"),
            *settings_table(folder / "settings"),
        ]


def rehearsal_table() -> list[str]:
    """From `make run` to a session with a phone in it."""
    with tempfile.TemporaryDirectory() as folder:
        return rehearsal.rehearsal_table(Path(folder))


SECTIONS: dict[str, Callable[[], list[str]]] = {
    "rehearsal": rehearsal_table,
    "first-visit": first_visit_table,
    "click": click_table,
    "engine": engine_table,
    "history": history_tables,
    "live": live_tables,
    "lighthouse": lighthouse_tables,
}
"""What is measured, in the order of the page; each begins with a heading of the second level."""

HEAD = """# Benchmarks

Written by `make bench`; `make bench ONLY="click history"` measures some sections and leaves the others. Each says when
and on what it was measured. The machines are shared with other work; compare within a table, not between machines.
"""


def measured(name: str) -> str:
    """A section with the day and the machine under its heading."""
    heading, *rest = SECTIONS[name]()
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    return "\n".join([heading, "", f"*{day}, {machine()}.*", *rest]).rstrip() + "\n"


def kept(page: str) -> dict[str, str]:
    """The sections that the page has, by the name of what measures them; in its order they stand as SECTIONS does."""
    parts = [f"## {part.rstrip()}\n" for part in page.split("\n## ")[1:]]
    headings = {"The first": "first-visit", "From the": "click", "The quiz": "engine", "A long": "history"}
    headings |= {"The live": "live", "The light": "lighthouse", "A rehearsal,": "rehearsal"}
    return {headings[" ".join(part.split()[1:3])]: part for part in parts}


def main(wanted: list[str]) -> None:
    """Measures what is wanted, all where nothing is named, then writes the page."""
    unknown = set(wanted) - set(SECTIONS)
    if unknown:
        sys.exit(f"There is no section {', '.join(sorted(unknown))}. There are {', '.join(SECTIONS)}.")
    known = kept(PAGE.read_text()) if wanted else {}
    for name in wanted or SECTIONS:
        known[name] = measured(name)
        print(known[name], flush=True)
    PAGE.write_text("\n".join([HEAD, *(known[name] for name in SECTIONS if name in known)]))


if __name__ == "__main__":
    main(sys.argv[1:])
