"""An evening with everybody in it, played as they would: every answer on a page, noted in a ledger as it is given."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine

from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.live.plan import PlannedStep, from_json
from benkyokai.core.live.session import Slot
from benkyokai.core.question import Question
from benkyokai.store import live
from benkyokai.store.database import open_database
from benkyokai.words import say
from tests.browser.answer_log import AnswerLog, Words, question_at
from tests.browser.listening import Ear
from tests.browser.live import JOIN, NAME, PHONE, Host
from tests.browser.reader import LOCALES, PATIENCE, Reader
from tests.browser.running_server import RunningServer

NAMES = ("朝霧", "Quillon", "夕凪", "Brambleby")
"""Those who take part: an ordinary phone, a remote one, one that comes late, one person on two devices."""

ORDINARY, REMOTE, LATE, TWO_DEVICES, ABSENT = range(5)


@dataclass(frozen=True)
class FromFloor:
    """A participant's question: whether without the name, and what the facilitator does with it."""

    text: str
    anonymous: bool
    state: str


PARTICIPANT_QUESTIONS = (
    FromFloor("Q0：進行役だけが読む質問", anonymous=False, state="waiting"),
    FromFloor("Q1：費用の<b>目安</b>は？", anonymous=False, state="open"),
    FromFloor("Q2：名前を出さない質問", anonymous=True, state="open"),
)
"""Asked by the ordinary phone, the remote one, the person on two devices."""

HANDS = 2
"""People without a phone, who raise their hands at the first question."""

AN_HOUR_SLOW = "const now = Date.now; Date.now = () => now() - 3600000;"


@dataclass
class Person:
    """Somebody with their devices, and everything that these were sent."""

    number: int
    pages: list[Page] = field(default_factory=list)
    ears: list[Ear] = field(default_factory=list)

    def device(self, chromium: Browser, language: str, script: str = "") -> Page:
        """One more device of theirs."""
        context = chromium.new_context(**PHONE, locale=LOCALES[language])
        context.set_default_timeout(PATIENCE)
        if script:
            context.add_init_script(script)
        self.ears.append(Ear())
        self.ears[-1].listen(context)
        self.pages.append(context.new_page())
        return self.pages[-1]

    def has(self, sentence: str) -> bool:
        """Whether a sentence reached any of their devices."""
        return any(ear.has(sentence) for ear in self.ears)


@dataclass
class Evening:
    """The session as it is being played. `asked` are the questions that were released; `said` who gave what."""

    server: RunningServer
    host: Host
    words: Words
    projector: Page
    plan: tuple[PlannedStep, ...]
    answer_log: AnswerLog = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)

    @property
    def language(self) -> str:
        """Of every page."""
        return self.words.language

    def say(self, key: str, **values: object) -> str:
        """A sentence of the app."""
        return say(self.words.language, key, **values)

    @property
    def pages(self) -> list[Page]:
        """Everybody's but the facilitator's own."""
        return [self.projector, *(page for one in self.people for page in one.pages)]

    def shapes(self, step: int) -> tuple[str, ...]:
        """The stages of a step."""
        return self.plan[step].shape.stages

    def question(self, slot: Slot) -> Question:
        """What a slot asks."""
        planned = self.plan[slot.step]
        return question_at(slot.stage if planned.shape.survey else planned.step.target)

    def open_slots(self) -> list[Slot]:
        """What can be answered now."""
        at, _door, stage, vote = self.host.state()
        stages = self.shapes(at)
        return [Slot(at, one, vote) for one in (stages if self.plan[at].shape.survey else stages[stage : stage + 1])]


def engine_of(server: RunningServer) -> Engine:
    """The database that the server writes."""
    return open_database(f"sqlite:///{server.folder / 'test.db'}")


def plan_of(server: RunningServer, code: str) -> tuple[PlannedStep, ...]:
    """The steps of a session as they are stored."""
    return from_json(session_of(server, code).plan)


def session_of(server: RunningServer, code: str) -> LiveSession:
    """The session as it is stored now."""
    session = live.by_code(engine_of(server), code)
    assert session is not None
    return session


def join(evening: Evening, one: Person, page: Page, url: str, place: str = "room") -> None:
    """Opens the session's address and gives a name; the page is in."""
    page.goto(f"{url}/live/{evening.host.code}")
    page.get_by_label(NAME[evening.language]).fill(NAMES[one.number])
    page.get_by_label(evening.say(f"phone.{place}"), exact=True).check()
    page.get_by_role("button", name=JOIN[evening.language], exact=True).click()
    expect(page.locator("header .who")).to_contain_text(NAMES[one.number], timeout=PATIENCE)


def second_device(evening: Evening, one: Person, chromium: Browser) -> None:
    """A code on the first device, typed in by opening its address on the second; then the session, without a name."""
    first = Reader(one.pages[0].context.new_page(), evening.server.url)
    first.open("/results")
    first.page.locator("summary").filter(has_text=evening.say("people")).click()
    first.settle()
    first.press(evening.say("make_code"))
    address = first.page.get_by_text("?join=").first.text_content()
    assert address
    first.page.close()
    page = one.device(chromium, evening.language, AN_HOUR_SLOW)
    other = Reader(page, evening.server.url)
    other.open(f"/results?join={address.split('=')[1].strip()}")
    other.press(evening.say("join"))
    other.sees(evening.say("joined"))
    page.goto(f"{evening.server.url}/live/{evening.host.code}")
    expect(page.locator("header .who")).to_contain_text(NAMES[one.number], timeout=PATIENCE)
