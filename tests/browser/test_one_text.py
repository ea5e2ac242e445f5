"""One page of examples of the whole dialect looks the same on every screen: the same words, in the same kinds of
elements, which are those that rendering makes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.authoring.library import read_library
from benkyokai.core.course import Block, Callout, Prose
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.words.wording import Wording
from tests.browser.light import command
from tests.browser.live import STORED, Host, lead, phone, projector_of, wait_for
from tests.browser.reader import LOCALES, PATIENCE, SCREENS, reader
from tests.browser.running_server import RunningServer
from tests.dialect import FILES, write_dialect

LIBRARY = read_library(FILES).library

BODY = r"""初めの印と**「強い」**言葉、*弱い*言葉と~~消した~~言葉、`*.parquet`、10~20分。
$100から$200、\$5、:smile:、:red[言葉]。
日本語の
文章の続きに$a^2 + b^2 = c^2$と<b>タグ</b>とhttps://aws.amazon.com/jp/をご覧ください。[次](second.md)、[EC2](service:ec2)。

$$
\frac{1}{n} \sum_{i=1}^{n} x_i
$$

| 名前 | 数 |
|---|--:|
| 左 | `1` |

1. 一
2. 二
   - 5 * 6 * 2

- [ ] これから
- [x] 済み

> 引用です。

```python
print("*.parquet")  # __init__
```

![赤い点](../en/dot.png)

終わりの印。
"""
"""Everything that may stand in an option too. It begins and ends with a mark of its own."""

SHAPE = """() => {
  const KINDS = ('p h2 h3 strong em s del code pre table th td ol ul li blockquote img a input sup ' +
    'math mfrac msup munderover').split(' ');
  const texts = [];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) texts.push(child);
      else if (child.nodeType === 1 && !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(child.tagName)) walk(child);
    }
    if (node.shadowRoot) walk(node.shadowRoot);
  };
  walk(document.body);
  const seen = (text) => text.parentElement.checkVisibility({ visibilityProperty: true });
  const shapes = [];
  const begin = (text) => text.data.includes('初めの印');
  const end = (text) => text.data.includes('終わりの印');
  texts.forEach((first, n) => {
    if (!begin(first) || end(first) || !seen(first)) return;
    const next = texts.slice(n + 1).find((text) => begin(text) || end(text));
    if (!next || begin(next)) return;
    const last = next;
    const range = document.createRange();
    range.setStartBefore(first.parentElement.closest('p') ?? first);
    range.setEndAfter(last.parentElement.closest('p') ?? last);
    const shape = [];
    const told = (node) => {
      if (node.nodeType === 3) {
        const words = node.data.replace(/\\s+/g, ' ').trim();
        if (words) shape.push(words);
        return;
      }
      const kind = node.nodeType === 1 ? node.tagName.toLowerCase() : '';
      if (kind === 'img') shape.push(`img ${node.alt}`);
      else if (kind === 'input') shape.push(`box ${node.checked}`);
      else if (KINDS.includes(kind)) shape.push(`<${kind}>`);
      if (kind !== 'math' || !node.querySelector('annotation')) [...node.childNodes].forEach(told);
      else [...node.querySelector('semantics').firstElementChild.childNodes].forEach(told);
      if (KINDS.includes(kind) && kind !== 'img' && kind !== 'input') shape.push(`</${kind}>`);
    };
    told(range.cloneContents());
    const pictures = [...range.commonAncestorContainer.querySelectorAll('img')];
    shapes.push({ shape, drawn: pictures.every((one) => one.complete && one.naturalWidth > 0) });
  });
  return shapes;
}"""
"""Every place of the page, in shadow roots too, where the examples stand as more than words in a line: the kinds of
elements and their words, and whether the pictures are there."""


def indented(text: str, by: int) -> str:
    """A text as the block of a YAML value."""
    return "".join(f"{' ' * by}{line}" if line.strip() else line for line in text.splitlines(keepends=True))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose lesson, prompt, option, feedback and explanation are the same examples."""
    root = write_dialect(tmp_path_factory.mktemp("one-text"))
    for language in ("ja", "en"):
        lesson = f"---\ntitle: {language}\nminutes: 3\n---\n\n{BODY}"
        (root / "content" / "shown" / language / "dialect.md").write_text(lesson, encoding="utf-8")
    option = BODY.replace("../en/dot.png", "dot.png")
    question = (
        "id: shown\ntitle: Examples\nquestions:\n  - id: code\n    kind: single\n    prompt: |\n"
        f"{indented(option, 6)}    options:\n      - id: a\n        correct: true\n        text: |\n"
        f"{indented(option, 10)}        feedback: |\n{indented(option, 10)}"
        f"      - {{id: b, text: another}}\n    explanation: |\n{indented(option, 6)}"
    )
    (root / "quizzes" / "shown.yaml").write_text(question, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def shown_server(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app with the examples alone."""
    with RunningServer(tmp_path_factory.mktemp("server"), files=files, hurried=True) as one:
        yield one


class Screens:
    """What each screen made of the examples, by its name."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}

    def look(self, name: str, page: Page, times: int = 1) -> None:
        """Waits until the examples stand on the page so often, with their pictures, and notes every one."""
        page.wait_for_function(f"() => ({SHAPE})().filter((one) => one.drawn).length >= {times}", timeout=PATIENCE)
        for number, one in enumerate(page.evaluate(SHAPE)):
            self.found[f"{name} {number}"] = one["shape"]


def alone(chromium: Browser, address: str, kind: str = "laptop") -> Page:
    """Somebody who opens an address."""
    context = chromium.new_context(**SCREENS[kind], locale=LOCALES["ja"], bypass_csp=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    return page


def give(page: Page) -> None:
    """Chooses the option with the examples, and answers."""
    page.locator(".choices label").first.click(position={"x": 8, "y": 8})
    page.get_by_role("button", name="回答する", exact=True).click()
    expect(page.locator(".result").first).to_be_visible(timeout=PATIENCE)
    page.get_by_text("設問を読み直す").click()


def study(chromium: Browser, server: RunningServer, screens: Screens) -> None:
    """The lessons and the question, on Streamlit's pages and on the light page."""
    screens.look("Streamlit lesson", alone(chromium, f"{server.url}/learn?lesson=dialect&lang=ja"))
    screens.look("light lesson", alone(chromium, f"{server.url}/light?lesson=shown/dialect&lang=ja", "phone"))
    for name, address in (("Streamlit", "quiz?quiz=shown&question=code"), ("light", "light?quiz=shown")):
        page = alone(chromium, f"{server.url}/{address}&lang=ja")
        screens.look(f"{name} before", page, 2)
        give(page)
        screens.look(f"{name} after", page, 4)


def evening(chromium: Browser, server: RunningServer, screens: Screens) -> None:
    """The projector, the console, a phone, then the report and what it prints."""
    host = lead(chromium, server.url, "ja", {"course": "shown"})
    people = [phone(chromium, server.url, host.code, f"参加{number}") for number in range(3)]
    projector = projector_of(host, chromium, "ja")
    host.press()
    screens.look("projector lesson", projector)
    screens.look("phone lesson", people[0])
    while host.next != "open":
        host.press()
    host.press()
    wait_for(people, host)
    screens.look("phone before", people[0], 2)
    screens.look("projector open", projector, 1)
    for one in people:
        one.locator(".choices label").first.click(position={"x": 8, "y": 8})
        one.locator("form.question button.primary").click()
        expect(one.get_by_text(STORED["ja"]).first).to_be_visible()
    while host.next not in ("forward", "end"):
        host.press()
        wait_for(people, host)
    screens.look("phone after", people[0], 2)
    screens.look("console after", host.page, 1)
    command(host, "end")
    report(host, screens)


def report(host: Host, screens: Screens) -> None:
    """On the screen, and printed."""
    page = host.context.new_page()
    page.goto(f"{host.url}/report?session={host.code}&lang=ja")
    screens.look("report", page)
    page.goto(f"{host.url}/report/{host.code}/print?lang=ja")
    page.emulate_media(media="print")
    screens.look("print", page)


def test_one_text_looks_the_same_on_every_screen(shown_server: RunningServer, chromium: Browser) -> None:
    """A lesson, a prompt, an option before and after the answer, its feedback, the explanation: in Streamlit, on the
    light page, on phone, projector and console, in the report and on paper."""
    screens = Screens()
    study(chromium, shown_server, screens)
    evening(chromium, shown_server, screens)
    first, *_ = screens.found.values()
    assert "<math>" in first
    assert "img 赤い点" in first
    assert "box true" in first
    wrong = {name: shape for name, shape in screens.found.items() if shape != first}
    assert not wrong, json.dumps({"first": first, **dict(list(wrong.items())[:2])}, ensure_ascii=False, indent=1)
    assert len(screens.found) >= 20


OUTLINE = """(nodes) => {
  const kinds = "A,B,BLOCKQUOTE,CODE,EM,H2,IMG,INPUT,LI,MATH,OL,PRE,S,STRONG,SUP,TABLE,TD,TH,UL,MSUP,MFRAC".split(",");
  const inside = nodes.flatMap((node) => [...node.querySelectorAll("*")]);
  const found = inside.map((one) => one.tagName.toUpperCase()).filter((name) => kinds.includes(name));
  const words = nodes.map((node) => node.textContent).join(" ").replace(/\\s+/g, "");
  return [words, found.join(" ")];
}"""
"""What one reads in some elements, and of which kinds it is."""

ALONE = ".reading > .prose, .reading > .callout > div"
"""The texts of a lesson, without what we call a call-out."""


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app with the page of examples as it is, in both languages."""
    folder: Path = tmp_path_factory.mktemp("examples")
    with RunningServer(folder, files=write_dialect(folder / "files")) as running:
        yield running


def shape(page: Page, selector: str) -> Any:
    """What one reads in these elements, and of which kinds it is."""
    return page.locator(selector).evaluate_all(OUTLINE)


def expected(chromium: Browser, html: str) -> Any:
    """The same of what rendering makes."""
    page = chromium.new_page()
    page.set_content(f'<div class="all">{html}</div>')
    found = shape(page, ".all")
    page.close()
    return found


def of_blocks(language: Language, blocks: tuple[Block, ...]) -> str:
    """The HTML of a lesson's texts."""
    wording = Wording(LIBRARY, language)
    return "".join(wording.block(block) for block in blocks if isinstance(block, (Prose, Callout)))


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
@pytest.mark.parametrize("path", ["learn?lesson=dialect", "light?lesson=shown/dialect"])
def test_a_lesson_alone(chromium: Browser, examples: RunningServer, path: str, language: Language) -> None:
    """On the Streamlit page and on the light page; what a lesson may have and an option may not, too: headings,
    call-outs, footnotes. A link to another lesson stays on the page."""
    one = reader(chromium, examples.url, "laptop", language)
    one.page.goto(f"{examples.url}/{path}&lang={language}")
    expect(one.page.locator(".reading .footnotes")).to_have_count(1, timeout=PATIENCE)
    lesson = LIBRARY.courses["shown"].lessons[0].pages[language]
    assert shape(one.page, ALONE) == expected(chromium, of_blocks(language, lesson.blocks))
    all_pictures_there(one.page, 2)
    second = one.page.locator('.prose a[href*="second"]')
    assert second.evaluate("node => new URL(node.href).pathname") == f"/{path.partition('?')[0]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_on_the_light_page(chromium: Browser, examples: RunningServer, language: Language) -> None:
    """Prompt and options before the answer; options, feedback and explanation after it."""
    one = reader(chromium, examples.url, "phone", language)
    one.page.goto(f"{examples.url}/light?quiz=shown&question=code&lang={language}")
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
        words, kinds = row.evaluate_all(OUTLINE)
        wanted = expected(chromium, wording.line(part.text))
        assert wanted[0] in words
        assert wanted[1] in kinds
    assert expected(chromium, wording.html(question.explanation))[0] in shape(one.page, "main")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_in_the_room(chromium: Browser, examples: RunningServer, language: Language) -> None:
    """On the projector and on a phone, the footnotes that it refers to at its end."""
    host = lead(chromium, examples.url, language, {"course": "shown"})
    wide, small = projector_of(host, chromium, language), phone(chromium, host.url, host.code, "Ana", language)
    host.press()
    sections = LIBRARY.courses["shown"].lessons[0].pages[language].sections
    wanted = expected(chromium, of_blocks(language, sections[0]))
    for page in (wide, small):
        expect(page.locator(".footnotes")).to_have_count(1, timeout=PATIENCE)
        assert shape(page, ".prose, .callout > div") == wanted


def test_no_script_of_a_drawing_runs(chromium: Browser, examples: RunningServer) -> None:
    """The larger view of an SVG is a page of its own, and as inert as the picture."""
    one = reader(chromium, examples.url, "laptop", "en")
    one.open("/learn?lesson=dialect")
    address = one.page.locator('a.picture[href$=".svg"]').evaluate("node => node.href")
    page = one.page.context.new_page()
    page.goto(address)
    assert page.evaluate("document.title") == ""
