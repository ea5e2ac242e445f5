"""Plays the shipped course's run sheet with people who follow a script, and takes pictures of every kind of step in
every state: console, projector and phone."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from bench.participants import PARTICIPANT_QUESTIONS, Person, answer_all, crowd
from benkyokai.authoring.library import read_library
from tests.browser.light import command, give, opened
from tests.browser.live import answer, lead, phone, projector_of, until, wait_for
from tests.browser.reader import reader
from tests.browser.running_server import HOST_KEY, ROOT

COURSE = "01-ml-services"
MORE_KINDS = ("ai-service-example", "data-to-endpoint", "service-to-use", "tuning-hours")
"""A question of each kind that the run sheet does not have, put in on the spot."""

FEW, CROWDS = 12, (1, 3, 300)
SOME = 5
"""Those who have answered in the picture of an open question."""

Size = tuple[int, int]
LAPTOP, WALL, SLIDE, NARROW, HAND = (1280, 800), (1920, 1080), (1280, 720), (400, 800), (360, 740)
SIZES: dict[str, tuple[Size, ...]] = {
    "console": (LAPTOP, WALL, NARROW),
    "screen": (WALL, LAPTOP, NARROW),
    "phone": (HAND,),
}
"""The usual size first: a laptop, a projector, half a laptop's screen beside a video call."""

HOST, ROOM, EVERYBODY = ("console",), ("console", "screen"), ("console", "screen", "phone")
ANSWERED = ("open", "close", "tally", "next_stage", "vote_again", "twin", "reasoning", "next_section")
"""What the large button does from the first picture of a question to its release."""
IN_DOCS = {("asked-for", 1): "tally", ("reasoning", 2): "release"}
"""What the docs show of the projector, by what was pressed and the vote."""

DOCS = ROOT / "docs" / "pictures"
CUT = """() => {
  const out = [...document.querySelectorAll('body *')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !one.closest('.scroll, .unseen');
  });
  return out.length ? out[0].outerHTML.slice(0, 90) : '';
}"""


def take_live(chromium: Browser, url: str, folder: Path) -> list[str]:
    """Fills the folder anew; what does not fit its screen."""
    shutil.rmtree(folder, ignore_errors=True)
    faults = Evening(chromium, url, folder, {"course": COURSE, "names": "all"}).play()
    for people in CROWDS:
        room = Evening(chromium, url, folder / f"{people}-people", {"quiz": "choosing-a-service"})
        room.people = crowd(url, room.host.code, people)
        room.do("forward")
        room.question("question", ROOM)
        faults += room.close()
    return faults


def for_docs(page: Page, name: str, size: Size, part: str = "body") -> None:
    """A small picture of what a page shows at once from a part of it on."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("part => scrollTo(0, document.querySelector(part).offsetTop - 90)", part)
    page.wait_for_timeout(200)
    browser = page.context.new_cdp_session(page)
    taken = browser.send("Page.captureScreenshot", {"format": "webp", "quality": 80})
    (DOCS / f"live-{name}.webp").write_bytes(base64.b64decode(taken["data"]))


class Evening:
    """A session with its pages in both languages, and people without a browser."""

    def __init__(self, chromium: Browser, url: str, folder: Path, source: dict[str, str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.chromium, self.folder, self.count = chromium, folder, 0
        self.faults: list[str] = []
        self.people: list[Person] = []
        self.host = lead(chromium, url, "ja", source)
        english = self.host.context.new_page()
        english.goto(f"{url}/live/{self.host.code}/console?lang=en")
        self.pages = {("console", "ja"): self.host.page, ("console", "en"): english}
        self.pages |= {("screen", language): projector_of(self.host, chromium, language) for language in ("ja", "en")}
        self.sheet = [step.target for step in read_library(ROOT).library.courses[COURSE].run_sheet]

    def close(self) -> list[str]:
        """Closes every page; what did not fit its screen."""
        for page in self.pages.values():
            page.context.close()
        return self.faults

    def do(self, name: str, target: Any = None) -> None:
        """A command of the facilitator; every page follows."""
        command(self.host, name, target)
        wait_for(list(self.pages.values()), self.host)

    def send(self, what: str, body: dict[str, Any]) -> None:
        """Something else that the facilitator does."""
        answered = self.host.context.request.post(f"{self.host.url}/live/{self.host.code}/{what}", data=body)
        assert answered.ok, answered.text()

    def take(self, name: str, pages: Iterable[str] = EVERYBODY, full: bool = False) -> None:
        """A picture of each page in each of its sizes, and of a projector in two languages; `full`: in the dark and in
        English too."""
        self.count += 1
        wait_for(list(self.pages.values()), self.host)
        for kind in (kind for kind in pages if (kind, "ja") in self.pages):
            stem, usual = f"{self.count:02}-{name}.{kind}", SIZES[kind][0]
            for size in SIZES[kind]:
                self.shoot(self.pages[kind, "ja"], f"{stem}-{size[0]}", size, kind != "screen")
            if kind == "screen":
                self.speak("both")
                self.shoot(self.pages[kind, "ja"], f"{stem}-both", usual, whole=False)
                self.speak("")
            if full:
                self.pages[kind, "ja"].emulate_media(color_scheme="dark")
                self.shoot(self.pages[kind, "ja"], f"{stem}-dark", usual, kind != "screen")
                self.pages[kind, "ja"].emulate_media(color_scheme="light")
                self.shoot(self.pages[kind, "en"], f"{stem}-en", usual, kind != "screen")

    def speak(self, language: str) -> None:
        """Chooses the projectors' language."""
        self.send("screen-language", {"language": language})
        until(self.pages["screen", "ja"], "both => !!BENKYOKAI.latest.other === both", language == "both")

    def shoot(self, page: Page, name: str, size: Size, whole: bool = True) -> None:
        """One picture. What is wider than the page, or higher than a projector, is noted."""
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(60)
        page.screenshot(path=self.folder / f"{name}.png", full_page=whole)
        if cut := page.evaluate(CUT):
            self.faults.append(f"{name}: wider than the page: {cut}")
        if not whole and size != NARROW:
            high = page.evaluate("document.documentElement.scrollHeight")
            self.faults += [f"{name}: {high} of {size[1]} px"] if high > size[1] else []

    def play(self) -> list[str]:
        """Every kind of step in turn."""
        self.sessions_page()
        self.arriving()
        for target in ("goals", "sagemaker-parts"):
            self.lesson(target)
        for target in ("knowledge#needs-training-data", "choosing-a-service#object-detection"):
            self.do("go", self.sheet.index(target))
            self.question(target.partition("#")[2], full=True)
        self.on_the_spot()
        self.discussion()
        self.survey()
        self.ended()
        self.catching_up()
        return self.close()

    def sessions_page(self) -> None:
        """Where a session is made, for the docs."""
        one = reader(self.chromium, self.host.url, "laptop", "en")
        one.page.goto(f"{one.url}/host?key={quote(HOST_KEY)}", wait_until="commit")
        one.open("/sessions")
        one.sees("Rehearse")
        for_docs(one.page, "sessions", LAPTOP)
        one.page.context.close()

    def arriving(self) -> None:
        """Nobody yet, the page for joining, a dozen people."""
        self.take("waiting-for-the-first", ROOM)
        early = opened(self.chromium, f"{self.host.url}/live/{self.host.code}", "ja")
        self.shoot(early, "01-joining.phone", HAND)
        early.context.close()
        for name, language in (("田中 美咲", "ja"), ("Alex", "en")):
            self.pages["phone", language] = phone(self.chromium, self.host.url, self.host.code, name, language)
        self.people = crowd(self.host.url, self.host.code, FEW)
        self.take("waiting-room", full=True)
        self.host.page.locator("[data-row=mode]").click()
        self.take("changing-the-run-sheet", HOST)
        self.host.page.locator("[data-row=mode]").click()
        self.unfolded("waiting-room-everything-unfolded", HOST)

    def unfolded(self, name: str, pages: Iterable[str]) -> None:
        """The same with every section of the console unfolded."""
        for on in (True, False):
            self.host.page.evaluate("on => document.querySelectorAll('details').forEach((one) => (one.open = on))", on)
            self.host.page.wait_for_timeout(700)
            if on:
                self.take(name, pages, full="phone" in pages)

    def lesson(self, target: str) -> None:
        """A lesson, section by section."""
        self.do("go", self.sheet.index(target))
        self.take(target, full=True)
        while self.host.next == "next_section":
            self.do("next_section")
            self.take(f"{target}-more", ("screen", "phone"))

    def question(self, name: str, pages: Iterable[str] = EVERYBODY, full: bool = False) -> None:
        """A question from where it is shown to its release: every state that the large button leads to. `full`: with
        what a facilitator can do on the way."""
        self.take(f"{name}-shown", pages)
        while (pressed := str(self.host.next)) in ANSWERED:
            self.do(pressed)
            _, door, stage, vote = self.host.state()
            state = f"{name}-{stage}-{vote}-{pressed}"
            if pressed == "twin":
                answer_all(self.people)
                self.take(state, pages, full)
                continue
            if door == "open":
                answer_all(self.people[:SOME])
                self.take(state, pages, full)
                if full and vote == 1:
                    self.counting_down(state)
                self.everybody_answers(vote)
                self.take(f"{state}-answered", pages)
                continue
            self.take(state, pages, full)
            if full and pressed == "close" and vote == 1 and self.host.page.evaluate("BENKYOKAI.latest.reasons.length"):
                self.shared_reasons(name)
            if full and self.host.next == "vote_again":
                self.do("tally")
                pressed = "asked-for"
                self.take(f"{name}-tally-asked-for", pages, full)
            if full and (pressed, vote) in IN_DOCS:
                for_docs(self.pages["screen", "en"], IN_DOCS[pressed, vote], SLIDE)

    def counting_down(self, name: str) -> None:
        """The clock runs, stands, is gone."""
        self.do("countdown", 60)
        self.take(f"{name}-countdown")
        self.do("pause")
        self.take(f"{name}-paused")
        self.do("resume")
        self.do("stop_countdown")
        for kind, size in (("console", LAPTOP), ("phone", HAND)):
            for_docs(self.pages[kind, "en"], kind, size)

    def everybody_answers(self, vote: int = 1) -> None:
        """Those without a browser, and the phones."""
        phones = [(page, language) for (kind, language), page in self.pages.items() if kind == "phone"]
        for page, language in phones:
            answer(page, language, vote - 1)
        answer_all(self.people)
        until(self.host.page, "all => BENKYOKAI.latest.answered === all", len(self.people) + len(phones))

    def shared_reasons(self, name: str) -> None:
        """Reasons shown and voted for, hands counted, groups formed, participants' questions."""
        console = self.host.page
        keys = console.evaluate("BENKYOKAI.latest.reasons.map((one) => one.k)")
        for key in keys[:3]:
            self.send("reasons", {"key": key, "shown": True, "pinned": key == keys[1]})
        for number, one in enumerate(self.people[1::2]):  # those who gave no reason of their own
            one.post("reason", {"key": keys[number % 3 // 2], "on": True})
        self.take(f"{name}-reasons-shown", full=True)
        for_docs(self.pages["console", "en"], "reasons", (1600, 860), ".split")
        hands = console.evaluate("BENKYOKAI.latest.hands")
        where = {key: hands[key] for key in ("step", "stage", "round")} | {"about": hands["groups"][0]["about"]}
        for place, row in enumerate(hands["groups"][0]["rows"]):
            self.send("hands", {**where, "choice": row["k"], "n": 2 - min(place, 2)})
        self.send("groups", {"size": 3})
        self.participant_questions()
        self.unfolded(f"{name}-hands-groups-record", ("console", "phone"))

    def participant_questions(self) -> None:
        """Participants' questions: shown, wanted, one waiting."""
        for number, (text, wanted) in enumerate(PARTICIPANT_QUESTIONS):
            self.people[number].post("ask", {"id": f"a question {number}", "text": text, "anonymous": number == 1})
            until(self.host.page, "n => BENKYOKAI.latest.floor.length > n", number)
            key = self.host.page.evaluate("text => BENKYOKAI.latest.floor.find((one) => one.t === text).k", text)
            if number < len(PARTICIPANT_QUESTIONS) - 1:
                self.send("moderate", {"k": key, "state": "open"})
            for one in self.people[6 : 6 + wanted]:
                one.post("want", {"k": key, "on": True})

    def on_the_spot(self) -> None:
        """A poll in the facilitator's own words, and the kinds that the run sheet lacks."""
        poll = {"prompt": "次回はどの話から始めますか", "options": ["Studio", "Autopilot", "費用の見積もり方"]}
        asked: dict[str, dict[str, Any]] = {name: {"question": f"knowledge#{name}"} for name in MORE_KINDS}
        for name, step in {"poll": poll, **asked}.items():
            version = self.host.page.evaluate("BENKYOKAI.latest.version")
            self.send("command", {"command": "insert", "step": step, "version": version})
            until(self.host.page, "version => BENKYOKAI.latest.version > version", version)
            self.do("forward")
            self.question(name)

    def discussion(self) -> None:
        """A discussion, in groups, with the participants' questions."""
        self.do("forward")
        self.send("groups", {"size": 4})
        self.pages["phone", "ja"].locator("details.floor summary").click()
        self.take("discussion", full=True)

    def survey(self) -> None:
        """The survey open, and closed."""
        self.do("go", self.sheet.index("session-survey"))
        self.do("open")
        self.take("survey-open", full=True)
        self.everybody_answers()
        self.do("close")
        self.take("survey-closed")

    def ended(self) -> None:
        """The end: what comes next on the console, everybody's own results."""
        phones = {language: self.pages.pop(("phone", language)) for language in ("ja", "en")}
        self.do("end")
        self.take("ended", ROOM, full=True)
        self.unfolded("ended-everything-unfolded", HOST)
        for language, page in phones.items():
            page.locator(".own").first.wait_for()
            self.shoot(page, f"{self.count:02}-own-results.phone-{language}", HAND)
            if language == "en":
                for_docs(page, "own-results", HAND)
            page.locator(".own > summary").last.click()
            self.shoot(page, f"{self.count:02}-own-result.phone-{language}", HAND)
            page.context.close()

    def catching_up(self) -> None:
        """Somebody who was absent: the beginning, a lesson, a question before and after the answer."""
        address = f"{self.host.url}/live/{self.host.code}"
        absent = opened(self.chromium, address, "ja")
        self.shoot(absent, "90-catch-up.phone", HAND)
        for name, number in (("lesson", 1), ("question", self.sheet.index("choosing-a-service#object-detection") + 1)):
            absent.goto(f"{address}?step={number}")
            absent.locator("main nav.ways").wait_for()
            self.shoot(absent, f"91-catch-up-{name}.phone", HAND)
        while absent.locator("form.question").count():
            give(absent)
            self.shoot(absent, "92-catch-up-answered.phone", HAND)
        absent.context.close()
