"""An unquoted text that YAML takes for something else: the author reads where it begins, and to put it in quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.yaml_nodes import compose
from tests.authoring.written import problems_of_quiz, said

FORMS = ("options:\n  - id: a\n    text: {}\n  - id: b\n", "options:\n  - {{id: a, text: {}, correct: true}}\n")
"""On a line of its own, and between braces."""

IN_QUOTES = "put the whole text in quotes"


def mistakes(text: str) -> list[str]:
    """What is said about a text."""
    diagnostics = Diagnostics("file")
    compose(text, diagnostics)
    return said(diagnostics.problems)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        *("[EC2] とは", "[EC2]、[S3]", "[docs](https://a.b)", "{EC2} とは", "? とは", "*強調* です", "!重要"),
        *("!!重要 です", "![図](a.png)", "! 重要", "@x", "`code` です", "%5", "> だ", "| だ", "]x", "- だけ"),
    ],
)
def test_a_text_that_begins_with_a_sign(form: str, text: str) -> None:
    """One line, at the sign, that says to put the text in quotes."""
    written = form.format(text)
    number, column = next((n, line.find(text)) for n, line in enumerate(written.split("\n")) if text in line)
    (line,) = mistakes(written)
    assert line.startswith(f"file:{number + 1}:{column + 1}: error: ")
    assert IN_QUOTES in line


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ['"引用" とは', '"引用"とは', "'it's", '"a: b" と "c"'])
def test_a_text_that_goes_on_after_its_quote(form: str, text: str) -> None:
    """The quote at the beginning is named, and the other kind of quotes proposed."""
    written = form.format(text)
    number, column = next((n, line.find(text)) for n, line in enumerate(written.split("\n")) if text in line)
    (line,) = mistakes(written)
    assert line == (
        f"file:{number + 1}:{column + 1}: error: the text begins with {text[0]} and counts as ended at the next one, "
        "but it goes on: put the whole text in quotes of the other kind (' or \")"
    )


@pytest.mark.parametrize("form", FORMS)
def test_a_second_colon(form: str) -> None:
    """Named where it stands, also between braces."""
    (line,) = mistakes(form.format("EC2: 計算"))
    assert ": error: “: ” cannot stand here: put a text in quotes; " in line


def test_a_comment_that_takes_the_bracket_with_it() -> None:
    """Between braces a text that is cut off leaves no closing brace."""
    (line,) = mistakes(FORMS[1].format("料金は？ #必読"))
    assert line.startswith("file:2:24: error: “#” begins a comment here, and what follows is lost from the text: ")


def test_no_blank_behind_the_colon() -> None:
    """The colon is named, not the line below."""
    assert mistakes("id: a\nprompt:料金\nkind: open\n") == ["file:2:7: error: no blank behind “:”: write “name: value”"]


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("prompt：料金", 7, "U+FF1A"),
        ("prompt： 料金", 7, "U+FF1A"),
        ("prompt:　料金", 8, "U+3000"),
        ("prompt　: 料金", 7, "U+3000"),
        ("　prompt: 料金", 1, "U+3000"),
        ("\u00a0prompt: 料金", 1, "U+00A0"),
        ("x: {ja：あ, en: a}", 7, "U+FF1A"),
        ("x: {ja:　あ, en: a}", 8, "U+3000"),
        ("x: {ja: あ， en: a}", 10, "U+FF0C"),
        ("x: {ja: あ、en: a}", 10, "U+3001"),
    ],
)
@pytest.mark.parametrize("around", ["{}\nkind: open\n", "id: q\n{}\nkind: open\n", "id: q\n{}\n"])
def test_a_sign_of_full_width(around: str, line: str, column: int, code: str) -> None:
    """Place, character and remedy, wherever in the file it stands."""
    first = around.split("{}", maxsplit=1)[0].count("\n") + 1
    (said_of_it,) = mistakes(around.format(line))
    assert said_of_it.startswith(f"file:{first}:{column}: error: ")
    assert f"({code})" in said_of_it


@pytest.mark.parametrize("comment", ["  #必読", " # 必読", "\t#必読", " #"])
def test_a_comment_that_is_set_off(tmp_path: Path, comment: str) -> None:
    """Two blanks or a tab before the `#`, or a blank behind it, and it is a comment."""
    question = f"- id: r\n  kind: open\n  rubric: [{{id: a, text: A}}]\n  prompt: 料金{comment}"
    assert problems_of_quiz(tmp_path, question) == []


def test_marks_that_are_repeated_are_meant() -> None:
    """An anchor that an alias repeats gives no warning, a block text may hold what it likes."""
    assert mistakes("a: &one x\nb: *one\nc: |\n  料金 #必読\n  &R とは\n") == []
