"""The discussion in real browsers: reasons, certainty, groups, hands, the record, and what one agreed to."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.discussing import (
    REASONS,
    Wire,
    first_vote,
    give,
    give_all,
    leave,
    quote,
    show,
    sure,
    tab_to,
    vote_again,
)
from tests.browser.light import command
from tests.browser.live import JOIN, PHONE, heard, lead, phone, until, wait_for
from tests.browser.reader import LOCALES, PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.test_live import accessible
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_reasons_that_arrive_leave_what_is_typed_alone(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """Text, caret, focus and the reason that was chosen stay; the list grows; a hidden reason never comes."""
    host, phones = first_vote(chromium, server.url, language)
    one, two, three = phones
    wire = Wire(two)
    give_all(phones, language)
    assert host.press() == "close"
    show(host, language, REASONS[0])
    vote_again(host, phones)
    assert wire.has(REASONS[0])
    moved = two.locator("form.question fieldset").last
    expect(moved.locator("legend")).to_have_text(say(language, "phone.moved_by"), timeout=PATIENCE)
    expect(moved.locator("label")).to_have_text([REASONS[0]], timeout=PATIENCE)
    moved.locator("input").check()
    text = two.locator("form.question textarea")
    text.fill("始め終わり")
    text.evaluate("box => box.setSelectionRange(2, 2)")
    two.keyboard.type("中")
    show(host, language, REASONS[2])
    expect(two.locator(".said blockquote")).to_have_count(2, timeout=PATIENCE)
    expect(moved.locator("label")).to_have_text([REASONS[0], REASONS[2]], timeout=PATIENCE)
    one.get_by_role("button", name=say(language, "phone.good_reason")).first.click()
    expect(two.locator(".said")).to_contain_text(say(language, "live.votes", n=1), timeout=PATIENCE)
    two.keyboard.type("央")
    expect(text).to_be_focused()
    expect(text).to_have_value("始め中央終わり")
    assert text.evaluate("box => box.selectionStart") == 4
    chosen = moved.locator("label").filter(has_text=REASONS[0]).locator("input")
    expect(chosen).to_be_checked()
    two.reload()
    expect(text).to_have_value("始め中央終わり", timeout=PATIENCE)
    expect(chosen).to_be_checked()
    two.locator("form.question button.primary").click()
    expect(two.locator("form.question .note")).to_have_text(say(language, "phone.stored"), timeout=PATIENCE)
    assert say(language, "live.moved", n=1) not in host.page.locator("main").inner_text()
    assert host.press() == "close"
    expect(quote(host, REASONS[0])).to_contain_text(say(language, "live.moved", n=1), timeout=PATIENCE)
    expect(quote(host, "始め中央終わり")).to_have_count(1, timeout=PATIENCE)
    shown = [page.evaluate("JSON.stringify(BENKYOKAI.latest.common.said)") for page in (one, three)]
    assert all(REASONS[1] not in said and "始め中央終わり" not in said for said in shown)
    assert not any(name in frame for frame in wire.heard for name in ("田中", "さとう"))
    leave(host, phones)


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_certainty_survives_a_reload_and_a_word_of_the_servers(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """Chosen and not sent, sent, taken along into the second vote, changed there; the console counts each vote."""
    host, phones = first_vote(chromium, server.url, language)
    one, two, _ = phones
    sure(one).nth(2).check()
    one.reload()
    expect(sure(one).nth(2)).to_be_checked(timeout=PATIENCE)
    command(host, "countdown", 120)
    until(one, "BENKYOKAI.latest.common.closes_at != null")
    expect(sure(one).nth(2)).to_be_checked()
    give(one, language, 0, REASONS[0], 2)
    give(two, language, 1, REASONS[1], 1)
    one.reload()
    expect(sure(one).nth(2)).to_be_checked(timeout=PATIENCE)
    wire = Wire(two)
    assert host.press() == "close"
    table = host.page.locator("table.sure").first
    expect(host.page.locator("main")).to_contain_text(say(language, "certainty.3"), timeout=PATIENCE)
    assert host.page.evaluate("BENKYOKAI.latest.seen.certainty.group.rows.map((row) => row.n)") == [0, 1, 1]
    host.page.get_by_text(say(language, "console.certainty_by")).click()
    expect(table.locator("tbody td")).to_have_text(["–", "–", "1", "–", "–", "1", "–", "–"], timeout=PATIENCE)
    vote_again(host, phones)
    expect(sure(one).nth(2)).to_be_checked(timeout=PATIENCE)
    sure(one).nth(0).check()
    one.reload()
    expect(sure(one).nth(0)).to_be_checked(timeout=PATIENCE)
    one.locator("form.question button.primary").click()
    expect(one.locator("form.question .note")).to_have_text(say(language, "phone.stored"), timeout=PATIENCE)
    one.reload()
    expect(sure(one).nth(0)).to_be_checked(timeout=PATIENCE)
    assert host.press() == "close"
    until(host.page, "BENKYOKAI.latest.seen.certainty?.group.rows[0].n === 1")
    assert not wire.has('"certainty":3'), "how sure somebody else is stays with the facilitator"
    leave(host, phones)


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_groups_are_formed_and_copied_by_keyboard(chromium: Browser, server: RunningServer, language: Language) -> None:
    """The text holds everybody and goes to the clipboard; a phone hears its number, and nobody's name."""
    host, phones = first_vote(chromium, server.url, language)
    page = host.page
    host.context.grant_permissions(["clipboard-read", "clipboard-write"])
    give_all(phones, language)
    assert host.press() == "close"
    wire = Wire(phones[1])
    tab_to(page, f"at.tagName === 'SUMMARY' && at.textContent === '{say(language, 'console.groups')}'", "the groups")
    page.keyboard.press("Enter")
    tab_to(page, f"at.textContent === '{say(language, 'console.groups_of', n=3)}'", "groups of three")
    page.keyboard.press("Enter")
    text = page.locator("details.groups textarea")
    expect(text).to_be_visible(timeout=PATIENCE)
    written = text.input_value()
    names = written.removeprefix(say(language, "console.group_line", n=1, names=""))
    assert sorted(names.split(say(language, "live.list_joint"))) == sorted(("田中", "Mori", "さとう"))
    assert page.evaluate("document.activeElement.dataset.groups") == "3", "the focus stays on the button"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.dataset.groups") == "copy"
    page.keyboard.press("Enter")
    expect(page.locator("details.groups [role=status]")).to_have_text(say(language, "console.copied"), timeout=PATIENCE)
    assert page.evaluate("navigator.clipboard.readText()") == written
    text.focus()
    assert page.evaluate("getSelection().toString()") == written, "where there is no clipboard, Ctrl+C copies all of it"
    for one in phones:
        expect(one.locator(".group")).to_have_text(say(language, "phone.group", n=1), timeout=PATIENCE)
    assert not any(wire.has(name) for name in ("田中", "さとう"))
    late = phone(chromium, server.url, host.code, "Late", language)
    words = say(language, "console.group_late", names="Late")
    expect(page.locator("details.groups")).to_contain_text(words, timeout=PATIENCE)
    page.locator("[data-groups=none]").click()
    expect(text).to_be_hidden(timeout=PATIENCE)
    expect(phones[0].locator(".group")).to_be_hidden(timeout=PATIENCE)
    leave(host, [*phones, late])


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_hands_are_typed_while_answers_come(chromium: Browser, server: RunningServer, language: Language) -> None:
    """What is being typed stays; a wrong number is not sent; phones see the hands with the tally, not before."""
    host, phones = first_vote(chromium, server.url, language)
    wire = Wire(phones[0])
    host.page.get_by_text(say(language, "console.hands"), exact=True).first.click()
    inputs = host.page.locator("details.hands input")
    inputs.first.fill("4")
    inputs.nth(1).focus()
    until(host.page, "BENKYOKAI.latest.hands.groups[0].rows[0].n === 4")
    host.page.keyboard.type("1")
    give(phones[0], language, 0, REASONS[0], 0)
    until(host.page, "BENKYOKAI.latest.answered === 1")
    host.page.keyboard.type("2")
    expect(inputs.nth(1)).to_have_value("12")
    expect(inputs.nth(1)).to_be_focused()
    host.page.keyboard.press("Tab")
    until(host.page, "BENKYOKAI.latest.hands.groups[0].rows[1].n === 12")
    inputs.nth(1).fill("1000")
    host.page.keyboard.press("Tab")
    host.page.reload()
    until(host.page, "BENKYOKAI.latest && BENKYOKAI.latest.hands")
    host.page.get_by_text(say(language, "console.hands"), exact=True).first.click()
    expect(inputs.first).to_have_value("4", timeout=PATIENCE)
    expect(inputs.nth(1)).to_have_value("12")
    assert host.press() == "close"
    by_hand = say(language, "live.by_hand", of=17, n=16)
    expect(host.page.locator("main")).to_contain_text(by_hand, timeout=PATIENCE)
    wait_for(phones, host)
    assert not wire.has("by_hand")
    command(host, "tally")
    expect(phones[0].locator("main")).to_contain_text(by_hand, timeout=PATIENCE)
    leave(host, phones)


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_the_record_opens_is_right_and_is_taken_away(
    chromium: Browser, server: RunningServer, language: Language, tmp_path: Path
) -> None:
    """Who assumed, chose and said what, before and after; nothing of a vote that is open; the file says the same."""
    host, phones = first_vote(chromium, server.url, language)
    wires = [Wire(page) for page in phones[1:]]
    give_all(phones, language)
    summary = f"at.tagName === 'SUMMARY' && at.textContent === '{say(language, 'console.record')}'"
    tab_to(host.page, summary, "the record")
    host.page.keyboard.press("Enter")
    rows = host.page.locator(".record tbody tr")
    expect(rows).to_have_count(0)
    assert host.press() == "close"
    expect(rows).to_have_count(3, timeout=PATIENCE)
    for number, name in enumerate(("田中", "Mori", "さとう")):
        row = rows.filter(has_text=name)
        expect(row).to_contain_text(REASONS[number])
        level = say(language, f"certainty.{number + 1}")
        expect(row).to_contain_text(say(language, "console.is_sure", sure=level))
        expect(row.locator("td").nth(1)).to_be_empty()
    vote_again(host, phones)
    give(phones[0], language, 1, "考え直した", 2)
    until(host.page, "BENKYOKAI.latest.answered === 1")
    expect(host.page.locator(".record")).not_to_contain_text("考え直した")
    assert host.press() == "close"
    expect(rows.filter(has_text="田中").locator("td").nth(1)).to_contain_text("考え直した", timeout=PATIENCE)
    with host.page.expect_download() as waiting:
        host.page.get_by_role("link", name=say(language, "console.record_csv")).click()
    path = tmp_path / "record.csv"
    waiting.value.save_as(path)
    found = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert [(row["participant"], row["reason_before"], row["certainty_before"]) for row in found] == [
        ("田中", REASONS[0], "1"),
        ("Mori", REASONS[1], "2"),
        ("さとう", REASONS[2], "3"),
    ]
    assert [row["reason_after"] for row in found] == ["考え直した", "", ""]
    assert found[0]["assumption_before"] != found[0]["assumption_after"]
    assert not any(wire.has(words) for wire in wires for words in (REASONS[0], "考え直した"))
    leave(host, phones)


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_what_one_agreed_to_is_changed_by_keyboard(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """The rules of the session stand there; the choice is stored, and there again after a reload and after the end."""
    host = lead(chromium, server.url, language, {"quiz": "choosing-a-service"})
    page = phone(chromium, server.url, host.code, "田中", language)
    tick = page.get_by_role("checkbox", name=say(language, "phone.agree"))
    tab_to(page, f"at.tagName === 'SUMMARY' && at.textContent === '{say(language, 'phone.about')}'", "my data")
    page.keyboard.press("Enter")
    about = page.locator("details.about")
    expect(about).to_contain_text(say(language, "phone.names_host"))
    expect(about).to_contain_text(say(language, "handout.kept_days", n=90))
    for agreed, words in ((True, "phone.agree_yes"), (False, "phone.agree_no"), (True, "phone.agree_yes")):
        if page.evaluate("document.activeElement.type") != "checkbox":
            tab_to(page, "at.type === 'checkbox' && !!at.closest('.about')", "the choice")
        page.keyboard.press("Space")
        expect(about.locator("[role=status]")).to_have_text(say(language, words), timeout=PATIENCE)
        expect(tick).to_be_checked(checked=agreed)
        until(page, "agreed => BENKYOKAI.latest.own.me.agreed === agreed", agreed)
    page.reload()
    about.locator("summary").click()
    expect(tick).to_be_checked(timeout=PATIENCE)
    command(host, "end")
    until(host.page, "BENKYOKAI.latest.phase === 'ended'")
    page.reload()
    about.locator("summary").click()
    tick.uncheck()
    expect(about.locator("[role=status]")).to_have_text(say(language, "phone.agree_no"), timeout=PATIENCE)
    leave(host, [page])


def test_nothing_is_agreed_to_where_there_are_no_names(chromium: Browser, server: RunningServer) -> None:
    """The rules are there, the choice is not; the phone has its number in its own language."""
    host = lead(chromium, server.url, "ja", {"quiz": "choosing-a-service", "names": "none"})
    page = chromium.new_context(**PHONE, locale=LOCALES["en"]).new_page()
    page.goto(f"{server.url}/live/{host.code}")
    page.get_by_role("button", name=JOIN["en"], exact=True).click()
    expect(page.locator("header .who")).to_contain_text("Participant 1", timeout=PATIENCE)
    page.locator("details.about summary").click()
    expect(page.locator("details.about")).to_contain_text(say("en", "phone.names_none"))
    expect(page.locator("details.about input")).to_be_hidden()
    assert "agreed" not in heard(page)
    expect(host.page.locator(".people")).to_have_text("参加者1", timeout=PATIENCE)
    leave(host, [page])


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_axe_finds_nothing_with_everything_open(chromium: Browser, server: RunningServer, language: Language) -> None:
    """The console with every part of the discussion, the phone in the second vote; wide and narrow, light and dark."""
    host, phones = first_vote(chromium, server.url, language)
    give_all(phones, language)
    host.press()
    host.page.locator("[data-act=all]").click()
    for part in ("hands", "groups", "record"):
        host.page.locator(f"details.{part} > summary").click()
    host.page.locator("[data-groups='3']").click()
    host.page.get_by_text(say(language, "console.certainty_by")).click()
    expect(host.page.locator(".record tbody tr")).to_have_count(3, timeout=PATIENCE)
    expect(phones[1].locator(".group")).to_be_visible(timeout=PATIENCE)
    everywhere(host.page)
    vote_again(host, phones)
    phones[1].locator("details.about summary").click()
    expect(phones[1].locator("form.question fieldset").last.locator("label")).to_have_count(2, timeout=PATIENCE)
    everywhere(phones[1])
    everywhere(host.page)
    leave(host, phones)


def everywhere(page: Page) -> None:
    """axe finds nothing, and nothing is wider than the screen."""
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
            accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
