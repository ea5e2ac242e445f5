"""Markdown on its way to the screen."""

from __future__ import annotations

import pytest

from benkyokai.core.library import Library
from benkyokai.core.service import Availability, IdleBilling, Need, Service, ServiceGroup, Status, Verified
from benkyokai.core.text import NO_TEXT, Text, same
from benkyokai.ui.prose import lesson_markdown, plain, spaced_emphasis


def service(availability: Availability) -> Service:
    """A service with that status."""
    status = Status(availability, same("2026-07-30"), NO_TEXT, NO_TEXT, "2026-11-23")
    name = Text("ケンドラ", "Kendra")
    return Service(
        "kendra",
        name,
        ServiceGroup.AI,
        "search",
        name,
        Need.NO,
        NO_TEXT,
        IdleBilling.YES,
        NO_TEXT,
        status,
        NO_TEXT,
        (),
        Verified.HIGH,
        NO_TEXT,
    )


@pytest.mark.parametrize(
    ("availability", "shown"),
    [
        (Availability.OPEN, "[K](services?service=kendra&lang=en)."),
        (
            Availability.CLOSED_TO_NEW,
            "[K](services?service=kendra&lang=en) :orange-badge[Closed to new customers].",
        ),
        (Availability.ENDED, "[K](services?service=kendra&lang=en) :red-badge[Ended]."),
    ],
)
def test_a_service_link_bears_the_status(availability: Availability, shown: str) -> None:
    """Closed or ended is said beside the link; open needs no word."""
    library = Library(services={"kendra": service(availability)})
    assert lesson_markdown("[K](service:kendra).", library, "en") == shown


def test_a_link_to_a_missing_service_is_its_text() -> None:
    """A broken catalogue breaks no lesson."""
    assert lesson_markdown("[K](service:kendra).", Library(), "ja") == "K."


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("これは**「強調」**は", "これは\ufeff**「強調」**\ufeffは"),
        ("**太字（注）**を", "**太字（注）**\ufeffを"),
        ("**太字**です", "**太字**です"),
        ("**注意！**次に", "**注意！**\ufeff次に"),
        ("**「強調」**、次に", "**「強調」**、次に"),
        ("plain **bold (text)** here", "plain **bold (text)** here"),
    ],
)
def test_japanese_emphasis_ends_where_it_should(written: str, shown: str) -> None:
    """A space of no width only where CommonMark needs one."""
    assert spaced_emphasis(written) == shown


def test_a_learners_words_are_no_markup() -> None:
    """Whatever a learner types is shown as typed."""
    assert plain("<b>*a*</b> [x](y) $1$ :smile:") == (r"\<b\>\*a\*\</b\> \[x\]\(y\) \$1\$ \:smile:")
    assert plain("one\ntwo") == "one  \ntwo"
