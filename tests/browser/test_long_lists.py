"""The console of a large room: lists with a height of their own, and a page that stays where it was scrolled to."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from bench.participants import Person, answer_all, crowd
from benkyokai.words import say
from tests.browser.discussing import tab_to
from tests.browser.live import Host, lead, until
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer

PEOPLE = 30
RESTS = """async () => {
  const list = document.querySelector('.tall'), before = list.scrollTop;
  const frame = () => new Promise(requestAnimationFrame);
  for (let n = 0; n < 5; n++) await frame();
  return list.scrollTop === before;
}"""
"""The list of reasons has stood where it is for five pictures."""


def many_reasons(chromium: Browser, url: str) -> tuple[Host, list[Person]]:
    """A scenario's choice is closed, and half of the people have given a reason."""
    host = lead(chromium, url, "ja", {"quiz": "choosing-a-service"})
    people = crowd(url, host.code, PEOPLE)
    while host.press() != "next_stage":
        pass
    assert host.press() == "open"
    answer_all(people)
    until(host.page, "all => BENKYOKAI.latest.answered === all", PEOPLE)
    assert host.press() == "close"
    return host, people


def top_of(page: Page) -> int:
    """Where the list of reasons is scrolled to."""
    top: int = page.evaluate("document.querySelector('.tall').scrollTop")
    return top


def test_a_long_list_of_reasons_scrolls_by_itself(chromium: Browser, server: RunningServer) -> None:
    """Its heading says how many; the keys move the list and not the session; showing one leaves list and focus."""
    host, _ = many_reasons(chromium, server.url)
    page, at = host.page, host.state()
    reasons = page.evaluate("BENKYOKAI.latest.reasons.length")
    assert reasons > 12
    expect(page.locator("main h2", has_text=say("ja", "console.reasons"))).to_contain_text(
        say("ja", "console.n_reasons", n=reasons)
    )
    high, window = page.evaluate("[document.querySelector('.tall').offsetHeight, innerHeight]")
    assert high < window
    tab_to(page, "at.dataset.act === 'reasons'", "the list of reasons")
    for key in ("PageDown", "ArrowDown", "ArrowRight", "Space"):
        page.keyboard.press(key)
    until(page, "document.querySelector('.tall').scrollTop > 100")
    assert host.state() == at, "the keys move the list"
    until(page, RESTS)
    show = page.locator(".tall blockquote").nth(8).get_by_role("button", name=say("ja", "console.show"), exact=True)
    show.focus()
    until(page, RESTS)
    top = top_of(page)
    page.keyboard.press("Enter")
    until(page, "BENKYOKAI.latest.reasons[8].shown")
    assert top_of(page) == top
    assert page.evaluate("document.activeElement.dataset.act === `show${BENKYOKAI.latest.reasons[8].k}`")
    expect(page.locator("main h2", has_text=say("ja", "console.reasons"))).to_contain_text(
        say("ja", "console.n_shown", n=1), timeout=PATIENCE
    )
    host.context.close()


def test_what_comes_in_does_not_move_the_page(chromium: Browser, server: RunningServer) -> None:
    """Beside a video call, where the run sheet's button has the focus far below: answers that arrive leave the page."""
    host = lead(chromium, server.url, "ja", {"quiz": "choosing-a-service"})
    page, people = host.page, crowd(server.url, host.code, 3)
    page.set_viewport_size({"width": 400, "height": 600})
    assert host.press() == "forward"
    assert host.press() == "open"
    for _ in range(2):
        page.locator("[data-row=mode]").click()
    page.evaluate("scrollTo(0, 0)")
    answer_all(people)
    until(page, "BENKYOKAI.latest.answered === 3")
    assert page.evaluate("document.activeElement.dataset.row") == "mode"
    assert page.evaluate("scrollY") == 0
    host.context.close()


def test_a_new_question_leaves_the_list_where_it_was(chromium: Browser, server: RunningServer) -> None:
    """Who moderates thirty questions keeps the place when another one comes in."""
    host = lead(chromium, server.url, "ja", {"quiz": "choosing-a-service"})
    page, people = host.page, crowd(server.url, host.code, PEOPLE)
    for number, one in enumerate(people):
        one.post("ask", {"id": f"question-{number}", "text": f"質問{number}", "anonymous": False})
    until(page, "all => BENKYOKAI.latest.floor.length === all", PEOPLE)
    top = page.evaluate("(document.querySelector('.tall').scrollTop = 200, document.querySelector('.tall').scrollTop)")
    assert top > 100
    people[0].post("ask", {"id": "one-more", "text": "もう1つ", "anonymous": False})
    expect(page.get_by_text("もう1つ")).to_have_count(1, timeout=PATIENCE)
    assert top_of(page) == top
    host.context.close()
