"""How the room follows: three buttons on the phones while one listens, a quiet gauge for the facilitator."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.live import lead, phone, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import States

COURSE = {"course": "01-ml-services"}
PLACES = "JSON.stringify([...document.querySelectorAll('h1, .helm button, .people')].map((one) => one.offsetTop))"


def pressed(page: Page) -> list[str]:
    """The buttons that are pressed."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.signal [aria-pressed=true]')].map((one) => one.dataset.pace)"
    )
    return found


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_facilitator_sees_how_the_room_follows(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """Pressed by finger and by keyboard, taken back by the same; it survives a reload, goes with the step, and moves
    nothing on any page; a phone without a socket signals too."""
    host = lead(chromium, server.url, language, COURSE)
    phones = [phone(chromium, server.url, host.code, f"P{n}", language, sockets=n < 2) for n in range(3)]
    one, two, three = phones
    one.set_viewport_size({"width": 320, "height": 568})
    assert host.press() == "forward"
    wait_for(phones, host)
    gauge, states = host.page.locator(".gauge"), States()
    counts = {"fast": 0, "lost": 0, "clear": 0}
    expect(gauge).to_have_text(say(language, "console.pace", **counts), timeout=PATIENCE)
    before, places = [page.evaluate(PLACES) for page in (host.page, one)], host.page.evaluate("scrollY")
    one.locator("[data-pace=lost]").tap()
    two.locator("[data-pace=lost]").focus()
    assert [page.evaluate("scrollY") for page in (one, two)] == [0, 0], "the buttons are in sight as they are"
    two.keyboard.press("Enter")
    three.locator("[data-pace=clear]").tap()
    expect(gauge).to_have_text(say(language, "console.pace", fast=0, lost=2, clear=1), timeout=PATIENCE)
    tops = one.evaluate("[...document.querySelectorAll('.signal button')].map((one) => one.offsetTop)")
    assert len(set(tops)) == 1, "in one row, on the smallest phone too"
    widths = host.page.evaluate("[...document.querySelectorAll('.shares span')].map((one) => one.offsetWidth)")
    assert widths[0] == 0
    assert abs(widths[1] - 2 * widths[2]) <= 2, "as many as there are"
    assert [page.evaluate(PLACES) for page in (host.page, one)] == before
    assert host.page.evaluate("scrollY") == places
    one.reload()
    until(one, "!!globalThis.BENKYOKAI?.latest")
    assert pressed(one) == ["lost"]
    states.look(one, "phone")
    states.look(host.page, "console")
    two.keyboard.press("Enter")
    three.locator("[data-pace=fast]").tap()
    expect(gauge).to_have_text(say(language, "console.pace", fast=1, lost=1, clear=0), timeout=PATIENCE)
    assert (pressed(two), pressed(three)) == ([], ["fast"])
    question = host.page.evaluate("BENKYOKAI.latest.steps.findIndex((one) => one.kind === 'question')")
    host.page.locator("nav ol button").nth(question).click()
    until(host.page, "BENKYOKAI.latest.now.door === 'shown'")
    wait_for(phones, host)
    expect(gauge).to_be_hidden()
    expect(one.locator(".signal")).to_be_hidden()
    host.page.locator("nav ol button").first.click()
    until(host.page, "BENKYOKAI.latest.at === 0")
    expect(gauge).to_contain_text("1", timeout=PATIENCE)
    assert states.faults == []
    for context in (host.context, *(page.context for page in phones)):
        context.close()


def test_a_press_that_does_not_arrive_is_taken_back(chromium: Browser, server: RunningServer) -> None:
    """The button says what the server knows."""
    host = lead(chromium, server.url, "en", COURSE)
    one = phone(chromium, server.url, host.code, "P0", "en")
    host.press()
    wait_for([one], host)
    one.route("**/pace?*", lambda route: route.abort())
    one.locator("[data-pace=clear]").tap()
    until(one, "!document.querySelector('.signal [aria-pressed=true]')")
    one.unroute("**/pace?*")
    one.locator("[data-pace=clear]").tap()
    until(one, "!!document.querySelector('.signal [aria-pressed=true]')")
    one.context.close()
    host.context.close()
