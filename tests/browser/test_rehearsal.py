"""A newcomer's first session: how many clicks it takes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.core.text import Language
from tests.browser.newcomer import Journey, go
from tests.browser.reader import PATIENCE
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.languages import ENGLISH_SOAKS

MOST_CLICKS = 12


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_a_running_session_with_a_phone_takes_few_clicks(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """From the facilitator's link to the first step on a phone, through the pages alone."""
    journey = Journey(language)
    link = f"{server.url}/host?key={HOST_KEY.replace(' ', '%20')}"
    console, phone = go(chromium, link, journey, address=server.url)
    assert console.evaluate("[BENKYOKAI.latest.joined, BENKYOKAI.latest.at]") == [1, 0]
    expect(phone.locator("main .prose").first).to_be_visible(timeout=PATIENCE)
    assert journey.clicks <= MOST_CLICKS
    assert journey.typed == 1, "the display name"
    journey.close()
