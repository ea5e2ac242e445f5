"""Chosen, not sent: what happens to it when the time is up, on phones in a room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import LANGUAGES, Language
from benkyokai.words import say
from tests.browser.light import command
from tests.browser.live import JOIN, NAME, Host, fill, lead, phone, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import UNFOLD, States
from tests.browser.test_live import close
from tests.services.live.evening import STEPS

BAR = ".time-up"


@pytest.fixture
def every_kind(patient_server: RunningServer) -> Iterator[RunningServer]:
    """The app with the whole grace."""
    with patient_server.for_a_test() as server:
        yield server


def opened(
    chromium: Browser, url: str, name: str, language: Language = "ja", sockets: bool = True
) -> tuple[Host, Page, list[str]]:
    """A session at an open question, a phone in it, and what the phone sends from now on."""
    host = lead(chromium, url, language, {"quiz": "study"})
    one = phone(chromium, url, host.code, "送らない人", language, sockets)
    sent: list[str] = []
    one.on("request", lambda request: sent.append(request.post_data or "") if "/answer?" in request.url else None)
    command(host, "go", STEPS[name])
    command(host, "open")
    wait_for([one], host)
    return host, one, sent


def record(host: Host) -> list[dict[str, Any]]:
    """The record of the present step."""
    answered = host.context.request.get(f"{host.url}/live/{host.code}/record")
    lines: list[dict[str, Any]] = answered.json()["lines"]
    return lines


def leave(host: Host, *phones: Page) -> None:
    """Everybody goes."""
    close(*phones)
    host.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_chosen_when_the_countdown_ends_is_sent(
    chromium: Browser, every_kind: RunningServer, language: Language
) -> None:
    """Said before and afterwards, sent once, in time, and marked in the record; until then nothing leaves the page."""
    host, one, sent = opened(chromium, every_kind.url, "one", language)
    one.locator("input[type=radio]").nth(1).check()
    command(host, "countdown", 4)
    expect(one.locator(BAR)).to_contain_text(say(language, "phone.will_be_sent"), timeout=PATIENCE)
    assert sent == []
    expect(one.locator("form.question .note")).to_have_text(say(language, "phone.sent_by_itself"), timeout=PATIENCE)
    expect(one.locator("main")).to_contain_text(say(language, "phone.was_sent_by_itself"), timeout=PATIENCE)
    expect(one.locator(BAR)).to_be_hidden()
    until(host.page, "BENKYOKAI.latest.now.door === 'closed' && BENKYOKAI.latest.seen.groups[0].of === 1")
    assert len(sent) == 1
    assert [line["before"]["by"] for line in record(host)] == ["countdown"]
    leave(host, one)


def test_closing_by_hand_gives_the_same_grace(chromium: Browser, every_kind: RunningServer) -> None:
    """The state says that it is closing; what comes next may be pressed, and comes when the grace is over."""
    host, one, sent = opened(chromium, every_kind.url, "one")
    one.locator("input[type=radio]").nth(1).check()
    host.page.locator("button.primary").click()
    until(host.page, "BENKYOKAI.latest.now.door === 'closing'")
    assert host.page.evaluate("'seen' in BENKYOKAI.latest") is False
    assert host.page.evaluate("BENKYOKAI.latest.next") == "tally"
    host.page.keyboard.press("PageDown")
    until(one, "BENKYOKAI.latest.common.tally?.[0].of === 1")
    expect(host.page.locator("[role=alert]:visible")).to_have_count(0)
    assert len(sent) == 1
    leave(host, one)


@pytest.mark.parametrize("leaving", ["back", "end"])
def test_leaving_an_open_step_takes_nothing_from_who_has_chosen(
    chromium: Browser, every_kind: RunningServer, leaving: str
) -> None:
    """The yes to the console's question closes first: what is chosen is sent within the grace, then it goes."""
    host, one, sent = opened(chromium, every_kind.url, "match")
    fill(one.locator("form.question"), 0, "")
    host.page.evaluate(UNFOLD)
    host.page.locator(f"[data-act={leaving}]").click()
    host.page.locator("dialog").get_by_role("button").last.click()
    until(host.page, "BENKYOKAI.latest.now?.door === 'closing'")
    until(host.page, f"BENKYOKAI.latest.phase === 'ended' || BENKYOKAI.latest.at !== {STEPS['match']}")
    assert len(sent) == 1
    assert ",countdown" in host.context.request.get(f"{host.url}/live/{host.code}/record.csv").text()
    leave(host, one)


def test_who_sent_the_same_or_touched_nothing_sends_nothing(chromium: Browser, every_kind: RunningServer) -> None:
    """In the second vote the first answer stands there; it goes only where it was changed."""
    host, one, sent = opened(chromium, every_kind.url, "one")
    other = phone(chromium, every_kind.url, host.code, "何もしない人")
    one.locator("input[type=radio]").nth(1).check()
    one.locator("form.question button.primary").click()
    until(host.page, "BENKYOKAI.latest.answered === 1")
    command(host, "close")
    assert len(sent) == 1
    command(host, "vote_again")
    wait_for([one, other], host)
    command(host, "close")
    assert len(sent) == 1
    expect(other.locator("main")).to_contain_text(say("ja", "phone.no_answer"), timeout=PATIENCE)
    assert host.page.evaluate("BENKYOKAI.latest.answered") == 0
    leave(host, one, other)


def test_a_changed_second_vote_is_sent(chromium: Browser, every_kind: RunningServer) -> None:
    """With what decided it, over a reload too."""
    host, one, _ = opened(chromium, every_kind.url, "one")
    one.locator("input[type=radio]").nth(1).check()
    one.locator("form.question button.primary").click()
    until(host.page, "BENKYOKAI.latest.answered === 1")
    command(host, "close")
    command(host, "vote_again")
    wait_for([one], host)
    one.locator("input[type=radio]").nth(0).check()
    one.reload()
    expect(one.locator("input[type=radio]").nth(0)).to_be_checked(timeout=PATIENCE)
    command(host, "close")
    (line,) = record(host)
    assert (line["before"]["by"], line["after"]["by"]) == ("", "countdown")
    assert line["before"]["said"] != line["after"]["said"]
    leave(host, one)


def test_every_kind_is_sent_when_the_time_is_up(chromium: Browser, every_kind: RunningServer) -> None:
    """Whatever is asked for, the last stage of a scenario too."""
    host, one, sent = opened(chromium, every_kind.url, "one")
    for place, name in enumerate(("many", "order", "match", "number", "case", "text", "view", "word", "gaps"), start=1):
        command(host, "go", STEPS[name])
        for pressed in ("open", "close", "next_stage", "open") if name == "case" else ("open",):
            command(host, pressed)
        wait_for([one], host)
        form = one.locator("form.question")
        fill(form, 0, "")
        for button in form.locator("ol.order button:not([disabled])").all()[:1]:
            button.click()
        command(host, "close")
        assert len(sent) == place, name
        assert [line["before"]["by"] for line in record(host)] == ["countdown"], name
    leave(host, one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_on_an_incomplete_form_leads_to_what_is_missing(
    chromium: Browser, every_kind: RunningServer, language: Language
) -> None:
    """On the smallest phone, with text twice as large: it has the focus, is in sight, and is named; so does the bar."""
    host, one, sent = opened(chromium, every_kind.url, "case", language)
    command(host, "close")
    command(host, "next_stage")
    command(host, "open")
    wait_for([one], host)
    one.set_viewport_size({"width": 320, "height": 568})
    one.add_style_tag(content="html { font-size: 200% }")
    groups = one.locator("form.question fieldset")
    one.locator("form.question button.primary").click()
    assumption = say(language, "phone.missing", part=say(language, "phone.state_assumption"))
    expect(one.get_by_role("alert").filter(has_text=assumption)).to_be_in_viewport(timeout=PATIENCE)
    expect(groups.nth(0).locator("input").first).to_be_focused()
    groups.nth(0).locator("input").first.check()
    expect(one.get_by_role("alert").filter(has_text=assumption)).to_have_count(0)
    command(host, "countdown", 10)
    bar = one.locator(BAR)
    expect(bar).to_contain_text(say(language, "phone.missing", part={"ja": "学習", "en": "Training"}[language]))
    box = bar.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 568 + 1
    assert one.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(bar.get_by_role("button")).to_be_in_viewport(ratio=1)
    bar.get_by_role("button").click()
    expect(groups.nth(1).locator("input").first).to_be_focused()
    expect(groups.nth(1).locator("[role=alert]")).to_be_in_viewport()
    command(host, "close")
    assert sent == []
    expect(one.locator("main")).to_contain_text(say(language, "phone.no_answer"), timeout=PATIENCE)
    leave(host, one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bar_is_for_everybody(chromium: Browser, every_kind: RunningServer, language: Language) -> None:
    """Missing, chosen, sent by the page: axe finds nothing, light and dark; the keyboard gets to the bar's button,
    which leads to what is missing. The page's clock stands eight seconds before the end."""
    states = States()
    host, one, _ = opened(chromium, every_kind.url, "one", language)
    command(host, "countdown", 600)
    until(one, "BENKYOKAI.latest.common.closes_at != null")
    one.evaluate("{ const then = performance.now() + 592000; performance.now = () => then; }")
    bar = one.locator(BAR)
    expect(bar).to_contain_text(say(language, "phone.choose_first"), timeout=PATIENCE)
    states.look(one, "the bar: incomplete")
    one.locator("form.question button.primary").focus()
    for _ in range(10):
        one.keyboard.press("Tab")
        if bar.get_by_role("button").evaluate("(button) => button === document.activeElement"):
            break
    one.keyboard.press("Enter")
    expect(one.locator("form.question input[type=radio]").first).to_be_focused()
    expect(one.locator("form.question [role=alert]").first).to_be_in_viewport()
    one.keyboard.press("Space")
    expect(bar).to_contain_text(say(language, "phone.will_be_sent"), timeout=PATIENCE)
    states.look(one, "the bar: complete")
    command(host, "close")
    expect(one.locator("main")).to_contain_text(say(language, "phone.was_sent_by_itself"), timeout=PATIENCE)
    states.look(one, "sent by the page")
    assert states.faults == []
    leave(host, one)


def test_a_countdown_takes_nothing_from_who_is_typing(chromium: Browser, every_kind: RunningServer) -> None:
    """More seconds, a pause: the form stays, with the focus and where the page was scrolled to."""
    host, one, _ = opened(chromium, every_kind.url, "one")
    text = one.locator("form.question textarea")
    text.focus()
    one.keyboard.type("途中")
    command(host, "countdown", 60)
    until(one, "BENKYOKAI.latest.common.closes_at != null")
    one.keyboard.type("の文")
    command(host, "pause")
    until(one, "BENKYOKAI.latest.common.paused_at != null")
    expect(one.locator(".where")).to_contain_text(say("ja", "live.paused"))
    expect(text).to_be_focused()
    expect(text).to_have_value("途中の文")
    leave(host, one)


def test_two_tabs_show_the_answer_that_was_sent_last(chromium: Browser, every_kind: RunningServer) -> None:
    """What was chosen before in the other tab, and not sent, is overtaken: nobody sends it when the time is up."""
    host, one, _ = opened(chromium, every_kind.url, "one")
    other = one.context.new_page()
    other.goto(one.url)
    other.locator("input[type=radio]").nth(0).check(timeout=PATIENCE)
    one.locator("input[type=radio]").nth(1).check()
    one.locator("form.question button.primary").click()
    expect(other.locator("input[type=radio]").nth(1)).to_be_checked(timeout=PATIENCE)
    expect(other.locator("form.question .note")).to_have_text(say("ja", "phone.stored"), timeout=PATIENCE)
    command(host, "close")
    assert [line["before"]["by"] for line in record(host)] == [""]
    leave(host, one)


def test_a_survey_is_sent_with_one_button(chromium: Browser, every_kind: RunningServer) -> None:
    """What is left open takes nothing away; the page leads there; what is chosen later goes when the time is up."""
    host = lead(chromium, every_kind.url, "ja", {"course": "01-ml-services"})
    one = phone(chromium, every_kind.url, host.code, "六問")
    command(host, "go", host.page.evaluate("BENKYOKAI.latest.steps.find((one) => one.kind === 'survey').n"))
    command(host, "open")
    wait_for([one], host)
    questions = one.locator("form.survey > .question")
    expect(questions).to_have_count(6)
    for n in range(2):
        questions.nth(n).locator("input").first.check()
    one.get_by_role("button", name=say("ja", "phone.send")).click()
    stored = "Object.values(BENKYOKAI.latest.own.mine).filter((one) => one.stored)"
    expect(questions.nth(2).get_by_role("alert")).to_be_in_viewport(timeout=PATIENCE)
    expect(questions.nth(2).locator("input").first).to_be_focused()
    one.reload()
    until(one, f"BENKYOKAI.latest && {stored}.length === 2")
    questions.nth(3).locator("input").first.check()
    command(host, "close")
    until(one, f"{stored}.length === 3 && {stored}.some((one) => one.by === 'countdown')")
    leave(host, one)


def test_a_late_joiner_lands_at_the_top_with_all_that_is_needed(chromium: Browser, every_kind: RunningServer) -> None:
    """On a small phone, in the second stage: the case to read, and the replies that the room got."""
    host, one, _ = opened(chromium, every_kind.url, "case")
    one.locator("form.question input[type=checkbox]").first.check()
    command(host, "close")
    command(host, "next_stage")
    command(host, "open")
    context = chromium.new_context(viewport={"width": 360, "height": 640}, locale="ja-JP")
    late = context.new_page()
    late.goto(f"{every_kind.url}/live/{host.code}")
    late.get_by_label(NAME["ja"]).fill("遅刻")
    late.get_by_role("button", name=JOIN["ja"], exact=True).click()
    expect(late.locator(".replies")).to_contain_text(say("ja", "phone.replies_to_room"), timeout=PATIENCE)
    expect(late.locator("form.question > .prompt + .replies")).to_be_visible()
    assert late.evaluate("scrollY") == 0
    expect(late.locator("main")).to_be_focused()
    leave(host, one, late)


def test_the_end_of_a_reason_is_announced(chromium: Browser, every_kind: RunningServer) -> None:
    """Near five hundred characters the page says how many are left, to who hears it at every tenth."""
    host, one, _ = opened(chromium, every_kind.url, "one")
    form = one.locator("form.question")
    form.locator("textarea").fill("x" * 440)
    expect(form).not_to_contain_text(say("ja", "phone.left", n=60))
    form.locator("textarea").fill("x" * 460)
    expect(form.get_by_role("status").filter(has_text=say("ja", "phone.left", n=40))).to_have_count(1)
    leave(host, one)


def test_the_path_comes_first_and_the_rest_unfolds(chromium: Browser, every_kind: RunningServer) -> None:
    """At the release of a case: the summary, then the path, within a few screens; the parts' reasons unfold."""
    host = lead(chromium, every_kind.url, "ja", {"quiz": "choosing-a-service"})
    one = phone(chromium, every_kind.url, host.code, "道筋")
    while host.next != "reasoning":
        pressed = host.press()
        wait_for([one], host)
        if pressed in ("open", "vote_again"):
            fill(one.locator("form.question"), 0, "")
    command(host, "reasoning")
    expect(one.locator(".drawing").first).to_be_visible(timeout=PATIENCE)
    assert one.evaluate("document.querySelector('.drawing').getBoundingClientRect().top + scrollY") < 1400
    assert one.evaluate("document.documentElement.scrollHeight") < 3400
    parts = one.locator("details").filter(has_text=say("ja", "phone.every_part"))
    expect(parts.locator(".result").first).to_be_hidden()
    parts.locator("summary").first.click()
    expect(parts.locator(".result").first).to_be_visible()
    leave(host, one)


def test_after_the_end_no_countdown_sends_what_is_caught_up(chromium: Browser, every_kind: RunningServer) -> None:
    """A session that ends while a countdown runs: the page that follows has forms of its own, which nobody hurries."""
    host, one, sent = opened(chromium, every_kind.url, "one")
    command(host, "countdown", 9)
    until(one, "BENKYOKAI.latest.common.closes_at != null")
    end = one.evaluate("BENKYOKAI.latest.common.closes_at - BENKYOKAI.latest.server_time + performance.now() / 1000")
    command(host, "end")
    one.locator("a.primary").first.click()
    one.locator("form.question input[type=radio]").first.check()
    until(one, f"performance.now() / 1000 > {end} + 2")
    expect(one.locator(BAR)).to_be_hidden()
    expect(one.locator(".lost")).to_be_hidden()
    assert sent == []
    leave(host, one)
