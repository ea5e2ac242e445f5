"""What `check` says of a text: what is outside the dialect, pictures that cannot be shown, links that lead nowhere."""

from __future__ import annotations

import re
import struct
import zlib
from itertools import chain
from pathlib import Path

import pytest

from benkyokai.authoring.check import check_paths
from benkyokai.authoring.library import read_library
from benkyokai.core.course import Callout, Prose
from benkyokai.core.text import LANGUAGES
from benkyokai.markdown.rendering import html
from tests.authoring.written import said
from tests.dialect import write_dialect

SHOWN = (Prose, Callout)
LESSON = "content/shown/en/second.md"
FRONT = "---\ntitle: Second\nminutes: 1\n---\n\n"


def png(width: int = 1, height: int = 1, more: int = 0) -> bytes:
    """A picture of that size, with so many bytes behind it."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + bytes(more)


def checked(folder: Path, body: str = "Text.", **files: bytes) -> list[str]:
    """What is said of the repository with this lesson and files (`__` stands for a slash, `_` before the ending)."""
    root = write_dialect(folder / "files")
    (root / LESSON).write_text(f"{FRONT}{body}\n", encoding="utf-8")
    for name, content in files.items():
        path = root / f"{'/'.join(name.split('__')[:-1])}/{'.'.join(name.split('__')[-1].rsplit('_', 1))}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return said(check_paths(root), "en")


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("![x](gone.png)", "6:6: error: there is no picture “gone.png”"),
        ("One\n\n- two\n  ![x](gone.png)", "9:8: error: there is no picture “gone.png”"),
        ("![x](../../../quizzes/dot.png)", "6:6: error: the picture “../../../quizzes/dot.png” lies outside"),
        ("![x](/etc/passwd)", "6:6: error: the picture “/etc/passwd” lies outside"),
        ("![x](https://a.example/b.png)", "6:6: error: the picture “https://a.example/b.png” is no file"),
        ("![x](../course.yaml)", "6:6: error: “../course.yaml” is no picture that can be shown"),
        ("![x](fake.png)", "6:6: error: “fake.png” is no picture that can be shown"),
        ("![x](large.png)", "6:6: error: the picture “large.png” is larger than 2 MB"),
        ("![](dot.png)", "6:5: warning: the picture “dot.png” has no alternative text"),
        ("| a |\n|---|\n| ![x](gone.png) |", "8:8: error: there is no picture “gone.png”"),
        (r"A $\nothing$.", r"6:3: warning: the formula “$\nothing$” cannot be read"),
        ("$$\n\\frac{1}{2\n$$", "6:1: warning: the formula"),
        ("[x](frist.md)", "6:5: error: there is no lesson “frist”"),
        ("[x](../ja/dialecd.md#y)", "6:1: error: there is no lesson “dialecd”: did you mean “dialect”?"),
        ("[x](handout.pdf)", "6:5: warning: the link “handout.pdf” leads nowhere"),
        ("[x](#head)", "6:5: warning: the link “#head” leads nowhere"),
        ("[x](/content/frist.md)", "6:1: error: there is no lesson “frist”"),
        ("One\n[x](javascript:y)", "7:5: warning: the link “javascript:y” leads nowhere"),
        ("[x](file:///etc/passwd)", "6:5: warning: the link “file:///etc/passwd” leads nowhere"),
        ("[x](data:image/png;base64,A)", "6:5: warning: the link “data:image/png;base64,A” leads nowhere"),
        ("[x](lesson:second)", "6:5: warning: the link “lesson:second” leads nowhere"),
        ("[x](picture:second)", "6:5: warning: the link “picture:second” leads nowhere"),
        ("[x]\n\n[x]: JavaScript:y", "8:6: warning: the link “JavaScript:y” leads nowhere"),
        ("![x](file:///etc/passwd)", "6:6: error: the picture “file:///etc/passwd” is no file"),
        ("![x](javascript:y.png)", "6:6: error: the picture “javascript:y.png” is no file"),
        ("One\n[^no] two", "7:3: warning: there is no footnote “no”"),
        ("> | a |\n> |---|\n> | b[^no] |", "8:7: warning: there is no footnote “no”"),
        ("One\n\n[^no]: two", "8:3: warning: nothing refers to the footnote “no”"),
        ("> > [!TIPP]\n> > x", "6:1: error: unknown call-out “[!TIPP]”: did you mean “TIP”?"),
    ],
)
def test_what_is_wrong_in_a_lesson(tmp_path: Path, written: str, wrong: str) -> None:
    """Each at its line, with the remedy."""
    files = {"content__shown__en__fake_png": b"no picture", "content__shown__en__large_png": png(more=2 * 2**20)}
    (line,) = checked(tmp_path, written, **files)
    path, _, rest = line.partition(".md:")
    assert path == "content/shown/en/second"
    place, _, words = wrong.partition(": ")
    assert rest.startswith(place.split(":")[0] + ":")
    assert words in rest
    assert rest.count(": ") >= 2


QUESTION = """id: mine
title: Mine
course: shown
questions:
  - id: q
    kind: single
    prompt: {prompt}
    explanation: {explanation}
    options:
      - {{id: a, text: {text}, correct: true, feedback: {feedback}}}
      - {{id: b, text: B, feedback: B}}
"""


@pytest.mark.parametrize(
    ("where", "written", "place", "wrong"),
    [
        ("prompt", "![x](gone.png)", "7:13", "error: there is no picture"),
        ("explanation", "![x](gone.png)", "8:18", "error: there is no picture"),
        ("text", "![x](gone.png)", "10:23", "error: there is no picture"),
        ("feedback", "![x](gone.png)", "10:", "error: there is no picture"),
        ("feedback", "[x](gone.md)", "10:", "error: there is no lesson"),
        ("explanation", "[x](service:gone)", "8:18", "error: there is no service"),
        ("prompt", "```quiz shown#code\\n```", "7:13", "error: “quiz shown#code” cannot be shown here"),
        ("text", "```diagram x\\n```", "10:23", "error: “diagram x” cannot be shown here"),
        ("text", "# Head", "10:23", "error: what is chosen or put in order holds no heading"),
        ("text", "x[^1]\\n\\n[^1]: y", "10:23", "error: what is chosen or put in order holds no footnote"),
        ("text", "x\\n\\n[^1]: y", "10:23", "error: what is chosen or put in order holds no footnote"),
        ("prompt", "x[^1]", "7:13", "warning: there is no footnote “1”"),
        ("prompt", "x\\n\\n[^1]: y", "7:13", "warning: nothing refers to the footnote “1”"),
        ("text", "$\\\\nothing$", "10:23", "warning: the formula"),
        ("text", "![](dot.png)", "10:23", "warning: the picture “dot.png” has no alternative text"),
    ],
)
def test_what_is_wrong_in_a_question(tmp_path: Path, where: str, written: str, place: str, wrong: str) -> None:
    """In whatever text it stands."""
    texts = dict.fromkeys(("prompt", "explanation", "text", "feedback"), "T") | {where: f'"{written}"'}
    (line,) = checked(tmp_path, quizzes__mine_yaml=QUESTION.format(**texts).encode())
    assert line.startswith(f"quizzes/mine.yaml:{place}")
    assert wrong in line


def test_what_a_text_may_hold(tmp_path: Path) -> None:
    """A prompt has headings and footnotes; an option code, tables, pictures, formulas, lists, call-outs."""
    prompt = '"# Head\\n\\nx[^1]\\n\\n[^1]: y"'
    text = '"```sh\\nls # x\\n```\\n\\n| a |\\n|---|\\n\\n![x](dot.png) $x$\\n\\n- a\\n\\n> [!TIP]\\n> b"'
    assert (
        checked(
            tmp_path,
            quizzes__mine_yaml=QUESTION.format(prompt=prompt, text=text, explanation="T", feedback="T").encode(),
        )
        == []
    )


@pytest.mark.parametrize(
    "written", ["`[^a]`", r"\[^a]", "x[^a]\n\n[^a]: y", "```\n[^a]\n```", "[^ a]", "`[x](file:y)`"]
)
def test_what_is_no_lost_footnote_or_link(tmp_path: Path, written: str) -> None:
    """Code, what was escaped, a footnote that is there."""
    assert checked(tmp_path, written) == []


def test_a_link_may_be_defined_anywhere_in_a_lesson(tmp_path: Path) -> None:
    """Below an embed, for prose, headings of other sections, call-outs, footnotes and pictures above it."""
    body = (
        "[one][A] x[^n]\n\n## Head [b]\n\n> [!TIP]\n> [three][a] ![four][p]\n\n[^n]: [five][a]\n\n"
        '```services group=ai\n```\n\n[a]: https://a.example/ "say \\"x\\""\n[b]: dialect.md\n[p]: dot.png'
    )
    assert checked(tmp_path, body) == []
    page = read_library(tmp_path / "files").library.courses["shown"].lessons[1].pages["en"]
    shown = "".join(html(block.markdown, block.labels) for block in chain(*page.sections) if isinstance(block, SHOWN))
    assert re.findall(r"<a (?:class=.picture. )?href=.([a-z]+)", shown).count("https") == 3
    assert shown.count('href="lesson:dialect">b</a>') == 1
    assert shown.count("<img") == 1
    assert "][" not in shown


def test_where_pictures_of_a_quiz_lie(tmp_path: Path) -> None:
    """Beside it, or in the folder of a course that names it or that it names; nowhere else."""
    texts = {"prompt": '"![x](pictures/shapes.svg) ![y](dot.png)"', "explanation": "T", "text": "T", "feedback": "T"}
    named = QUESTION.format(**texts)
    assert checked(tmp_path, quizzes__mine_yaml=named.encode()) == []
    alone = checked(tmp_path / "alone", quizzes__mine_yaml=named.replace("course: shown\n", "").encode())
    assert [line.split(": ")[2] for line in alone] == ["there is no picture “pictures/shapes.svg”"]


def test_a_link_out_of_the_folder_is_outside(tmp_path: Path) -> None:
    """A symbolic link does not lead out either."""
    root = write_dialect(tmp_path / "files")
    (tmp_path / "secret.png").write_bytes(png())
    (root / "content/shown/en/out.png").symlink_to(tmp_path / "secret.png")
    (root / LESSON).write_text(f"{FRONT}![x](out.png)\n")
    (line,) = said(check_paths(root), "en")
    assert "lies outside the course's folder" in line


def test_code_is_not_looked_into(tmp_path: Path) -> None:
    """A picture in code is code, also where the text shows the same picture."""
    body = "![x](dot.png)\n\n`![x](dot.png)` [`a`](second.md)\n\n```md\n![x](gone.png)\n![x](dot.png)\n```"
    assert checked(tmp_path, body) == []
    page = read_library(tmp_path / "files").library.courses["shown"].lessons[1].pages["en"]
    (block,) = page.blocks
    assert getattr(block, "markdown").count("](dot.png)") == 2  # noqa: B009


@pytest.mark.parametrize(
    "address",
    [
        "a_(b)&c.png",
        r"a\_\(b\)\&c.png",
        "a_(b)&amp;c.png",
        "<a_(b)&c.png>",
        "a_%28b%29&c.png",
        "./a_(b)&c.png",
        " a_(b)&c.png ",
    ],
)
def test_a_path_is_meant_however_it_is_written(tmp_path: Path, address: str) -> None:
    """With escapes, entities, percent signs, in angle brackets, with a title, by a reference: it is shown."""
    body = f"![x]({address}) ![x]({address} 't')\n\n> ![x][p]\n\n[p]: {address.strip()}"
    root = write_dialect(tmp_path / "files")
    (root / "content/shown/en/a_(b)&c.png").write_bytes(png())
    (root / LESSON).write_text(f"{FRONT}{body}\n")
    assert said(check_paths(root), "en") == []
    (block,) = read_library(root).library.courses["shown"].lessons[1].pages["en"].blocks
    assert html(getattr(block, "markdown")).count("<img") == 3  # noqa: B009


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_courses_may_have_pictures_of_one_name(tmp_path: Path, language: str) -> None:
    """Each shows its own."""
    root = write_dialect(tmp_path / "files")
    (root / "content/other/ja").mkdir(parents=True)
    (root / "content/other/en").mkdir()
    (root / "content/other/pictures").mkdir()
    (root / "content/other/course.yaml").write_text("id: other\ntitle: Other\nlessons: [its]\n")
    for one in LANGUAGES:
        (root / f"content/other/{one}/its.md").write_text(
            f"{FRONT}![x](../pictures/shapes.png) ![y](pictures/shapes.png)"
        )
    (root / "content/other/pictures/shapes.png").write_bytes(png(7, 9))
    (root / "content/shown/pictures/shapes.png").write_bytes(png(5, 5))
    library = read_library(root).library
    (block,) = library.courses["other"].lessons[0].pages[language].blocks  # type: ignore[index]
    assert getattr(block, "markdown").count("#7x9") == 2  # noqa: B009
    assert {(one.width, one.height) for one in library.pictures.values()} == {(24, 16), (7, 9), (0, 0)}
