"""Paints a drawing with Plotly: one unit of the axes is one pixel, at every width of the page. In the dark, CSS puts
the dark colour in the place of each light one that Plotly painted."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from benkyokai.core.diagram import NodeKind
from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.drawing import Box, Drawing, Rect, TextLine, Wire
from benkyokai.core.drawing.palette import COLOURS, Colour
from benkyokai.core.drawing.shapes import arrow_head, corners, course, outline
from benkyokai.core.drawing.svg import INKS, KINDS
from benkyokai.core.drawing.wrap import wrap

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}

FONT = "'Hiragino Sans','Yu Gothic UI','Noto Sans JP','Noto Sans CJK JP',Meiryo,system-ui,sans-serif"

BOLD = frozenset({"strip", "count", "lane"})

Style = tuple[str, str, float, str]
"""Fill colour, line colour, line width, dash; an empty colour paints nothing."""


def paint(drawing: Drawing, tips: Mapping[str, str]) -> go.Figure:
    """The figure of a flow. `tips` is what a box says on hover or tap, by node id."""
    paths: dict[Style, list[str]] = {}
    for area in drawing.areas:
        _add(paths, outline(NodeKind.SERVICE, area), colours.AREA, colours.AREA_LINE)
    _paint_wires(drawing.wires, paths)
    _paint_boxes(drawing.boxes, paths)
    shapes = [_shape(style, "".join(pieces)) for style, pieces in paths.items()]
    return go.Figure(
        {
            "data": [*_hovers(drawing, tips), *_texts(drawing.words)],
            "layout": {
                "width": None,
                "height": drawing.height,
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
                "xaxis": _axis([0, drawing.width], constrain="domain"),
                "yaxis": _axis([drawing.height, 0], scaleanchor="x", constrain="domain"),
                "shapes": shapes,
                "showlegend": False,
                "dragmode": False,
                "hovermode": "closest",
                "template": {},
                "paper_bgcolor": "rgba(0,0,0,0)",
                "plot_bgcolor": "rgba(0,0,0,0)",
                "font": {"family": FONT},
                "hoverlabel": {
                    "bgcolor": colours.TIP.light,
                    "bordercolor": colours.TIP.light,
                    "font": {"color": "#ffffff", "size": 13, "family": FONT},
                    "align": "left",
                },
            },
        }
    )


def _axis(ends: list[float], **more: Any) -> dict[str, Any]:
    return {"range": ends, "visible": False, "fixedrange": True, **more}


def _shape(style: Style, path: str) -> dict[str, Any]:
    fill, line, width, dash = style
    return {
        "type": "path",
        "path": path,
        "layer": "below",
        "fillcolor": fill or "rgba(0,0,0,0)",
        "line": {"color": line or "rgba(0,0,0,0)", "width": width, "dash": dash},
    }


def _add(
    paths: dict[Style, list[str]],
    path: str,
    fill: Colour | None,
    line: Colour | None,
    width: float = 1.0,
    dash: str = "solid",
) -> None:
    style = (fill.light if fill else "", line.light if line else "", width if line else 0.0, dash)
    paths.setdefault(style, []).append(path)


def _paint_wires(wires: tuple[Wire, ...], paths: dict[Style, list[str]]) -> None:
    """Halos first, so that every line lies on top of them; the learner's path last."""
    for wire in wires:
        if wire.acceptable:
            for piece in wire.pieces:
                _add(paths, course(piece), None, colours.HALO, wire.weight + 7)
    for wire in sorted(wires, key=lambda wire: (wire.chosen, wire.acceptable)):
        ink = colours.CHOSEN if wire.chosen else colours.ACCEPTABLE if wire.acceptable else colours.WIRE
        width = wire.weight + (1.4 if wire.chosen or wire.acceptable else 0)
        for piece in wire.pieces:
            _add(paths, course(piece), None, ink, width, "dash" if wire.dashed else "solid")
        _add(paths, arrow_head(wire.tip, 8 + width), ink, None)


def _paint_boxes(boxes: tuple[Box, ...], paths: dict[Style, list[str]]) -> None:
    """A halo where acceptable, the shape of its kind, a thick border where chosen, the strip where paths part."""
    for box in boxes:
        if box.acceptable:
            _add(paths, outline(box.kind, box.rect, grow=3.5), colours.HALO, None)
    for box in boxes:
        fill, line = KINDS[box.kind]
        _add(paths, outline(box.kind, box.rect), fill, line, 1.3, "dash" if box.kind is NodeKind.NOTE else "solid")
    for box in boxes:
        if box.chosen:
            _add(paths, outline(box.kind, box.rect), None, colours.CHOSEN, 3.0)
        if box.strip:
            _add(paths, outline(NodeKind.SERVICE, box.strip), colours.STRIP, None)


def _texts(words: tuple[TextLine, ...]) -> list[dict[str, Any]]:
    """Two traces: what is centred, and what begins at its place."""
    return [
        {
            "type": "scatter",
            "mode": "text",
            "x": [one.x for one in some],
            "y": [one.y for one in some],
            "text": [_bold(one) for one in some],
            "textposition": position,
            "textfont": {
                "size": [one.size for one in some],
                "color": [INKS.get(one.role, colours.TEXT).light for one in some],
                "family": FONT,
            },
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
        for position, some in (
            ("middle center", [one for one in words if not one.left]),
            ("middle right", [one for one in words if one.left]),
        )
        if some
    ]


def _bold(words: TextLine) -> str:
    """Plotly reads tags in texts, so an author's own are made harmless."""
    text = escape(words.text, quote=False)
    return f"<b>{text}</b>" if words.role in BOLD else text


def _hovers(drawing: Drawing, tips: Mapping[str, str]) -> list[dict[str, Any]]:
    """One invisible area for each box that has something to say."""
    return [_hover(box.rect, tips[box.id], drawing.width) for box in drawing.boxes if tips.get(box.id)]


def _hover(rect: Rect, tip: str, width: float) -> dict[str, Any]:
    xs, ys = corners(rect)
    lines = [line for paragraph in tip.split("\n") for line in wrap(paragraph, width * 0.62 / 13)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillcolor": "rgba(0,0,0,0)",
        "line": {"width": 0},
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": "<br>".join(escape(line, quote=False) for line in lines),
        "name": "",
    }


def recolouring_css() -> str:
    """Rules that show each light colour, where Plotly painted it, as light or dark as the screen is."""
    rules = []
    for colour in COLOURS:
        for name in ("fill", "stroke"):
            shown = f"light-dark({colour.light}, {colour.dark})"
            rules.append(f'.js-plotly-plot [style*="{name}: {colour.rgb}"] {{ {name}: {shown} !important; }}')
    return "\n".join(rules)


RULES = f"<style>{recolouring_css()}</style>"


def recolour() -> None:
    """Puts the rules on this screen; where there are no drawings they would only cost at each change of a page."""
    st.html(RULES)
