"""Teams from the Sessions page to the record: two of them join on one phone each, by keyboard, and answer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import Language, counting_teams
from benkyokai.words import say
from tests.browser.live import PHONE, Host, answer, heard, projector_of, until, wait_for
from tests.browser.reader import LOCALES, PATIENCE, Reader, reader
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.browser.states import States
from tests.languages import ENGLISH_SOAKS

SIZES = {"Red": 4, "Blue": 9}


def lead_teams(one: Reader, language: Language) -> Host:
    """A session for teams, made on the Sessions page, which says beside the length who answers."""
    page = one.page
    page.goto(f"{one.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    one.open("/sessions")
    one.choose(say(language, "sessions.questions_first"))
    one.choose(say(language, "sessions.teams.teams"))
    one.press(say(language, "sessions.create"))
    link = page.locator(".st-key-session-made-box").get_by_role("link")
    page.goto(f"{one.url}/{link.get_attribute('href')}")
    until(page, "!!BENKYOKAI.latest")
    return Host(page, page.context, one.url, page.evaluate("BENKYOKAI.latest.joining.code"))


def come_in(chromium: Browser, host: Host, name: str, language: Language, states: States) -> Page:
    """A team joins by keyboard alone, after a size that there is not."""
    page = chromium.new_context(**PHONE, locale=LOCALES[language]).new_page()
    page.goto(f"{host.url}/live/{host.code}")
    expect(page.get_by_text(say(language, "phone.one_for_all"))).to_be_visible(timeout=PATIENCE)
    assert page.locator("main .agree").count() == 0
    page.get_by_label(say(language, "phone.team_name")).focus()
    page.keyboard.insert_text(name)
    page.keyboard.press("Tab")
    size = page.get_by_label(say(language, "phone.team_size", size=12))
    expect(size).to_be_focused()
    for tried in (13, SIZES[name]):
        size.fill(str(tried))
        states.look(page, f"joining as a team of {tried}")
        page.keyboard.press("Enter")
    expect(page.locator("header .who")).to_contain_text(name, timeout=PATIENCE)
    return page


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_two_teams_join_answer_and_are_counted(chromium: Browser, server: RunningServer, language: Language) -> None:
    """Console and projector count teams and the people in them; the record has the sizes; no groups are offered."""
    states = States()
    host = lead_teams(reader(chromium, server.url, "laptop", language), language)
    projector = projector_of(host, chromium, language)
    teams = [come_in(chromium, host, name, language, states) for name in SIZES]
    until(host.page, "BENKYOKAI.latest.size === 13")
    counted = say(language, "screen.teams", n=2, size=13)
    expect(projector.locator("main .count")).to_have_text(counted, timeout=PATIENCE)
    for name, size in SIZES.items():
        expect(host.page.locator("[data-person]").filter(has_text=name)).to_contain_text(str(size))
    states.look(projector, "teams in the waiting room")
    while host.next != "open":
        host.press()
    host.press()
    answer(teams[0], language)
    one_of_two = counting_teams(say(language, "live.answered_of", n="{n}", all="{all}")).format(n=1, all=2)
    for page, place in ((projector, "footer .count"), (host.page, ".helm .count")):
        expect(page.locator(place)).to_have_text(one_of_two, timeout=PATIENCE)
    expect(host.page.locator(".awaited summary")).to_have_text(say(language, "console.awaited_teams", n=1))
    states.look(host.page, "teams on the console")
    answer(teams[1], language)
    host.press()
    wait_for(teams, host)
    expect(host.page.locator("details.groups")).to_be_hidden()
    assert all('"size"' not in heard(page) for page in teams)
    while host.next not in (None, "forward", "end"):
        if host.press() in ("open", "vote_again"):
            for page in teams:
                answer(page, language)
        wait_for([*teams, projector], host)
        for page in (*teams, projector):
            assert re.findall(r"\d人|persons?|people", page.locator("main").inner_text()) == [], host.next
    record = host.context.request.get(f"{host.url}/live/{host.code}/record.csv").text().splitlines()
    assert record[0].endswith(",team_size")
    assert [line.rsplit(",", 1)[1] for line in record[1:3]] == ["4", "9"]
    assert states.faults == []
    for page in (*teams, projector, host.page):
        page.context.close()
