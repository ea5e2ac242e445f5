"""A stranger's whole path, in a real browser: read, answer, see the diagrams, lose the server, go on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.live import until
from tests.browser.reader import PATIENCE, Reader, reader
from tests.browser.running_server import RunningServer
from tests.browser.scenario import CARD, LABELS, QUESTIONS, answer, ask_the_client, choose
from tests.languages import SOAK

START = {"ja": "最初のレッスンから始める", "en": "Start with the first lesson"}
READ = {"ja": "読み終えた", "en": "I have read this"}
HANDED_IN = {"ja": "提出済みです", "en": "Handed in"}


def read_a_lesson(one: Reader, language: str) -> None:
    """From the home page into the first lesson, tick it, and on to the next."""
    one.open("/")
    one.press(START[language])
    expect(one.page).to_have_url(re.compile("lesson=goals"), timeout=PATIENCE)
    one.choose(READ[language])
    one.press(re.compile("^次へ：|^Next: "))
    expect(one.page).to_have_url(re.compile("lesson=ai-and-ml"), timeout=PATIENCE)


@pytest.mark.parametrize(
    ("screen", "language"),
    [
        ("phone", "en"),
        *(pytest.param(*more, marks=SOAK) for more in (("laptop", "ja"), ("laptop", "en"), ("phone", "ja"))),
    ],
)
def test_a_stranger_reads_answers_and_comes_back(
    chromium: Browser, server: RunningServer, screen: str, language: str
) -> None:
    """A lesson, all four scenarios with their diagrams, a killed server in the middle, and the result at the end."""
    one = reader(chromium, server.url, screen, language)
    labels = LABELS[language]
    read_a_lesson(one, language)
    one.open("/quiz?quiz=choosing-a-service")
    for number in range(len(QUESTIONS)):
        if number == 2:  # kill -9 between the client's replies and the choice
            ask_the_client(one, language)
            with one.page.expect_response(re.compile("/light/draft")):
                choose(one, 1)
            server.kill()
            server.start()
            one.open("/quiz?quiz=choosing-a-service")
            # assumption, training, inference and deciding factor, and the language above them
            expect(one.page.get_by_role("radio", checked=True)).to_have_count(5, timeout=PATIENCE)
            one.press(labels.answer, exact=True)
            one.sees(labels.done)
        else:
            answer(one, language, number % 2)
        expect(one.page.locator("[data-testid=stPlotlyChart]").filter(visible=True).first).to_be_visible(
            timeout=PATIENCE
        )
        if number < 3:
            one.press(labels.next)
            expect(one.page).to_have_url(re.compile(f"question={QUESTIONS[number + 1]}"), timeout=PATIENCE)
    one.press(labels.result)
    one.sees(HANDED_IN[language])
    one.open("/results")
    one.sees(re.compile("4／4問に回答済み|4 of 4 answered"))
    one.open("/")
    one.sees(re.compile("1／26レッスン読了|1 of 26 lessons read"))


def test_back_and_forward_move_between_questions(chromium: Browser, server: RunningServer) -> None:
    """The browser's own buttons lead where they should, in the quiz and in the lessons."""
    one = reader(chromium, server.url, "laptop", "en")
    one.open("/quiz?quiz=choosing-a-service&question=object-detection")
    one.press(LABELS["en"].next)
    expect(one.page).to_have_url(re.compile("question=video-recommendations"))
    one.page.go_back()
    one.sees(re.compile("Question 1 of 4"))
    one.page.go_forward()
    one.sees(re.compile("Question 2 of 4"))
    one.open("/learn?lesson=goals")
    one.press(re.compile("^Next: "))
    one.sees(re.compile("Lesson 2 of 26"))
    one.page.go_back()
    one.sees(re.compile("Lesson 1 of 26"))


def test_two_tabs_lose_nothing(chromium: Browser, server: RunningServer) -> None:
    """The same question in two tabs: one answer is kept, the other tab is told and shows it."""
    one = reader(chromium, server.url, "laptop", "en")
    other = Reader(one.page.context.new_page(), server.url)
    path = "/quiz?quiz=choosing-a-service&question=factory-inspection"
    one.open(path)
    ask_the_client(one, "en")
    other.open(path)
    for tab, number in ((one, 0), (other, 1)):
        with tab.page.expect_response(re.compile("/light/draft")):
            choose(tab, number)
        until(tab.page, "Object.keys(localStorage).every((key) => !key.includes('draft.'))")  # all of it is there
    one.press("Answer", exact=True)
    one.sees("Here is the reasoning")
    other.press("Answer", exact=True)
    other.sees("This question was answered on another screen")
    stated = [tab.page.get_by_text(re.compile("^Assuming: ")).first.inner_text() for tab in (one, other)]
    assert stated[0] == stated[1]


def test_a_refresh_keeps_what_was_ticked(chromium: Browser, server: RunningServer) -> None:
    """Ticks that were not given yet are there after a reload, in a new tab too."""
    one = reader(chromium, server.url, "phone", "ja")
    one.open("/quiz?quiz=choosing-a-service&question=restaurant-sales")
    with one.page.expect_response(re.compile("/light/draft")):
        one.page.locator(f"{CARD} .choices label").nth(1).click()
    one.page.evaluate("localStorage.clear()")
    one.page.reload()
    one.settle()
    expect(one.page.get_by_role("checkbox", checked=True)).to_have_count(1, timeout=PATIENCE)
    other = Reader(one.page.context.new_page(), server.url)
    other.open("/quiz?quiz=choosing-a-service")
    expect(other.page.get_by_role("checkbox", checked=True)).to_have_count(1, timeout=PATIENCE)


def test_without_cookies_the_app_says_so_and_works(chromium: Browser, server: RunningServer) -> None:
    """A browser that keeps no cookie can read and answer, and is told that nothing will be found again."""

    def without_cookie(route: Route) -> None:
        answered = route.fetch()
        route.request.frame.page.context.clear_cookies()  # fetch() has put the cookie into the browser's jar
        headers = {name: value for name, value in answered.headers.items() if name != "set-cookie"}
        route.fulfill(response=answered, headers=headers)

    one = reader(chromium, server.url, "laptop", "en")
    one.page.route(re.compile(r"/quiz\?"), without_cookie)
    one.open("/quiz?quiz=choosing-a-service&question=object-detection")
    one.sees("This browser keeps no cookies")
    answer(one, "en")
    one.page.reload()
    one.settle()
    one.sees("0 of 4 answered")


def test_the_language_can_be_switched_and_is_remembered(chromium: Browser, server: RunningServer) -> None:
    """The browser's language first; the switch turns everything, the page's lang too, and lasts."""
    one = reader(chromium, server.url, "phone", "ja")
    one.open("/learn?lesson=goals")
    expect(one.page.locator("html")).to_have_attribute("lang", "ja")
    one.choose("English")
    one.sees(re.compile("Lesson 1 of 26"))
    expect(one.page.locator("html")).to_have_attribute("lang", "en")
    one.open("/services")
    one.sees("Services")


def test_a_link_with_a_language_speaks_it(chromium: Browser, server: RunningServer) -> None:
    """A link can say its language, whatever the browser's."""
    one = reader(chromium, server.url, "laptop", "en")
    one.open("/learn?lesson=goals&lang=ja")
    one.sees("レッスン1／26")
