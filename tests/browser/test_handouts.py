"""What a facilitator hands out from the console, and what somebody is told and asked before they join."""

from __future__ import annotations

import sqlite3
import struct
import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.live import JOIN, LOCALES, NAME, PHONE, Host, answer, lead, phone, projector_of, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.test_live import accessible, close

CASE = {"quiz": "choosing-a-service"}
TOPS = "[...document.querySelectorAll('.two-languages > *')].slice(0, 2).map((one) => one.offsetTop)"
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def pixels(path: Path) -> tuple[int, int, bytes]:
    """A PNG's width, height and decompressed lines, after a look at its signature."""
    written = path.read_bytes()
    assert written[:8] == SIGNATURE
    width, height = struct.unpack(">II", written[16:24])
    packed, at = b"", 8
    while at < len(written):
        size, kind = struct.unpack(">I4s", written[at : at + 8])
        packed += written[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    return width, height, zlib.decompress(packed)


def save(host: Host, name: str, folder: Path) -> Path:
    """Presses a picture's button, and keeps what it downloads."""
    with host.page.expect_download() as download:
        host.page.locator(f"[data-picture={name}]").click()
    assert download.value.suggested_filename == f"{name}-{host.code}.png"
    download.value.save_as(folder / f"{name}.png")
    return folder / f"{name}.png"


def open_handouts(host: Host) -> None:
    """Opens the section, and waits until its texts are there."""
    host.page.locator("details.handouts > summary").click()
    until(host.page, "[...document.querySelectorAll('textarea.handout')].every((one) => one.value)")


@pytest.mark.parametrize(("language", "dark"), [("ja", False), ("en", True)])
def test_texts_and_pictures_from_the_console(
    chromium: Browser, server: RunningServer, tmp_path: Path, language: str, dark: bool
) -> None:
    """After the release: the result's text, the diagram and the tally as pictures on white, wide, and not blank."""
    host = lead(chromium, server.url, language, CASE, dark)
    one = phone(chromium, server.url, host.code, "田中", language)
    open_handouts(host)
    invitation = host.page.locator("textarea.handout").nth(0).input_value()
    assert host.code in invitation
    assert "/live/" not in invitation, "this server listens on its own computer alone, which no phone reaches"
    while host.next != "forward" or not host.state():
        host.press()
        wait_for([one], host)
        if host.state()[1] == "open":
            answer(one, language)
    result = host.page.locator("textarea.handout").nth(1)
    said = {"ja": "【考え方】", "en": "The reasoning"}[language]
    until(host.page, "word => document.querySelectorAll('textarea.handout')[1].value.includes(word)", said)
    assert len(result.input_value()) <= 1500
    result.focus()
    chosen = host.page.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart")
    assert chosen == len(result.input_value().encode("utf-16-le")) // 2, "focus selects all of it"
    for name in ("diagram", "tally"):
        width, height, lines = pixels(save(host, name, tmp_path))
        assert width >= 1200
        assert height > 400
        step = len(lines) // height
        assert set(lines[1 : 1 + 30]) <= {0, 255}, "the first pixels are white, whatever the theme"
        assert sum(len(set(lines[n * step + 1 : (n + 1) * step])) > 4 for n in range(height)) > height // 3, name
    accessible(host.page)
    close(one)
    host.context.close()


def test_a_button_copies_where_the_browser_can(chromium: Browser, server: RunningServer) -> None:
    """On localhost there is a clipboard and a button; without one there is the text alone."""
    host = lead(chromium, server.url, "ja", CASE)
    host.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_handouts(host)
    host.page.locator(".handouts button", has_text="コピーする").first.click()
    expect(host.page.locator(".handouts [role=status]").first).to_have_text("コピーしました", timeout=PATIENCE)
    copied = host.page.evaluate("navigator.clipboard.readText()")
    assert copied == host.page.locator("textarea.handout").first.input_value()
    host.context.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })")
    host.page.reload()
    until(host.page, "!!BENKYOKAI.latest")
    open_handouts(host)
    assert host.page.locator(".handouts button", has_text="コピーする").count() == 0
    host.context.close()


def choose_screen(host: Host, value: str) -> None:
    """Chooses the projector's language on the console."""
    host.page.locator("select:has(option[value=both])").select_option(value)


def test_a_projector_in_two_languages(chromium: Browser, server: RunningServer) -> None:
    """It follows the console at once, stays so over a reload and a restart, and shows both on one screen."""
    host = lead(chromium, server.url, "ja", CASE)
    projector = projector_of(host, chromium, "ja")
    projector.set_viewport_size({"width": 1920, "height": 1080})
    one = phone(chromium, server.url, host.code, "田中")
    expect(projector.locator("h1")).to_have_text("どのサービスを使うか", timeout=PATIENCE)
    choose_screen(host, "en")
    expect(projector.locator("h1")).to_have_text("Which service would you use?", timeout=PATIENCE)
    assert projector.evaluate("document.documentElement.lang") == "en"
    choose_screen(host, "both")
    expect(projector.locator("h1 .second")).to_have_text("Which service would you use?", timeout=PATIENCE)
    projector.reload()
    expect(projector.locator("h1 .second")).to_be_visible(timeout=PATIENCE)
    server.kill()
    server.start()
    until(host.page, "BENKYOKAI.latest.screen_language === 'both' && document.querySelector('.offline').hidden")
    projector.reload()
    expect(projector.locator("h1 .second")).to_be_visible(timeout=PATIENCE)
    seen: set[str] = set()
    while host.next != "forward" or not host.state():
        host.press()
        wait_for([one, projector], host)
        if host.state()[1] == "open":
            answer(one, "ja")
        accessible(projector)
        for selector in (
            ".two-languages > [lang=en] .prompt",
            ".options .second",
            ".name .second",
            ".reasoned svg.dg",
        ):
            if projector.locator(selector).count():
                seen.add(selector)
        if projector.locator(".reasoned").count():  # one diagram with both names in its boxes
            expect(projector.locator(".reasoned text").filter(has_text="学習 / Training")).to_be_visible()
        else:
            top, bottom = projector.evaluate(TOPS)
            assert top == bottom, "side by side on a wide screen"
        assert projector.evaluate("document.documentElement.scrollHeight <= innerHeight"), "nobody scrolls a projector"
    assert len(seen) == 4, seen
    projector.set_viewport_size({"width": 780, "height": 800})
    top, bottom = projector.evaluate(TOPS)
    assert top < bottom, "one below the other on a narrow one"
    choose_screen(host, "")
    until(projector, "!BENKYOKAI.latest.other && document.documentElement.lang === 'ja'")
    close(one, projector)
    host.context.close()


def test_a_lesson_in_both_languages_fits_the_screen(chromium: Browser, server: RunningServer) -> None:
    """Section by section, side by side at 1920 by 1080."""
    host = lead(chromium, server.url, "en", {"course": "01-ml-services"})
    projector = projector_of(host, chromium, "en")
    projector.set_viewport_size({"width": 1920, "height": 1080})
    choose_screen(host, "both")
    until(projector, "!!BENKYOKAI.latest.other")
    host.press()
    wait_for([projector], host)
    while host.next == "next_section":
        assert projector.locator(".two-languages > [lang]").count() >= 2
        assert projector.evaluate("document.documentElement.scrollHeight <= innerHeight")
        host.press()
        wait_for([projector], host)
    close(projector)
    host.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_before_joining_everybody_is_told_and_asked(chromium: Browser, server: RunningServer, language: str) -> None:
    """How long it is kept stands there, the box is not ticked, and who ticks it has agreed; numbers are not asked."""
    told = {"ja": "終わってから30日後に削除", "en": "deleted 30 days after"}[language]
    for names, box in (("host", 1), ("none", 0)):
        host = lead(chromium, server.url, language, {**CASE, "names": names, "keep_days": 30})
        page = chromium.new_context(**PHONE, locale=LOCALES[language]).new_page()
        page.goto(f"{server.url}/live/{host.code}")
        expect(page.get_by_text(told)).to_be_visible(timeout=PATIENCE)
        agree = page.get_by_role("checkbox")
        assert agree.count() == box
        accessible(page)
        if box:
            assert not agree.is_checked()
            page.get_by_label(NAME[language]).fill("進行役")
            page.get_by_role("button", name=JOIN[language], exact=True).click()
            expect(page.get_by_role("alert").last).to_be_visible(timeout=PATIENCE)
            page.get_by_label(NAME[language]).fill("田中")
            agree.check()
        page.get_by_role("button", name=JOIN[language], exact=True).click()
        expect(page.locator("header .who")).not_to_be_empty(timeout=PATIENCE)
        with sqlite3.connect(server.folder / "test.db") as database:
            query = "SELECT agreed FROM participant JOIN live_session s ON s.id = session_id WHERE code = ?"
            assert database.execute(query, (host.code,)).fetchall() == [(box,)]
        close(page)
        host.context.close()
