"""The projector from the back row: in every step of the shipped run sheet its text is large enough, nothing is cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from bench.participants import answer_all, crowd
from tests.browser.back_row import faults
from tests.browser.live import Host, answer, lead, phone, projector_of, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer

PEOPLE = 12


@pytest.mark.parametrize("language", ["ja", "en", "both"])
def test_the_back_row_can_read_every_step(chromium: Browser, server: RunningServer, language: str) -> None:
    """From the waiting room to the end by the large button, in each language and in both at once, at three sizes."""
    host = lead(chromium, server.url, "ja", {"course": "01-ml-services", "names": "all"})
    projector = projector_of(host, chromium, "en" if language == "en" else "ja")
    if language == "both":
        chosen = {"language": language}
        assert host.context.request.post(f"{server.url}/live/{host.code}/screen-language", data=chosen).ok
        until(projector, "!!BENKYOKAI.latest.other")
    people = crowd(server.url, host.code, PEOPLE)
    until(host.page, "n => BENKYOKAI.latest.joined === n", PEOPLE)
    found = {"waiting room": faults(projector)}
    while host.next != "end":
        pressed = host.press()
        wait_for([projector], host)
        state = host.page.evaluate("(({ at, now }) => [at, now.stage, now.round, now.step.section])(BENKYOKAI.latest)")
        found[f"{pressed} {state}"] = faults(projector)
        if host.state()[1] == "open":
            answer_all(people)
            until(host.page, "n => BENKYOKAI.latest.answered === n", PEOPLE)
        elif pressed == "close" and host.page.evaluate("BENKYOKAI.latest.reasons.length > 2"):
            show_reasons(host)
            until(projector, "n => BENKYOKAI.latest.said?.length === n", 3)
            found[f"reasons {state}"] = faults(projector)
    assert {step: wrong for step, wrong in found.items() if wrong} == {}
    for page in (host.page, projector):
        page.context.close()


def show_reasons(host: Host, count: int = 3) -> None:
    """The facilitator shows the first reasons to all."""
    for key in host.page.evaluate("n => BENKYOKAI.latest.reasons.slice(0, n).map((one) => one.k)", count):
        sent = {"key": key, "shown": True}
        assert host.context.request.post(f"{host.url}/live/{host.code}/reasons", data=sent).ok


LONG = "要件が決まらないうちに自前の環境を持つと、後から作り直しになりそうです。まず数字で確かめます。" * 11


def test_a_long_reason_is_cut_to_two_lines_before_any_goes_and_the_console_says_so(
    chromium: Browser, server: RunningServer
) -> None:
    """Three are shown, one of them of 500 characters, then the tally: before, the projector had none of them."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service"})
    projector = projector_of(host, chromium, "en")
    phones = [phone(chromium, server.url, host.code, name, "en") for name in ("One", "Two", "Three")]
    while host.next != "tally":
        host.press()
        wait_for(phones, host)
        if host.state()[1] == "open":
            for page, reason in zip(
                phones, (LONG[:500], "It can be tried within a month", "Nobody there runs models"), strict=True
            ):
                answer(page, "en", reason=reason)
            if host.state()[2] == 1 and host.state()[3] == 1:
                host.press()
                show_reasons(host)
    host.press()
    wait_for([projector], host)
    projector.set_viewport_size({"width": 1920, "height": 1080})
    quotes = projector.locator(".said blockquote")
    expect(quotes.first).to_be_visible(timeout=PATIENCE)
    tall = "one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)"
    lines = [quotes.nth(place).locator(".words").evaluate(tall) for place in range(quotes.count())]
    assert all(round(one) <= 2 for one in lines), lines
    told = host.page.locator(".left-out")
    expect(told).to_contain_text("long reasons beyond two lines", timeout=PATIENCE)
    assert faults(projector) == []
    for page in (*phones, projector, host.page):
        page.context.close()
