"""A person at a browser: what they open, wait for, click and see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, Response, expect, sync_playwright

from tests.find_browser import find_browser

SCREENS: dict[str, dict[str, Any]] = {
    "laptop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "has_touch": True,
        "is_mobile": True,
        "device_scale_factor": 2,
    },
    "wall": {"viewport": {"width": 1920, "height": 1080}},
}
LOCALES = {"ja": "ja-JP", "en": "en-US"}
PATIENCE = 20_000
"""Milliseconds to wait for something on a machine that is busy with other tests."""

# Without these a browser calls home at every start, and waits for answers that never come.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page that a test answers itself may still open a socket to the server on this machine.
    "--disable-features=LocalNetworkAccessChecks",
]


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser that the tests drive."""
    path = find_browser()
    assert path is not None, "no browser: run `make test`, which finds or installs one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield chromium
        finally:
            chromium.close()


@dataclass
class Reader:
    """One person with one browser profile. `frames` collects every byte that the server sends on a socket."""

    page: Page
    url: str
    frames: list[bytes] = field(default_factory=list)

    def watch_frames(self) -> None:
        """Collects from now on what comes over the page's sockets, and as replies to what its cards ask and post."""

        def keep(payload: str | bytes) -> None:
            self.frames.append(payload.encode() if isinstance(payload, str) else payload)

        def keep_reply(response: Response) -> None:
            if "/light/" in response.url and "json" in response.headers.get("content-type", ""):
                keep(response.body())

        self.page.on("websocket", lambda socket: socket.on("framereceived", keep))
        self.page.on("response", keep_reply)

    def open(self, path: str = "/") -> None:
        """Opens a page of the app and waits until it stands still."""
        self.page.goto(f"{self.url}{path}")
        self.settle()

    def settle(self) -> None:
        """Waits until Streamlit is connected, nothing runs any more, and each element's code has come."""
        self.page.wait_for_timeout(120)  # a click takes a moment to reach the server
        app = self.page.locator("[data-testid=stApp]")
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=PATIENCE)
        expect(app).to_have_attribute("data-test-script-state", re.compile("notRunning"), timeout=PATIENCE)
        expect(self.page.locator("[data-testid=stSkeleton]")).to_have_count(0, timeout=PATIENCE)

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Waits until a text is on the screen."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def sees_not(self, text: str | re.Pattern[str]) -> None:
        """Waits until a text is nowhere on the screen."""
        expect(self.page.get_by_text(text)).to_have_count(0, timeout=PATIENCE)

    def choose(self, text: str) -> None:
        """Ticks the radio button or checkbox with that label, and waits for the screen to follow."""
        label, button = self.page.locator("label"), self.page.locator("[data-testid=stButtonGroup] button")
        label.or_(button).filter(has_text=text).first.click()
        self.settle()

    def press(self, name: str | re.Pattern[str], exact: bool = False) -> None:
        """Presses the button or follows the link of that name."""
        button = self.page.get_by_role("button", name=name, exact=exact)
        link = self.page.get_by_role("link", name=name, exact=exact)
        button.or_(link).first.click()
        self.settle()


def reader(chromium: Browser, url: str, screen: str, language: str, dark: bool = False) -> Reader:
    """A new person: a fresh profile on a screen, with a language and a colour scheme."""
    context = chromium.new_context(
        **SCREENS[screen], locale=LOCALES[language], color_scheme="dark" if dark else "light"
    )
    context.set_default_timeout(PATIENCE)
    return Reader(context.new_page(), url)
