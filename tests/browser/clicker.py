"""A presenter's remote in somebody's hand, and what every page of the room shows meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.back_row import measured
from tests.browser.live import JOIN, NAME, Host
from tests.browser.reader import LOCALES, PATIENCE, SCREENS
from tests.browser.states import TOO_WIDE

TWICE = {"standard": 32, "fixed": 26}
"""The size of a browser's text where somebody has set it to twice the usual, in pixels."""

IN_REACH = """(button) => {
  button.scrollIntoView({ block: 'center' });
  const box = button.getBoundingClientRect();
  const inside = box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
  const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return inside && box.height >= 44 && button.contains(at);
}"""

SEEN = """() => [...document.querySelectorAll('.where .door, footer > .door, .counting .door')]
  .filter((one) => one.checkVisibility()).map((one) => one.textContent)"""
"""What a page says of the answers: open, closed, a second time."""


@dataclass(frozen=True)
class Held:
    """A phone of the room: its size, its language, its colours, the size of its text."""

    name: str
    width: int
    height: int
    language: Language
    theme: Literal["light", "dark"]
    large: bool = False


def comes(chromium: Browser, host: Host, held: Held) -> Page:
    """Somebody joins with it."""
    screen = {**SCREENS["phone"], "viewport": {"width": held.width, "height": held.height}}
    context = chromium.new_context(**screen, locale=LOCALES[held.language], color_scheme=held.theme)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    if held.large:
        context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": TWICE})
    page.goto(f"{host.url}/live/{host.code}")
    page.get_by_label(NAME[held.language]).fill(held.name)
    join = page.get_by_role("button", name=JOIN[held.language], exact=True)
    assert join.evaluate(IN_REACH)
    assert page.evaluate(TOO_WIDE) <= 0
    join.click()
    expect(page.locator("header .who")).to_contain_text(held.name, timeout=PATIENCE)
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == (
        32 if held.large else 16
    )
    return page


@dataclass
class Room:
    """Every page, with the language it speaks. `faults` collects what is wrong by the name of the state."""

    host: Host
    projector: Page
    phones: dict[Held, Page]
    faults: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def pages(self) -> list[Page]:
        """All but the console."""
        return [self.projector, *self.phones.values()]

    def look(self, state: str) -> None:
        """Nothing is too wide, nothing cut on the projector, what is to be pressed can be, all say the same."""
        for name, page, _ in self._named():
            if (more := page.evaluate(TOO_WIDE)) > 0:
                self.faults.append((state, name, "wider than the screen", str(more)))
        self.faults += [(state, "projector", one) for one in measured(self.projector, (1920, 1080))["cut"]]
        for held, page in self.phones.items():
            for button in page.locator("form.question button.primary").all():
                if not button.evaluate(IN_REACH):
                    self.faults.append((state, held.name, "the button is out of reach"))
        self._agree(state)

    def _agree(self, state: str) -> None:
        now = self.host.page.evaluate("BENKYOKAI.latest.now") or {}
        door, again, twin = now.get("door"), now.get("round", 1) > 1, now.get("twin")
        for name, page, language in self._named():
            said = [f"live.{door}"] if door else []
            if again and page != self.projector:
                closed = page != self.host.page and door != "open"
                said.append("live.twin" if twin else "live.then" if closed else "live.second_vote")
            if (seen := page.evaluate(SEEN)) != [say(language, one) for one in said]:
                self.faults.append((state, name, f"says {seen}, not {said}"))
        for held, page in self.phones.items():
            forms = page.locator("form.question").count()
            if forms != (door == "open"):
                self.faults.append((state, held.name, f"has {forms} forms at {door}"))

    def _named(self) -> list[tuple[str, Page, Language]]:
        phones = [(held.name, page, held.language) for held, page in self.phones.items()]
        return [("console", self.host.page, "ja"), ("projector", self.projector, "en"), *phones]
