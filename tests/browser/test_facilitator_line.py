"""Who came in with the key reads so, and how to give it up; a server for this machine alone is said first."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.live import lead, projector_of
from tests.browser.reader import PATIENCE, reader
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.browser.test_accessible import faults


@pytest.mark.parametrize(("language", "screen"), [("ja", "phone"), ("en", "laptop")])
def test_the_facilitator_is_told_and_may_leave(
    chromium: Browser, server: RunningServer, language: Language, screen: str
) -> None:
    """The page that the key leads to says so, and Sessions; after leaving, neither does, and no session can be made."""
    one = reader(chromium, server.url, screen, language, language == "en")
    here, leave = say(language, "facilitator.here"), say(language, "facilitator.leave")
    one.open("/")
    expect(one.page.get_by_text(here)).to_have_count(0)
    one.open(f"/host?key={quote(HOST_KEY)}")
    expect(one.page.get_by_text(here)).to_be_visible(timeout=PATIENCE)
    assert faults(one.page, "/") == []
    one.open("/sessions")
    expect(one.page.get_by_text(here)).to_be_visible(timeout=PATIENCE)
    expect(one.page.get_by_role("alert").first).to_contain_text("make run HOST=0.0.0.0")
    assert faults(one.page, "/sessions") == []
    with one.page.context.expect_page() as opened:
        one.page.get_by_role("link", name=leave).click()
    opened.value.wait_for_load_state()
    one.open("/sessions")
    expect(one.page.get_by_text(say(language, "sessions.facilitator_only"))).to_be_visible(timeout=PATIENCE)
    expect(one.page.get_by_text(here)).to_have_count(0)
    one.page.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_way_in_is_shown_that_no_phone_has(chromium: Browser, server: RunningServer, language: Language) -> None:
    """The console says so in the place of the QR code; the projector has the code of the session alone."""
    host = lead(chromium, server.url, language, {"quiz": "knowledge"})
    way_in = host.page.locator(".entrance .notice")
    expect(way_in).to_have_text(say(language, "console.only_here"))
    expect(host.page.locator(".entrance .qr")).to_have_count(0)
    screen = projector_of(host, chromium, language)
    expect(screen.locator(".qr, .address")).to_have_count(0)
    for page in (host.page, screen):
        page.context.close()
