"""What `make bench` does with a measurement that fails, and the bare page that the live session stands beside."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from bench import __main__ as bench
from bench import live
from benkyokai.authoring.library import read_library
from benkyokai.store.database import open_database
from benkyokai.web.live.simulate import SimulationReport, Spread, simulate
from tests.browser.running_server import HOST_KEY, ROOT, RunningServer

GOOD = SimulationReport(10, 10, 10, 10, *(Spread(1, number, 3) for number in (20, 30, 40)))


def figures(_: Path) -> str:
    """A section that can be measured."""
    return "new figures"


def silent(_: Path) -> str:
    """A section whose server falls silent."""
    raise TimeoutError


def test_a_section_that_fails_leaves_the_others_figures_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own from before stay under the reason, and a second failure does not add a second reason."""
    page = tmp_path / "benchmarks.md"
    page.write_text("# Benchmarks\n\n## The first\n\nold\n\n## The second\n\nold figures\n")
    sections = {"first": ("The first", figures), "second": ("The second", silent), "third": ("The third", figures)}
    monkeypatch.setattr(bench, "PAGE", page)
    monkeypatch.setattr(bench, "SECTIONS", sections)
    for wanted in ([], ["second"]):
        with pytest.raises(SystemExit, match="second"):
            bench.main(wanted)
        assert page.read_text().count("new figures") == 2
        assert page.read_text().count("Not measured on") == 1
        assert "TimeoutError**\n\nold figures\n\n## The third" in page.read_text()
    monkeypatch.setitem(sections, "second", ("The second", figures))
    bench.main(["second"])
    assert "Not measured" not in page.read_text()


def test_a_crowd_that_fails_leaves_the_others_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row says why it has none."""

    async def load(_: Any, people: int, *_how: Any) -> live.Load:
        if people == 300:
            raise TimeoutError
        return live.Load(GOOD, 50.0, [10.0], 29.0)

    monkeypatch.setattr(live, "RunningServer", lambda *_, **__: nullcontext())
    monkeypatch.setattr(live, "load", load)
    monkeypatch.setattr(live, "in_turns", lambda *_: live.Turns([GOOD, GOOD], [GOOD], [TimeoutError()]))
    said = live.section(tmp_path)
    assert "| 300 people | not measured: TimeoutError |" in said
    assert "| 1000 people | 10 | 10 | 10 | 20 | 30 | 40 | 50 |" in said
    assert "| 500, acknowledged | 30 (30 to 30) | 30 (30 to 30) | 1.00 | 3 |" in said
    assert "| 500, a round not measured: TimeoutError |" in said


def test_the_bare_page_takes_the_same_crowd(tmp_path: Path) -> None:
    """Everything that is acknowledged there is stored, and every time is measured, session after session."""
    with RunningServer(tmp_path, app="bench.bare_live:app") as server:
        engine, library = open_database(f"sqlite:///{tmp_path / 'test.db'}"), read_library(ROOT).library
        for people in (3, 5):
            report = asyncio.run(simulate(server.url, HOST_KEY, engine, library, people))
            assert report.nothing_lost
            assert report.stored == people
            assert min(report.open_ms.p50, report.ack_ms.p50, report.tally_ms.p50) > 0
