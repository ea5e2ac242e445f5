"""What axe finds in each state of a page, by the light and in the dark; every state has its name."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from tests.browser.axe import ALL_RULES, CONTRAST, violations
from tests.browser.reader import PATIENCE

UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"

NO_COOKIES = "const ask = fetch; fetch = (path, options) => ask(path, { ...options, credentials: 'omit' });"
KINDS = {"one", "many", "order", "match", "number", "case", "text", "view", "word", "gaps"}


@dataclass
class States:
    """Collects faults by the name of the state, so that one run tells of all of them."""

    seen: list[str] = field(default_factory=list)
    faults: list[tuple[str, ...]] = field(default_factory=list)

    def look(self, page: Page, name: str) -> None:
        """Opens what is folded away, then looks at the page in both themes."""
        page.evaluate(UNFOLD)
        page.wait_for_timeout(60)  # what is drawn when it is opened
        self.look_as_it_is(page, name)
        if (more := page.evaluate(TOO_WIDE)) > 0:
            self.faults.append((name, "wider than the screen", str(more)))

    def look_as_it_is(self, page: Page, name: str) -> None:
        """Looks at the page in both themes."""
        self.seen.append(name)
        for theme, options in (("light", ALL_RULES), ("dark", CONTRAST)):
            page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            self.faults += [(name, theme, *one) for one in violations(page, options)]
        page.emulate_media(color_scheme="light")


def refuse(page: Page) -> None:
    """Sends the form as it is, where something must be chosen first; an order, and nothing ticked, are answers."""
    if (
        page.locator("form.question")
        .locator(".choices:not(.steps) input[type=radio], select, input[type=text]")
        .count()
    ):
        page.locator("form.question button.primary").first.click()


def look_without_a_line(states: States, page: Page, asked: str) -> None:
    """The page came, and what it asks for does not."""
    page.route(asked, lambda route: route.abort())
    page.reload()
    expect(page.locator(".offline")).to_be_visible(timeout=PATIENCE)
    states.look(page, "no line at the first visit")
    page.unroute(asked)
