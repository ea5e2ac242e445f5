"""Chosen, not sent: what happens to it when the time is up, on phones in a room."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import LANGUAGES, Language
from benkyokai.words import say
from tests.browser.light import command
from tests.browser.live import Host, fill, lead, phone, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.test_live import close
from tests.services.live.evening import STEPS

BAR = ".time-up"


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


@pytest.mark.parametrize("name", ["many", "order", "match", "number", "case", "text", "view", "word", "gaps"])
def test_every_kind_is_sent_when_the_time_is_up(chromium: Browser, every_kind: RunningServer, name: str) -> None:
    """Whatever is asked for, the last stage of a scenario too."""
    host, one, sent = opened(chromium, every_kind.url, name)
    if name == "case":
        command(host, "close")
        command(host, "next_stage")
        command(host, "open")
        wait_for([one], host)
    form = one.locator("form.question")
    fill(form, 0, "")
    for button in form.locator("ol.order button:not([disabled])").all()[:1]:
        button.click()
    command(host, "close")
    assert len(sent) == 1
    assert [line["before"]["by"] for line in record(host)] == ["countdown"]
    leave(host, one)
