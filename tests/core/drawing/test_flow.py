"""The layout of a flow: the same every time, in order, and readable."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benkyokai.core.diagram import Edge, Flow, Node, NodeKind
from benkyokai.core.drawing.drawing import MEDIUM, NARROW, VARIANTS, Drawing, Highlights, Rect, Variant, Wire
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.text import NO_TEXT, same
from tests.core.cases import flow as scenario_flow
from tests.core.drawing.faults import find_faults
from tests.core.drawing.graphs import chain, flows


def places(drawing: Drawing) -> dict[str, Rect]:
    """The rectangle of every box."""
    return {box.id: box.rect for box in drawing.boxes}


def test_a_chain_runs_straight_down() -> None:
    """Each box under the one before it, every line vertical."""
    drawing = draw_flow(chain("a", "b", "c"), "en", MEDIUM)
    boxes = places(drawing)
    assert boxes["a"].bottom < boxes["b"].y < boxes["b"].bottom < boxes["c"].y
    assert all(len({x for piece in wire.pieces for x, _ in piece}) == 1 for wire in drawing.wires)


def test_a_question_stays_left_and_its_exit_goes_right() -> None:
    """The main chain runs down, what leaves it stands beside the next question."""
    exit_ = Node("exit", NodeKind.SERVICE, same("exit"))
    flow = chain("first", "next")
    boxes = places(
        draw_flow(replace(flow, nodes=(exit_, *flow.nodes), edges=(Edge("first", "exit"), *flow.edges)), "en", NARROW)
    )
    assert boxes["next"].y == boxes["exit"].y
    assert boxes["next"].x < boxes["exit"].x


def test_an_arrow_ends_at_the_top_of_its_box() -> None:
    """The tip of every wire is on the upper edge of the box it leads to."""
    flow = scenario_flow()
    drawing = draw_flow(flow, "ja", MEDIUM)
    boxes = places(drawing)
    for wire in drawing.wires:
        target = boxes[flow.edges[wire.edge].target]
        assert wire.tip[1] == target.y
        assert target.x < wire.tip[0] < target.right


def test_marks_show_on_wires_and_boxes() -> None:
    """Acceptable, chosen, dashed, parting and counts reach the drawing."""
    marks = Highlights(
        acceptable=frozenset({1}),
        chosen=frozenset({0}),
        dashed=frozenset({0}),
        chosen_nodes=frozenset({"known"}),
        partings={"known": "paths part here"},
        counts={1: "9"},
    )
    drawing = draw_flow(scenario_flow(), "en", MEDIUM, {}, marks)
    wires: dict[int, Wire] = {wire.edge: wire for wire in drawing.wires}
    known = next(box for box in drawing.boxes if box.id == "known")
    assert (wires[0].chosen, wires[0].dashed, wires[1].acceptable) == (True, True, True)
    assert wires[1].weight == 1.2 + 3
    assert known.chosen
    assert known.strip is not None
    assert {"paths part here", "9"} <= {words.text for words in drawing.words}


def test_a_missing_label_and_a_loop_do_no_harm() -> None:
    """An edge from a node to itself is left out, the rest is drawn."""
    flow = chain("a", "b")
    looped = Flow(flow.id, flow.title, (), flow.nodes, (*flow.edges, Edge("a", "a", same("again"))))
    assert [wire.edge for wire in draw_flow(looped, "en", NARROW).wires] == [0]
    assert draw_flow(replace(flow, edges=()), "en", NARROW).wires == ()
    assert flow.edges[0].label == NO_TEXT


@settings(deadline=None, max_examples=60)
@given(flows(), st.sampled_from(VARIANTS), st.sampled_from(["ja", "en"]))
def test_any_graph_gives_the_same_drawing_twice(flow: Flow, variant: Variant, language: str) -> None:
    """Nothing but the flow decides; every box and every edge that is no loop is there, inside the page."""
    drawing = draw_flow(flow, language, variant)  # type: ignore[arg-type]
    assert drawing == draw_flow(flow, language, variant)  # type: ignore[arg-type]
    assert len(drawing.boxes) == len(flow.nodes)
    assert len(drawing.wires) == sum(edge.source != edge.target for edge in flow.edges)


@settings(deadline=None, max_examples=60)
@given(flows(), st.sampled_from(VARIANTS))
def test_in_any_graph_no_box_covers_another(flow: Flow, variant: Variant) -> None:
    """However wild the graph, boxes stay apart, and no line runs through one."""
    faults = find_faults(draw_flow(flow, "ja", variant))
    assert [fault for fault in faults if "on box" in fault or "through box" in fault] == []
