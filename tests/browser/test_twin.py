"""The twin in real browsers: asked by the large button after the second vote, answered alone, told at the release."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.live import answer, heard, lead, phone, projector_of, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.test_live import accessible


@pytest.mark.parametrize(("language", "dark"), [("ja", False), ("en", True)])
def test_the_twin_is_answered_alone_and_told_after_the_release(
    chromium: Browser, every_kind: RunningServer, language: Language, dark: bool
) -> None:
    """The given assumption stands with it, on phone, projector and console; no tally of any vote before the release."""
    host = lead(chromium, every_kind.url, language, {"quiz": "choosing-a-service"}, dark)
    wall = projector_of(host, chromium, language)
    one, two = (phone(chromium, every_kind.url, host.code, name, language) for name in ("田中", "Mori"))
    pages = [one, two, wall]
    while host.next != "twin":
        host.press()
        wait_for(pages, host)
        if host.state()[1] == "open":
            for number, page in enumerate((one, two)):
                answer(page, language, choice=number)
    expect(host.page.locator(".helm button.primary")).to_have_text(say(language, "console.twin"))
    assert not any('"tally":' in heard(page) for page in pages)
    host.press()
    wait_for(pages, host)
    for page in (one, wall, host.page):
        expect(page.locator("main .given")).to_contain_text(say(language, "live.assumption"), timeout=PATIENCE)
    expect(one.locator("main")).to_contain_text(say(language, "phone.twin"))
    expect(one.locator(".countdown")).to_be_visible()
    for page in (one, wall, host.page):
        accessible(page)
    answer(one, language)
    until(host.page, "BENKYOKAI.latest.answered === 1")
    assert host.press() == "close"
    wait_for(pages, host)
    assert not any('"tally":' in heard(page) or '"reasoning":' in heard(page) for page in pages)
    assert [host.press(), host.press()] == ["tally", "reasoning"]
    expect(host.page.locator("main")).to_contain_text(say(language, "console.twin_tally"), timeout=PATIENCE)
    told = one.locator("details").filter(has_text=say(language, "live.twin"))
    told.locator("> summary").click()
    expect(told.locator(".given")).to_be_visible(timeout=PATIENCE)
    accessible(one)
    expect(two.locator("details").filter(has_text=say(language, "live.twin"))).to_have_count(0)
    for page in (*pages, host.page):
        page.context.close()
