"""Diagrams in sentences, and timelines on paper."""

from __future__ import annotations

from benkyokai.core.diagram import Lane, Timeline, TimelineBar, TimelineEvent
from benkyokai.core.drawing.drawing import NARROW, Highlights
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.timeline import draw_timeline
from benkyokai.core.drawing.trace import trace
from benkyokai.core.text import same
from tests.core.cases import flow, scenario

TIMELINE = Timeline(
    "t",
    same("T"),
    (Lane("a", same("Notebook")),),
    (TimelineBar("a", 9, 12, same("runs"), bills=True), TimelineBar("a", 12, 18, same("waits"), bills=False)),
    events=(TimelineEvent(12, same("closed")),),
    ticks=(TimelineEvent(9, same("nine")), TimelineEvent(18, same("six"))),
    unit=same("h"),
)


def test_every_arrow_is_said_with_the_paths_it_belongs_to() -> None:
    """A path that is only painted would be lost on who cannot see it."""
    lines = read_aloud(flow(), "en", Highlights(acceptable=frozenset({2}), chosen=frozenset({2, 3})))
    assert lines[2] == "managed → jobs (acceptable path, your path)"
    assert lines[3] == "managed → ec2 (your path)"
    assert len(lines) == len(flow().edges)


def test_how_many_took_an_arrow_is_said_too() -> None:
    """The room on the diagram is read by who cannot see it; where nobody went, nothing is said."""
    marks = Highlights(acceptable=frozenset({2}), counts={2: "4", 3: "9"})
    lines = read_aloud(flow(), "en", marks)
    assert lines[2] == "managed → jobs (acceptable path, taken by 4)"
    assert lines[3] == "managed → ec2 (taken by 9)"
    assert "taken by" not in lines[0]
    assert read_aloud(flow(), "ja", Highlights(counts={3: "9人"}))[3] == "managed → ec2（9人が通った）"


def test_a_timeline_is_said_bar_by_bar() -> None:
    """From when to when, billed or not, and what happens."""
    assert read_aloud(TIMELINE, "en") == [
        "Notebook: runs (from nine to 12h, billed)",
        "Notebook: waits (from 12h to six, not billed)",
        "12h: closed",
    ]


def test_bars_of_one_lane_stand_side_by_side_in_time() -> None:
    """The second bar begins where the first ends, and both bear their kind."""
    first, second = draw_timeline(TIMELINE, "en", NARROW).bars
    assert first.rect.right == second.rect.x
    assert first.rect.y == second.rect.y
    assert (first.bills, second.bills) == (True, False)


def test_a_trace_holds_both_paths_and_where_they_part() -> None:
    """EC2 under `fast`: the way to `managed` is shared, then the paths part."""
    marks = trace(flow(), scenario(), "fast", {"training": "ec2", "inference": "edge"}, "here")
    assert marks.chosen == {1, 3, 5}
    assert marks.acceptable == {1, 2, 5}
    assert marks.partings == {"managed": "here"}
    assert "edge" in marks.acceptable_nodes
