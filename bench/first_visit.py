"""The first visit on a slow connection: bytes and seconds, with our compression and without; then our own pages."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, expect

from benkyokai.web.application import streamlit_files
from tests.browser.live import PHONE, lead
from tests.browser.reader import LOCALES, SCREENS, browser, reader
from tests.browser.running_server import RunningServer
from tests.browser.scenario import CARD, LABELS, ask_the_client, choose

MEGABITS_A_SECOND = 1.6
LATENCY_MS = 150
PATIENCE = 180_000
READING = 20
DIAGRAM = "svg.dg >> visible=true"
PAGES = {
    "home": ("/", "h1"),
    "a lesson with a diagram": ("/learn?lesson=sagemaker-parts", DIAGRAM),
}
"""Streamlit's: by name, where it is, and what has to be on the screen."""

LIGHT = {
    "a lesson with a diagram on the light page": ("/light?lesson=sagemaker-parts", DIAGRAM),
    "the list of the light page": ("/light", "main h2"),
}
"""Ours, which are always compressed."""


def slow_line(session: CDPSession) -> list[float]:
    """Throttles the page's network; the list grows by the bytes of every answer."""
    received: list[float] = []
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": False})
    bytes_a_second = MEGABITS_A_SECOND * 1_000_000 / 8
    line = {"latency": LATENCY_MS, "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
    session.send("Network.emulateNetworkConditions", {"offline": False, **line})
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    return received


def visit(chromium: Browser, url: str, seen: str, screen: dict[str, object]) -> str:
    """One first visit with an empty cache: MB and seconds, as cells."""
    context = chromium.new_context(**screen, locale=LOCALES["ja"])  # type: ignore[arg-type]  # one of SCREENS
    tab = context.new_page()
    received = slow_line(context.new_cdp_session(tab))
    begun = time.monotonic()
    tab.goto(url, timeout=PATIENCE, wait_until="commit")
    expect(tab.locator(seen).first).to_be_visible(timeout=PATIENCE)
    seconds = time.monotonic() - begun
    context.close()
    return f"{sum(received) / 1e6:.3f} | {seconds:.2f}"


def diagram_after_answer(chromium: Browser, url: str) -> tuple[float, float]:
    """A scenario on the same line, read for READING seconds: from the click on “answer” to the result, and to the
    reasoning diagram, in seconds."""
    one = reader(chromium, url, "phone", "ja")
    slow_line(one.page.context.new_cdp_session(one.page))
    one.page.goto(f"{url}/quiz?quiz=choosing-a-service&question=factory-inspection&lang=ja", timeout=PATIENCE)
    expect(one.page.locator(f"{CARD} .choices").first).to_be_visible(timeout=PATIENCE)
    one.page.wait_for_timeout(READING * 1000)
    ask_the_client(one, "ja")
    choose(one)
    begun = time.monotonic()
    one.press(LABELS["ja"].answer, exact=True)
    expect(one.page.locator(".outcome")).to_be_visible(timeout=PATIENCE)
    result = time.monotonic() - begun
    expect(one.page.locator("[data-testid=stPlotlyChart] .main-svg >> visible=true").first).to_be_visible(
        timeout=PATIENCE
    )
    return result, time.monotonic() - begun


def visits(folder: Path) -> Iterator[str]:
    """Every page with and without compression; the copies are made before the clock starts."""
    with (
        RunningServer(folder) as server,
        RunningServer(folder, app="bench.servers:uncompressed") as plain,
        browser() as chromium,
    ):
        streamlit_files().compress_all()
        for name, (path, seen) in PAGES.items():
            for compressed, one in (("yes", server), ("no", plain)):
                yield f"| {name} | {compressed} | {visit(chromium, one.url + path, seen, SCREENS['phone'])} |"
        for name, (path, seen) in LIGHT.items():
            yield f"| {name} | yes | {visit(chromium, server.url + path, seen, PHONE)} |"
        joining = f"{server.url}/live/{lead(chromium, server.url, 'ja', {'quiz': 'choosing-a-service'}).code}"
        result, diagram = diagram_after_answer(chromium, server.url)
        read = f"a scenario read for {READING} s, from “answer” to"
        yield f"| {read} the result | yes | | {result:.2f} |"
        yield f"| {read} the reasoning diagram | yes | | {diagram:.2f} |"
        yield f"| joining a live session | yes | {visit(chromium, joining, 'form input', PHONE)} |"


def section(folder: Path) -> str:
    """What stands in docs/benchmarks.md."""
    rows = "\n".join(visits(folder))
    return f"""
A phone with an empty cache at {MEGABITS_A_SECOND} Mbit/s and {LATENCY_MS} ms, until the heading (home, list), its
diagram (lesson) or its form (joining) is on the screen.

| page | compressed | MB on the wire | seconds |
|---|---|---|---|
{rows}
"""
