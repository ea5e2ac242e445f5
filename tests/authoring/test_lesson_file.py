"""A lesson: front matter, prose as written, call-outs and embeds."""

from __future__ import annotations

import re

import pytest

from benkyokai.authoring.diagnostics import Diagnostics, Reference, Target
from benkyokai.authoring.lesson_file import read_lesson
from benkyokai.core.course import (
    Block,
    Callout,
    CalloutKind,
    DiagramEmbed,
    LessonPage,
    Prose,
    QuestionEmbed,
    ServicesEmbed,
    SurveyEmbed,
)
from benkyokai.core.question_ref import QuestionRef
from tests.authoring.written import said

FRONT = "---\ntitle: One\nminutes: 2\n---\n"


def page(text: str, warning: str = "") -> LessonPage:
    """A lesson without mistakes, but for a warning that has these words."""
    diagnostics = Diagnostics("one.md")
    file = read_lesson(diagnostics, text, "one", "en")
    assert [line for line in said(diagnostics.problems) if not warning or warning not in line] == []
    assert file.page is not None
    return file.page


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of a body."""
    return page(FRONT + body).blocks


def mistakes(text: str) -> list[str]:
    """What is said about a lesson."""
    diagnostics = Diagnostics("one.md")
    read_lesson(diagnostics, text, "one", "en")
    return said(diagnostics.problems)


def references(body: str) -> list[tuple[Target, str, int, int]]:
    """What a body refers to, with line and column."""
    diagnostics = Diagnostics("one.md")
    read_lesson(diagnostics, FRONT + body, "one", "en")
    found: list[Reference] = diagnostics.references
    return [(one.target, one.id, one.at.line, one.at.column) for one in found]


def test_front_matter() -> None:
    """Title and, if it says so, minutes; a title may look like anything."""
    assert page("---\nminutes: 12\ntitle: no\n---\n") == LessonPage("no", 12, ())
    assert page("---\ntitle: One\n---\n") == LessonPage("One", 0, ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1:1: error: the lesson does not begin with its title"),
        ("# One\n", "1:1: error: the lesson does not begin with its title"),
        ("---\n---\n", "1:1: error: the lesson does not begin with its title"),
        ("---\ntitle: One\nminutes: 1\n", "1:1: error: the “---” at the top is never closed"),
        ("---\nminutes: 1\n---\n", "2:1: error: the field “title” is missing"),
        ("---\ntitle: One\nminutes: 0\n---\n", "3:10: error: “minutes” is 0, which is out of range"),
        ("---\ntitle: One\nminutes: 2.5\n---\n", "3:10: error: “minutes” is “2.5”, not a whole number"),
        ("---\ntitle: a: b\nminutes: 2\n---\n", "2:9: error: “: ” cannot stand here"),
        ("---\ntitle: {en: One}\nminutes: 2\n---\n", "2:8: error: “title” is not a single value"),
    ],
)
def test_mistakes_of_front_matter(text: str, problem: str) -> None:
    """Each is placed in the lesson's own lines."""
    (line,) = mistakes(text)
    assert line.startswith(f"one.md:{problem}")


def test_prose_is_left_alone() -> None:
    """What is neither call-out nor embed stays as it was written, in one piece."""
    body = "Text *with* `code`.\n\n| a | b |\n|---|---|\n\n```python\nprint(1)\n```\n\n> a quote\n\n- a list"
    assert blocks(f"\n\n{body}\n\n") == (Prose(body),)


def test_blocks_in_order() -> None:
    """Embeds and call-outs part the prose."""
    body = "Before.\n\n> [!WARNING]\n> One.\n>\n> - Two.\n\n```diagram d-1\n```\nBetween.\n```quiz q#one\n```\n"
    body += "```services group=ai area=vision status=closed_to_new\n```\n```services\n```\n~~~ survey s\n~~~\nAfter."
    assert blocks(body) == (
        Prose("Before."),
        Callout(CalloutKind.WARNING, "One.\n\n- Two."),
        DiagramEmbed("d-1"),
        Prose("Between."),
        QuestionEmbed(QuestionRef("q", "one")),
        ServicesEmbed("ai", "vision", "closed_to_new"),
        ServicesEmbed(),
        SurveyEmbed("s"),
        Prose("After."),
    )


@pytest.mark.parametrize("kind", CalloutKind)
def test_callouts(kind: CalloutKind) -> None:
    """GitHub's alerts, in capitals or not."""
    assert blocks(f"> [!{kind.upper()}]\n> Text.") == (Callout(kind, "Text."),)
    assert blocks(f"> [!{kind}]\n> Text.") == (Callout(kind, "Text."),)


def test_an_embed_inside_a_longer_fence_stays_prose() -> None:
    """It shows how an embed is written."""
    body = "````\n```diagram d\n```\n````"
    assert blocks(body) == (Prose(body),)


@pytest.mark.parametrize(
    "body",
    [
        "- a\n\n  ```diagram d\n  ```",
        "1. a\n\n   ```quiz x#y\n   ```",
        "> a\n>\n> ```services\n> ```",
        "> [!TIP]\n> ```diagram d\n> ```",
        "a[^1]\n\n[^1]: b\n\n    ```survey s\n    ```",
    ],
)
def test_an_embed_inside_something_is_a_mistake(body: str) -> None:
    """In a list, a quote, a call-out, a footnote it could not be shown."""
    (line,) = mistakes(f"{FRONT}{body}\n")
    assert re.fullmatch(r"one\.md:[679]:\d: error: “[^”]+” cannot be shown here: write it in a lesson, .*", line)


def test_footnotes_leave_the_prose() -> None:
    """Those that something refers to, in the order of their marks, stand at the end; each section has its own."""
    body = "## A\n\nOne[^x].\n\n[^y]: Why\n\n    More\n\n[^z]: Nobody\n\n## B\n\n> [!TIP]\n> Two[^y].\n\n[^x]: Ex"
    found = page(f"{FRONT}{body}\n", "warning: nothing refers to the footnote “z”")
    labels = ("x", "y")
    assert [note.label for note in found.notes] == ["x", "y"]
    assert found.blocks[1:] == (
        Callout(CalloutKind.TIP, "Two[^y].", labels),
        Prose("[^x]: Ex\n\n[^y]: Why\n\n    More", labels),
    )
    assert [section[-1] for section in found.sections] == [
        Prose("[^x]: Ex", labels),
        Prose("[^y]: Why\n\n    More", labels),
    ]


def test_a_heading_in_code_begins_no_section() -> None:
    """Two number signs are a comment there."""
    found = page(f"{FRONT}## A\n\n```sh\n## not a heading\n```\n\n## B\n\nText\n")
    assert [section[0] for section in found.sections] == [
        Prose("## A\n\n```sh\n## not a heading\n```"),
        Prose("## B\n\nText"),
    ]


def test_words_that_only_look_like_embeds() -> None:
    """Code in a language of another name stays code."""
    for info in ("diagrams d", "Diagram d", "python", "text quiz a#b"):
        body = f"```{info}\ncode\n```"
        assert blocks(body) == (Prose(body),)


@pytest.mark.parametrize(
    ("info", "form"),
    [
        ("diagram", "diagram <id>"),
        ("diagram a b", "diagram <id>"),
        ("diagram ä", "diagram <id>"),
        ("quiz a", "quiz <quiz>#<question>"),
        ("quiz a#", "quiz <quiz>#<question>"),
        ("quiz a#b#c", "quiz <quiz>#<question>"),
        ("survey", "survey <id>"),
        ("services ai", "services group=ai status=open"),
        ("services group=ai group=ml", "services group=ai status=open"),
    ],
)
def test_badly_written_embeds(info: str, form: str) -> None:
    """The form is shown where the embed stands."""
    expected = f"one.md:6:1: error: “{info}” is not how this is embedded: write “{form}”"
    assert mistakes(f"{FRONT}\n```{info}\n```\n") == [expected]


def test_references() -> None:
    """Links to services and embeds are noted with their places; code is not, and tags are words like others."""
    body = "題 [S3](service:s3), **[a](service:b)**\n`[c](service:c)` ``[`d`](service:d)``\n"
    body += "```md\n[f](service:f)\n```\n<!-- [g](service:g) -->\n> [!TIP]\n> [h](service:h)\n\n```quiz q#one\n```\n"
    assert references(body) == [
        (Target.SERVICE, "s3", 5, 8),
        (Target.SERVICE, "b", 5, 27),
        (Target.SERVICE, "g", 10, 10),
        (Target.SERVICE, "h", 12, 7),
        (Target.QUESTION, "q#one", 14, 1),
    ]


def test_unknown_callout() -> None:
    """A call-out of an unknown kind is placed at its `>`."""
    (line,) = mistakes(FRONT + "Text.\n\n > [!IMPORTANT]\n > Text.\n")
    assert line == "one.md:7:2: error: unknown call-out “[!IMPORTANT]”: known here: NOTE, TIP, WARNING"


def test_footnotes_leave_lists_and_quotes_too() -> None:
    """They are counted with all others, and stand with them at the end."""
    body = (
        "x[^a]\n\n- y[^b]\n\n  [^b]: In a list\n\n      More\n\n> z[^c]\n>\n> [^c]: In a quote\n\n"
        "> [!TIP]\n> c[^d]\n>\n> [^d]: In a call-out\n\n[^a]: Top"
    )
    found = page(f"{FRONT}{body}\n")
    assert [(note.label, note.markdown) for note in found.notes] == [
        ("a", "[^a]: Top"),
        ("b", "[^b]: In a list\n\n    More"),
        ("c", "[^c]: In a quote"),
        ("d", "[^d]: In a call-out"),
    ]
    labels = ("a", "b", "c", "d")
    assert found.blocks == (
        Prose("x[^a]\n\n- y[^b]\n\n\n\n\n\n> z[^c]\n>\n>", labels),
        Callout(CalloutKind.TIP, "c[^d]", labels),
        Prose("\n\n".join(note.markdown for note in found.notes), labels),
    )
