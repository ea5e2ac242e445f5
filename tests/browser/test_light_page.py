"""The light page in its uses, in a real browser: live, catching up, alone; by touch, by keyboard, on a bad line."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.participants import REASONS
from tests.browser.light import (
    BEGIN,
    KEPT,
    MINE,
    NEXT,
    NEXT_QUESTION,
    OVERVIEW,
    command,
    fill_by_keyboard,
    follow_by_keyboard,
    give,
    give_by_keyboard,
    opened,
    play_to_the_end,
    reach,
)
from tests.browser.live import answer, fill, lead, phone, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS

KINDS = 10
PARTICIPANT_QUESTIONS = {"ja": "進行役への質問", "en": "Questions from the floor"}
CONVINCING = {"ja": "なるほど", "en": "Convincing"}
PRACTICE = {
    "ja": {"again": "もう一度やってみる", "back": "最初の回答に戻る", "start": "復習を始める", "next": "次の復習へ"},
    "en": {"again": "Try again", "back": "Back to the first answer", "start": "Start reviewing", "next": "Next review"},
}


def shows(page: Page, text: str) -> None:
    """Waits for a text on the page."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_who_was_absent_catches_up(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """Own answer first, then the room; a reload and the back button in the middle lose nothing."""
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    play_to_the_end(host)
    absent = opened(chromium, f"{every_kind.url}/live/{host.code}", language)
    absent.get_by_role("link", name=BEGIN[language], exact=True).click()
    for place in range(1, KINDS + 1):
        expect(absent.locator(".where")).to_contain_text(str(place), timeout=PATIENCE)
        expect(absent.locator("form.question")).to_be_visible(timeout=PATIENCE)
        expect(absent.locator(".bars")).to_have_count(0)
        if place == 2:
            fill(absent.locator("form.question"), 0, "半分書いたところ")
            absent.reload()
            expect(absent.locator("form.question textarea")).to_have_value("半分書いたところ", timeout=PATIENCE)
        while absent.locator("form.question").count():
            give(absent)
        if place == 6:
            absent.reload()
            expect(absent.locator(".shift").first).to_be_visible(timeout=PATIENCE)
            expect(absent.locator(".said")).to_contain_text(REASONS[0])
        if place == 3:
            absent.go_back()
            expect(absent.locator(".where")).to_contain_text("2", timeout=PATIENCE)
            expect(absent.locator(".verdict")).to_be_visible(timeout=PATIENCE)
            absent.go_forward()
            expect(absent.locator(".where")).to_contain_text("3", timeout=PATIENCE)
        if place < KINDS:
            absent.get_by_role("link", name=NEXT[language], exact=True).click()
    absent.get_by_role("link", name=OVERVIEW[language], exact=True).click()
    expect(absent.locator(".steps .tag")).to_have_count(KINDS, timeout=PATIENCE)
    absent.context.close()
    host.context.close()


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_catching_up_by_keyboard(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """Every kind of question of an ended session, with Tab, Space, arrows and Enter alone."""
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    command(host, "end")
    absent = opened(chromium, f"{every_kind.url}/live/{host.code}", language)
    follow_by_keyboard(absent, BEGIN[language])
    for place in range(1, KINDS + 1):
        expect(absent.locator(".where")).to_contain_text(str(place), timeout=PATIENCE)
        give_by_keyboard(absent)
        if place == 6:
            give_by_keyboard(absent)
        if place < KINDS:
            follow_by_keyboard(absent, NEXT[language])
    follow_by_keyboard(absent, OVERVIEW[language])
    expect(absent.locator(".steps .tag")).to_have_count(KINDS, timeout=PATIENCE)
    absent.context.close()
    host.context.close()


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_taking_part_by_keyboard(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """The code, the name, every kind of question, another's reason, a question of one's own, one's own result."""
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    other = phone(chromium, every_kind.url, host.code, "別の人", language)
    one = opened(chromium, f"{every_kind.url}/live", language)
    one.keyboard.type(host.code)
    one.keyboard.press("Enter")
    expect(one.locator("main form input").first).to_be_visible(timeout=PATIENCE)
    reach(one, "INPUT", kind="text")
    one.keyboard.type("Keyboard")
    one.keyboard.press("Enter")
    expect(one.locator("header .who")).to_contain_text("Keyboard", timeout=PATIENCE)
    convincing = False
    while host.next != "end":
        pressed = host.press()
        wait_for([one, other], host)
        if pressed in ("open", "vote_again"):
            fill_by_keyboard(one)
            expect(one.locator("form.question .note.stored")).to_be_visible(timeout=PATIENCE)
            answer(other, language, reason="費用が気になる")
        if pressed == "tally" and not convincing:
            host.context.request.post(f"{host.url}/live/{host.code}/reasons", data={"key": None, "shown": True})
            expect(one.locator(".said button").first).to_be_visible(timeout=PATIENCE)
            reach(one, "BUTTON", CONVINCING[language])
            one.keyboard.press("Space")
            expect(one.locator(".said button[aria-pressed=true]:focus")).to_have_count(1, timeout=PATIENCE)
            convincing = True
    assert convincing
    reach(one, "SUMMARY", PARTICIPANT_QUESTIONS[language])
    one.keyboard.press("Enter")
    reach(one, "TEXTAREA")
    one.keyboard.type("What does it cost?")
    reach(one, "BUTTON")
    one.keyboard.press("Enter")
    expect(one.locator(".floor .note.stored")).to_be_visible(timeout=PATIENCE)
    command(host, "end")
    expect(one.locator("details.own")).to_have_count(KINDS, timeout=PATIENCE)
    shows(one, MINE[language])
    reach(one, "SUMMARY")
    one.keyboard.press("Enter")
    expect(one.locator("details.own[open] ul").first).to_be_visible(timeout=PATIENCE)
    follow_by_keyboard(one, BEGIN[language])
    for page in (one, other):
        page.context.close()
    host.context.close()


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_studying_alone_by_keyboard(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """The whole quiz, reloaded in the middle; Streamlit's page shows the same answers to the same browser."""
    alone = opened(chromium, f"{every_kind.url}/light?quiz=study", language)
    for place in range(1, KINDS + 1):
        expect(alone.locator("main h1")).to_contain_text(str(place), timeout=PATIENCE)
        if place == 4:
            alone.reload()
            expect(alone.locator("main h1")).to_contain_text("4", timeout=PATIENCE)
        give_by_keyboard(alone)
        if alone.locator("form.question").count():
            give_by_keyboard(alone)
        if place < KINDS:
            follow_by_keyboard(alone, NEXT_QUESTION[language])
    alone.goto(f"{every_kind.url}/quiz?quiz=study&lang={language}")
    shows(alone, {"ja": "結果を見る", "en": "See the result"}[language])
    alone.context.close()


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_practising_by_keyboard(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """The rubric ticked, over a reload; a question tried again and back; then what is due today."""
    words = PRACTICE[language]
    alone = opened(chromium, f"{every_kind.url}/light?quiz=study&question=text", language)
    give_by_keyboard(alone)
    reach(alone, "INPUT", kind="checkbox")
    alone.keyboard.press("Space")
    expect(alone.locator(".note.stored")).to_be_visible(timeout=PATIENCE)
    alone.reload()
    expect(alone.locator("fieldset input[type=checkbox]")).to_be_checked(timeout=PATIENCE)
    alone.goto(f"{every_kind.url}/light?quiz=study&question=many")
    give_by_keyboard(alone)
    follow_by_keyboard(alone, words["again"], "BUTTON")
    give_by_keyboard(alone)
    follow_by_keyboard(alone, words["back"])
    expect(alone.locator(".verdict")).to_be_visible(timeout=PATIENCE)
    alone.goto(f"{every_kind.url}/light?quiz=study&question=number")
    give_by_keyboard(alone)
    alone.goto(f"{every_kind.url}/light")
    expect(alone.locator(".card").first).to_contain_text("2", timeout=PATIENCE)
    follow_by_keyboard(alone, words["start"], "BUTTON")
    give_by_keyboard(alone)
    follow_by_keyboard(alone, words["next"], "BUTTON")
    give_by_keyboard(alone)
    expect(alone.locator(".verdict")).to_be_visible(timeout=PATIENCE)
    alone.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_review_and_a_tick_wait_until_there_is_a_line(
    chromium: Browser, every_kind: RunningServer, language: str
) -> None:
    """What was done without a line is on disk once there is one, over a page that was closed in between."""
    light = f"{every_kind.url}/light"
    alone = opened(chromium, f"{light}?quiz=study&question=text", language)
    give(alone)
    alone.route("**/light/rubric?*", lambda route: route.abort())
    alone.locator("fieldset input[type=checkbox]").check()
    shows(alone, KEPT[language])
    alone.goto(f"{light}?quiz=study&question=text")
    expect(alone.locator("fieldset input[type=checkbox]")).to_be_checked(timeout=PATIENCE)
    alone.unroute("**/light/rubric?*")
    expect(alone.locator(".note.stored")).to_be_visible(timeout=PATIENCE)
    alone.goto(f"{light}?quiz=study&question=many")
    give(alone)
    alone.goto(light)
    alone.get_by_role("button", name=PRACTICE[language]["start"]).click()
    expect(alone.locator("form.question")).to_be_visible(timeout=PATIENCE)
    review = alone.url
    alone.route("**/light/answer?*", lambda route: route.abort())
    fill(alone.locator("form.question"), 0, "")
    alone.locator("form.question button.primary").click()
    shows(alone, KEPT[language])
    alone.goto("about:blank")
    alone.unroute("**/light/answer?*")
    alone.goto(review)
    expect(alone.locator(".verdict")).to_be_visible(timeout=PATIENCE)
    alone.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_tab_says_that_another_one_has_answered(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """Both have the question open: the second sends another answer, and says that the first one's stands."""
    address = f"{every_kind.url}/light?quiz=study&question=one&lang={language}"
    first = opened(chromium, address, language)
    second = first.context.new_page()
    second.goto(address)
    for tab, choice in ((first, 0), (second, 1)):
        expect(tab.locator("form.question")).to_be_visible(timeout=PATIENCE)
        with tab.expect_response("**/light/draft*", timeout=PATIENCE):  # else a draft that comes late says it first
            fill(tab.locator("form.question"), choice, "")
    for tab in (first, second):
        tab.locator("form.question button.primary").click()
        expect(tab.locator(".verdict")).to_be_visible(timeout=PATIENCE)
    said = {"ja": "この設問には別の画面で回答済みです", "en": "This question was answered on another screen"}
    expect(second.get_by_text(said[language])).to_be_visible()
    expect(first.get_by_text(said[language])).to_have_count(0)
    first.context.close()


def test_an_answer_waits_until_there_is_a_line(chromium: Browser, every_kind: RunningServer) -> None:
    """The line is cut: the page says so, and sends the answer when it is back, or when the page is opened again."""
    alone = opened(chromium, f"{every_kind.url}/light?quiz=study&question=one", "ja")
    expect(alone.locator("form.question")).to_be_visible(timeout=PATIENCE)
    alone.context.set_offline(True)
    fill(alone.locator("form.question"), 1, "")
    alone.locator("form.question button.primary").click()
    shows(alone, KEPT["ja"])
    alone.context.set_offline(False)
    expect(alone.locator(".verdict")).to_be_visible(timeout=PATIENCE)
    alone.goto(f"{every_kind.url}/light?quiz=study&question=many")
    alone.route("**/light/answer?*", lambda route: route.abort())
    expect(alone.locator("form.question")).to_be_visible(timeout=PATIENCE)
    fill(alone.locator("form.question"), 0, "電車の中で")
    alone.locator("form.question button.primary").click()
    shows(alone, KEPT["ja"])
    alone.goto("about:blank")
    alone.unroute("**/light/answer?*")
    alone.goto(f"{every_kind.url}/light?quiz=study&question=many")
    expect(alone.locator(".verdict")).to_be_visible(timeout=PATIENCE)
    alone.context.close()
