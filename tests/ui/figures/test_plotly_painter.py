"""Figures: pixels, colours with one meaning each, and no author's tags."""

from __future__ import annotations

import json

from benkyokai.core.diagram import Flow, Node, NodeKind
from benkyokai.core.drawing.drawing import MEDIUM, Highlights
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.palette import COLOURS
from benkyokai.core.text import same
from benkyokai.ui.figures.plotly_painter import paint, recolouring_css
from tests.core.cases import flow

DRAWING = draw_flow(
    flow(), "en", MEDIUM, {"ec2": "ended"}, Highlights(acceptable=frozenset({1}), chosen=frozenset({1, 3}))
)


def test_one_unit_is_one_pixel() -> None:
    """The axes span the drawing, y downwards, and cannot be dragged."""
    layout = paint(DRAWING, {}).to_plotly_json()["layout"]
    assert layout["height"] == DRAWING.height
    assert list(layout["xaxis"]["range"]) == [0, DRAWING.width]
    assert list(layout["yaxis"]["range"]) == [DRAWING.height, 0]
    assert layout["xaxis"]["fixedrange"]
    assert layout["dragmode"] is False


def test_every_box_with_something_to_say_says_it() -> None:
    """One hover area a tip, with the author's tags made harmless."""
    traces = paint(DRAWING, {"known": "<b>a</b> & b", "ec2": ""}).to_plotly_json()["data"]
    tips = [trace["text"] for trace in traces if trace.get("hoveron") == "fills"]
    assert tips == ["&lt;b&gt;a&lt;/b&gt; &amp; b"]


def test_an_authors_label_is_no_markup() -> None:
    """What looks like a tag in a label is shown, not obeyed."""
    evil = Flow("e", same("e"), (), (Node("n", NodeKind.DATA, same("<i>x</i>")),), ())
    texts = paint(draw_flow(evil, "en", MEDIUM), {}).to_plotly_json()["data"][0]["text"]
    assert texts == ("&lt;i&gt;x&lt;/i&gt;",) or list(texts) == ["&lt;i&gt;x&lt;/i&gt;"]


def test_a_figure_is_small() -> None:
    """Two drawings of a diagram go to the browser; neither may weigh much."""
    assert len(paint(DRAWING, {}).to_json()) < 20_000


def test_no_two_meanings_share_a_colour() -> None:
    """The dark screen replaces colour by colour, so a shared one would mix two meanings."""
    assert len({colour.light for colour in COLOURS}) == len(COLOURS) >= 25
    css = recolouring_css()
    assert all(colour.rgb in css and colour.dark in css for colour in COLOURS)
    painted = json.dumps(paint(DRAWING, {}).to_plotly_json(), default=str)
    assert "#0000" not in painted
