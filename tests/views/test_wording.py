"""What the screens make of an author's text, in both languages and from every page."""

from __future__ import annotations

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.course import Prose
from benkyokai.core.library import Library
from benkyokai.core.question import Question
from benkyokai.core.text import Language, Text, same
from benkyokai.services.figures.report_session import as_seen
from benkyokai.words.wording import Wording
from tests.dialect import FILES

BASES = ("../", "./", "../../")


@pytest.fixture(scope="module")
def library() -> Library:
    """What holds everything."""
    return read_library(FILES).library


def code_question(library: Library) -> Question:
    """The question with code, a picture and a formula in its options."""
    question = library.quizzes["shown"].question("code")
    assert question is not None
    return question


@pytest.mark.parametrize("base", BASES)
def test_what_leads_inside_the_app_is_seen_from_the_page(library: Library, base: str) -> None:
    """Pictures, lessons and services, wherever the page lies; a badge says what is closed."""
    question = code_question(library)
    made = Wording(library, "en", base).html(question.explanation)
    assert (
        f'<a href="{base}learn?lesson=second&amp;lang=en" target="_blank" rel="noopener">the second lesson</a>' in made
    )
    service = f'<a href="{base}services?service=ec2&amp;lang=en" target="_blank" rel="noopener">EC2</a>'
    assert f'{service} <span class="service-status">Closed to new customers</span>' in made
    picture = Wording(library, "ja", base).html(question.prompt)
    assert f'<img src="{base}pictures/' in picture
    assert f'<a class="picture" href="{base}pictures/' in picture


def test_what_is_not_there_is_its_words() -> None:
    """A broken catalogue breaks no text."""
    wording = Wording(Library(), "ja")
    assert wording.line(same("[K](service:kendra) [L](gone.md)")) == "K L"


def test_words_that_look_like_an_address_are_words() -> None:
    """Only what rendering left open is filled in."""
    wording = Wording(Library(), "ja")
    assert wording.line(same('`<a href="service:x">y</a>` src="picture:x"')) == (
        "<code>&lt;a href=&quot;service:x&quot;&gt;y&lt;/a&gt;</code> src=&quot;picture:x&quot;"
    )


def test_an_option_holds_whatever_it_may(library: Library) -> None:
    """In a line where it is one; what is read without HTML keeps every sign."""
    wording = Wording(library, "ja")
    field = code_question(library).answer_stage.fields[0]
    made = {part.id: wording.line(part.text) for part in field.parts}
    assert made["fence"].startswith("<p>実行する：</p>\n<pre")
    assert made["file"] == "<code>*.parquet</code>"
    assert [wording.plain(part.text) for part in field.parts][1:] == ["*.parquet", "5 * 6 * 2", "a_1 + b", "赤い点"]


def test_a_part_of_a_lesson_counts_the_lessons_footnotes(library: Library) -> None:
    """A mark in a call-out leads to the note at the end."""
    wording, page = Wording(library, "en"), library.courses["shown"].lessons[0].pages["en"]
    made = [wording.block(block) for block in page.blocks if isinstance(block, Prose)]
    assert ">1</a></sup>" in made[0]
    assert ">2</a></sup>" in made[0]
    assert made[-1].count("<li ") == 2
    assert "<sup" not in made[-1]


def test_rendering_costs_nothing_the_second_time(library: Library) -> None:
    """A page that is drawn again, and a state that is told again, look up what was made."""
    wording, text = Wording(library, "en"), Text("", "once **and** again")
    assert wording.html(text) is wording.html(text)
    assert wording.plain(text) is wording.plain(text)


def test_exports_have_the_words_one_sees() -> None:
    """In every text of a report, however deep; what is no text stays."""
    report = {"a": [same("`*.parquet`"), ("**x**", Prose("**y**"))], "b": (same("[z](service:z)"),)}
    assert as_seen(report) == {"a": [same("*.parquet"), ("**x**", Prose("**y**"))], "b": (same("z"),)}


@pytest.mark.parametrize(("language", "name"), [("ja", "注意"), ("en", "Caution")])
def test_a_call_out_says_its_kind_wherever_it_stands(language: Language, name: str) -> None:
    """Not by its colour alone; words that look like one are words."""
    wording = Wording(Library(), language)
    made = wording.html(same("- > [!WARNING]\n  > x"))
    assert f'<div class="callout warning" role="note"><strong class="kind">{name}</strong>\n<p>x</p>' in made
    assert "<strong" not in wording.html(same('`<div class="callout warning" role="note">`'))
