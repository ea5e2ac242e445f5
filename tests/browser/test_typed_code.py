"""The code as people type it into the field at `/live`, or into the address."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.axe import violations
from tests.browser.live import JOIN, NAME, PHONE, lead
from tests.browser.reader import LOCALES, PATIENCE
from tests.browser.running_server import RunningServer

CASE = {"quiz": "choosing-a-service"}
FULL_WIDTH = str.maketrans({chr(n): chr(n + 0xFEE0) for n in range(0x21, 0x7F)})


def ways(url: str, code: str) -> list[str]:
    """What people type: as projected, in full width, with a hyphen, in lower case, the whole link."""
    gap = f"{code[:3]} {code[3:]}"
    return [gap, f" {gap} ", code.translate(FULL_WIDTH), gap.replace(" ", "-").lower(), f"{url}/live/{code}?lang=ja"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_field_takes_the_code_as_it_is_projected(chromium: Browser, server: RunningServer, language: str) -> None:
    """Each way to type it leads to the session, under the one address that it has."""
    host = lead(chromium, server.url, language, CASE)
    page = chromium.new_context(**PHONE, locale=LOCALES[language]).new_page()
    for typed in ways(server.url, host.code):
        page.goto(f"{server.url}/live?lang={language}")
        page.locator("input.code").press_sequentially(typed)
        page.locator("button.primary").click()
        expect(page.get_by_label(NAME[language])).to_be_visible(timeout=PATIENCE)
        assert page.url == f"{server.url}/live/{host.code}?lang={language}"
    page.context.close()
    host.context.close()


def test_an_address_with_such_a_code_leads_to_the_page(chromium: Browser, server: RunningServer) -> None:
    """Typed into the address: the phone's page, the console, the projector; nonsense is told to be no code."""
    host = lead(chromium, server.url, "ja", CASE)
    page, gap = host.context.new_page(), f"{host.code[:3]}%20{host.code[3:]}".lower()
    for below, seen in (("", ".field"), ("/console", ".helm"), ("/screen", ".bigcode")):
        page.goto(f"{server.url}/live/{gap}{below}?lang=ja")
        expect(page.locator(seen).first).to_be_visible(timeout=PATIENCE)
        assert page.url == f"{server.url}/live/{host.code}{below}?lang=ja"
    for nonsense in ("%E0%A4", "%20", "%F0%9F%92%A5"):
        page.goto(f"{server.url}/live/{nonsense}")
        expect(page.locator("input.code").first).to_be_visible(timeout=PATIENCE)
    host.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_phone_that_has_to_wait_comes_in_by_itself(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """Where others behind its address have guessed: it says so, tries again when it was told to, and joins."""
    host = lead(chromium, server.url, language, CASE)
    page = chromium.new_context(**PHONE, locale=LOCALES[language]).new_page()
    body = json.dumps({"why": "too_many_tries", "refused": "x", "again": 1})
    waits = {"status": 429, "content_type": "application/json", "body": body}
    for asked in ("**/state?*", "**/join?*"):
        page.route(asked, lambda route: route.fulfill(**waits))
    sentence = page.get_by_text(say(language, "phone.in_turn"))
    page.goto(f"{server.url}/live/{host.code}?lang={language}")
    expect(sentence).to_be_visible(timeout=PATIENCE)
    assert violations(page) == []
    page.unroute("**/state?*")
    page.get_by_label(NAME[language]).fill("Sato")
    page.get_by_role("button", name=JOIN[language], exact=True).click()
    expect(sentence).to_be_visible(timeout=PATIENCE)
    page.unroute("**/join?*")
    expect(page.locator("header .who")).to_contain_text("Sato", timeout=PATIENCE)
    page.context.close()
    host.context.close()
