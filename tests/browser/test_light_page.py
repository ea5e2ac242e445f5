"""The light page in its uses, in a real browser: live, catching up, alone; by touch, by keyboard, on a bad line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.light import (
    BEGIN,
    KEPT,
    MINE,
    NEXT,
    NEXT_QUESTION,
    OVERVIEW,
    command,
    follow_by_keyboard,
    give,
    give_by_keyboard,
    opened,
    play_to_the_end,
)
from tests.browser.live import answer, fill, lead, phone, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.every_kind import write_every_kind

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
KINDS = 8


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with a quiz of every kind beside the shipped course."""
    folder: Path = tmp_path_factory.mktemp("server")
    with RunningServer(folder, files=write_every_kind(tmp_path_factory.mktemp("files"))) as running:
        yield running
        assert "Traceback" not in (folder / "server.log").read_text()


def accessible(page: Page) -> None:
    """Nothing that axe finds."""
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def shows(page: Page, text: str) -> None:
    """Waits for a text on the page."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_who_was_absent_catches_up(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """Own answer first, then the room; a reload and the back button in the middle lose nothing."""
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    phones = play_to_the_end(chromium, host, language)
    shows(phones[0], MINE[language])
    expect(phones[0].locator("details.own")).to_have_count(KINDS)
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
            expect(absent.locator(".said")).to_contain_text("理由1")
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
    for page in [*phones, absent]:
        page.context.close()
    host.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
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


@pytest.mark.parametrize("language", ["ja", "en"])
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


@pytest.mark.parametrize(("language", "dark"), [("ja", False), ("ja", True), ("en", False), ("en", True)])
def test_axe_finds_nothing_in_any_use(chromium: Browser, server: RunningServer, language: str, dark: bool) -> None:
    """Live from the waiting room to the end, catching up, and alone: in both themes and languages."""
    host = lead(chromium, server.url, language, {"course": "01-ml-services"}, dark)
    one = phone(chromium, server.url, host.code, "田中", language, dark=dark)
    accessible(one)  # the waiting room
    command(host, "forward")
    wait_for([one], host)
    accessible(one)  # a lesson
    steps = host.page.evaluate("latest.steps.filter(step => step.kind === 'question').map(step => step.n)")
    command(host, "go", steps[-1])  # a scenario with its diagram
    while host.next not in ("forward", "end"):
        pressed = host.press()
        wait_for([one], host)
        if pressed in ("open", "vote_again"):
            accessible(one)
            answer(one, language)
        accessible(one)  # closed, tallied, explained
    command(host, "end")
    expect(one.locator("details.own")).to_have_count(1, timeout=PATIENCE)
    one.locator("details.own summary").first.click()
    accessible(one)
    url = f"{server.url}/live/{host.code}"
    absent = opened(chromium, url, language, dark)
    accessible(absent)
    places = absent.locator(".steps li").count()
    absent.goto(f"{url}?step=1&section=2")
    expect(absent.locator(".prose").first).to_be_visible(timeout=PATIENCE)
    accessible(absent)
    for place in range(places, 0, -1):
        absent.goto(f"{url}?step={place}")
        expect(absent.locator("main h1")).to_be_visible(timeout=PATIENCE)
        while absent.locator("form.question").count():
            accessible(absent)
            give(absent)
        if absent.locator(".bars").count():
            absent.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            accessible(absent)
            break
    else:
        raise AssertionError("the step that the room answered was never reached")
    absent.goto(f"{server.url}/light")
    expect(absent.locator(".card").first).to_be_visible(timeout=PATIENCE)
    accessible(absent)
    absent.goto(f"{server.url}/light?quiz=choosing-a-service")
    expect(absent.locator("form.question")).to_be_visible(timeout=PATIENCE)
    while absent.locator("form.question").count():
        accessible(absent)
        give(absent)
    accessible(absent)
    for page in (one, absent):
        page.context.close()
    host.context.close()
