"""A live session in real browsers: two scenarios with a second vote, phones that come late, reload, lack sockets."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from bench.participants import answer_all, crowd
from tests.browser.axe import violations
from tests.browser.light import command
from tests.browser.live import STORED, Host, answer, heard, lead, phone, projector_of, until, wait_for
from tests.browser.proxy import BUFFERS, REFUSES_UPGRADE, nginx
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.states import States
from tests.languages import ENGLISH_SOAKS


def accessible(page: Page) -> None:
    """Nothing that axe finds."""
    assert violations(page) == []


def close(*pages: Page) -> None:
    """Ends browser profiles."""
    for page in pages:
        page.context.close()


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_two_scenarios_with_a_second_vote(chromium: Browser, server: RunningServer, language: str) -> None:
    """One facilitator, one projector, three phones: one without sockets, one late, one that reloads."""
    host = lead(chromium, server.url, language, {"quiz": "choosing-a-service"})
    command(host, "arrange", [0, 1])
    projector = projector_of(host, chromium, language)
    first = phone(chromium, server.url, host.code, "田中", language)
    polls = phone(chromium, server.url, host.code, "Suzuki", language, sockets=False)
    phones, opened = [first, polls], 0
    while host.next != "end":
        pressed = host.press()
        wait_for([*phones, projector], host)
        _at, door, stage, vote = host.state()
        if pressed == "tally" and vote == 2:
            expect(projector.locator(".shift").first).to_be_visible(timeout=PATIENCE)
        if pressed == "reasoning":
            expect(projector.locator(".reasoned text").filter(has_text=" · ").first).to_be_visible(timeout=PATIENCE)
        if door != "open":
            continue
        opened += 1
        if opened == 2:  # in the middle of the first scenario
            phones.append(phone(chromium, server.url, host.code, "遅刻", language))
            first.reload()
            wait_for([first], host)
        for number, page in enumerate(phones):
            answer(page, language, choice=(number + vote) % 2, reason=f"理由{number}")
        until(host.page, "n => BENKYOKAI.latest.answered === n", len(phones))
        if stage == 1 and vote == 2:
            host.page.reload()
            until(host.page, "!!BENKYOKAI.latest")
    assert opened == 2 * 4, "ask, choose, choose again, the twin, two times"
    assert all(page.locator("svg.dg .e.good").count() for page in phones), "the paths stand on the diagram"
    assert all(page.locator(".verdict").count() for page in phones)
    expect(projector.locator(".explanation").first).to_be_visible(timeout=PATIENCE)
    close(*phones, projector)
    host.context.close()


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_every_kind_is_accessible_in_every_state(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """axe finds nothing on console and projector, by the light and in the dark, from the first question to the release
    of each kind; of the phone see test_light_states.py."""
    host = lead(chromium, every_kind.url, language, {"quiz": "study"})
    projector = projector_of(host, chromium, language)
    people = crowd(every_kind.url, host.code, 1)
    states = States()
    while host.next != "end":
        pressed = host.press()
        wait_for([projector], host)
        if host.state()[1] == "open":
            answer_all(people)
            until(host.page, "BENKYOKAI.latest.answered === 1")
        if host.state()[1] == "open" or host.next in ("forward", "end"):
            for name, page in (("console", host.page), ("projector", projector)):
                states.look_as_it_is(page, f"{name}, {pressed} {host.state()}")
    assert states.faults == []
    close(projector)
    host.context.close()


def test_the_keyboard_leads_from_the_projector(chromium: Browser, every_kind: RunningServer) -> None:
    """Space and the arrows, for who has the key; with the token alone they do nothing."""
    host = lead(chromium, every_kind.url, "ja", {"quiz": "study"})
    watching = projector_of(host, chromium, "ja")
    watching.keyboard.press("Space")
    projector = host.context.new_page()
    projector.goto(f"{every_kind.url}/live/{host.code}/screen")
    until(projector, "!!BENKYOKAI.latest")
    versions = [page.evaluate("BENKYOKAI.latest.version") for page in (projector, watching)]
    assert versions == [0, 0], "watching moves nothing"
    projector.keyboard.press("Space")
    until(host.page, "BENKYOKAI.latest.at === 0")
    wait_for([projector], host)
    projector.keyboard.press("ArrowRight")
    until(host.page, "BENKYOKAI.latest.now.door === 'open'")
    one = phone(chromium, every_kind.url, host.code, "鍵盤")
    one.locator("input[type=radio]").first.focus()
    one.keyboard.press("Space")
    one.keyboard.press("Enter")
    expect(one.locator("form.question .note")).to_contain_text("回答を受け付けました", timeout=PATIENCE)
    close(one, watching)
    host.context.close()


def test_a_question_of_the_session_is_withheld_in_another_tab(chromium: Browser, every_kind: RunningServer) -> None:
    """The same browser studies alone beside the session: the question waits, and comes after the release."""
    host = lead(chromium, every_kind.url, "en", {"quiz": "study"})
    one = phone(chromium, every_kind.url, host.code, "Two tabs", "en")
    beside = one.context.new_page()
    frames: list[bytes] = []
    beside.on("websocket", lambda s: s.on("framereceived", lambda p: frames.append(p if isinstance(p, bytes) else b"")))
    beside.goto(f"{every_kind.url}/quiz?quiz=study&question=one")
    expect(beside.get_by_text("comes up in the study session")).to_be_visible(timeout=PATIENCE)
    assert b"Explanation of one" not in b"".join(frames)
    while host.next != "reasoning":
        host.press()
    host.press()
    beside.reload()
    expect(beside.locator(".card-of-question .prompt")).to_have_text("Which is right?", timeout=PATIENCE)
    close(one)
    host.context.close()


def ten(chromium: Browser, url: str, host: Host) -> list[Page]:
    """Ten phones that come in through an address."""
    return [phone(chromium, url, host.code, f"P{number}") for number in range(10)]


@pytest.mark.parametrize("rules", [REFUSES_UPGRADE, BUFFERS], ids=["refuses the upgrade", "buffers"])
def test_a_session_of_ten_through_a_proxy(
    chromium: Browser, every_kind: RunningServer, tmp_path: Path, rules: str
) -> None:
    """The page finds a way by itself, and everybody's answer is counted; under a path, too."""
    with nginx(tmp_path, every_kind.port, rules, path="/study/") as address:
        host = lead(chromium, every_kind.url, "ja", {"quiz": "study"})
        phones = ten(chromium, address, host)
        for _ in range(4):  # into the first question, open, close, tally
            host.press()
            wait_for(phones, host)
            if host.state()[1] == "open":
                for page in phones:
                    answer(page, "ja")
                until(host.page, "BENKYOKAI.latest.answered === 10")
        assert all('"tally"' in heard(page) for page in phones)
        close(*phones)
        host.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_answer_that_another_tab_has_overtaken(chromium: Browser, every_kind: RunningServer, language: str) -> None:
    """One tab's answer hangs on the way while another tab sends a newer one: the first tab says that its own was not
    stored, and shows the one that is."""
    host = lead(chromium, every_kind.url, "ja", {"quiz": "study"})
    one = phone(chromium, every_kind.url, host.code, "二つのタブ", language)
    host.press()
    host.press()
    wait_for([one], host)
    held: list[Route] = []
    hold = True
    one.route("**/answer?*", lambda route: held.append(route) if hold else route.continue_())
    one.locator("input[type=radio]").nth(0).check()
    with one.expect_request("**/answer?*"):
        one.locator("form.question button.primary").click()
    kept = f"benkyokai.{host.code}.outbox"
    one.evaluate("kept => localStorage.removeItem(kept)", kept)  # the other tab is not to deliver it as well
    other = one.context.new_page()
    other.goto(f"{every_kind.url}/live/{host.code}")
    expect(other.locator("form.question")).to_be_visible(timeout=PATIENCE)
    other.locator("input[type=radio]").nth(1).check()
    other.locator("form.question button.primary").click()
    expect(other.locator("form.question .note")).to_contain_text(STORED[language], timeout=PATIENCE)
    until(one, "BENKYOKAI.latest.own.mine.answer && BENKYOKAI.latest.own.mine.answer.stored")
    hold = False  # from here on; what was tried again meanwhile hangs too
    held[-1].continue_()
    said = {
        "ja": "別の画面から送ったあとの回答が保存されています",
        "en": "A later answer of yours, from another screen",
    }
    expect(one.get_by_text(said[language])).to_be_visible(timeout=PATIENCE)
    expect(one.locator("input[type=radio]").nth(1)).to_be_checked(timeout=PATIENCE)
    expect(one.locator("form.question .note")).to_contain_text(STORED[language], timeout=PATIENCE)
    one.locator("input[type=radio]").nth(0).check()
    one.locator("form.question button.primary").click()
    until(one, "kept => !localStorage.getItem(kept)", kept)
    other.reload()
    expect(other.locator("input[type=radio]").nth(0)).to_be_checked(timeout=PATIENCE)
    close(one)
    host.context.close()


def test_what_was_sent_without_a_network_arrives_with_it(chromium: Browser, every_kind: RunningServer) -> None:
    """Offline, the page keeps the answer, over a reload too, and says so; online, it is stored."""
    host = lead(chromium, every_kind.url, "ja", {"quiz": "study"})
    one = phone(chromium, every_kind.url, host.code, "圏外")
    host.press()
    host.press()
    wait_for([one], host)
    one.context.set_offline(True)
    one.locator("input[type=radio]").first.check()
    one.locator("form.question button.primary").click()
    expect(one.locator("form.question .note")).to_contain_text("まだ送れていません", timeout=PATIENCE)
    one.context.set_offline(False)
    until(host.page, "BENKYOKAI.latest.answered === 1")
    expect(one.locator("form.question .note")).to_contain_text("回答を受け付けました", timeout=PATIENCE)
    close(one)
    host.context.close()
