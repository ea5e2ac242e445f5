"""A lesson on a phone: read, look into a diagram, answer, tick, go on; by touch and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.axe import violations
from tests.browser.light import MOST, opened
from tests.browser.live import fill, until
from tests.browser.reader import PATIENCE, reader
from tests.browser.running_server import RunningServer

LESSON = "/light?lesson=01-ml-services/sagemaker-parts"
WAITING = "/light?lesson=01-ml-services/scenario-object-detection"
BOX = "svg.dg [data-node=studio][role=button]"
COLON = {"ja": "：", "en": ": "}
TORN = """() => [...document.querySelectorAll(".reading :is(td, th)")].flatMap((cell) => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/[\\w,.]+|[ァ-ヶー]+/g)) {
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
    }
  }
  return found;
})"""
SMALLEST = {"width": 320, "height": 640}


def look(page: Page, state: str) -> None:
    """axe finds nothing, and nothing is wider than the screen, the narrowest too."""
    assert [(state, *fault) for fault in violations(page)] == []
    whole = page.viewport_size
    assert whole is not None
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]  # a plain dict, as the other sizes are
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"], state
    page.set_viewport_size(whole)


def shown(page: Page, selector: str) -> Locator:
    """The first that can be seen of what is there for two widths."""
    return page.locator(f"{selector} >> visible=true").first


def check(page: Page) -> Locator:
    """The first question to check oneself."""
    return page.locator(".check").first


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until something has the focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


@pytest.mark.parametrize(("language", "dark"), [("ja", False), ("en", True)])
def test_a_lesson_is_read_on_a_phone(chromium: Browser, server: RunningServer, language: Language, dark: bool) -> None:
    """A box tells more at a tap, the question is answered in its place, the tick stays, and the next lesson comes."""
    page = opened(chromium, f"{server.url}{LESSON}", language, dark)
    expect(check(page).locator("form.question")).to_be_visible(timeout=PATIENCE)
    look(page, "a lesson")
    shown(page, BOX).tap()
    expect(page.locator(".told")).to_be_visible()
    look(page, "a box that tells more")
    page.locator(".reading h1").tap()
    expect(page.locator(".told")).to_have_count(0)
    page.get_by_text(say(language, "live.read_as_text")).tap()
    expect(page.locator("figure details li").first).to_be_visible()
    fill(check(page), 0, "")
    check(page).locator("button.primary").tap()
    expect(check(page).locator(".outcome")).to_be_focused(timeout=PATIENCE)
    expect(page.locator(".check").nth(1).locator("form.question")).to_be_visible()
    look(page, "a lesson with its feedback")
    with page.expect_response(re.compile("/light/reading")):
        page.get_by_label(say(language, "finished")).tap()
    page.reload()
    expect(check(page).locator(".outcome")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_label(say(language, "finished"))).to_be_checked()
    page.get_by_role("link", name=re.compile(f"^{say(language, 'next')}{COLON[language]}")).tap()
    expect(page).to_have_url(re.compile("lesson=01-ml-services%2Fstudio"), timeout=PATIENCE)
    expect(page.locator(".reading .where")).to_contain_text(say(language, "lesson_of", n=8, all=26))
    expect(page).to_have_title(re.compile("Studio"))
    page.go_back()
    seventh = say(language, "lesson_of", n=7, all=26)
    expect(page.locator(".reading .where")).to_contain_text(seventh, timeout=PATIENCE)
    page.goto(f"{server.url}/light?lang={language}")
    expect(page.locator(".card a.primary")).to_contain_text("SageMaker", timeout=PATIENCE)
    look(page, "the list")
    page.context.close()


def test_a_lesson_is_read_by_keyboard(chromium: Browser, server: RunningServer) -> None:
    """Tab reaches the boxes, of which Enter and Escape open and close one; then the form, the tick, the next lesson."""
    page = opened(chromium, f"{server.url}{LESSON}", "en")
    expect(check(page).locator("form.question")).to_be_visible(timeout=PATIENCE)
    tab_to(page, BOX)
    page.keyboard.press("Enter")
    expect(page.locator(".told[role=status]")).to_contain_text("Studio")
    expect(shown(page, BOX)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".told")).to_have_count(0)
    tab_to(page, ".check input[type=radio]")
    page.keyboard.press("Space")
    tab_to(page, ".check button.primary")
    page.keyboard.press("Enter")
    expect(check(page).locator(".outcome")).to_be_focused(timeout=PATIENCE)
    tab_to(page, ".agree input")
    with page.expect_response(re.compile("/light/reading")):
        page.keyboard.press("Space")
    tab_to(page, ".ways a.primary")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("studio"), timeout=PATIENCE)
    expect(page.locator("main")).to_be_focused(timeout=PATIENCE)
    page.context.close()


def test_a_diagram_comes_with_the_answer_that_it_waited_for(chromium: Browser, server: RunningServer) -> None:
    """In the lesson, without turning the page; on the full app's lesson it is there too."""
    page = opened(chromium, f"{server.url}{WAITING}", "en")
    expect(check(page).locator("form.question")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("This diagram appears once you have answered")).to_be_visible()
    for _ in range(2):  # what to ask, then the choice
        page.evaluate("document.querySelector('.check form').dataset.seen = 'yes'")
        fill(check(page), 0, "")
        check(page).locator("button.primary").tap()
        expect(page.locator("[data-seen]")).to_have_count(0, timeout=PATIENCE)
    expect(page.locator(".reading > figure svg.dg >> visible=true")).to_be_visible(timeout=PATIENCE)
    page.goto(f"{server.url}/learn?lesson=scenario-object-detection&lang=en")
    expect(page.locator(".reading > figure svg.dg >> visible=true")).to_be_visible(timeout=PATIENCE)
    page.context.close()


def test_without_cookies_a_lesson_can_be_read(chromium: Browser, server: RunningServer) -> None:
    """The text and its diagram stay; that nothing is kept is said above them."""
    page = chromium.new_context(locale="en-US").new_page()

    def without_cookie(route: Route) -> None:
        answered = route.fetch()
        page.context.clear_cookies()  # fetch() has put the cookie into the browser's jar
        headers = {name: value for name, value in answered.headers.items() if name != "set-cookie"}
        route.fulfill(response=answered, headers=headers)

    page.route(re.compile(r"/light\?lesson"), without_cookie)
    page.goto(f"{server.url}{LESSON}")
    expect(page.locator(".lost")).to_contain_text("cookie", timeout=PATIENCE)
    expect(shown(page, BOX)).to_be_visible()
    expect(page.locator(".reading h1")).to_be_visible()
    page.context.close()


def test_the_full_app_shows_the_same_lesson_without_plotly(chromium: Browser, server: RunningServer) -> None:
    """The same words in the same order; no script of Plotly's comes; the next lesson and the tick are followed."""
    page = opened(chromium, f"{server.url}{LESSON}", "en")
    expect(check(page).locator("form.question")).to_be_visible(timeout=PATIENCE)
    said = page.locator(".reading > .prose").all_inner_texts()
    page.context.close()
    one = reader(chromium, server.url, "laptop", "en")
    asked: list[str] = []
    one.page.on("request", lambda request: asked.append(request.url))
    one.open("/learn?lesson=sagemaker-parts")
    expect(shown(one.page, BOX)).to_be_visible(timeout=PATIENCE)
    assert [text.split() for text in one.page.locator(".reading > .prose").all_inner_texts()] == [
        text.split() for text in said
    ]
    shown(one.page, BOX).click()
    expect(one.page.locator(".told")).to_be_visible()
    one.choose("I have read this")
    one.sees("1 of 26 lessons read")
    one.press(re.compile("^Next: "))
    expect(one.page).to_have_url(re.compile("lesson=studio"), timeout=PATIENCE)
    expect(one.page.locator(".reading h1")).to_contain_text("Studio", timeout=PATIENCE)
    until(one.page, "document.querySelector('[data-testid=stMain]').scrollTop === 0")
    assert not [url for url in asked if "plotly" in url.lower()]
    one.page.context.close()


@pytest.mark.parametrize(("language", "lesson"), [("en", "choosing"), ("en", "cost"), ("ja", "studio")])
def test_no_word_of_a_table_is_torn(chromium: Browser, server: RunningServer, language: Language, lesson: str) -> None:
    """On the narrowest screen a table that does not fit is moved sideways; words and numbers stay whole."""
    page = opened(chromium, f"{server.url}/light?lesson=01-ml-services/{lesson}", language, False)
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]  # a plain dict, as the other sizes are
    expect(page.locator(".reading table").first).to_be_visible(timeout=PATIENCE)
    assert page.evaluate(TORN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]
