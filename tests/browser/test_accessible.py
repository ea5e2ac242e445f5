"""Every screen holds to the rules that axe can check (WCAG 2, levels A and AA)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.live import until
from tests.browser.reader import reader
from tests.browser.running_server import RunningServer

PAGES = (
    "/",
    "/learn?lesson=sagemaker-parts",
    "/learn?lesson=studio",
    "/quiz",
    "/quiz?quiz=knowledge",
    "/quiz?quiz=choosing-a-service&question=factory-inspection",
    "/services",
    "/results",
)


def faults(page: Page, path: str) -> list[tuple[str, str, str]]:
    """What axe finds when the page stands still: what fades in has too little contrast for a moment."""
    until(page, "document.getAnimations().every((one) => one.playState !== 'running')")
    return [(path, *fault) for fault in violations(page, {})]


@pytest.mark.parametrize(("screen", "language", "dark"), [("laptop", "ja", False), ("phone", "en", True)])
def test_axe_finds_no_violation(
    chromium: Browser, server: RunningServer, screen: str, language: str, dark: bool
) -> None:
    """Contrast, names of controls, order of headings: nothing is wrong on any screen."""
    one = reader(chromium, server.url, screen, language, dark)
    found = []
    for path in PAGES:
        one.open(path)
        content = ".reading" if path.startswith("/learn") else "[data-testid=stMarkdownContainer]"
        one.page.wait_for_selector(f"[data-testid=stMain] {content}:visible")
        found += faults(one.page, path)
    one.page.context.close()
    assert found == []
