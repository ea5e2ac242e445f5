"""What a newcomer does from the facilitator's link to a running session with a phone in it, and how many clicks it
takes."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.live import PHONE, until
from tests.browser.reader import LOCALES, PATIENCE, SCREENS, Reader

NAME = "はじめて"


@dataclass
class Journey:
    """Clicks and typings so far."""

    language: Language
    clicks: int = 0
    typed: int = 0
    contexts: list[BrowserContext] = field(default_factory=list)

    def click(self, what: Locator) -> None:
        """One click, or one tap."""
        what.click()
        self.clicks += 1

    def type(self, where: Locator, text: str) -> None:
        """Fills in one field."""
        where.fill(text)
        self.typed += 1

    def say(self, key: str) -> str:
        """What stands on a button."""
        return say(self.language, key)

    def browser(self, chromium: Browser, screen: dict[str, object]) -> Page:
        """A profile that has never been here."""
        context = chromium.new_context(**screen, locale=LOCALES[self.language])  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        return context.new_page()

    def close(self) -> None:
        """Closes what was opened."""
        for context in self.contexts:
            context.close()


def go(chromium: Browser, host_link: str, journey: Journey, address: str) -> tuple[Page, Page]:
    """From the link to the running session; console and phone. `address`: where the phone goes instead of to the
    address in the QR code, as this machine alone can reach the server."""
    console = make_a_session(journey.browser(chromium, SCREENS["laptop"]), host_link, journey)
    phone = journey.browser(chromium, PHONE)
    phone.goto(address + console.evaluate(CODE_PATH))
    journey.type(phone.get_by_label(journey.say("phone.name")), NAME)
    journey.click(phone.get_by_role("button", name=journey.say("phone.join"), exact=True))
    until(console, "BENKYOKAI.latest.joined === 1")
    journey.click(console.get_by_role("button", name=journey.say("console.start"), exact=True))
    until(phone, "BENKYOKAI.latest.common.phase === 'step'")
    return console, phone


CODE_PATH = "'/live/' + BENKYOKAI.latest.joining.code"


def make_a_session(page: Page, host_link: str, journey: Journey) -> Page:
    """Follows the link, opens the sessions, makes one of what is chosen already, and opens its console."""
    page.goto(host_link)
    one = Reader(page, "")
    one.settle()
    journey.click(page.get_by_role("link", name=journey.say("sessions")).first)
    journey.click(page.get_by_role("button", name=journey.say("sessions.create")))
    link = page.locator(".st-key-session-made-box").get_by_role("link", name=journey.say("sessions.open_console"))
    expect(link).to_be_visible(timeout=PATIENCE)
    with page.context.expect_page() as opened:
        journey.click(link)
    console = opened.value
    until(console, "!!globalThis.BENKYOKAI?.latest")
    return console
