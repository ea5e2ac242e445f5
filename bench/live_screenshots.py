"""Plays the shipped course's run sheet with people who follow a script, and takes pictures of every kind of step in
every state: console, projector and phone."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from bench.cast import FLOOR, answer_all, crowd
from bench.live_pages import bring_phone, for_docs, stage_of
from benkyokai.authoring.library import read_library
from tests.browser.live import STORED, answer, fill, until
from tests.browser.reader import reader
from tests.browser.running_server import HOST_KEY, ROOT

COURSE = "01-ml-services"
MORE_KINDS = ("ai-service-example", "data-to-endpoint", "service-to-use", "tuning-hours")
"""A question of each kind that the run sheet does not have, put in on the spot."""

FEW, CROWDS = 12, (1, 3, 300)
SLIDE, WINDOW, HAND = (1280, 720), (1280, 800), (360, 740)
"""What the pictures of the docs show at once."""

HOST, ROOM = ("console",), ("console", "screen")


def take_live(chromium: Browser, url: str, folder: Path) -> list[str]:
    """Fills the folder anew; what does not fit its screen."""
    shutil.rmtree(folder, ignore_errors=True)
    faults = Evening(chromium, url, folder).play()
    for people in CROWDS:
        faults += one_case(chromium, url, folder / f"{people}-people", people)
    return faults


class Evening:
    """The evening from the waiting room to catching up."""

    def __init__(self, chromium: Browser, url: str, folder: Path) -> None:
        self.chromium = chromium
        self.stage = stage_of(chromium, url, folder, {"course": COURSE, "names": "all"}, 0, ("ja", "en"))
        self.take, self.do = self.stage.take, self.stage.do
        self.sheet = [step.target for step in read_library(ROOT).library.courses[COURSE].run_sheet]

    @property
    def phone(self) -> Page:
        """The phone that the pictures show."""
        return self.stage.pages["phone", "ja"]

    def play(self) -> list[str]:
        """Every kind of step in turn."""
        self.sessions_page()
        self.arriving()
        self.lesson("goals")
        self.short("knowledge#needs-training-data")
        self.lesson("sagemaker-parts")
        self.scenario("choosing-a-service#object-detection", whole=True)
        self.on_the_spot()
        self.scenario("choosing-a-service#factory-inspection")
        self.discussion()
        self.survey()
        self.ended()
        for page in self.stage.pages.values():
            page.context.close()
        return self.stage.faults

    def arriving(self) -> None:
        """Nobody yet, the page for joining, a dozen people."""
        stage = self.stage
        self.take("waiting-for-the-first", ROOM)
        early = bring_phone(stage, self.chromium, "", "ja", joined=False)
        stage.shoot(early, "01-joining.phone")
        early.context.close()
        for name, language in (("田中 美咲", "ja"), ("Alex", "en")):
            bring_phone(stage, self.chromium, name, language)
        stage.people = crowd(stage.host.url, stage.host.code, FEW)
        self.take("waiting-room", full=True)
        stage.host.page.locator("[data-row=mode]").click()
        self.take("changing-the-run-sheet", HOST)
        stage.host.page.locator("[data-row=mode]").click()
        self.open_all(stage.host.page)
        self.take("waiting-room-everything-unfolded", HOST)
        self.open_all(stage.host.page, False)

    def open_all(self, page: Page, unfolded: bool = True) -> None:
        """Unfolds every section of the page, or folds it."""
        page.evaluate("on => document.querySelectorAll('details').forEach((one) => (one.open = on))", unfolded)
        page.wait_for_timeout(700)

    def sessions_page(self) -> None:
        """Where a session is made, for the docs."""
        one = reader(self.chromium, self.stage.host.url, "laptop", "en")
        one.page.goto(f"{one.url}/host?key={quote(HOST_KEY)}", wait_until="commit")
        one.open("/sessions")
        one.sees("Rehearse")
        for_docs(one.page, "sessions")
        one.page.context.close()

    def go_to(self, target: str) -> None:
        """Goes to a step of the run sheet by what it is about."""
        self.do("go", self.sheet.index(target))

    def lesson(self, target: str) -> None:
        """A lesson, section by section."""
        self.go_to(target)
        self.take(target, full=True)
        while self.stage.host.next == "next_section":
            self.do("next_section")
            self.stage.glance(f"{target}-more")

    def answer_all(self) -> None:
        """Everybody answers, the two phones too."""
        for language in ("ja", "en"):
            answer(self.stage.pages["phone", language], language)
        answer_all(self.stage.people)
        until(self.stage.host.page, "all => latest.answered === all", len(self.stage.people) + 2)

    def short(self, target: str) -> None:
        """A question with one stage."""
        self.go_to(target)
        self.one_stage(target.partition("#")[2], whole=True)

    def one_stage(self, name: str, whole: bool) -> None:
        """From shown to released; `whole`: every state, else open, tally and released."""
        if whole:
            self.take(f"{name}-shown")
        self.do("open")
        answer_all(self.stage.people[:5])
        if whole:
            self.do("countdown", 60)
        self.take(f"{name}-open")
        if whole:
            self.do("stop_countdown")
        self.answer_all()
        if whole:
            self.take(f"{name}-answered")
        self.do("close")
        if whole:
            self.take(f"{name}-closed")
        self.do("tally")
        self.take(f"{name}-tally", full=whole)
        self.do("reasoning")
        self.take(f"{name}-released", full=whole)

    def scenario(self, target: str, whole: bool = False) -> None:
        """Ask and choose, two votes, the reasons, the release; `whole`: every state."""
        name = target.partition("#")[2]
        self.go_to(target)
        self.asking(name, whole)
        self.choosing(name, whole)
        if whole:
            self.reasons(name)
        self.do("tally")
        self.take(f"{name}-tally", full=whole)
        if whole:
            self.stage.show("tally", "screen", *SLIDE)
        if self.stage.host.next == "vote_again":
            self.second_vote(name, whole)
        self.do("reasoning")
        self.take(f"{name}-released", full=True)
        if whole:
            self.stage.show("release", "screen", *SLIDE)

    def asking(self, name: str, whole: bool) -> None:
        """What to ask the client."""
        self.take(f"{name}-ask-shown")
        self.do("open")
        if whole:
            answer_all(self.stage.people[:5])
            self.take(f"{name}-ask-open", full=True)
            self.do("countdown", 30)
            self.do("pause")
            self.take(f"{name}-ask-paused")
            self.do("resume")
            self.do("stop_countdown")
        self.answer_all()
        self.do("close")
        if whole:
            self.take(f"{name}-ask-closed")
            self.do("tally")
            self.take(f"{name}-ask-tally")
        self.do("next_stage")

    def choosing(self, name: str, whole: bool) -> None:
        """The assumption and the choices."""
        self.take(f"{name}-choose-shown", full=whole)
        self.do("open")
        if whole:
            answer_all(self.stage.people[:5])
            fill(self.phone.locator("form.question").first, 0, "既製のモデルで足りるか、まず確かめたい")
            self.take(f"{name}-choose-open", full=True)
            self.stage.show("console", "console", *WINDOW)
            self.stage.show("phone", "phone", *HAND)
        self.answer_all()
        if whole:
            self.take(f"{name}-choose-answered", ("phone",))
        self.do("close")
        self.take(f"{name}-choose-closed", full=whole)

    def reasons(self, name: str) -> None:
        """Reasons shown and voted for, hands counted, groups formed, questions from the floor."""
        stage, console = self.stage, self.stage.host.page
        keys = console.evaluate("latest.reasons.map((one) => one.k)")
        for key in keys[:3]:
            stage.send("reasons", {"key": key, "shown": True, "pinned": key == keys[1]})
        for number, one in enumerate(stage.people[1::2]):  # those who gave no reason of their own
            one.post("reason", {"key": keys[number % 3 // 2], "on": True})
        self.take(f"{name}-reasons-shown", full=True)
        self.stage.show("reasons", "console", 1600, 860, ".split")
        for place, row in enumerate(console.evaluate("latest.hands.groups[0].rows")):
            where = console.evaluate("(({ step, stage, round }) => ({ step, stage, round }))(latest.hands)")
            about = console.evaluate("latest.hands.groups[0].about")
            stage.send("hands", {**where, "about": about, "choice": row["k"], "n": 2 - min(place, 2)})
        stage.send("groups", {"size": 3})
        self.floor()
        self.open_all(console)
        self.take(f"{name}-hands-groups-record", ("console", "phone"), full=True)
        self.open_all(console, False)

    def floor(self) -> None:
        """Questions from the floor: shown, wanted, one waiting."""
        stage = self.stage
        for number, (text, wanted) in enumerate(FLOOR):
            stage.people[number].post("ask", {"id": f"a question {number}", "text": text, "anonymous": number == 1})
            until(stage.host.page, "n => latest.floor.length > n", number)
            key = stage.host.page.evaluate("text => latest.floor.find((one) => one.t === text).k", text)
            if number < len(FLOOR) - 1:
                stage.send("moderate", {"k": key, "state": "open"})
            for one in stage.people[6 : 6 + wanted]:
                one.post("want", {"k": key, "on": True})

    def second_vote(self, name: str, whole: bool) -> None:
        """The same again, after the discussion."""
        self.do("vote_again")
        if self.stage.host.next == "open":
            self.do("open")
        if whole:
            self.take(f"{name}-second-open", full=True)
        for language in ("ja", "en"):
            form = self.stage.pages["phone", language].locator("form.question").first
            fill(form, 1, "")
            form.locator("button.primary").click()
            form.locator(".note", has_text=STORED[language]).wait_for()
        answer_all(self.stage.people)
        self.do("close")
        if whole:
            self.take(f"{name}-second-closed")
        self.do("tally")
        self.take(f"{name}-shift", full=whole)

    def on_the_spot(self) -> None:
        """A poll in the facilitator's own words, and the kinds that the run sheet lacks."""
        poll = {"prompt": "次回はどの話から始めますか", "options": ["Studio", "Autopilot", "費用の見積もり方"]}
        self.put_in(poll, "poll", True)
        for name in MORE_KINDS:
            self.put_in({"question": f"knowledge#{name}"}, name, False)

    def put_in(self, step: dict[str, object], name: str, poll: bool) -> None:
        """Puts a step in behind this one, and plays it."""
        self.do("insert", step=step)
        self.do("forward")
        if not poll:
            self.one_stage(name, whole=False)
            return
        self.do("open")
        self.answer_all()
        self.take(f"{name}-open")
        self.do("close")
        self.do("tally")
        self.take(f"{name}-tally")

    def discussion(self) -> None:
        """A discussion, in groups, with the questions from the floor."""
        self.do("forward")
        self.stage.send("groups", {"size": 4})
        self.phone.locator("details.floor summary").click()
        self.take("discussion", full=True)
        self.phone.locator("details.floor summary").click()

    def survey(self) -> None:
        """The survey open, and closed."""
        self.go_to("session-survey")
        self.do("open")
        self.take("survey-open", full=True)
        self.answer_all()
        self.do("close")
        self.take("survey-closed")

    def ended(self) -> None:
        """The end: what comes next on the console, own results, catching up."""
        console = self.stage.host.page
        version = console.evaluate("latest.version")
        self.stage.send("command", {"command": "end", "version": version})
        until(console, "version => latest.version > version", version)
        phones = {key: page for key, page in self.stage.pages.items() if key[0] == "phone"}
        for page in phones.values():
            page.locator(".own").first.wait_for()
        for key in phones:
            del self.stage.pages[key]
        self.take("ended", ROOM, full=True)
        self.open_all(console)
        self.take("ended-everything-unfolded", HOST)
        for (_, language), page in phones.items():
            if language == "en":
                for_docs(page, "own-results")
            self.stage.shoot(page, f"{self.stage.count:02}-own-results.phone-{language}")
            page.locator(".own > summary").last.click()
            self.stage.shoot(page, f"{self.stage.count:02}-own-result.phone-{language}")
            page.context.close()
        self.catching_up()

    def catching_up(self) -> None:
        """Somebody who was absent: the beginning, a lesson, a question before and after the answer."""
        absent = bring_phone(self.stage, self.chromium, "", "ja", joined=False)
        absent.locator(".ways a").first.wait_for()
        self.stage.shoot(absent, "90-catch-up.phone")
        address = absent.url
        for name, number in (("lesson", 1), ("question", self.sheet.index("choosing-a-service#object-detection") + 1)):
            absent.goto(f"{address}?step={number}")
            absent.locator("main nav.ways").wait_for()
            self.stage.shoot(absent, f"91-catch-up-{name}.phone")
        while absent.locator("form.question").count():
            fill(absent.locator("form.question").first, 0, "")
            absent.locator("form.question button.primary").first.click()
            absent.wait_for_timeout(600)
            self.stage.shoot(absent, "92-catch-up-answered.phone")
        absent.context.close()


def one_case(chromium: Browser, url: str, folder: Path, people: int) -> list[str]:
    """One question with two votes, in a session of so many people."""
    stage = stage_of(chromium, url, folder, {"quiz": "choosing-a-service"}, people)
    stage.take("waiting-room", ROOM)
    stage.do("forward")
    for name in ("ask", "choose"):
        stage.do("open")
        answer_all(stage.people)
        until(stage.host.page, "all => latest.answered === all", people)
        stage.do("close")
        stage.take(f"{name}-closed", HOST)
        stage.do("tally")
        stage.take(f"{name}-tally", ROOM)
        if name == "ask":
            stage.do("next_stage")
    stage.do("vote_again")
    if stage.host.next == "open":
        stage.do("open")
    answer_all(stage.people)
    stage.do("close")
    stage.do("tally")
    stage.take("shift", ROOM)
    stage.do("reasoning")
    stage.take("released", ROOM)
    for page in stage.pages.values():
        page.close()
    return stage.faults
