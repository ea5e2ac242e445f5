"""`render`: what every screen shows of a file, and what it says where it can show nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benkyokai.core.text import LANGUAGES, Language
from tests.commands import run, saved
from tests.dialect import FILES, LESSON, QUIZ


@pytest.fixture(autouse=True)
def files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are those of the dialect."""
    monkeypatch.setenv("BENKYOKAI_FILES", str(FILES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_examples_is_sound(language: Language) -> None:
    """Nothing to mend, nothing to warn of."""
    done = run("check", "--strict", language=f"{language}.UTF-8")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_as_text(language: Language) -> None:
    """The words that one sees: pictures as their words, formulas as their source, footnotes at the end."""
    done = run("render", str(LESSON).format(language=language), "--form", "text")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert r"\frac{1}{n} \sum_{i=1}^{n} x_i" in lines
    assert "- ☑ done" in lines or "- ☑ 済み" in lines
    assert lines[-3:] in (
        ["The first note.", "The second note, with code.", "And a paragraph more."],
        ["一つ目の注。", "二つ目の注、codeもあります。", "もう1段落。"],
    )
    assert ("注意" if language == "ja" else "Caution") in lines
    assert not [line for line in lines if re.search(r"\*\*|~~|\]\(|\[\^|^#", line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_as_html(language: Language) -> None:
    """Every kind of element, pictures under their hashed names, the words of the file's language."""
    made = run("render", str(LESSON).format(language=language), "--form", "html").stdout
    for tag in ("em", "strong", "s", "code", "math", "table", "ol", "ul", "blockquote", "pre", "section", "img", "sup"):
        assert f"<{tag}" in made, tag
    assert "New customers" not in made
    assert made.count('role="note"><strong class="kind">') == made.count('role="note">') >= 1
    assert ("新規受付終了" if language == "ja" else "Closed to new customers") in made
    assert len(re.findall(r'src="\.\./pictures/[0-9a-f]{32}\.(svg|png)"', made)) == 2
    assert f"learn?lesson=second&amp;lang={language}" in made
    assert "<b>" not in made


def test_a_question_in_both_languages() -> None:
    """The prompt, the options apart from one another, what is said afterwards; `--language` chooses."""
    for language, first in (("ja", "次の図とコードを見てください"), ("en", "Look at the picture and the code")):
        text = run("render", f"{QUIZ}#code", "--language", language).stdout
        assert text.startswith(first)
        assert "- *.parquet\n- 5 * 6 * 2\n- a_1 + b\n" in text
        made = run("render", f"{QUIZ}#code", "--language", language, "--form", "html").stdout
        assert made.count("<li>") >= 5
        assert "<li><code>*.parquet</code></li>" in made


def test_what_cannot_be_rendered(tmp_path: Path) -> None:
    """A missing file and an unknown question are wrong use; a file with mistakes says them."""
    for what, words in (("nowhere.md", "no file"), (f"{QUIZ}#nobody", "code, several"), (str(QUIZ), "code, several")):
        done = run("render", what)
        assert (done.returncode, done.stdout) == (2, "")
        assert words in done.stderr
    done = run("render", f"{saved(tmp_path, 'mine.yaml', 'id: mine')}#x", language="ja_JP.UTF-8")
    assert (done.returncode, done.stdout) == (1, "")
    assert ":1:1: error: " in done.stderr
    done = run("render", saved(tmp_path, "mine.md", "no front matter"))
    assert (done.returncode, done.stdout) == (1, "")
