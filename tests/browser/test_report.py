"""The report in a browser: from the end of a live session to a participant's phone, to the workbook, to paper."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from benkyokai.services.figures.report_session import release
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT, Instance
from tests.browser.axe import ALL_RULES, violations
from tests.browser.live import Host, answer, lead, phone, until, wait_for
from tests.browser.reader import LOCALES, PATIENCE, Reader
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.conftest import opened
from tests.languages import JAPANESE_SOAKS
from tests.played_session import play, with_clock

PAPER = {"width": 680, "height": 1001}
"""What @page leaves of A4, in CSS pixels."""


def end(host: Host) -> None:
    """The facilitator ends the session."""
    version = host.page.evaluate("BENKYOKAI.latest.version")
    body = json.dumps({"command": "end", "version": version})
    done = host.context.request.post(f"{host.url}/live/{host.code}/command", data=body)
    assert done.status == 200, done.text()


def one_question(host: Host, phones: list[Page]) -> None:
    """The first question, answered by everybody; every other person takes the second option."""
    host.press()
    while host.next not in ("forward", "end"):
        pressed = host.press()
        wait_for(phones, host)
        if pressed == "open":
            for number, page in enumerate(phones):
                answer(page, "ja", choice=number % 2)


def bars_on(page: Page) -> list[str]:
    """What stands beside the bars of the question that is shown."""
    numbers = page.locator(".report:has(.head) .bars").first.locator("b")
    expect(numbers.first).to_be_visible(timeout=PATIENCE)
    return numbers.all_text_contents()


def test_from_the_end_of_a_session_to_the_workbook_on_a_phone(
    server: RunningServer, chromium: Browser, tmp_path: Path
) -> None:
    """The phone has no report until the facilitator releases it; then screen and workbook say the same numbers."""
    host = lead(chromium, server.url, "ja", {"quiz": "knowledge"})
    phones = [phone(chromium, server.url, host.code, f"参加{number}") for number in range(5)]
    one_question(host, phones)
    end(host)

    mine = Reader(phones[0], server.url)
    phones[0].goto(f"{server.url}/report?session={host.code}")
    mine.sees("まだ公開されていません")
    assert phones[0].request.get(f"{server.url}/report/{host.code}.xlsx").status == 403

    host.page.goto(f"{server.url}/sessions")
    host.page.locator(f"a[href*='{host.code}']", has_text="記録を開く").click()
    host.page.get_by_role("button", name="参加者に公開する").click()
    expect(host.page.get_by_role("button", name="公開をやめる")).to_be_visible(timeout=PATIENCE)
    host.page.set_viewport_size({"width": 360, "height": 800})
    expect(host.page.locator("table.heat")).to_be_visible(timeout=PATIENCE)
    assert host.page.locator("[data-testid=stMain]").evaluate("main => main.scrollWidth <= main.clientWidth")

    phones[0].goto(f"{server.url}/results")
    phones[0].get_by_role("link", name="記録を開く").click()
    mine.sees("1分で読む")
    shown = bars_on(phones[0])
    assert phones[0].evaluate("document.documentElement.scrollWidth") <= 360
    mine.sees_not(re.compile("参加[1-4]"))

    link = phones[0].get_by_role("link", name="Excel（XLSX）")
    link.evaluate("link => link.removeAttribute('target')")
    with phones[0].expect_download(timeout=PATIENCE) as download:
        link.click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    rows = list(load_workbook(path)["distributions"].iter_rows(values_only=True))
    columns = {name: place for place, name in enumerate(rows[0])}
    told = [f"{row[columns['n']]} ({100 * row[columns['n']] / row[columns['of']]:.0f}%)" for row in rows[1:]]
    assert told == shown
    assert {row[columns["of"]] for row in rows[1:]} == {5}
    for page in [host.page, *phones]:
        page.context.close()


@dataclass
class Ended:
    """A server with a session that ended, and the session's code."""

    server: RunningServer
    code: str


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ended]:
    """The shipped course's whole evening with fourteen people."""
    folder: Path = tmp_path_factory.mktemp("ended")
    engine = opened(f"sqlite:///{folder / 'test.db'}")
    instance, clock = with_clock(Instance(engine, ContentStore(ROOT), "a secret of the tests"))
    code = play(instance, clock).session.code
    release(instance, code, on=True)
    engine.dispose()
    with RunningServer(folder) as running:
        yield Ended(running, code)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_report_on_paper(ended: Ended, chromium: Browser, language: str, tmp_path: Path) -> None:
    """Nothing that must stay whole is higher than a page, so no plot is cut; headings stay with what follows."""
    context = chromium.new_context(viewport=PAPER, locale=LOCALES[language])
    page = context.new_page()
    page.goto(f"{ended.server.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    page.goto(f"{ended.server.url}/report/{ended.code}/print?lang={language}")
    page.emulate_media(media="print")
    whole = "figure, .together, blockquote, .hurry, .figures, .head, .heat tr"
    heights = page.eval_on_selector_all(whole, "all => all.map(one => one.getBoundingClientRect().height)")
    assert len(heights) > 50
    assert max(heights) <= PAPER["height"]
    widths = page.eval_on_selector_all("svg, table, p", "all => all.map(one => one.getBoundingClientRect().right)")
    assert max(widths) <= PAPER["width"] + 1
    for selector, rule in (("h1, h2, h3, h4, figcaption", "breakAfter"), (whole, "breakInside")):
        script = f"all => all.map(one => getComputedStyle(one).{rule})"
        assert set(page.eval_on_selector_all(selector, script)) == {"avoid"}, selector
    path = tmp_path / "report.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    texts = [squeezed(one.extract_text()) for one in PdfReader(path).pages]
    assert 12 <= len(texts) <= 26, len(texts)
    blocks = page.eval_on_selector_all(f":is({whole}):not(.heat tr)", "all => all.map((one) => one.innerText)")
    ends = [(squeezed(lines[0]), squeezed(lines[-1])) for one in blocks if (lines := one.strip().splitlines())]
    assert [one for one in ends if not any(one[0] in text and one[1] in text for text in texts)] == []
    context.close()


def squeezed(text: str) -> str:
    """A text without its blanks, for a PDF has none of its own; signs that look alike are one."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_save_as_pdf_opens_the_print_dialog(ended: Ended, chromium: Browser, language: str) -> None:
    """The button of the page opens the page to print, which asks the browser to print at once, and again by its own
    button, by keyboard; that one is not printed, and axe finds nothing."""
    context = chromium.new_context(locale=LOCALES[language])
    context.set_default_timeout(PATIENCE)
    context.add_init_script("window.asked = 0; window.print = () => { window.asked += 1; };")
    page = context.new_page()
    page.goto(f"{ended.server.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    page.goto(f"{ended.server.url}/report?session={ended.code}&lang={language}")
    with context.expect_page() as opened_page:
        page.get_by_role("link", name="PDF").click()
    paper = opened_page.value
    until(paper, "window.asked === 1")
    paper.locator(".dialog button").focus()
    paper.keyboard.press("Enter")
    until(paper, "window.asked === 2")
    assert violations(paper, ALL_RULES) == []
    paper.emulate_media(media="print")
    expect(paper.locator(".dialog")).to_be_hidden(timeout=PATIENCE)
    context.close()


CONTRASTS = """() => {
  const light = ([r, g, b]) => [r, g, b].map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
  const read = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const ground = light(read(getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor));
  const texts = [...document.querySelectorAll('.report :is(text, b, p, li, small, figcaption, footer, summary, th)')];
  return texts.filter((one) => one.textContent.trim() && one.checkVisibility()).map((one) => {
    const { fill, color } = getComputedStyle(one);
    const ink = light(read(one.matches('text') ? fill : color));
    return [(Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05), one.textContent];
  });
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_written_in_plots_can_be_read_in_both_themes(ended: Ended, chromium: Browser, dark: bool) -> None:
    """At least 4.5 to 1 (WCAG 1.4.3) for every text beside bars, ribbons and the room's path."""
    context = chromium.new_context(color_scheme="dark" if dark else "light", locale=LOCALES["ja"])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{ended.server.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    one = Reader(page, ended.server.url)
    one.open(f"/report?session={ended.code}")
    one.choose("設問3")
    expect(page.locator(".sankey text").first).to_be_visible(timeout=PATIENCE)
    found = page.evaluate(CONTRASTS)
    assert len(found) > 60
    assert [text for contrast, text in found if contrast < 4.5] == []
    context.close()
