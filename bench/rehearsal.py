"""A rehearsal, timed: from `make run` in a fresh clone to a running session with a phone in it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from tests.browser.newcomer import JOINED, MADE, RUNNING, SERVED, Journey, go
from tests.browser.reader import browser
from tests.browser.running_server import ROOT, free_port
from tests.processes import app_answers, ends_with_the_block, wait_until

PROMISED = 120.0
LINK = re.compile(r"http://\S+/host\?key=\S+")


@dataclass(frozen=True)
class Rehearsal:
    """Seconds since `make run` at each milestone, of the processor until the server answered, the load of the machine
    (how many processes wanted a core in the last minute) before and after, and what the hands had to do."""

    seconds: dict[str, float]
    processor: float
    load: tuple[float, float]
    clicks: int
    typed: int


def measure(folder: Path) -> list[Rehearsal]:
    """In a fresh clone of what is committed, twice: the second time everything is installed."""
    clone = folder / "benkyokai"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    return [rehearse(clone), rehearse(clone)]


def rehearse(clone: Path) -> Rehearsal:
    """`make run`, then what a newcomer does. The phone opens the address in the QR code."""
    port, before, begun, seconds = free_port(), os.getloadavg()[0], time.monotonic(), dict[str, float]()

    def reached(milestone: str) -> None:
        seconds[milestone] = time.monotonic() - begun

    with make_run(clone, port) as (link, processor), browser() as chromium:
        reached(SERVED)
        journey = Journey("en", reached)
        go(chromium, link, journey)
        journey.close()
    assert list(seconds) == [SERVED, MADE, JOINED, RUNNING]
    return Rehearsal(seconds, processor, (before, os.getloadavg()[0]), journey.clicks, journey.typed)


@contextmanager
def make_run(clone: Path, port: int) -> Iterator[tuple[str, float]]:
    """The server that `make run` starts, from the moment when it answers: the facilitator's link that it prints, and
    the processor's seconds so far."""
    ours = ("BENKYOKAI_", "DATABASE_URL", "VIRTUAL_ENV", "PYTHONPATH", "MAKE")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    command = ["make", "run", f"PORT={port}", "HOST=0.0.0.0", f"PYTHON={sys.executable}"]
    how = {"cwd": clone, "env": environment, "stdout": subprocess.PIPE, "text": True}
    with ends_with_the_block(command, by=signal.SIGTERM, **how) as process:
        assert process.stdout is not None
        link = printed(process.stdout)
        wait_until(lambda: app_answers(f"http://127.0.0.1:{port}"), process)
        yield link, processor_seconds(process.pid)


def processor_seconds(pid: int) -> float:
    """What a process, those that it waited for and those that it started have used."""
    whole = psutil.Process(pid)
    times = (one.cpu_times() for one in (whole, *whole.children(recursive=True)))
    return sum(one.user + one.system + one.children_user + one.children_system for one in times)


def printed(lines: IO[str]) -> str:
    """The facilitator's link among what is printed."""
    for line in lines:
        found = LINK.search(line)
        if found:
            return found[0]
    raise RuntimeError("`make run` ended without a link for the facilitator")


def within(one: Rehearsal) -> str:
    """Whether the promise was kept."""
    return "yes" if one.seconds[RUNNING] < PROMISED else "NO"


def loads(one: Rehearsal) -> str:
    """How many processes wanted a core."""
    return " → ".join(f"{load:.1f}" for load in one.load)


def rehearsal_table(folder: Path) -> list[str]:
    """The section of the page."""
    runs = measure(folder)
    first, again = runs
    rows = [
        ("the server answers", SERVED),
        ("a session is made, its console open", MADE),
        ("a phone has joined under a name", JOINED),
        ("the session runs, the phone shows its first step", RUNNING),
    ]
    return [
        "## A rehearsal, timed",
        "",
        "What a newcomer does, in Chromium, in a clone of HEAD without an environment: `make run HOST=0.0.0.0`, the",
        "link that it prints, a session of the course, a phone at the address in the QR code, a name, *Start*. Seconds",
        "since `make run`; pip installs from wherever it finds the packages on this machine. Again: in the same clone.",
        "",
        "| | first time | again |",
        "|---|--:|--:|",
        *(f"| {what} | {first.seconds[one]:.1f} | {again.seconds[one]:.1f} |" for what, one in rows),
        f"| within two minutes | {within(first)} | {within(again)} |",
        f"| seconds of the processor until the server answered | {first.processor:.1f} | {again.processor:.1f} |",
        f"| load of the machine ({os.cpu_count()} cores), before and after | {loads(first)} | {loads(again)} |",
        "",
        f"Clicks and taps: **{first.clicks}** (the promise: at most 12); fields to fill in: {first.typed}.",
        "",
    ]
