"""Diagrams for the back row: as large as the screen has room for, lane by lane where the whole would be too small."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from benkyokai.core.diagram import Edge, Flow, Lane, Node, NodeKind
from benkyokai.core.drawing.drawing import MEDIUM, NO_HIGHLIGHTS, WALL, Drawing, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.wall import FAR, HALF, WHOLE, draw_on_wall, in_both, lane_alone, lanes_apart, type_in
from benkyokai.core.drawing.wrap import on_one_line, wrap
from benkyokai.core.text import Text, same
from tests.core.drawing.graphs import chain, flows

TWO = Flow(
    "two",
    same("two"),
    (Lane("a", Text("学習", "Training")), Lane("b", Text("推論", "Inference"))),
    (
        Node("q", NodeKind.QUESTION, Text("足りるか", "Is it enough?"), "a"),
        Node("r", NodeKind.QUESTION, Text("待てるか", "Can it wait?"), "b"),
        Node("s", NodeKind.SERVICE, same("S3"), "b"),
        Node("t", NodeKind.SERVICE, same("EC2"), "a"),
    ),
    (Edge("r", "s", Text("待てる", "yes")), Edge("q", "t", Text("足りない", "no"))),
)


@settings(deadline=None, max_examples=30)
@given(flows())
def test_a_drawing_for_an_area_is_no_smaller_than_one_of_a_fixed_width(flow: Flow) -> None:
    """Whatever the flow, the area is used at least as well as by the middle of the widths."""

    def draw(variant: Variant) -> Drawing:
        return draw_flow(flow, "ja", variant)

    for area in (WHOLE, HALF):
        assert type_in(draw_on_wall(draw, area), area) >= type_in(draw(replace(WALL, width=1500)), area)


def test_on_the_wall_all_text_is_as_large_as_the_boxes_own_and_a_count_stands_behind_its_label() -> None:
    """In a page's own size they are smaller, and the count is below."""
    marks, badges = Highlights(counts={0: "4人"}), {"t": "新規受付終了"}
    far, near = (draw_flow(TWO, "ja", variant, badges, marks) for variant in (WALL, MEDIUM))
    assert {words.size for words in far.words} == {WALL.font}
    assert "待てる · 4人" in {words.text for words in far.words}
    assert {"待てる", "4人"} <= {words.text for words in near.words}


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("5 レビュー|Augmented AI", "5 レビュー Augmented AI"),
        ("3 学習|学習ジョブ", "3 学習 学習ジョブ"),
        ("既製モデルは自社の|不良を知っているか", "既製モデルは自社の不良を知っているか"),
        ("工場の機器で推論|（Greengrass V2など）", "工場の機器で推論（Greengrass V2など）"),
        ("Does a ready-made model|know our defects?", "Does a ready-made model know our defects?"),
    ],
)
def test_where_a_line_has_room_the_authors_break_is_a_space_or_nothing(label: str, line: str) -> None:
    """Two things in one box stay two; a sentence goes on."""
    assert on_one_line(label) == line


def test_a_lane_alone_keeps_its_arrows_counts_and_bands() -> None:
    """And knows nothing of the other's."""
    assert lanes_apart(TWO)
    flow, marks = lane_alone(TWO, Highlights(acceptable=frozenset({1}), counts={0: "3", 1: "5"}), 0)
    assert ([node.id for node in flow.nodes], [edge.source for edge in flow.edges]) == (["q", "t"], ["q"])
    assert (marks.acceptable, marks.counts) == (frozenset({0}), {0: "5"})


def test_lanes_that_an_arrow_joins_stay_together() -> None:
    """And so does what has none, or only one."""
    assert not lanes_apart(replace(TWO, edges=(*TWO.edges, Edge("t", "s"))))
    assert not lanes_apart(chain("a", "b"))
    assert not lanes_apart(replace(TWO, nodes=(*TWO.nodes, Node("u", NodeKind.NOTE, same("?")))))


def test_in_both_languages_a_box_has_both_names_each_in_its_line() -> None:
    """What is the same in both stands there once."""
    drawing = draw_flow(in_both(TWO), "en", WALL, {}, NO_HIGHLIGHTS)  # type: ignore[arg-type]
    texts = [words.text for words in drawing.words]
    assert [one for one in texts if one in ("足りるか", "Is it enough?")] == ["足りるか", "Is it enough?"]
    assert texts.count("S3") == 1
    assert "学習 / Training" in texts
    assert wrap("一\n二", 20) == ("一", "二")


def test_the_back_row_reads_what_has_few_rows() -> None:
    """A short chain is large."""
    flow = chain("a", "b", "c")
    assert type_in(draw_on_wall(lambda variant: draw_flow(flow, "ja", variant), WHOLE), WHOLE) > FAR
