"""The door on the console and before a phone, in both languages, with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.live import JOIN, NAME, PHONE, Host, lead, phone, until
from tests.browser.reader import LOCALES, PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import States
from tests.languages import ENGLISH_SOAKS

CLOSED = {"ja": "新しい参加を締め切って", "en": "The facilitator has closed the door"}
BAN = {"ja": "もう参加させない", "en": "Remove for good"}
HONEST = {"ja": "別のブラウザーや端末からは、また参加できます", "en": "another browser or device a person can come"}
REMOVED = {"ja": "参加が取り消されました", "en": "has taken you out"}


def press(host: Host, act: str) -> None:
    """A button of the door, with the keyboard."""
    host.page.locator(f'.door [data-door="{act}"]').focus()
    host.page.keyboard.press("Enter")


def comes(chromium: Browser, url: str, host: Host, language: str) -> Page:
    """A phone that opens the page for joining."""
    context = chromium.new_context(**PHONE, locale=LOCALES[language])
    page = context.new_page()
    page.goto(f"{url}/live/{host.code}")
    page.get_by_label(NAME[language]).wait_for(timeout=PATIENCE)
    return page


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_the_facilitator_keeps_the_door(chromium: Browser, every_kind_server: RunningServer, language: str) -> None:
    """Closed, refused, opened; a crowd removed after a question, somebody for good after an honest one, and back."""
    url, states = every_kind_server.url, States()
    host = lead(chromium, url, language, {"quiz": "study"})
    asked: list[str] = []
    host.page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    ana = phone(chromium, url, host.code, "Ana", language)
    host.page.locator(".door > summary").focus()
    host.page.keyboard.press("Enter")
    states.look(host.page, "the door is open")
    press(host, "turn")
    until(host.page, "BENKYOKAI.latest.entrance.closed")
    expect(host.page.locator('.door [data-door="turn"]')).to_be_focused()

    new = comes(chromium, url, host, language)
    expect(new.get_by_role("alert").first).to_contain_text(CLOSED[language])
    states.look(new, "a phone before a closed door")
    new.get_by_label(NAME[language]).fill("Bo")
    new.get_by_role("button", name=JOIN[language], exact=True).click()
    expect(new.locator("form [role=alert]")).to_contain_text(CLOSED[language], timeout=PATIENCE)
    press(host, "turn")
    until(host.page, "!BENKYOKAI.latest.entrance.closed")
    new.get_by_role("button", name=JOIN[language], exact=True).click()
    expect(new.locator("header .who")).to_contain_text("Bo", timeout=PATIENCE)

    host.page.get_by_role("spinbutton").fill("2")
    host.page.keyboard.press("Tab")
    until(host.page, "BENKYOKAI.latest.entrance.full")
    press(host, "newcomers")
    until(host.page, "BENKYOKAI.latest.people.length === 0")
    assert "Ana" in asked[-1]
    assert "Bo" in asked[-1]
    for page in (ana, new):
        expect(page.get_by_text(REMOVED[language])).to_be_visible(timeout=PATIENCE)
    new.get_by_role("button", name=JOIN[language], exact=True).click()
    until(host.page, "BENKYOKAI.latest.people[0]?.online")  # from then on the list stays as it is
    host.page.locator("button.person").click()
    host.page.get_by_role("button", name=BAN[language]).click()
    until(host.page, "BENKYOKAI.latest.entrance.banned.length === 1")
    assert HONEST[language] in asked[-1]
    states.look(host.page, "somebody is removed for good")
    host.page.locator(".door li button").focus()
    host.page.keyboard.press("Enter")
    until(host.page, "BENKYOKAI.latest.people.length === 1 && !BENKYOKAI.latest.entrance.banned.length")
    for page in (host.page, ana, new):
        page.context.close()
    assert states.faults == []
