"""The live session under load: how soon everybody hears, whether all is stored, what it costs the server."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.history import kilobytes
from bench.learners import learners
from benkyokai.authoring.library import read_library
from benkyokai.store.database import open_database
from benkyokai.web.listening import allow_many_files
from benkyokai.web.live.simulate import SimulationReport, simulate, spread_of
from tests.browser.running_server import HOST_KEY, ROOT, RunningServer

CROWDS = (100, 300, 500, 1000)
MANY = 500
BESIDE = 30
LIMITED = (500, 1000)
ROUNDS = 5
"""How many turns each side gets where we stand beside the limit."""


@dataclass(frozen=True)
class Load:
    """What everybody saw, what it cost the server, and the milliseconds and number a second of the learners' reruns."""

    report: SimulationReport
    kilobytes_each: float
    reruns: list[float]
    a_second: float


async def load(server: RunningServer, people: int, polling: float, beside: int) -> Load:
    """A crowd answers within a second, on a server that has seen ten people before."""
    assert server.process is not None
    engine, library = open_database(f"sqlite:///{server.folder / 'test.db'}"), read_library(ROOT).library
    await simulate(server.url, HOST_KEY, engine, library, 10)
    pid = server.process.pid
    async with learners(server.url, beside) as reruns:
        before = kilobytes(pid, "VmRSS")
        Path(f"/proc/{pid}/clear_refs").write_text("5")  # the most that it held begins anew
        begun = perf_counter()
        report = await simulate(server.url, HOST_KEY, engine, library, people, 1.0, polling)
        spent = perf_counter() - begun
        grown = kilobytes(pid, "VmHWM") - before
    if not report.nothing_lost:
        raise RuntimeError(f"answers were lost: {report}")
    return Load(report, grown / people, reruns, len(reruns) / spent)


def loads(folder: Path) -> Iterator[tuple[str, Load | Exception]]:
    """Every crowd, one after the other, each on a server of its own; or why it could not be measured."""
    allow_many_files()
    crowds = [(f"{people} people", people, 0.0, 0) for people in CROWDS]
    crowds.append((f"{MANY} people, a fifth by long poll", MANY, 0.2, 0))
    crowds.append((f"{MANY} people, {BESIDE} learners rerunning once a second beside them", MANY, 0.0, BESIDE))
    for number, (what, *how) in enumerate(crowds):
        place = folder / str(number)
        place.mkdir()
        try:
            with RunningServer(place) as server:
                found: Load | Exception = asyncio.run(load(server, *how))
        except Exception as failure:  # the others' figures stay
            found = failure
        yield what, found


def row_of(what: str, one: Load | Exception) -> str:
    """A line of the table."""
    if isinstance(one, Exception):
        return f"| {what} | not measured: {why(one)} | | | | | | |"
    report = one.report
    return (
        f"| {what} | {report.sent} | {report.acknowledged} | {report.stored} | {report.open_ms.p95:.0f} "
        f"| {report.ack_ms.p95:.0f} | {report.tally_ms.p95:.0f} | {one.kilobytes_each:.0f} |"
    )


@dataclass
class Turns:
    """The reports of the app and of the bare page, in turns, of a crowd; and what went wrong."""

    ours: list[SimulationReport] = field(default_factory=list)
    bare: list[SimulationReport] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def rows(self, people: int) -> Iterator[str]:
        """The medians of every round's p95 beside each other, each with the lowest and the highest."""
        for name, at_most in (("open", 2.0), ("acknowledged", 3.0), ("counted", 1.5)):
            ours, bare = ([p95_of(one, name) for one in side] for side in (self.ours, self.bare))
            if not ours or not bare:
                continue
            cells = (f"{median(side):.0f} ({min(side):.0f} to {max(side):.0f})" for side in (ours, bare))
            target = f"{at_most:g}" if people <= MANY else ""
            yield f"| {people}, {name} | {' | '.join(cells)} | {median(ours) / median(bare):.2f} | {target} |"
        for failure in self.failures:
            yield f"| {people}, a round not measured: {why(failure)} | | | | |"


def p95_of(report: SimulationReport, name: str) -> float:
    """One of the three times that people feel."""
    return {"open": report.open_ms, "acknowledged": report.ack_ms, "counted": report.tally_ms}[name].p95


def in_turns(folder: Path, people: int, rounds: int = ROUNDS) -> Turns:
    """The same crowd on the app and on the bare page (`bench/bare_live.py`), one after the other, again and again."""
    turns, library = Turns(), read_library(ROOT).library
    places = [folder / f"{people}-{side}" for side in ("ours", "bare")]
    for place in places:
        place.mkdir()
    with RunningServer(places[0]) as ours, RunningServer(places[1], app="bench.bare_live:app") as bare:
        for number in range(rounds + 1):
            for server, reports in ((ours, turns.ours), (bare, turns.bare)):
                engine = open_database(f"sqlite:///{server.folder / 'test.db'}")
                try:
                    crowd = people if number else 10  # a round to warm up
                    report = asyncio.run(simulate(server.url, HOST_KEY, engine, library, crowd))
                    if number:
                        reports.append(report)
                except Exception as failure:  # the other rounds' figures stay
                    turns.failures.append(failure)
                engine.dispose()
    return turns


def why(failure: Exception) -> str:
    """What went wrong, in a line: a TimeoutError has no words of its own."""
    return f"{type(failure).__name__} {failure}".strip().replace("\n", " ")


def section(folder: Path) -> str:
    """What stands in docs/benchmarks.md."""
    found = dict(loads(folder))
    last = list(found.values())[-1]
    rows = "\n".join(row_of(what, one) for what, one in found.items())
    beside = "\n".join(row for people in LIMITED for row in in_turns(folder, people).rows(people))
    learned = ""
    if isinstance(last, Load):
        learned = f"""
The learners of the last row reran {last.a_second:.0f} times a second, p95 {spread_of(last.reruns).p95:.0f} ms each.
"""
    return f"""
One real connection per participant, server and load on the same cores (`bench/live.py`). *Open*: from the
facilitator's command to the participant's page; *acknowledged*: from sending an answer to “stored”, which
comes after the commit; *counted*: from the k-th answer's sending to a count of k on the console. p95 in
milliseconds. Stored: rows with the ids that were sent. kB: the most that the server's resident memory grew,
for each person.

| | sent | acknowledged | stored | open | acknowledged | counted | kB each |
|---|---|---|---|---|---|---|---|
{rows}
{learned}
Beside the limit: the same crowd, driven by the same program, on the app and on a bare Starlette page with a socket for
each phone and one committed row an answer (`bench/bare_live.py`; SQLite, synchronous=FULL, what comes in during a
commit goes into the next), in turns, {ROUNDS} rounds each. p95 in milliseconds, the median of the rounds, with the
lowest and the highest; then the one divided by the other, and what it should be at most.

| people | ours | bare | ours / bare | at most |
|---|---|---|---|---|
{beside}
"""
