"""Takes pictures of what an evening has beside its questions: the end of a countdown, late joiners, the remote, the
pace, words and ratings, the door, teams, templates; on small and large screens, light and dark."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from bench.live_screenshots import HAND, Size, for_docs
from bench.participants import Person, answer_all, crowd
from tests.browser.clicker import Held, comes
from tests.browser.light import command
from tests.browser.live import answer, fill, lead, phone, projector_of, until, wait_for
from tests.browser.reader import LOCALES, reader
from tests.browser.running_server import HOST_KEY

HELD = (
    Held("朝霧", 390, 844, "ja", "light"),
    Held("Quillon", 360, 640, "en", "dark"),
    Held("夕凪", 320, 568, "ja", "light", large=True),
)
"""The last one has its text twice as large."""

WALLS = ((1920, 1080, "light"), (1280, 720, "dark"), (960, 540, "light"))
WORDS = (("Studio", "cost"), ("studio", "夜間の停止"), ("Feature Store", "Cost"), ("MLOps",), ("cost", "Studio"))
SHEET = (1, 2, 6, 13)
"""Of the shipped run sheet: a lesson, a plain question, a scenario with two votes and a twin, the survey."""


def take_evening(chromium: Browser, url: str, folder: Path) -> None:
    """Fills the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    Rest(chromium, url, folder, {"course": "01-ml-services", "names": "all"}).play()
    Rest(chromium, url, folder, {"quiz": "choosing-a-service", "teams": True}, "teams").play_teams()


class Rest:
    """A session, its console, projector, three phones of different sizes, and people without a browser."""

    def __init__(self, chromium: Browser, url: str, folder: Path, source: dict[str, Any], name: str = "") -> None:
        self.chromium, self.url, self.folder, self.count, self.name = chromium, url, folder, 0, name
        self.host = lead(chromium, url, "ja", source)
        self.wall = projector_of(self.host, chromium, "ja")
        self.phones: dict[Held, Page] = {}
        self.people: list[Person] = []

    def shoot(self, name: str, page: Page, kind: str, whole: bool = False) -> None:
        """One picture of what a page shows at once, or of all of it."""
        page.wait_for_timeout(150)
        page.screenshot(path=self.folder / f"{self.name}{self.count:02}-{name}.{kind}.png", full_page=whole)

    def take(self, name: str, phones: bool = True, walls: bool = True, console: bool = True) -> None:
        """Every page of the room; the projector in each of its sizes, the console light and dark."""
        self.count += 1
        pages = [self.wall, *self.phones.values()]
        wait_for(pages, self.host)
        for held, page in self.phones.items() if phones else ():
            self.shoot(name, page, f"phone-{held.width}")
        for width, height, theme in WALLS if walls else ():
            self.wall.set_viewport_size({"width": width, "height": height})
            self.wall.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            self.shoot(name, self.wall, f"screen-{width}")
        for scheme in ("light", "dark") if console else ():
            self.host.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            self.shoot(name, self.host.page, f"console-{scheme}", whole=True)
        self.host.page.emulate_media(color_scheme="light")

    def for_docs(self, page: Page, name: str, size: Size) -> None:
        """A small picture for the docs, by the light; the page is as large as before."""
        before = page.viewport_size
        page.emulate_media(color_scheme="light")
        for_docs(page, name, size)
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size(before or {"width": size[0], "height": size[1]})

    def post(self, what: str, body: dict[str, Any]) -> None:
        """Something that the facilitator does."""
        answered = self.host.context.request.post(f"{self.url}/live/{self.host.code}/{what}", data=body)
        assert answered.ok, answered.text()

    def to(self, name: str) -> None:
        """The large button until it has done this."""
        while self.host.press() != name:
            pass
        wait_for([self.wall, *self.phones.values()], self.host)

    def play(self) -> None:
        """Every state in turn."""
        command(self.host, "arrange", list(SHEET))
        self.phones = {held: comes(self.chromium, self.host, held) for held in HELD}
        self.people = crowd(self.url, self.host.code, 9)
        self.take("waiting")
        self.door()
        self.pace_and_remote()
        self.time_up()
        self.scenario()
        self.survey()
        self.words()
        self.rating()
        self.templates()

    def unfold(self, part: str, opened: bool = True) -> None:
        """A section of the console."""
        self.host.page.evaluate("([part, on]) => (document.querySelector(part).open = on)", [part, opened])

    def newcomer(self, name: str, held: Held = HELD[1]) -> None:
        """What somebody sees who comes now."""
        size = {"width": held.width, "height": held.height}
        context = self.chromium.new_context(viewport=size, locale=LOCALES[held.language], color_scheme=held.theme)
        page = context.new_page()
        page.goto(f"{self.url}/live/{self.host.code}")
        page.locator("main form").wait_for()
        self.shoot(name, page, f"newcomer-{held.width}", whole=True)
        context.close()

    def door(self) -> None:
        """Closed, and full."""
        self.unfold("details.door, .door details")
        for name, body in (("closed", {"closed": True, "most": None}), ("full", {"closed": False, "most": 5})):
            self.post("door", body)
            self.take(f"door-{name}", phones=False, walls=False)
            for held in HELD[:2]:
                self.newcomer(f"door-{name}", held)
        self.post("door", {"closed": False, "most": None})
        self.unfold("details.door, .door details", False)

    def pace_and_remote(self) -> None:
        """Signals in a lesson, and the facilitator's phone."""
        self.to("forward")
        for number, one in enumerate(self.people):
            one.post("pace", {"pace": ("clear", "lost", "fast", "clear")[number % 4]})
        page = next(iter(self.phones.values()))
        page.locator("[data-pace=lost]").click()
        self.take("pace")
        for number, held in enumerate(HELD):
            context = self.host.context.browser.new_context(  # type: ignore[union-attr]  # it has one
                viewport={"width": held.width, "height": held.height},
                locale=LOCALES[held.language],
                color_scheme=held.theme,
            )
            context.add_cookies(self.host.context.cookies())  # type: ignore[arg-type]  # cookies as they came
            remote = context.new_page()
            remote.goto(f"{self.url}/live/{self.host.code}/remote?lang={held.language}")
            until(remote, "!!BENKYOKAI.latest")
            self.shoot("remote", remote, f"remote-{held.width}", whole=True)
            self.remotes = {**(self.remotes if number else {}), held: remote}

    def remote(self, name: str) -> None:
        """The facilitator's phones now."""
        wait_for(list(self.remotes.values()), self.host)
        for held, page in self.remotes.items():
            self.shoot(name, page, f"remote-{held.width}", whole=True)

    def time_up(self) -> None:
        """A bar before the end, the grace, and afterwards; the key's certainty on the console."""
        self.to("open")
        answer_all(self.people)
        first = next(iter(self.phones.values()))
        fill(first.locator("form.question"), 0, "")
        command(self.host, "countdown", 60)
        self.take("countdown")
        self.remote("countdown")
        self.for_docs(self.remotes[HELD[1]], "remote", HAND)
        command(self.host, "stop_countdown")
        command(self.host, "countdown", 9)
        first.locator(".time-up:not([hidden])").wait_for()
        self.count += 1
        for held, page in self.phones.items():
            self.shoot("bar", page, f"phone-{held.width}")
        self.for_docs(self.phones[HELD[1]], "time-up", HAND)
        self.wall.set_viewport_size({"width": 1920, "height": 1080})
        until(self.host.page, "BENKYOKAI.latest.now.door === 'closing'")
        for kind, page in (("phone-390", first), ("screen-1920", self.wall), ("console-light", self.host.page)):
            self.shoot("closing", page, kind)
        until(self.host.page, "BENKYOKAI.latest.now.door === 'closed'")
        self.take("sent-by-the-page")
        self.post("reasons", {"key": None, "shown": True})
        self.take("reasons")
        self.to("reasoning")
        self.take("plain-release")

    def scenario(self) -> None:
        """A late joiner in the second stage, the kept-back tally, the twin, the release."""
        self.to("open")
        self.everybody()
        self.to("open")
        late = phone(self.chromium, self.url, self.host.code, "遅刻")
        late.set_viewport_size({"width": 360, "height": 640})
        self.shoot("late-joiner", late, "phone-late")
        self.shoot("late-joiner-whole", late, "phone-late", whole=True)
        self.everybody()
        self.to("close")
        self.take("kept-back")
        self.remote("kept-back")
        self.post("groups", {"size": 3})
        self.take("groups")
        self.to("vote_again")
        self.everybody(1)
        self.to("twin")
        self.take("twin")
        self.everybody()
        for name in ("tally", "reasoning", "next_section"):
            self.to(name)
            self.take(f"twin-{name}")

    def everybody(self, choice: int = 0) -> None:
        """All answers."""
        answer_all(self.people)
        for held, page in self.phones.items():
            answer(page, held.language, choice)

    def survey(self) -> None:
        """One button; sent with some left open."""
        self.to("open")
        self.take("survey")
        for page in self.phones.values():
            page.locator("form.survey input").first.check()
            page.locator("form.survey button.primary").click()
            page.locator("[role=alert]:visible").first.wait_for()
        self.take("survey-left-open", walls=False, console=False)
        self.to("close")

    def insert(self, step: dict[str, Any]) -> None:
        """Puts a poll in and opens it."""
        version = self.host.page.evaluate("BENKYOKAI.latest.version")
        self.post("command", {"command": "insert", "step": step, "version": version})
        until(self.host.page, "version => BENKYOKAI.latest.version > version", version)
        self.to("open")

    def words(self) -> None:
        """A few words: typed, looked at, a list, a cloud."""
        self.unfold("details.insert")
        self.host.page.wait_for_timeout(500)
        self.take("insert", phones=False, walls=False)
        self.insert({"form": "words", "prompt": "What shall we look at next time?", "options": []})
        self.take("words-open", console=False)
        for page, words in zip(self.phones.values(), WORDS, strict=False):
            for number, word in enumerate(words):
                page.locator(".entries input").nth(number).fill(word)
            page.locator("form.question button.primary").click()
            page.locator(".note.stored").wait_for()
        asked = self.people[0].post("state?as=phone&since=", None)["common"]["forms"][0]
        at = {key: asked[key] for key in ("step", "stage", "round")}
        for number, one in enumerate(self.people):
            one.post("answer", {**at, "id": f"words {number}", "n": 99, "response": WORDS[number % len(WORDS)]})
        self.to("close")
        self.take("words-to-look-at", phones=False)
        self.post("words", {"key": None, "shown": True})
        self.take("words-list")
        self.post("words", {"as": "cloud"})
        self.take("words-cloud")

    def rating(self) -> None:
        """From 1 to 5."""
        self.insert({"form": "rating", "prompt": "今日の話はわかりましたか", "options": ["まだまだ", "よくわかった"]})
        self.take("rating-open", console=False)
        self.everybody(3)
        self.to("tally")
        self.take("rating")

    def templates(self) -> None:
        """Kept on the console; offered on the Sessions page beside the duplicate of an earlier session."""
        self.post("template", {"name": "短い進行表"})
        self.unfold("details.template")
        self.take("template", phones=False, walls=False)
        for screen, language, dark in (("laptop", "ja", False), ("phone", "en", True)):
            one = reader(self.chromium, self.url, screen, language, dark)
            one.page.goto(f"{self.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
            one.open("/sessions")
            one.page.wait_for_timeout(1500)
            one.page.set_viewport_size({"width": one.page.viewport_size["width"], "height": 3000})  # type: ignore[index]
            one.page.wait_for_timeout(1000)
            self.shoot("sessions", one.page, screen)
            one.page.context.close()

    def play_teams(self) -> None:
        """Two teams join and answer."""
        for held in HELD:
            self.newcomer("joining", held)
        self.people = []
        for number, name in enumerate(("赤チーム", "青チーム", "Green", "Blue")):
            self.people.append(Person(self.url, self.host.code, name))
            self.people[-1].join(size=3 + number)
        self.take("waiting")
        self.to("open")
        answer_all(self.people)
        self.to("close")
        self.to("open")
        answer_all(self.people)
        self.take("answered")
        self.to("close")
        self.take("closed")
        self.to("tally")
        self.take("tally")
