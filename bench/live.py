"""The live session under load: how soon everybody hears, whether all is stored, what it costs the server."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
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


def loads(folder: Path) -> Iterator[tuple[str, Load]]:
    """Every crowd, one after the other, each on a server of its own."""
    allow_many_files()
    crowds = [(f"{people} people", people, 0.0, 0) for people in CROWDS]
    crowds.append((f"{MANY} people, a fifth by long poll", MANY, 0.2, 0))
    crowds.append((f"{MANY} people, {BESIDE} learners rerunning once a second beside them", MANY, 0.0, BESIDE))
    for number, (what, *how) in enumerate(crowds):
        place = folder / str(number)
        place.mkdir()
        with RunningServer(place) as server:
            yield what, asyncio.run(load(server, *how))


def section(folder: Path) -> str:
    """What stands in docs/benchmarks.md."""
    found = dict(loads(folder))
    last = list(found.values())[-1]
    rows = "\n".join(
        f"| {what} | {one.report.sent} | {one.report.acknowledged} | {one.report.stored} "
        f"| {one.report.open_ms.p95:.0f} | {one.report.ack_ms.p95:.0f} "
        f"| {one.report.tally_ms.p95:.0f} | {one.kilobytes_each:.0f} |"
        for what, one in found.items()
    )
    return f"""
One real connection per participant, server and load on the same cores (`bench/live.py`). *Open*: from the
facilitator's command to the participant's page; *acknowledged*: from sending an answer to “stored”, which
comes after the commit; *counted*: from the k-th answer's sending to a count of k on the console. p95 in
milliseconds. Stored: rows with the ids that were sent. kB: the most that the server's resident memory grew,
for each person.

| | sent | acknowledged | stored | open | acknowledged | counted | kB each |
|---|---|---|---|---|---|---|---|
{rows}

The learners of the last row reran {last.a_second:.0f} times a second, p95 {spread_of(last.reruns).p95:.0f} ms each.
"""
