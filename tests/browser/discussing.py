"""A discussion in browsers: votes, reasons shown, a look at what has the focus."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, WebSocket, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.live import Host, fill, lead, phone, until, wait_for
from tests.browser.reader import PATIENCE

REASONS = ("回線が止まると困る", "Nobody there runs models", "まず小さく試す")


@dataclass
class Wire:
    """Every byte that the live session sends to a page from its next loading on."""

    page: Page
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("websocket", self._listen)
        self.page.reload()
        until(self.page, "BENKYOKAI.latest && BENKYOKAI.latest.own")

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self.heard.append(str(frame)))

    def has(self, words: str) -> bool:
        """Whether these words have come."""
        return any(words in frame for frame in self.heard)


def first_vote(chromium: Browser, url: str, language: Language, dark: bool = False) -> tuple[Host, list[Page]]:
    """A scenario's choice is open, and three phones are there, two of them with a choice of their own kind."""
    host = lead(chromium, url, language, {"quiz": "choosing-a-service"}, dark)
    phones = [phone(chromium, url, host.code, name, language, dark=dark) for name in ("田中", "Mori", "さとう")]
    while host.press() != "next_stage":
        pass
    host.press()
    wait_for(phones, host)
    return host, phones


def give_all(phones: list[Page], language: Language) -> None:
    """Everybody answers with a reason and says how sure they are, each more than the one before."""
    for number, page in enumerate(phones):
        give(page, language, number % 2, REASONS[number], number)


def give(page: Page, language: Language, choice: int, reason: str, level: int) -> None:
    """One answer; `level`: how sure, from 0."""
    form = page.locator("form.question")
    expect(form).to_be_visible(timeout=PATIENCE)
    fill(form, choice, reason)
    sure(page).nth(level).check()
    form.locator("button.primary").click()
    expect(form.locator(".note")).to_have_text(say(language, "phone.stored"), timeout=PATIENCE)


def sure(page: Page) -> Locator:
    """The three steps of certainty."""
    return page.locator("form.question .steps input")


def quote(host: Host, words: str) -> Locator:
    """A reason on the console."""
    return host.page.locator("main blockquote").filter(has_text=words)


def show(host: Host, language: Language, words: str) -> None:
    """Shows a reason to everybody."""
    quote(host, words).get_by_role("button", name=say(language, "console.show"), exact=True).click()


def vote_again(host: Host, phones: list[Page]) -> None:
    """The second vote is open on every phone."""
    while host.press() != "vote_again":
        pass
    wait_for(phones, host)


def tab_to(page: Page, fits: str, what: str) -> None:
    """Presses Tab until an expression holds of what has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate(f"((at) => {fits})(document.activeElement)"):
            return
    raise AssertionError(f"Tab does not reach {what}")


def leave(host: Host, phones: list[Page]) -> None:
    """Ends every browser profile."""
    for context in (host.context, *(page.context for page in phones)):
        context.close()
