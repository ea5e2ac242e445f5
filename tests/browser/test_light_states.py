"""Every state of the light page in its three uses holds to what axe can check: both themes, both languages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.light import command, give, opened, play_to_the_end
from tests.browser.live import JOIN, NAME, Host, answer, fill, lead, phone, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import KINDS, NO_COOKIES, States, look_without_a_line, refuse
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS


def told(host: Host, path: str, body: dict[str, Any]) -> None:
    """Something that the console posts."""
    done = host.context.request.post(f"{host.url}/live/{host.code}/{path}", data=body)
    assert done.ok, done.text()


def steps_of(host: Host, kind: str) -> list[int]:
    """The numbers of the steps of a kind."""
    script = "(kind) => BENKYOKAI.latest.steps.filter((step) => step.kind === kind).map((step) => step.n)"
    found: list[int] = host.page.evaluate(script, kind)
    return found


def look_at_joining(states: States, chromium: Browser, server: RunningServer, language: str) -> None:
    """From typing the code to the refusals of the form."""
    page = opened(chromium, f"{server.url}/live", language)
    states.look(page, "the code is asked for")
    page.goto(f"{server.url}/live/ZZZZZZ")
    page.locator(".notice").wait_for()
    states.look(page, "a wrong code")
    body = json.dumps({"why": "too_many_tries", "refused": "x"})
    page.route("**/state?*", lambda route: route.fulfill(status=429, content_type="application/json", body=body))
    page.reload()
    page.locator(".notice").wait_for()
    states.look(page, "too many wrong codes")
    page.unroute("**/state?*")
    look_without_a_line(states, page, "**/state?*")
    for names in ("none", "all", "host"):
        host = lead(chromium, server.url, language, {"quiz": "knowledge", "names": names})
        page.goto(f"{server.url}/live/{host.code}")
        page.locator("form input").first.wait_for()
        states.look(page, f"joining, names: {names}")
        host.context.close()
    join = page.get_by_role("button", name=JOIN[language], exact=True)
    page.get_by_label(NAME[language]).fill("   ")
    join.click()
    expect(page.locator(".notice")).to_be_visible(timeout=PATIENCE)
    states.look(page, "a name that is none")
    page.get_by_label(NAME[language]).fill("田中")
    page.context.clear_cookies()
    join.click()
    expect(page.locator(".notice")).to_contain_text("ookie", timeout=PATIENCE)
    states.look(page, "joining without a cookie")
    page.context.set_offline(True)
    join.click()
    expect(page.locator(".notice")).not_to_contain_text("ookie", timeout=PATIENCE)
    states.look(page, "joining without a line")
    page.context.close()


def look_at_participant_questions(states: States, host: Host, one: Page, two: Page) -> None:
    """Asked, waiting, shown, wanted by another, answered."""
    one.evaluate("document.querySelector('details.floor').open = true")
    one.locator("details.floor textarea").fill("費用はどのくらいですか")
    one.locator("details.floor button[type=submit]").click()
    expect(one.locator("details.floor blockquote")).to_have_count(1, timeout=PATIENCE)
    states.look(one, "a question from the floor waits")
    until(host.page, "BENKYOKAI.latest.floor.length === 1")
    key = host.page.evaluate("BENKYOKAI.latest.floor[0].k")
    told(host, "moderate", {"k": key, "state": "open"})
    want = two.locator("[data-want]")
    expect(want).to_have_count(1, timeout=PATIENCE)
    states.look(two, "another one's question")
    want.click()
    expect(two.locator("[data-want][aria-pressed=true]")).to_have_count(1, timeout=PATIENCE)
    states.look(two, "a question that one would like to know too")
    told(host, "moderate", {"k": key, "state": "answered"})
    expect(two.locator("details.floor blockquote.muted")).to_have_count(1, timeout=PATIENCE)
    states.look(two, "a question that was answered")


def look_at_each_stage(states: States, host: Host, one: Page, two: Page, language: str, step: str) -> None:
    """A question from being shown to its release, with the second vote where there is one."""
    states.look(one, f"{step}: shown")
    while host.next not in ("forward", "end"):
        pressed = host.press()
        wait_for([one, two], host)
        if pressed in ("open", "vote_again"):
            refuse(one)
            states.look(one, f"{step}: {pressed}, not chosen yet")
            answer(one, language, reason="遅延が気になる")
            states.look(one, f"{step}: {pressed}, stored")
            answer(two, language, choice=1, reason="費用が気になる")
        else:
            states.look(one, f"{step}: {pressed}")
        if pressed == "close" and host.state()[3] == 1 and host.page.evaluate("BENKYOKAI.latest.reasons.length"):
            told(host, "reasons", {"key": None, "shown": True})
            if one.locator(".said").count() or host.page.evaluate("!!(BENKYOKAI.latest.now.said || []).length"):
                vote = one.locator(".said button").first
                expect(vote).to_be_visible(timeout=PATIENCE)
                vote.click()
                expect(one.locator(".said button[aria-pressed=true]")).to_have_count(1, timeout=PATIENCE)
                states.look(one, f"{step}: reasons, one found convincing")


def look_at_a_lost_line(states: States, host: Host, one: Page) -> None:
    """A countdown, paused; then the line is cut while an answer is sent."""
    command(host, "go", steps_of(host, "question")[0])
    host.press()
    command(host, "countdown", 60)
    expect(one.locator(".countdown")).to_be_visible(timeout=PATIENCE)
    states.look(one, "a countdown")
    command(host, "pause")
    wait_for([one], host)
    states.look(one, "paused")
    command(host, "resume")
    one.context.set_offline(True)
    fill(one.locator("form.question"), 0, "圏外で書いた理由")
    one.locator("form.question button.primary").click()
    expect(one.locator(".note.kept")).to_be_visible(timeout=PATIENCE)
    expect(one.locator(".offline")).to_be_visible(timeout=PATIENCE)
    states.look(one, "no line, an answer waits")
    one.context.set_offline(False)
    expect(one.locator(".note.stored")).to_be_visible(timeout=PATIENCE)


def look_at_the_survey(states: States, host: Host, pages: list[Page], language: str) -> None:
    """Several questions at once, open, stored, closed."""
    command(host, "go", steps_of(host, "survey")[0])
    host.press()
    wait_for(pages, host)
    states.look(pages[0], "the survey")
    answer(pages[0], language)
    states.look(pages[0], "the survey, stored")
    if host.next != "end":
        host.press()
        wait_for(pages, host)
        states.look(pages[0], "the survey, closed")


def look_at_removal(states: States, host: Host, two: Page, language: str) -> None:
    """The facilitator removes somebody for good."""
    key = host.page.evaluate("BENKYOKAI.latest.people.find((person) => person.name === 'Suzuki').k")
    told(host, "people", {"k": key, "what": "ban"})
    expect(two.get_by_label(NAME[language])).to_be_visible(timeout=PATIENCE)
    states.look(two, "removed")
    two.get_by_role("button", name=JOIN[language], exact=True).click()
    expect(two.locator(".notice")).to_be_visible(timeout=PATIENCE)
    states.look(two, "removed for good")


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_joining(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """From typing the code to the refusals of the form."""
    states = States()
    look_at_joining(states, chromium, every_kind, language)
    assert states.faults == []


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_live(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """From the waiting room to one's own result, and being removed."""
    states = States()
    host = lead(chromium, every_kind.url, language, {"course": "01-ml-services"})
    one, two = (phone(chromium, every_kind.url, host.code, name, language) for name in ("田中", "Suzuki"))
    states.look(one, "the waiting room")
    lessons = steps_of(host, "lesson")
    for step in (lessons[0], lessons[2]):
        command(host, "go", step)
        wait_for([one, two], host)
        states.look(one, f"lesson {step}")
        while host.next == "next_section":
            host.press()
            wait_for([one, two], host)
            states.look(one, f"lesson {step}, another section")
    look_at_participant_questions(states, host, one, two)
    command(host, "go", steps_of(host, "discussion")[0])
    told(host, "groups", {"size": 3})
    expect(one.locator(".group")).to_be_visible(timeout=PATIENCE)
    states.look(one, "a discussion, with the group")
    told(host, "groups", {"size": None})
    command(host, "go", steps_of(host, "question")[-1])
    wait_for([one, two], host)
    look_at_each_stage(states, host, one, two, language, "scenario")
    look_at_a_lost_line(states, host, one)
    look_at_the_survey(states, host, [one, two], language)
    look_at_removal(states, host, two, language)
    command(host, "end")
    expect(one.locator("details.own").first).to_be_visible(timeout=PATIENCE)
    states.look(one, "ended, with one's own result")
    for page in (one, two):
        page.context.close()
    host.context.close()
    assert states.faults == []


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_live_with_every_kind(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """Each kind: shown, open, not chosen, stored, closed, counted, released; then one's own result of all."""
    states = States()
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    one, two = (phone(chromium, every_kind.url, host.code, name, language) for name in ("田中", "Suzuki"))
    kinds = []
    while host.next != "end":
        host.press()
        wait_for([one, two], host)
        kinds.append(host.page.evaluate("BENKYOKAI.latest.now.forms[0].prompt"))
        look_at_each_stage(states, host, one, two, language, kinds[-1])
    assert len(set(kinds)) == len(KINDS)
    command(host, "end")
    expect(one.locator("details.own")).to_have_count(len(KINDS), timeout=PATIENCE)
    states.look(one, "the result of every kind")
    for page in (one, two):
        page.context.close()
    host.context.close()
    assert states.faults == []


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_catching_up(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """Who was absent, who was there, who may not: each kind before and after the answer, lessons, discussion."""
    states, url = States(), every_kind.url
    host = lead(chromium, url, language, {"quiz": "study"})
    play_to_the_end(host)
    absent = opened(chromium, f"{url}/live/{host.code}", language)
    absent.locator(".steps").wait_for()
    states.look(absent, "the beginning, for who was absent")
    for place in range(1, len(KINDS) + 1):
        absent.goto(f"{url}/live/{host.code}?step={place}")
        absent.locator("form.question").wait_for()
        while absent.locator("form.question").count():
            refuse(absent)
            states.look(absent, f"step {place}: to be answered")
            give(absent)
        states.look(absent, f"step {place}: answered")
    absent.goto(f"{url}/live/{host.code}")
    absent.locator(".steps .tag").first.wait_for()
    states.look(absent, "the beginning, when all is answered")
    course = lead(chromium, url, language, {"course": "01-ml-services"})
    command(course, "end")
    for kind in ("lesson", "discussion", "question"):
        number = course.page.evaluate(f"BENKYOKAI.latest.steps.findIndex((step) => step.kind === '{kind}')") + 1
        absent.goto(f"{url}/live/{course.code}?step={number}")
        absent.locator("main h1:not(.unseen)").wait_for()
        if absent.locator("form.question").count():
            absent.context.set_offline(True)
            fill(absent.locator("form.question"), 0, "圏外で書いた理由")
            absent.locator("form.question button.primary").click()
            expect(absent.locator(".note.kept")).to_be_visible(timeout=PATIENCE)
            states.look(absent, "no line, a late answer waits")
            absent.context.set_offline(False)
            expect(absent.locator(".verdict")).to_be_visible(timeout=PATIENCE)
        states.look(absent, f"{kind}, which the room never reached")
    running = lead(chromium, url, language, {"quiz": "study"})
    there = phone(chromium, url, running.code, "別の会", language)
    there.goto(f"{url}/live/{host.code}?step=1")
    there.locator("main .notice").wait_for()
    states.look(there, "a question that a running session holds back")
    rehearsal = lead(chromium, url, language, {"quiz": "study", "rehearsal": "yes"})
    command(rehearsal, "end")
    there.goto(f"{url}/live/{rehearsal.code}")
    there.locator("main .notice").wait_for()
    states.look(there, "a rehearsal leaves nothing")
    there.add_init_script(NO_COOKIES)
    there.goto(f"{url}/live/{host.code}")
    there.locator("main .notice").wait_for()
    states.look(there, "without a cookie")
    for page in (absent, there):
        page.context.close()
    for one in (host, course, running, rehearsal):
        one.context.close()
    assert states.faults == []
