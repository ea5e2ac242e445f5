"""Every state of the light page alone, by the light and in the dark: axe finds nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.light import give, opened
from tests.browser.live import lead, phone
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import KINDS, NO_COOKIES, States, look_without_a_line, refuse
from tests.languages import ENGLISH_SOAKS

AGAIN = {"ja": "もう一度やってみる", "en": "Try again"}
HAND_IN = {"ja": "結果を見る", "en": "See the result"}
START = {"ja": "もう一度はじめから", "en": "Start again"}


def look_at_ticks(states: States, page: Page, url: str) -> None:
    """A point of the rubric, ticked without a line and with one."""
    page.goto(f"{url}?quiz=study&question=text")
    tick = page.locator("fieldset input[type=checkbox]").first
    page.route("**/light/rubric?*", lambda route: route.abort())
    tick.check()
    expect(page.locator(".note.kept")).to_be_visible(timeout=PATIENCE)
    states.look(page, "a tick waits")
    page.unroute("**/light/rubric?*")
    expect(page.locator(".note.stored")).to_be_visible(timeout=PATIENCE)
    states.look(page, "a tick is stored")


def look_at_practice(states: States, page: Page, url: str, language: Language) -> None:
    """A question tried again; the queue of today; the line lost between two questions."""
    page.goto(f"{url}?quiz=study&question=many")  # one of two right ones was ticked
    page.locator(".verdict").wait_for()
    page.get_by_role("button", name=AGAIN[language]).click()
    page.locator("form.question").wait_for()
    states.look(page, "trying again")
    give(page)
    states.look(page, "tried again")
    page.route("**/light/practise?*", lambda route: route.abort())
    page.get_by_role("button", name=AGAIN[language]).click()
    expect(page.locator(".offline")).to_be_visible(timeout=PATIENCE)
    states.look(page, "no line")
    page.unroute("**/light/practise?*")
    page.goto(url)
    page.locator(".card button.primary").click()
    page.locator("form.question").wait_for()
    states.look(page, "due today")
    while page.locator("form.question").count():  # a scenario, where it is the one that is due, has two stages
        give(page)
    way_on, done = page.locator("nav button.primary"), page.get_by_text(say(language, "nothing_due"))
    expect(way_on.or_(done)).to_be_visible(timeout=PATIENCE)
    states.look(page, "due today, answered")


def look_at_the_end_of_an_attempt(states: States, page: Page, url: str, language: str) -> None:
    """Handed in, with everything answered and with nothing."""
    page.goto(f"{url}?quiz=study")
    page.locator("nav button", has_text=HAND_IN[language]).click()
    page.locator("nav button", has_text=START[language]).wait_for()
    states.look(page, "handed in")
    page.goto(url)
    page.locator(".card").first.wait_for()
    states.look(page, "the list, when something is due")
    page.goto(f"{url}?quiz=knowledge")
    page.locator("form.question").wait_for()
    handed = page.request.post(
        f"{url}/attempt", data={"quiz": "knowledge", "what": "hand_in"}, headers={"origin": url.removesuffix("/light")}
    )
    assert handed.ok, handed.text()
    page.reload()
    page.locator("main .notice").wait_for()
    states.look(page, "handed in without an answer")


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_alone(chromium: Browser, every_kind: RunningServer, language: Language) -> None:
    """The list, each kind before and after, trying again, the rubric, the queue, handing in, and what goes wrong."""
    states, url = States(), f"{every_kind.url}/light"
    page = opened(chromium, url, language)
    page.locator(".card").first.wait_for()
    states.look(page, "the list at first")
    page.goto(f"{url}?quiz=nothing")
    page.locator("main .notice").wait_for()
    states.look(page, "no such set")
    for quiz, question in [("certain", "sure"), *(("study", one) for one in sorted(KINDS))]:
        page.goto(f"{url}?quiz={quiz}&question={question}")
        page.locator("form.question").wait_for()
        while page.locator("form.question").count():
            refuse(page)
            states.look(page, f"{question}: to be answered")
            give(page)
        states.look(page, f"{question}: answered")
    look_at_ticks(states, page, url)
    look_at_practice(states, page, url, language)
    look_at_the_end_of_an_attempt(states, page, url, language)
    page.context.close()
    assert states.faults == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_alone_where_nothing_can_be_answered(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """A running session holds the question back; the browser keeps no cookie."""
    states, url = States(), f"{every_kind.url}/light"
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    there = phone(chromium, every_kind.url, host.code, "参加中", language)
    there.goto(f"{url}?quiz=study&question=one")
    there.locator("main .notice").wait_for()
    states.look(there, "a question that a running session holds back")
    look_without_a_line(states, there, "**/light/state?*")
    there.add_init_script(NO_COOKIES)
    there.goto(url)
    there.locator("main .notice").wait_for()
    states.look(there, "without a cookie")
    there.context.close()
    host.context.close()
    assert states.faults == []
