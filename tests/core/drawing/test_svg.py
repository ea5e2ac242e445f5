"""The SVG of a drawing: well-formed, everything in it, every text escaped, every mark a class."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import NARROW, Highlights
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.svg import paint_svg, svg_css
from benkyokai.core.text import same
from tests.core.drawing.graphs import chain, flows
from tests.examples import examples


def parts(svg: ET.Element, name: str) -> list[ET.Element]:
    """The groups that bear a class."""
    return [one for one in svg.iter() if name in (one.get("class") or "").split()]


@examples(20)
@given(flows())
def test_every_box_and_line_is_painted(flow: Flow) -> None:
    """Any flow gives one well-formed picture with each node once and each wire at its edge's number."""
    drawing = draw_flow(flow, "ja", NARROW)
    svg = ET.fromstring(paint_svg(drawing, "図"))
    assert svg.get("viewBox") == f"0 0 {drawing.width:g} {drawing.height:g}"
    assert sorted(one.get("data-node", "") for one in parts(svg, "n")) == sorted(box.id for box in drawing.boxes)
    assert sorted(int(one.get("data-edge", "")) for one in parts(svg, "e")) == sorted(w.edge for w in drawing.wires)
    assert [one.text for one in svg.iter() if one.tag == "text"] == [words.text for words in drawing.words]


def test_marks_are_classes() -> None:
    """The learner's own line and the strong one are told apart by class, not by where they are painted."""
    flow = chain("a", "b", "c")
    drawing = draw_flow(flow, "en", NARROW, marks=Highlights(chosen=frozenset({0}), acceptable=frozenset({0, 1})))
    edges = {
        one.get("data-edge"): one.get("class", "").split() for one in parts(ET.fromstring(paint_svg(drawing, "")), "e")
    }
    assert edges == {"0": ["e", "good", "mine"], "1": ["e", "good"]}


def test_what_an_author_wrote_stays_text() -> None:
    """A label, an id and a title that look like HTML end as text and as attributes."""
    evil = '"><script>alert(1)</script>'
    flow = chain("a", "b")
    flow = replace(flow, nodes=(replace(flow.nodes[0], label=same(evil)), flow.nodes[1]))
    painted = paint_svg(draw_flow(flow, "en", NARROW), evil)
    svg = ET.fromstring(painted)
    assert "<script" not in painted
    assert svg.get("aria-label") == evil
    assert not [one for one in svg.iter() if one.tag == "script"]


def test_each_colour_has_a_light_and_a_dark_side() -> None:
    """The rules have no colour that one of the themes would be left with."""
    rules = svg_css()
    assert rules.count("light-dark(") > 20
    assert rules.count("{") == rules.count("}")
    assert rules.count("#") == 2 * rules.count("light-dark(")
