"""How everybody answers in an evening: on one page, on two in turns, afterwards alone; what is given goes into the
ledger."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from playwright.sync_api import Locator, Page, expect

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.live.session import Slot
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.open import Open
from benkyokai.words import say
from tests.browser.answer_log import LoggedAnswer, Words, another_thought, prepared
from tests.browser.evening import ABSENT, Evening, Person
from tests.browser.light import BEGIN, NEXT
from tests.browser.live import STORED, until
from tests.browser.reader import PATIENCE


def fill(form: Locator, words: Words, question: Question, slot: Slot, given: LoggedAnswer, moved_by: str = "") -> None:
    """Chooses by the words on the screen, and writes the reason."""
    if isinstance(question, Open):
        form.locator("textarea").fill(given.response["text"])
        return
    groups = list(_groups(words, question, slot, given))
    for place, chosen in enumerate(groups):
        _tick(form.locator("fieldset").nth(place), chosen)
    if given.certainty:
        _tick(form.locator("fieldset").nth(len(groups)), [say(words.language, f"certainty.{given.certainty}")])
    if form.locator("textarea").count():
        form.locator("textarea").fill(given.reason)
    if moved_by:
        _tick(form.locator("fieldset").last, [moved_by])


def _groups(words: Words, question: Question, slot: Slot, given: LoggedAnswer) -> Iterator[list[str]]:
    """What is chosen in each group of the form, from the top."""
    if getattr(question, "axes", ()) and slot.stage != ASK:
        yield from ([one] for one in words.said(question, given))
    else:
        yield words.choice(question, given)


def _tick(group: Locator, chosen: list[str]) -> None:
    before = group.locator("input[type=checkbox]:checked")
    while before.count():
        before.first.uncheck()
    for text in chosen:
        group.locator("label").filter(has=group.page.get_by_text(text, exact=True)).locator("input").check()


def ticked(form: Locator) -> list[str]:
    """The words of everything that is chosen in a form."""
    name = "(i.parentElement.querySelector('.text > span') ?? i.nextSibling).textContent"
    script = f"f => [...f.querySelectorAll('input:checked')].map(i => {name})"
    found: list[str] = form.evaluate(script)
    return found


def send(form: Locator, language: str) -> None:
    """Presses the button; the server has it."""
    form.locator("button.primary").click()
    expect(form.locator(".note")).to_contain_text(STORED[language], timeout=PATIENCE)


def everybody_answers(evening: Evening) -> None:
    """Who is there answers everything that is open; what they give goes into the ledger."""
    slots = evening.open_slots()
    for one in evening.people:
        given = {slot: prepared(evening.question(slot), slot, one.number) for slot in slots}
        if evening.plan[slots[0].step].shape.survey:
            answer_survey(evening, one, given)
        else:
            answer_question(evening, one, slots[0], given[slots[0]])
        evening.answer_log |= {(one.number, slot): answer for slot, answer in given.items()}
    until(evening.host.page, "n => BENKYOKAI.latest.answered === n", len(evening.people))


def answer_question(evening: Evening, one: Person, slot: Slot, given: LoggedAnswer) -> None:
    """On the one device, or on two."""
    reason = reason_of(evening, given, slot)
    if len(one.pages) == 1:
        form = one.pages[0].locator("form.question")
        fill(form, evening.words, evening.question(slot), slot, given, reason)
        send(form, evening.language)
    else:
        answer_on_two(evening, one, slot, given, reason)


def answer_survey(evening: Evening, one: Person, given: dict[Slot, LoggedAnswer]) -> None:
    """One form with one button; another device of theirs shows it all."""
    for page in one.pages:
        form = page.locator("form.survey")
        for place, (slot, answer) in enumerate(given.items()):
            question, part = evening.question(slot), form.locator("> .question").nth(place)
            if page == one.pages[0]:
                fill(part, evening.words, question, slot, answer)
            else:
                _chosen(part, evening, question, slot, answer)
        if page == one.pages[0]:
            send(form, evening.language)


def reason_of(evening: Evening, given: LoggedAnswer, slot: Slot) -> str:
    """The words that moved somebody in the second vote."""
    return "" if given.moved_by is None else evening.answer_log[given.moved_by, replace(slot, round=1)].reason


def answer_on_two(evening: Evening, one: Person, slot: Slot, given: LoggedAnswer, reason: str) -> None:
    """Something else on the one device, changed on the other, which shows it; in turns, and once over a reload."""
    first, second = one.pages if (slot.step + slot.round) % 2 else one.pages[::-1]
    question = evening.question(slot)
    forms = [page.locator("form.question") for page in (first, second)]
    fill(forms[0], evening.words, question, slot, mistaken := another_thought(question, slot, given))
    send(forms[0], evening.language)
    if slot.round > 1:
        second.reload()
    _shows(forms[1], evening, question, slot, mistaken)
    fill(forms[1], evening.words, question, slot, given, reason)
    send(forms[1], evening.language)
    _shows(forms[0], evening, question, slot, given)


def _shows(form: Locator, evening: Evening, question: Question, slot: Slot, given: LoggedAnswer) -> None:
    """The other device shows what was answered, and that it is stored."""
    _chosen(form, evening, question, slot, given)
    expect(form.locator(".note")).to_contain_text(STORED[evening.language], timeout=PATIENCE)


def _chosen(form: Locator, evening: Evening, question: Question, slot: Slot, given: LoggedAnswer) -> None:
    """The form shows what was answered."""
    if isinstance(question, Open):
        expect(form.locator("textarea")).to_have_value(given.response["text"], timeout=PATIENCE)
        return
    wanted = {text for group in _groups(evening.words, question, slot, given) for text in group}
    end = time.monotonic() + PATIENCE / 1000
    while not wanted <= set(ticked(form)):
        assert time.monotonic() < end, f"never chosen: {wanted}"
        form.page.wait_for_timeout(40)


# Afterwards


def catch_up(evening: Evening, page: Page, heard_before: Callable[[Question], None]) -> list[Slot]:
    """Goes through the ended session at the same address and answers each question; `heard_before` is asked before
    every answer. Returns what was answered."""
    answered: list[Slot] = []
    page.goto(f"{evening.server.url}/live/{evening.host.code}")
    page.get_by_role("link", name=BEGIN[evening.language]).click()
    while True:
        expect(page.locator("main nav.ways")).to_be_visible(timeout=PATIENCE)
        form = page.locator("form.question")
        if form.count():
            slot = _slot_of(form)
            question = evening.question(slot)
            heard_before(question)
            given = prepared(question, slot, ABSENT)
            fill(form, evening.words, question, slot, given)
            with turning(page):
                form.locator("button.primary").click()
            evening.answer_log[ABSENT, slot] = given
            answered.append(slot)
            continue
        onward = page.locator("main nav.ways a").filter(has_text=NEXT[evening.language])
        if not onward.count():
            return answered
        with turning(page):
            onward.click()


@contextmanager
def turning(page: Page) -> Iterator[None]:
    """Waits until what was on the page has gone."""
    page.evaluate("document.querySelector('main').firstElementChild.dataset.seen = 'yes'")
    yield
    expect(page.locator("main > [data-seen]")).to_have_count(0, timeout=PATIENCE)


def _slot_of(form: Locator) -> Slot:
    """Which stage a form is of, by the name of its first choice."""
    parts = str(form.locator("input").first.get_attribute("name")).split("-")
    return Slot(int(parts[1]), parts[2])


def own_result(page: Page) -> list[list[list[str]]]:
    """What a participant's own page says that they gave: a list a question, in it one a vote."""
    expect(page.locator("details.own").first).to_be_attached(timeout=PATIENCE)
    page.evaluate("() => document.querySelectorAll('details.own').forEach((one) => { one.open = true; })")
    opened = page.locator("details.own > div")
    expect(opened).to_have_count(page.locator("details.own").count(), timeout=PATIENCE)
    script = """() => [...document.querySelectorAll('details.own > div')].map((one) =>
      [...one.querySelectorAll(':scope > ul:not(.result)')].map((list) =>
        [...list.children].map((line) => line.textContent)))"""
    found: list[list[list[str]]] = page.evaluate(script)
    return found
