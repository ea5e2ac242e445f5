"""The pages of a live session side by side, and pictures of all of them as they stand."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from bench.cast import Person, crowd
from tests.browser.live import PHONE, Host, lead, until, wait_for
from tests.browser.reader import LOCALES, PATIENCE
from tests.browser.running_server import ROOT

WIDTHS = {"1280": (1280, 800), "1920": (1920, 1080), "400": (400, 800)}
"""A laptop, a projector, and half a laptop's screen beside a video call."""

PICTURES = ROOT / "docs" / "pictures"
KINDS = ("console", "screen", "phone")
USUAL = {"console": "1280", "screen": "1920", "phone": "360"}
BOTH = "both"
CUT = """() => {
  const out = [...document.querySelectorAll('body *')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !one.closest('.scroll, .unseen');
  });
  return out.length ? out[0].outerHTML.slice(0, 90) : '';
}"""


def for_docs(page: Page, name: str, part: str = "body") -> None:
    """A small picture of what a page shows at once from a part of it on."""
    page.evaluate("part => scrollTo(0, document.querySelector(part).offsetTop - 90)", part)
    page.wait_for_timeout(200)
    browser = page.context.new_cdp_session(page)
    taken = browser.send("Page.captureScreenshot", {"format": "webp", "quality": 80})
    (PICTURES / f"live-{name}.webp").write_bytes(base64.b64decode(taken["data"]))


@dataclass
class Stage:
    """A session with its pages: `console`, `screen` and `phone`, in the languages that there are pages in."""

    folder: Path
    host: Host
    pages: dict[tuple[str, str], Page]
    people: list[Person] = field(default_factory=list)
    count: int = 0
    faults: list[str] = field(default_factory=list)

    def do(self, name: str, target: Any = None, step: Any = None) -> None:
        """A command of the facilitator; every page follows."""
        page = self.host.page
        body = {"command": name, "target": target, "step": step, "version": page.evaluate("latest.version")}
        self.send("command", body)
        until(page, "version => latest.version > version", body["version"])
        self.settle()

    def send(self, what: str, body: dict[str, Any]) -> None:
        """Something else that the facilitator does."""
        answered = self.host.context.request.post(f"{self.host.url}/live/{self.host.code}/{what}", data=body)
        assert answered.ok, answered.text()

    def settle(self) -> None:
        """Waits until every page shows what the console shows."""
        wait_for(list(self.pages.values()), self.host)

    def until_next(self, name: str) -> None:
        """Presses the large button until it says that."""
        while self.host.next != name:
            self.do(str(self.host.next))

    def take(self, name: str, pages: Iterable[str] = KINDS, full: bool = False) -> None:
        """A picture of each page in each of its sizes; `full`: in the dark and in English too."""
        self.count += 1
        self.settle()
        for page in pages:
            self._sizes(f"{self.count:02}-{name}.{page}", page, "ja", WIDTHS)
            if full:
                self._in_the_dark(f"{self.count:02}-{name}.{page}", page)
                self._sizes(f"{self.count:02}-{name}.{page}-en", page, "en", (USUAL[page],))
        if "screen" in pages:
            self._in_both(f"{self.count:02}-{name}.screen-{BOTH}", ("1280", "1920", "400") if full else ("1920",))

    def glance(self, name: str) -> None:
        """The room's pages alone, in their usual size."""
        self.count += 1
        self.settle()
        for page in ("screen", "phone"):
            self._sizes(f"{self.count:02}-{name}.{page}", page, "ja", (USUAL[page],))
        self._in_both(f"{self.count:02}-{name}.screen-{BOTH}", ("1280",))

    def _sizes(self, name: str, kind: str, language: str, widths: Iterable[str]) -> None:
        page = self.pages.get((kind, language))
        if page is None:
            return
        if kind == "phone":
            self.shoot(page, name)
            return
        for width in widths:
            self.resize(page, width)
            self.shoot(page, f"{name}-{width}", whole=kind == "console")

    def show(self, name: str, kind: str, width: int, height: int, part: str = "body") -> None:
        """A picture for the docs, in English: what the page shows at once from a part of it on."""
        page = self.pages[kind, "en"]
        before = page.viewport_size
        page.set_viewport_size({"width": width, "height": height})
        self.settle()
        for_docs(page, name, part)
        if before:
            page.set_viewport_size(before)

    def resize(self, page: Page, width: str) -> None:
        """Gives a page one of the sizes."""
        across, down = WIDTHS[width]
        page.set_viewport_size({"width": across, "height": down})

    def _in_the_dark(self, name: str, kind: str) -> None:
        page = self.pages[kind, "ja"]
        page.emulate_media(color_scheme="dark")
        if kind != "phone":
            self.resize(page, USUAL[kind])
        self.shoot(page, f"{name}-dark", whole=kind != "screen")
        page.emulate_media(color_scheme="light")

    def _in_both(self, name: str, widths: Iterable[str]) -> None:
        page = self.pages["screen", "ja"]
        self.speak(BOTH)
        for width in widths:
            self.resize(page, width)
            self.shoot(page, f"{name}-{width}", whole=False)
        self.speak("")

    def speak(self, language: str) -> None:
        """Chooses the projectors' language."""
        self.send("screen-language", {"language": language})
        until(self.pages["screen", "ja"], "both => !!latest.other === both", language == BOTH)

    def shoot(self, page: Page, name: str, whole: bool = True) -> None:
        """One picture. What is wider than the page, or higher than a projector, is noted."""
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(60)
        page.screenshot(path=self.folder / f"{name}.png", full_page=whole)
        cut = page.evaluate(CUT)
        if cut:
            self.faults.append(f"{name}: wider than the page: {cut}")
        if not whole and not name.endswith("-400"):
            high = page.evaluate("[document.documentElement.scrollHeight, innerHeight]")
            if high[0] > high[1]:
                self.faults.append(f"{name}: {high[0]} of {high[1]} px")


def stage_of(
    chromium: Browser, url: str, folder: Path, source: dict[str, Any], people: int, languages: Iterable[str] = ("ja",)
) -> Stage:
    """A session that has just been made; its pages are open, and people have come in."""
    folder.mkdir(parents=True, exist_ok=True)
    host = lead(chromium, url, "ja", source)
    pages: dict[tuple[str, str], Page] = {("console", "ja"): host.page}
    stage = Stage(folder, host, pages)
    for language in languages:
        if language != "ja":
            pages["console", language] = host.context.new_page()
            pages["console", language].goto(f"{url}/live/{host.code}/console?lang={language}")
        page = chromium.new_context(locale=LOCALES[language]).new_page()
        page.goto(url + str(host.page.locator("a.watch").get_attribute("href", timeout=PATIENCE)))
        pages["screen", language] = page
    for page in pages.values():
        until(page, "!!latest")
    stage.people = crowd(url, host.code, people)
    return stage


def bring_phone(stage: Stage, chromium: Browser, name: str, language: str, joined: bool = True) -> Page:
    """One more participant, with a phone; not `joined`: who only opens the page."""
    context = chromium.new_context(**PHONE, locale=LOCALES[language])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{stage.host.url}/live/{stage.host.code}")
    page.locator("form button.primary").wait_for() if joined else page.wait_for_timeout(400)
    if joined:
        page.locator("input:not([type])").first.fill(name)
        page.locator("form button.primary").click()
        until(page, "!!(latest && latest.own)")
        stage.pages["phone", language] = page
    return page
