"""The light page in its three uses as Lighthouse sees it: a phone of the middle class on a slow line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.light import give, opened, play_to_the_end
from tests.browser.live import PHONE, lead, phone, wait_for
from tests.browser.reader import ARGUMENTS, PATIENCE, browser
from tests.browser.running_server import ROOT, RunningServer
from tests.find_browser import find_browser

RUNS = 3
LEAST = 95
SETTLED_MS = 3000
CATEGORIES = ("performance", "accessibility", "best-practices")
TOOLS = ROOT / "bench"
QUIZ = "choosing-a-service"
"""Scenarios with diagrams: the heaviest that the page shows."""


@dataclass(frozen=True)
class Use:
    """A page, and the cookie of the device that opens it."""

    what: str
    url: str
    cookie: str


@dataclass(frozen=True)
class Found:
    """The scores out of 100 in the order of CATEGORIES, and what the page costs."""

    what: str
    scores: tuple[int, ...]
    paint_seconds: float
    blocked_ms: float
    kilobytes: float
    processor_ms: float = 0.0

    @property
    def good(self) -> bool:
        """True where every score is at least LEAST."""
        return min(self.scores) >= LEAST


def measure(folder: Path) -> list[Found]:
    """Every use, the run in the middle of RUNS by the score for performance."""
    program = install()
    with uses(folder) as found:
        return [
            replace(median_of([run(program, one, folder) for _ in range(RUNS)]), processor_ms=processor_ms(one))
            for one in found
        ]


def median_of(runs: list[Found]) -> Found:
    """The run in the middle."""
    return sorted(runs, key=lambda one: (one.scores[0], -one.blocked_ms))[len(runs) // 2]


def processor_ms(one: Use) -> float:
    """What the page's main thread takes of the processor, without throttling and whatever else the machine does."""
    with browser() as chromium:
        context = chromium.new_context(**PHONE, extra_http_headers={"cookie": one.cookie})
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(one.url)
        page.wait_for_timeout(SETTLED_MS)
        found = {entry["name"]: entry["value"] for entry in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(found["TaskDuration"])


def install() -> Path:
    """Lighthouse, of the version that package.json names."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("Lighthouse needs Node.js (18.16 or newer) with npm, and found none. Debian: apt install npm")
    subprocess.run([npm, "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"], cwd=TOOLS, check=True)
    return TOOLS / "node_modules" / ".bin" / "lighthouse"


@contextmanager
def uses(folder: Path) -> Iterator[list[Use]]:
    """A server with a session that has a question open, one that was played to its end, and people in each."""
    with RunningServer(folder) as server:
        with browser() as chromium:
            found = [
                *live_use(chromium, server.url),
                *late_uses(chromium, server.url),
                *lone_uses(chromium, server.url),
            ]
        yield found


def use(what: str, page: Page) -> Use:
    """What a page shows now, for Lighthouse to open as the same device."""
    cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
    return Use(what, page.url, cookie)


def live_use(chromium: Browser, url: str) -> list[Use]:
    """A phone that has joined, with a question open."""
    host = lead(chromium, url, "ja", {"quiz": QUIZ})
    one = phone(chromium, url, host.code, "田中")
    while host.next != "open":
        host.press()
    host.press()
    wait_for([one], host)
    return [use("live, a question is open", one)]


def late_uses(chromium: Browser, url: str) -> list[Use]:
    """After the end: who was there; who was absent, before and after an answer."""
    host = lead(chromium, url, "ja", {"quiz": QUIZ})
    there = play_to_the_end(chromium, host, "ja")[0]
    expect(there.locator("details.own").first).to_be_visible(timeout=PATIENCE)
    absent = opened(chromium, f"{url}/live/{host.code}", "ja")
    found = [use("after the end, one's own result", there), use("catching up, the beginning", absent)]
    absent.goto(f"{url}/live/{host.code}?step=1")
    while absent.locator("form.question").count() or not absent.locator(".verdict").count():
        give(absent)
    return [*found, use("catching up, a question that is answered", absent)]


def lone_uses(chromium: Browser, url: str) -> list[Use]:
    """Alone: a question that is answered, the next one, the list with what is due."""
    page = opened(chromium, f"{url}/light?quiz={QUIZ}&question=object-detection", "ja")
    while page.locator("form.question").count() or not page.locator(".verdict").count():
        give(page)
    found = [use("alone, a question that is answered", page)]
    page.goto(f"{url}/light?quiz={QUIZ}&question=factory-inspection")
    expect(page.locator("form.question")).to_be_visible(timeout=PATIENCE)
    found.append(use("alone, a question", page))
    page.goto(f"{url}/light")
    expect(page.locator(".card").first).to_be_visible(timeout=PATIENCE)
    return [use("alone, the list", page), *reversed(found)]


def run(program: Path, one: Use, folder: Path) -> Found:
    """One run with Lighthouse's own phone and line."""
    headers, report = folder / "headers.json", folder / "report.json"
    headers.write_text(json.dumps({"Cookie": one.cookie}))
    command = [
        *(str(program), one.url, "--quiet", "--output=json", f"--output-path={report}"),
        *(f"--only-categories={','.join(CATEGORIES)}", f"--extra-headers={headers}"),
        f"--chrome-flags={' '.join(['--headless=new', *ARGUMENTS])}",
    ]
    environment = {**os.environ, "CHROME_PATH": str(find_browser())}
    subprocess.run(command, check=True, env=environment, timeout=600)
    return read(one.what, json.loads(report.read_text()))


def read(what: str, report: dict[str, Any]) -> Found:
    """The figures of a report."""
    assert not report.get("runtimeError"), report["runtimeError"]
    audits = report["audits"]
    paint, blocked, size = (
        float(audits[name]["numericValue"])
        for name in ("largest-contentful-paint", "total-blocking-time", "total-byte-weight")
    )
    scores = tuple(round(100 * report["categories"][name]["score"]) for name in CATEGORIES)
    return Found(what, scores, paint / 1000, blocked, size / 1000)


def lighthouse_tables() -> list[str]:
    """The section of the page."""
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    load = f"{before:.1f} when it began, {os.getloadavg()[0]:.1f} when it ended, on {os.cpu_count()} cores"
    version = json.loads((TOOLS / "package.json").read_text())["dependencies"]["lighthouse"]
    return [
        "## The light page in Lighthouse",
        "",
        f"Lighthouse {version} with its own phone and line (slow 4G, a quarter of the processor's speed); of",
        f"{RUNS} runs the middle one by performance. *Largest paint*: when the largest part of the page stands",
        "there; *blocked*: how long the page would not have heard a finger; *kB*: everything that came over the",
        "wire; *processor*: what the page's main thread took in all, not slowed down. Each page is opened by a",
        "device that has joined, or has answered, with an empty cache. *Blocked*, and with it the score for",
        f"performance, is time by the clock, and rises with whatever else the machine does. Load: {load}.",
        "",
        "| | performance | accessibility | best practices | largest paint, s | blocked, ms | kB | processor, ms |",
        "|---|---|---|---|---|---|---|---|",
        *(
            f"| {one.what} | {' | '.join(map(str, one.scores))} "
            f"| {one.paint_seconds:.1f} | {one.blocked_ms:.0f} | {one.kilobytes:.1f} | {one.processor_ms:.0f} |"
            for one in found
        ),
        "",
        f"Every score at least {LEAST}: **{'yes' if all(one.good for one in found) else 'NO'}**",
        "",
    ]
