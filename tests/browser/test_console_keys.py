"""The console and the projector under the keys of a keyboard and of a presenter's remote."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from benkyokai.words import say
from tests.browser.axe import violations
from tests.browser.live import Host, answer, lead, phone, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer

CASE = {"quiz": "choosing-a-service"}
COURSE = {"course": "01-ml-services"}


def commands_of(page: Page) -> list[str]:
    """The commands that a page sends from now on, by name."""
    sent: list[str] = []
    page.on(
        "request", lambda one: one.url.split("?")[0].endswith("/command") and sent.append(one.post_data_json["command"])
    )
    return sent


def hold(page: Page, key: str, times: int = 8) -> None:
    """Holds a key so long that it repeats; between the repetitions the server answers."""
    for _ in range(times):
        page.keyboard.down(key)
        page.evaluate("fetch('bank').then((answer) => answer.text())")
    page.keyboard.up(key)


def moved(host: Host, key: str) -> None:
    """Presses a key on the console, and waits until the session has moved."""
    version = host.page.evaluate("BENKYOKAI.latest.version")
    host.page.keyboard.press(key)
    until(host.page, "version => BENKYOKAI.latest.version > version", version)


def asked(page: Page, sentence: str) -> None:
    """Waits until the page asks something."""
    expect(page.locator("dialog[open]")).to_contain_text(sentence, timeout=PATIENCE)


def second_step(host: Host) -> None:
    """Goes to the second line of the run sheet."""
    host.page.locator("nav ol button").nth(1).click()
    until(host.page, "BENKYOKAI.latest.at === 1")


def open_answers(host: Host) -> None:
    """Goes to the second step and opens it."""
    second_step(host)
    assert host.press() == "open"


@pytest.mark.parametrize("key", ["ArrowRight", "PageDown", "Space", "Enter"])
def test_a_held_key_is_one_press(chromium: Browser, server: RunningServer, key: str) -> None:
    """However long it is held: one command. Enter presses the large button, which has the focus."""
    host = lead(chromium, server.url, "ja", CASE)
    host.press()
    if key == "Enter":
        host.page.locator(".helm button.primary").focus()
    else:
        host.page.evaluate("document.activeElement.blur()")
    sent = commands_of(host.page)
    hold(host.page, key)
    until(host.page, "BENKYOKAI.latest.now.door === 'open'")
    assert sent == ["open"]
    host.context.close()


def test_a_second_press_waits_for_what_the_first_brings(chromium: Browser, server: RunningServer) -> None:
    """Until the page shows what came of a command, no key and no button sends another."""
    host = lead(chromium, server.url, "ja", CASE)
    late = False

    def told(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if late else socket.send(message))

    host.page.route_web_socket("**/socket?*", told)
    host.page.reload()
    until(host.page, "!!globalThis.BENKYOKAI?.latest")
    sent = commands_of(host.page)
    late = True  # what the server says from here on
    with host.page.expect_response("**/command*"):
        host.page.keyboard.press("PageDown")
    host.page.keyboard.press("PageDown")
    host.page.locator(".helm button.primary").click()
    host.page.evaluate("fetch('bank').then((answer) => answer.text())")
    assert sent == ["forward"]
    assert host.page.locator("p.notice[role=alert]:visible").count() == 0
    host.context.close()


def test_the_keys_work_after_a_click(chromium: Browser, server: RunningServer) -> None:
    """A button keeps Space and Enter and no other key; a field keeps all of them."""
    host = lead(chromium, server.url, "ja", CASE)
    page, buttons = host.page, (".helm button.primary", "[data-row=mode]", "[data-row=mode]", "details.more summary")
    for selector, key in zip(buttons, ("PageDown", "ArrowRight", "PageDown", "ArrowRight"), strict=True):
        if selector == ".helm button.primary":
            host.press()
        else:
            page.locator(selector).first.click()
        moved(host, key)
    page.locator("details.insert summary").click()
    page.locator("details.insert input").fill("abc")
    version = page.evaluate("BENKYOKAI.latest.version")
    for key in ("ArrowLeft", "PageDown", "PageUp", "Space"):
        page.keyboard.press(key)
    expect(page.locator("details.insert input")).to_have_value("ab c")
    assert page.evaluate("BENKYOKAI.latest.version") == version
    page.locator("[data-row=mode]").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-row=mode]")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("BENKYOKAI.latest.version") == version
    host.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_leaving_a_step_with_open_answers_is_asked(chromium: Browser, server: RunningServer, language: str) -> None:
    """By key, button and run sheet; staying is what the page proposes, and what a presenter's remote can say."""
    host = lead(chromium, server.url, language, CASE)
    open_answers(host)
    one = phone(chromium, server.url, host.code, "Sato", language)
    page, sent = host.page, commands_of(host.page)
    sentence, stay = say(language, "console.leave_sure"), say(language, "console.stay")  # type: ignore[arg-type]
    for ask in (
        lambda: page.keyboard.press("PageUp"),
        lambda: page.locator("[data-act=back]").click(),
        page.locator("nav ol button").last.click,
    ):
        for key in ("Enter", "Escape", "PageDown"):
            ask()
            asked(page, sentence)
            expect(page.locator("dialog button:focus")).to_have_text(stay)
            page.keyboard.press(key)
            expect(page.locator("dialog")).to_be_hidden()
    assert sent == []
    assert host.state()[1] == "open"
    page.keyboard.press("PageUp")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("nav ol button").last.click()
    page.get_by_role("button", name=say(language, "console.go"), exact=True).click()  # type: ignore[arg-type]
    until(page, "BENKYOKAI.latest.now.door !== 'open'")
    assert sent == ["go"]
    wait_for([one], host)
    one.context.close()
    host.context.close()


def test_the_projector_asks_too(chromium: Browser, server: RunningServer) -> None:
    """Before it closes answers, and before it ends the session; who only watches is asked nothing."""
    host = lead(chromium, server.url, "ja", CASE)
    watch = f"{server.url}{host.page.locator('a.watch').get_attribute('href', timeout=PATIENCE)}"
    open_answers(host)
    projector, watching = host.context.new_page(), host.context.new_page()
    projector.goto(f"{server.url}/live/{host.code}/screen")
    watching.goto(watch)
    wait_for([projector, watching], host)
    watching.keyboard.press("PageUp")
    expect(watching.locator("dialog[open]")).to_have_count(0)
    projector.keyboard.press("PageUp")
    asked(projector, say("ja", "console.leave_sure"))
    projector.keyboard.press("PageDown")
    expect(projector.locator("dialog")).to_be_hidden()
    assert host.state()[1] == "open"
    while host.next != "end":
        host.press()
    wait_for([projector], host)
    projector.keyboard.press("PageDown")
    asked(projector, say("ja", "console.end_sure"))
    projector.get_by_role("button", name=say("ja", "console.end"), exact=True).click()
    until(host.page, "BENKYOKAI.latest.phase === 'ended'")
    host.context.close()


def test_back_in_a_lesson_is_the_section_before(chromium: Browser, server: RunningServer) -> None:
    """From the third section to the second and the first, and only then to the step before."""
    host = lead(chromium, server.url, "ja", COURSE)
    second_step(host)
    seen = []
    for key in ("PageDown", "PageDown", "PageUp", "ArrowLeft", "PageUp"):
        moved(host, key)
        seen.append(host.page.evaluate("[BENKYOKAI.latest.at, BENKYOKAI.latest.now.step.section]"))
    assert seen == [[1, 2], [1, 3], [1, 2], [1, 1], [0, 1]]
    host.context.close()


def test_the_button_stays_under_the_finger_while_answers_come_in(chromium: Browser, server: RunningServer) -> None:
    """A press goes down on it and comes up on it, though the count beside it has changed meanwhile."""
    host = lead(chromium, server.url, "en", {"quiz": "knowledge"})
    one = phone(chromium, server.url, host.code, "Ana", "en")
    while host.next != "close":
        host.press()
    wait_for([one], host)
    button = host.page.locator("button.primary").first.element_handle()
    answer(one, "en")
    until(host.page, "BENKYOKAI.latest.answered === 1")
    assert button.evaluate("(one) => one.isConnected")
