"""The question card on a Streamlit page: where the focus goes, what is announced, fetched ahead, refused."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.keyboard import DEEP, press_button
from tests.browser.live import until
from tests.browser.reader import PATIENCE, Reader, reader
from tests.browser.running_server import RunningServer
from tests.browser.scenario import CARD, LABELS, ask_the_client, choose

LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
CASE = "/quiz?quiz=choosing-a-service&question=factory-inspection"
NO_LINE = "void (globalThis.fetch = () => Promise.reject(new TypeError('no line')))"
DIAGRAM = "[data-testid=stPlotlyChart]"
DRAWN = f"() => [...document.querySelectorAll('{DIAGRAM}')].map((one) => one.innerHTML).join()"


def focused_class(one: Reader) -> str:
    """The class of what has the focus, inside a card too."""
    found: str = one.page.evaluate(f"({DEEP})().className")
    return found


@LANGUAGES
def test_one_reads_on_where_the_result_begins(chromium: Browser, server: RunningServer, language: Language) -> None:
    """After each stage the focus stands on the heading of what is new, a screen reader says the verdict; the page is
    called by its question; Plotly was fetched while one read."""
    one = reader(chromium, server.url, "laptop", language)
    one.open(CASE)
    expect(one.page).to_have_title(re.compile(say(language, "question_of", n=3, all=4)), timeout=PATIENCE)
    ahead = one.page.locator("link[rel=modulepreload][href*=PlotlyChart]")
    expect(ahead).to_have_count(1, timeout=PATIENCE)
    ask_the_client(one, language)
    assert one.page.evaluate(f"({DEEP})().tagName") == "H2"
    choose(one)
    press_button(one, LABELS[language].answer)
    expect(one.page.locator(".outcome")).to_be_focused(timeout=PATIENCE)
    said = one.page.locator(f"{CARD} > [aria-live]").text_content()
    assert said
    assert said == one.page.locator(".verdict .lead").text_content()
    diagram = one.page.locator(DIAGRAM).filter(visible=True)
    expect(diagram).to_be_visible(timeout=PATIENCE)
    expect(one.page.locator(".outcome")).to_be_focused()
    reasons = one.page.get_by_role("heading", name=say(language, "why_each"))
    expect(reasons).to_be_visible(timeout=PATIENCE)
    above, below = diagram.bounding_box(), reasons.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 1
    one.press(say(language, "next_question"))
    expect(one.page).to_have_title(re.compile(say(language, "question_of", n=4, all=4)), timeout=PATIENCE)


@LANGUAGES
def test_another_assumption_is_looked_through(chromium: Browser, server: RunningServer, language: Language) -> None:
    """The reasons and the diagram are those of the other one; the focus stays on the switch."""
    one = reader(chromium, server.url, "laptop", language)
    one.open(CASE)
    ask_the_client(one, language)
    choose(one)
    one.press(LABELS[language].answer, exact=True)
    chart = one.page.locator(DIAGRAM).filter(visible=True)
    expect(chart).to_be_visible(timeout=PATIENCE)
    one.settle()
    before, reasons = one.page.evaluate(DRAWN), one.page.locator(f"{CARD} .verdict").last.inner_text()
    switch = one.page.locator("[name^=switch-]")
    switch.nth(2).check()
    expect(one.page.locator(f"{CARD} .verdict").last).not_to_have_text(reasons, timeout=PATIENCE)
    expect(switch.nth(2)).to_be_focused(timeout=PATIENCE)
    until(one.page, f"(before) => ({DRAWN})() !== before", before)
    expect(chart).to_be_visible(timeout=PATIENCE)


@LANGUAGES
def test_what_is_missing_is_named_and_has_the_focus(
    chromium: Browser, every_kind: RunningServer, language: Language
) -> None:
    """An assumption, a choice on an axis, the deciding factor: one after the other."""
    one = reader(chromium, every_kind.url, "phone", language)
    one.open("/quiz?quiz=study&question=case")
    one.press(say(language, "ask_none"), exact=True)
    groups = one.page.locator(f"{CARD} fieldset")
    title = {"ja": "学習", "en": "Training"}[language]
    missing = (say(language, "no_assumption"), say(language, "axis_empty", detail=title), say(language, "no_factor"))
    for place, sentence in enumerate(missing):
        one.press(LABELS[language].answer, exact=True)
        expect(groups.nth(place).locator(".note.warn")).to_have_text(sentence, timeout=PATIENCE)
        expect(groups.nth(place).locator("input").first).to_be_focused(timeout=PATIENCE)
        groups.nth(place).locator("label").first.click()
    one.press(LABELS[language].answer, exact=True)
    expect(one.page.locator(".outcome")).to_be_visible(timeout=PATIENCE)


@LANGUAGES
def test_a_second_try_stands_beside_the_answer_that_counts(
    chromium: Browser, every_kind: RunningServer, language: Language
) -> None:
    """Tried again where it stands, and back; a remark goes to the author."""
    one = reader(chromium, every_kind.url, "laptop", language)
    one.open("/quiz?quiz=study&question=one")
    wrong, right = ("誤りの文", "正しい文") if language == "ja" else ("The wrong one", "The right one")
    for text, mark in ((wrong, say(language, "mark_of", mark=0, max=1)), (right, say(language, "right"))):
        one.page.locator(f"{CARD} .choices label").filter(has_text=text).click()
        one.press(LABELS[language].answer, exact=True)
        one.sees(mark)
        if text == wrong:
            one.press(say(language, "try_again"), exact=True)
            expect(one.page.locator(".begin")).to_be_focused(timeout=PATIENCE)
    one.press(say(language, "back_to_first"), exact=True)
    one.sees(say(language, "mark_of", mark=0, max=1))
    one.page.get_by_text(say(language, "report"), exact=True).click()
    one.page.get_by_label(say(language, "report_text")).fill("<b>?</b>")
    one.press(say(language, "report_send"), exact=True)
    one.sees(say(language, "report_thanks"))


@LANGUAGES
def test_a_card_changes_its_language(chromium: Browser, every_kind: RunningServer, language: Language) -> None:
    """There is one card before and after, with what was chosen; handing in tells of no other screen."""
    one = reader(chromium, every_kind.url, "laptop", language)
    one.open("/quiz?quiz=study&question=one")
    cards, other = one.page.locator(CARD), {"ja": "English", "en": "日本語"}[language]
    right = {"ja": "The right one", "en": "正しい文"}[language]
    with one.page.expect_response(re.compile("/light/draft")):
        cards.locator(".choices label").first.click()
    one.page.get_by_text(other, exact=True).first.click()
    expect(cards.locator("label").filter(has_text=right)).to_be_visible(timeout=PATIENCE)
    expect(cards).to_have_count(1)
    expect(cards.locator("input").first).to_be_checked()


@LANGUAGES
def test_handing_in_tells_of_no_other_screen(chromium: Browser, every_kind: RunningServer, language: Language) -> None:
    """The question in front had no answer, and has none now."""
    one = reader(chromium, every_kind.url, "laptop", language)
    one.open("/quiz?quiz=drawn")
    one.page.locator(f"{CARD} .choices label").first.click()
    one.press(LABELS[language].answer, exact=True)
    expect(one.page.locator(".outcome")).to_be_visible(timeout=PATIENCE)
    one.press(say(language, "next_question"))
    one.press(say(language, "hand_in_anyway"))
    one.sees(say(language, "unanswered"))
    expect(one.page.locator(f"{CARD} .lost:visible")).to_have_count(0)


def test_a_choice_that_did_not_get_through_is_sent_later(chromium: Browser, every_kind: RunningServer) -> None:
    """In an exam what is on the screen counts, also where the page was closed before the line came back."""
    one = reader(chromium, every_kind.url, "laptop", "en")
    one.open("/quiz?quiz=exam")
    one.press(say("en", "exam_start"))
    one.open("/quiz?quiz=exam&question=one")
    one.page.evaluate(NO_LINE)
    one.page.locator(f"{CARD} .choices label").first.click()
    one.sees(say("en", "phone.kept"))
    again = Reader(one.page.context.new_page(), one.url)
    one.page.close()
    with again.page.expect_response("**/light/draft**", timeout=PATIENCE) as sent:
        again.open("/quiz?quiz=exam&question=one")
    assert sent.value.status == 200
    again.sees(re.compile(re.escape(say("en", "n_answered", done=1, all=10))))
