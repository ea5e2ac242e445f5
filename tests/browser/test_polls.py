"""A few words and a rating on the spot: put in as text, answered on phones, looked at, shown, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.live import Host, heard, lead, phone, projector_of, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import States
from tests.languages import ENGLISH_SOAKS

POLLS = "In a word?\n? words\n\nClear?\n1-5 not at all / very"
FIELDS = {
    "a question": [],
    "poll": ["input", "textarea"],
    "words": ["input"],
    "rating": ["input", "textarea"],
    "text": ["textarea"],
}
"""What the console asks for, by what shall be put in."""

GIVEN = (["*Zebra*", "shit"], ["＊zebra＊ ", "<b>x</b>"], ["a rather long wish of forty characters xx"])
SMALLEST_TYPE = """() => Math.min(...[...document.querySelectorAll('main *')]
    .filter((one) => one.offsetParent && !one.closest('.unseen') && [...one.childNodes]
        .some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""


def press(page: Page, act: str) -> None:
    """Presses a button of the console by keyboard; what is drawn anew leaves the focus where it was."""
    page.locator(f"[data-act='{act}']").focus()
    page.keyboard.press("Enter")


def put_in(host: Host) -> None:
    """Both polls, as text; a mistake first, which puts in nothing."""
    page = host.page
    box, before = page.locator("details.insert"), page.evaluate("BENKYOKAI.latest.steps.length")
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    for form, fields in FIELDS.items():
        box.locator("select").select_option(**({"index": 4} if form == "a question" else {"value": f":{form}"}))
        assert (
            box.locator("label.field :is(input, textarea)").evaluate_all("all => all.map(one => one.localName)")
            == fields
        )
    for text in (POLLS.replace("? words", "which?"), POLLS):
        box.locator("textarea").fill(text)
        box.locator("button[type=submit]").focus()
        page.keyboard.press("Enter")
        if text != POLLS:
            expect(box.locator(".notice")).to_contain_text("2", timeout=PATIENCE)
            assert page.evaluate("BENKYOKAI.latest.steps.length") == before
    until(page, "n => BENKYOKAI.latest.steps.length === n + 2", before)


def keep(host: Host, states: States) -> None:
    """The run sheet as a template; another one of its name is refused."""
    page = host.page
    box = page.locator("details.template")
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    for outcome in ("stored", "warn"):
        box.locator("input").fill(f"*mine* {host.code}")
        box.locator("input").press("Enter")
        expect(box.locator(f".note.{outcome}")).not_to_be_empty(timeout=PATIENCE)
        states.look(page, f"a template, {outcome}")
    made = host.context.request.post(f"{host.url}/live/new", data={"template": f"*mine* {host.code}"})
    assert made.status == 201


def answer_by_keyboard(page: Page, words: list[str]) -> None:
    """Types each word in a field of its own, and sends them with Enter."""
    first = page.locator(".entries input").first
    expect(first).to_be_visible(timeout=PATIENCE)
    first.focus()
    for word in words:
        page.keyboard.insert_text(word)
        page.keyboard.press("Tab")
    first.press("Enter")
    expect(page.locator(".note.stored")).to_be_visible(timeout=PATIENCE)


def shown_on(page: Page, rows: int, look: str) -> None:
    """Waits until a page shows so many words, as a list or as a cloud."""
    tally = "(BENKYOKAI.latest.common ?? BENKYOKAI.latest).tally?.[0]"
    until(page, f"([n, look]) => {tally}?.rows.length === n && {tally}.as === look", [rows, look])


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_words_and_a_rating(chromium: Browser, server: RunningServer, language: str) -> None:
    """In the waiting room; nothing of the words is on a page before it is shown, nothing is HTML, nothing too small."""
    host = lead(chromium, server.url, language, {"quiz": "knowledge"})
    projector = projector_of(host, chromium, language)
    projector.set_viewport_size({"width": 1920, "height": 1080})
    phones = [phone(chromium, server.url, host.code, f"P{n}", language) for n in range(3)]
    states = States()
    put_in(host)
    keep(host, states)
    first = host.page.evaluate("BENKYOKAI.latest.steps.at(-2).n")
    body = {"command": "go", "target": first, "version": host.page.evaluate("BENKYOKAI.latest.version")}
    assert host.context.request.post(f"{host.url}/live/{host.code}/command", data=body).ok
    until(host.page, "n => BENKYOKAI.latest.at === n", first)
    ask_for_words(host, projector, phones, states)
    ask_for_a_rating(host, projector, phones, states)
    assert states.faults == []


def ask_for_words(host: Host, projector: Page, phones: list[Page], states: States) -> None:
    """Answered, looked at, shown as a list and as a cloud."""
    page = host.page
    host.press()
    wait_for(phones, host)
    states.look(phones[0], "a few words")
    for one, words in zip(phones, GIVEN, strict=True):
        answer_by_keyboard(one, words)
    states.look(phones[0], "a few words, stored")
    host.press()
    wait_for([*phones, projector], host)
    states.look(page, "words to look at")
    assert all("zebra" not in heard(one).casefold() for one in (projector, phones[2]))
    assert "zebra" in heard(phones[1]).casefold()
    reading = phones[0].locator("footer summary").first
    reading.focus()
    for act, look in (("all", "list"), ("as", "cloud")):
        press(page, act)
        for one in (projector, phones[0]):
            shown_on(one, 3, look)
            states.look(one, f"words as a {look}")
        expect(reading).to_be_focused()  # whoever asks something meanwhile goes on doing so
        until(page, "act => document.activeElement.dataset.act === act", act)
        assert projector.locator("main b b").count() == 0
        assert projector.evaluate(SMALLEST_TYPE) >= 24
    expect(projector.locator(".cloud li").first).to_contain_text("*Zebra*")
    expect(projector.locator(".cloud li").first).to_contain_text("2")


def ask_for_a_rating(host: Host, projector: Page, phones: list[Page], states: States) -> None:
    """Answered by keyboard, its tally shown with the mean."""
    host.press()
    host.press()
    wait_for(phones, host)
    states.look(phones[0], "a rating")
    for one in phones:
        one.locator(".scale input").first.focus()
        one.keyboard.press("ArrowRight")
        one.locator("form.question button.primary").press("Enter")
        expect(one.locator(".note.stored")).to_be_visible(timeout=PATIENCE)
    host.press()
    host.press()
    wait_for([*phones, projector], host)
    until(projector, "BENKYOKAI.latest.tally?.[0].note.includes('2.0')")
    states.look(projector, "the tally of a rating")
    states.look(host.page, "a rating on the console")
