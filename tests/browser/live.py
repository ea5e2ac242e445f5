"""A live session with real pages: a facilitator's console, a projector, phones."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.reader import LOCALES, PATIENCE, SCREENS
from tests.browser.running_server import HOST_KEY

PHONE = {**SCREENS["phone"], "viewport": {"width": 360, "height": 740}}
JOIN = {"ja": "参加する", "en": "Join"}
NAME = {"ja": "表示名", "en": "Display name"}
STORED = {"ja": "回答を受け付けました", "en": "Your answer is stored"}


def until(page: Page, script: str, argument: Any = None) -> None:
    """Waits until an expression holds on the page. Our policy lets no page evaluate strings, so we ask from outside."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(script, argument):
        assert time.monotonic() < end, f"never true: {script}"
        page.wait_for_timeout(40)


NOT_CLOSING = "BENKYOKAI.latest.now?.door !== 'closing'"


@dataclass
class Host:
    """The facilitator: the console, and the browser with the key's cookie."""

    page: Page
    context: BrowserContext
    url: str
    code: str

    @property
    def next(self) -> str | None:
        """What the big button would do."""
        found: str | None = self.page.evaluate("BENKYOKAI.latest && BENKYOKAI.latest.next")
        return found

    def state(self) -> list[Any]:
        """Where the console stands: step, door, stage, round, tally, reasoning."""
        script = "(({ now, at }) => now ? [at, now.door, now.stage, now.round] : null)(BENKYOKAI.latest ?? {})"
        found: list[Any] = self.page.evaluate(script)
        return found

    def press(self) -> str:
        """Presses the big button, and waits until the session has moved, and a closing door is closed."""
        name, version = self.next, self.page.evaluate("BENKYOKAI.latest.version")
        self.page.locator("button.primary").first.click()
        until(self.page, f"version => BENKYOKAI.latest.version > version && {NOT_CLOSING}", version)
        return str(name)


def lead(chromium: Browser, url: str, language: str, source: dict[str, Any], dark: bool = False) -> Host:
    """A facilitator who came in with the key and started a session."""
    context = chromium.new_context(
        **SCREENS["laptop"], locale=LOCALES[language], color_scheme="dark" if dark else "light"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    made = context.request.post(f"{url}/live/new", data=source)
    assert made.status == 201, made.text()
    code = made.json()["code"]
    page.goto(f"{url}/live/{code}/console")
    until(page, "!!BENKYOKAI.latest")
    return Host(page, context, url, code)


def projector_of(host: Host, chromium: Browser, language: str, dark: bool = False) -> Page:
    """Another computer that shows the read-only link from the console."""
    context = chromium.new_context(
        **SCREENS["laptop"], locale=LOCALES[language], color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(urljoin(host.url, host.page.locator("a.watch").get_attribute("href", timeout=PATIENCE)))
    expect(page.locator(".bigcode")).to_be_visible(timeout=PATIENCE)
    return page


def phone(
    chromium: Browser, url: str, code: str, name: str, language: str = "ja", sockets: bool = True, dark: bool = False
) -> Page:
    """A phone that has joined; without `sockets` its browser has no WebSocket."""
    context = chromium.new_context(**PHONE, locale=LOCALES[language], color_scheme="dark" if dark else "light")
    context.set_default_timeout(PATIENCE)
    if not sockets:
        context.add_init_script("window.WebSocket = class { constructor() { throw new Error('not here'); } };")
    page = context.new_page()
    page.goto(f"{url}/live/{code}")
    page.get_by_label(NAME[language]).fill(name)
    page.get_by_role("button", name=JOIN[language], exact=True).click()
    expect(page.locator("header .who")).to_contain_text(name, timeout=PATIENCE)
    return page


def answer(page: Page, language: str, choice: int = 0, reason: str = "") -> None:
    """Fills in every form on the phone and sends it."""
    expect(page.locator("form.question").first).to_be_visible(timeout=PATIENCE)
    for form in page.locator("form.question").all():
        fill(form, choice, reason)
        form.locator("button.primary").click()
        expect(form.locator(".note")).to_contain_text(STORED[language], timeout=PATIENCE)


def fill(form: Locator, choice: int, reason: str) -> None:
    """Chooses in every group of the form."""
    for group in form.locator("fieldset").all():
        radios, boxes = group.locator("input[type=radio]"), group.locator("input[type=checkbox]")
        for inputs in (radios, boxes):
            if inputs.count():
                inputs.nth(min(choice, inputs.count() - 1)).check()
    for select in form.locator("select").all():
        select.select_option(index=1 + choice)
    for number in form.locator("input[inputmode=decimal]").all():
        number.fill("９０")
    for word in form.locator("input[type=text]:not([inputmode])").all():
        word.fill("ＥＢＳ")
    for text in form.locator("textarea").all():
        text.fill(reason or "わたしの考え")


def wait_for(pages: list[Page], host: Host) -> None:
    """Waits until every page shows what the console shows."""
    version = host.page.evaluate("BENKYOKAI.latest.version")
    for page in pages:
        until(page, "version => BENKYOKAI.latest && parseInt(BENKYOKAI.latest.tag) >= version", version)


def heard(page: Page) -> str:
    """What a phone knows now."""
    return json.dumps(page.evaluate("BENKYOKAI.latest"), ensure_ascii=False)
