"""A lesson is cut into what a room looks at together."""

from __future__ import annotations

import re

import pytest

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


def prose(markdown: str) -> Prose:
    """Prose that knows where its headings are."""
    return Prose(markdown, cuts=tuple(found.start() for found in re.finditer(r"^## ", markdown, re.M)))


def sections(*blocks: Block) -> list[tuple[Block, ...]]:
    """The sections of a page with these blocks."""
    return list(LessonPage("T", 1, blocks).sections)


def test_a_section_begins_at_every_heading_of_the_second_level() -> None:
    """Also within one piece of prose; what stands before the first heading is a section of its own."""
    found = sections(prose("Before.\n\n## One\n\nText.\n\n### Deeper\n\n## Two\n\nMore."), DiagramEmbed("d"))
    assert found == [
        (Prose("Before."),),
        (Prose("## One\n\nText.\n\n### Deeper"),),
        (Prose("## Two\n\nMore."), DiagramEmbed("d")),
    ]


@pytest.mark.parametrize("alone", [QuestionEmbed(QuestionRef("q", "a")), ServicesEmbed("ai"), SurveyEmbed("s")])
def test_a_heading_above_what_one_does_alone_is_no_section(alone: Block) -> None:
    """No room looks at an empty page; with a sentence below the heading it is one."""
    check, rest = prose("## Check yourself"), prose("## Summary\n\nThree points.")
    assert sections(check, alone, rest) == [(rest,)]
    assert sections(prose("## Check\n\nAsk them."), alone) == [(Prose("## Check\n\nAsk them."), alone)]


@pytest.mark.parametrize("shown", [DiagramEmbed("d"), Callout(CalloutKind.TIP, "Try it.")])
def test_a_heading_above_a_diagram_or_a_callout_is_a_section(shown: Block) -> None:
    """There is something to look at."""
    heading = prose("## Look")
    assert sections(heading, shown) == [(heading, shown)]


def test_a_page_has_at_least_one_section() -> None:
    """Even where it has nothing for a room."""
    assert sections(prose("## Check yourself"), QuestionEmbed(QuestionRef("q", "a"))) == [()]
