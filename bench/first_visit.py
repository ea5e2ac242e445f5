"""The first visit on a slow line: bytes and seconds, with our compression and without."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, expect

from bench.asgi_server import asgi_server
from benkyokai.web.application import streamlit_files
from tests.browser.reader import LOCALES, SCREENS, browser
from tests.browser.running_server import RunningServer

MEGABITS_A_SECOND = 1.6
LATENCY_MS = 150
PAGES = {"home": "/", "a lesson with a diagram": "/learn?lesson=sagemaker-parts"}
SEEN = {"home": "h1", "a lesson with a diagram": "[data-testid=stPlotlyChart] .main-svg >> visible=true"}


@dataclass(frozen=True, slots=True)
class Visit:
    """What one first visit cost."""

    page: str
    compressed: bool
    megabytes: float
    seconds: float


def slow_line(session: CDPSession) -> list[float]:
    """Throttles the page's network; the list grows by the bytes of every answer."""
    received: list[float] = []
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": False})
    bytes_a_second = MEGABITS_A_SECOND * 1_000_000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second,
        },
    )
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    return received


def visit(chromium: Browser, url: str, page: str, compressed: bool) -> Visit:
    """One first visit with an empty cache."""
    context = chromium.new_context(**SCREENS["phone"], locale=LOCALES["ja"])
    tab = context.new_page()
    received = slow_line(context.new_cdp_session(tab))
    begun = time.monotonic()
    tab.goto(f"{url}{PAGES[page]}", timeout=180_000, wait_until="commit")
    expect(tab.locator(SEEN[page]).first).to_be_visible(timeout=180_000)
    seconds = time.monotonic() - begun
    context.close()
    return Visit(page, compressed, sum(received) / 1e6, seconds)


def measure(folder: Path) -> list[Visit]:
    """Every page with and without compression; the copies are made before the clock starts."""
    with (
        RunningServer(folder) as server,
        asgi_server("bench.uncompressed_app:app", folder) as plain_url,
        browser() as chromium,
    ):
        streamlit_files().compress_all()
        visits = []
        for page in PAGES:
            visits.append(visit(chromium, server.url, page, compressed=True))
            visits.append(visit(chromium, plain_url, page, compressed=False))
        return visits
