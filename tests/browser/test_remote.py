"""The facilitator's phone leads: a whole question from the remote, while the console follows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.clicker import TWICE
from tests.browser.live import Host, answer, lead, phone, until, wait_for
from tests.browser.reader import LOCALES, PATIENCE, SCREENS
from tests.browser.running_server import RunningServer, free_port
from tests.browser.states import TOO_WIDE, States
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS

QUIZ = {"quiz": "knowledge"}
SMALLEST = {"width": 320, "height": 568}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server at an address that phones reach."""
    folder, port = tmp_path_factory.mktemp("server"), free_port()
    with RunningServer(folder, port, public_url=f"http://127.0.0.1:{port}", hurried=True) as server:
        yield server.url
        assert "Traceback" not in server.log.read_text()


def remote_of(chromium: Browser, host: Host, language: Language, sockets: bool = True, **screen: object) -> Page:
    """A phone that scanned what the console shows after a press."""
    box = host.page.locator("details").filter(has_text=say(language, "console.remote"))
    expect(box.locator(".qr")).to_have_count(0)
    box.locator("summary").click()
    link = box.locator("textarea").input_value(timeout=PATIENCE)
    expect(box.locator(".qr svg")).to_be_visible(timeout=PATIENCE)
    box.locator("summary").click()
    expect(box.locator(".qr")).to_have_count(0)
    context = chromium.new_context(**{**SCREENS["phone"], **screen}, locale=LOCALES[language])
    context.set_default_timeout(PATIENCE)
    if not sockets:
        context.add_init_script("window.WebSocket = class { constructor() { throw new Error('not here'); } };")
    page = context.new_page()
    page.goto(link)
    until(page, "!!globalThis.BENKYOKAI?.latest")
    assert page.url == f"{host.url}/live/{host.code}/remote?lang={language}"
    return page


def close(*contexts: BrowserContext) -> None:
    """Ends them."""
    for one in contexts:
        one.close()


def in_reach(page: Page) -> None:
    """The large button is whole on the screen, in its lower half, and as high as a thumb is wide."""
    box = page.locator("button.primary").bounding_box()
    screen = page.viewport_size
    assert box
    assert screen
    assert box["height"] >= 48
    assert box["y"] > screen["height"] / 2
    assert box["y"] + box["height"] <= screen["height"]
    assert box["width"] > screen["width"] / 2


@pytest.mark.parametrize(("language", "sockets"), [("ja", True), ("en", False)])
def test_a_question_is_led_from_the_phone(chromium: Browser, address: str, language: Language, sockets: bool) -> None:
    """From the sheet's start to the next step; the console follows, two phones answer, a countdown is started and
    stopped, leaving open answers is asked first."""
    host = lead(chromium, address, language, QUIZ)
    remote = remote_of(chromium, host, language, sockets)
    people = [phone(chromium, address, host.code, name, language) for name in ("Sato", "Ito")]
    assert host.next == "forward"
    host.page.locator("nav ol button").nth(1).click()
    until(remote, "BENKYOKAI.latest.at === 1")
    while (name := remote.evaluate("BENKYOKAI.latest.next")) != "close":
        in_reach(remote)
        press(remote)
    wait_for([host.page, *people], Host(remote, remote.context, address, host.code))
    assert host.state()[1] == "open"
    awaited = remote.locator(".awaited")
    expect(awaited.locator("summary")).to_have_text(say(language, "console.awaited", n=2), timeout=PATIENCE)
    awaited.locator("summary").click()
    answer(people[0], language)
    expect(awaited.locator("p")).to_have_text("Ito", timeout=PATIENCE)
    expect(host.page.locator(".awaited summary")).to_have_text(say(language, "console.awaited", n=1), timeout=PATIENCE)
    remote.locator("[data-act=countdown60]").click()
    expect(people[0].locator(".countdown")).to_be_visible(timeout=PATIENCE)
    remote.locator("[data-act=stop_countdown]").click()
    expect(people[0].locator(".countdown")).to_have_count(0, timeout=PATIENCE)
    remote.locator("[data-act=back]").click()
    expect(remote.locator("dialog[open]")).to_contain_text(say(language, "console.leave_sure"), timeout=PATIENCE)
    remote.get_by_role("button", name=say(language, "console.stay")).click()
    answer(people[1], language)
    expect(awaited.locator("summary")).to_have_text(say(language, "console.awaited_none"), timeout=PATIENCE)
    expect(remote.locator(".count")).to_have_text(say(language, "live.answered_of", n=2, all=2), timeout=PATIENCE)
    at = host.state()[0]
    while (name := remote.evaluate("BENKYOKAI.latest.next")) != "forward":
        assert name
        in_reach(remote)
        press(remote)
    press(remote)
    until(host.page, "at => BENKYOKAI.latest.at > at", at)
    remote.reload()
    until(remote, "!!globalThis.BENKYOKAI?.latest")
    assert remote.evaluate("BENKYOKAI.latest.at") == host.page.evaluate("BENKYOKAI.latest.at")
    close(remote.context, host.context, *(one.context for one in people))


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_the_button_is_in_reach_with_text_twice_as_large(chromium: Browser, address: str, language: Language) -> None:
    """On the smallest phone, in a lesson and while answers are open: nothing is wider than the screen."""
    host = lead(chromium, address, language, QUIZ)
    remote = remote_of(chromium, host, language, viewport=SMALLEST)
    remote.context.new_cdp_session(remote).send("Page.setFontSizes", {"fontSizes": TWICE})
    until(remote, "parseFloat(getComputedStyle(document.documentElement).fontSize) === 32")
    while (name := remote.evaluate("BENKYOKAI.latest.next")) != "tally":
        in_reach(remote)
        assert remote.evaluate(TOO_WIDE) <= 0, name
        press(remote)
    close(remote.context, host.context)


def press(page: Page) -> None:
    """Presses the large button, and waits until the session has moved."""
    version = page.evaluate("BENKYOKAI.latest.version")
    page.locator("button.primary").tap()
    until(page, "version => BENKYOKAI.latest.version > version", version)


def look_from_the_end(states: States, page: Page, name: str) -> None:
    """With all unfolded, what one reads goes on below what stays in reach: scrolled to its end nothing is covered."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    states.look(page, name)


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_the_remote_is_for_everybody_on_the_smallest_phone(chromium: Browser, address: str, language: Language) -> None:
    """No rule of axe is broken and nothing is wider than the screen, in each state, light and dark; the button stays
    in reach; a keyboard leads, too; the end is asked first."""
    host = lead(chromium, address, language, {"course": "01-ml-services"})
    remote = remote_of(chromium, host, language, viewport=SMALLEST)
    one = phone(chromium, address, host.code, "Sato", language)
    states = States()
    states.look(host.page, "console")
    states.look(remote, "waiting")
    remote.reload()
    until(remote, "!!globalThis.BENKYOKAI?.latest")
    steps = remote.evaluate("BENKYOKAI.latest.steps")
    question = next(place for place, step in enumerate(steps) if step["kind"] == "question")
    for place, last in ((0, "forward"), (question, "close"), (len(steps) - 1, "end")):
        if place:
            host.page.locator("nav ol button").nth(place).click()
            if host.page.locator("dialog[open]").count():
                host.page.locator("dialog button").last.click()
            until(remote, "at => BENKYOKAI.latest.at === at", steps[place]["n"])
        else:
            press(remote)
        while remote.evaluate("BENKYOKAI.latest.next") != last:
            in_reach(remote)
            version = remote.evaluate("BENKYOKAI.latest.version")
            remote.keyboard.press("PageDown")
            until(remote, "version => BENKYOKAI.latest.version > version", version)
        assert remote.evaluate("!!BENKYOKAI.latest.notes")
        look_from_the_end(states, remote, last)
        remote.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = false; })")
        in_reach(remote)
    remote.locator("button.primary").tap()
    expect(remote.locator("dialog[open]")).to_contain_text(say(language, "console.end_sure"), timeout=PATIENCE)
    states.look(remote, "asked")
    remote.locator("dialog").get_by_role("button", name=say(language, "console.end")).click()
    until(host.page, "BENKYOKAI.latest.phase === 'ended'")
    expect(remote.locator("h1")).to_have_text(say(language, "live.ended"), timeout=PATIENCE)
    states.look(remote, "ended")
    assert states.faults == []
    close(remote.context, host.context, one.context)
