"""Everything that a text may hold, on every page: the same words, the same kinds of elements."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.authoring.library import read_library
from benkyokai.core.course import Block, Callout, Prose
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.words import say
from benkyokai.words.wording import Wording
from tests.browser.live import lead, phone, projector_of
from tests.browser.reader import PATIENCE, reader
from tests.browser.running_server import RunningServer
from tests.dialect import FILES, write_dialect

LIBRARY = read_library(FILES).library

SHAPE = """(nodes) => {
  const kinds = "A,B,BLOCKQUOTE,CODE,EM,H2,IMG,INPUT,LI,MATH,OL,PRE,S,STRONG,SUP,TABLE,TD,TH,UL,MSUP,MFRAC".split(",");
  const inside = nodes.flatMap((node) => [...node.querySelectorAll("*")]);
  const found = inside.map((one) => one.tagName.toUpperCase()).filter((name) => kinds.includes(name));
  const words = nodes.map((node) => node.textContent).join(" ").replace(/\\s+/g, "");
  return [words, found.join(" ")];
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app with the page of examples."""
    folder: Path = tmp_path_factory.mktemp("server")
    with RunningServer(folder, files=write_dialect(folder / "files")) as running:
        yield running


def shape(page: Page, selector: str) -> Any:
    """What one reads in these elements, and of which kinds it is."""
    return page.locator(selector).evaluate_all(SHAPE)


def expected(chromium: Browser, html: str) -> Any:
    """The same of what rendering makes."""
    page = chromium.new_page()
    page.set_content(f'<div class="all">{html}</div>')
    found = shape(page, ".all")
    page.close()
    return found


def of_blocks(language: Language, blocks: tuple[Block, ...]) -> str:
    """The HTML of a lesson's texts, each call-out with the name of its kind."""
    wording = Wording(LIBRARY, language)
    named = ((f"<strong>{say(language, one.kind)}</strong>" if isinstance(one, Callout) else "", one) for one in blocks)
    return "".join(name + wording.block(one) for name, one in named if isinstance(one, (Prose, Callout)))


def all_pictures_there(page: Page, n: int) -> None:
    """So many pictures, and each was fetched and drawn."""
    expect(page.locator("a.picture img")).to_have_count(n, timeout=PATIENCE)
    for one in page.locator("a.picture img").all():
        one.scroll_into_view_if_needed()
        expect(one).to_have_js_property("complete", True, timeout=PATIENCE)
        assert one.evaluate("node => node.naturalWidth") > 0
        larger = page.request.get(one.evaluate("node => node.parentElement.href"))
        assert larger.status == 200
        assert larger.headers["content-type"].startswith("image/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_alone(chromium: Browser, server: RunningServer, language: Language) -> None:
    """On the Streamlit page."""
    one = reader(chromium, server.url, "laptop", language)
    one.open("/learn?lesson=dialect")
    expect(one.page.locator(".reading .footnotes")).to_have_count(1, timeout=PATIENCE)
    lesson = LIBRARY.courses["shown"].lessons[0].pages[language]
    assert shape(one.page, ".reading > :is(.prose, .callout)") == expected(chromium, of_blocks(language, lesson.blocks))
    all_pictures_there(one.page, 2)
    second = one.page.locator('.reading a[href*="learn?lesson=second"]')
    assert second.evaluate("node => new URL(node.href).pathname") == "/learn"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_on_the_light_page(chromium: Browser, server: RunningServer, language: Language) -> None:
    """Prompt and options before the answer; options, feedback and explanation after it."""
    one = reader(chromium, server.url, "phone", language)
    one.page.goto(f"{server.url}/light?quiz=shown&question=code&lang={language}")
    wording, question = Wording(LIBRARY, language), LIBRARY.quizzes["shown"].question("code")
    assert question is not None
    expect(one.page.locator("a.picture img")).to_have_count(2, timeout=PATIENCE)
    assert shape(one.page, ".prompt")[1] == expected(chromium, wording.html(question.prompt))[1]
    options = question.answer_stage.fields[0].parts
    for part in options:
        words = expected(chromium, wording.line(part.text))[0]
        assert words in shape(one.page, "form")[0]
    all_pictures_there(one.page, 2)
    one.page.locator('form input[type="radio"]').first.check()
    one.page.get_by_role("button", name={"ja": "回答する", "en": "Answer"}[language], exact=True).click()
    expect(one.page.locator(".result li")).to_have_count(5, timeout=PATIENCE)
    for part, row in zip(options, one.page.locator(".result li").all(), strict=True):
        words, kinds = row.evaluate_all(SHAPE)
        wanted = expected(chromium, wording.line(part.text))
        assert wanted[0] in words
        assert wanted[1] in kinds
    assert expected(chromium, wording.html(question.explanation))[0] in shape(one.page, "main")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_in_the_room(chromium: Browser, server: RunningServer, language: Language) -> None:
    """On the projector and on a phone, the footnotes that it refers to at its end."""
    host = lead(chromium, server.url, language, {"course": "shown"})
    wide, small = projector_of(host, chromium, language), phone(chromium, host.url, host.code, "Ana", language)
    host.press()
    sections = LIBRARY.courses["shown"].lessons[0].pages[language].sections
    wanted = expected(chromium, of_blocks(language, sections[0]))
    for page in (wide, small):
        expect(page.locator(".footnotes")).to_have_count(1, timeout=PATIENCE)
        assert shape(page, ".prose, .callout") == wanted


def test_no_script_of_a_drawing_runs(chromium: Browser, server: RunningServer) -> None:
    """The larger view of an SVG is a page of its own, and as inert as the picture."""
    one = reader(chromium, server.url, "laptop", "en")
    one.open("/learn?lesson=dialect")
    address = one.page.locator('a.picture[href$=".svg"]').evaluate("node => node.href")
    page = one.page.context.new_page()
    page.goto(address)
    assert page.evaluate("document.title") == ""
