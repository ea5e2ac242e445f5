"""Bars side by side: an option's two votes, or a step's planned and spent minutes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.bars import FIRST, SECOND, BarRow
from benkyokai.core.drawing.palette import Colour
from benkyokai.core.drawing.wrap import wrap
from benkyokai.ui.figures.plotly_painter import FONT, MODEBAR

LABEL_EMS = 22
"""On a phone that leaves room for the camera beside the first of them."""

LABEL_LINE, BAR_HEIGHT, GAP = 19, 17, 12
FONT_SIZE = 13

CONFIG = {"displaylogo": False, "modeBarButtons": [["toImage"]], "scrollZoom": False, "doubleClick": False}
"""A picture of the plot to take away, and nothing that moves it."""


def paint_bars(rows: Sequence[BarRow], series: Sequence[str], full: float) -> go.Figure:
    """Horizontal bars below their labels, one unit of the y axis a pixel. `full`: the value of the longest."""
    places, height = _places(rows, len(series))
    colour = (SECOND,) if len(series) == 1 else (FIRST, SECOND)
    figure = go.Figure([_bars(rows, places, number, name, colour[number]) for number, name in enumerate(series)])
    for row, place in zip(rows, places, strict=True):
        figure.add_annotation(
            x=0,
            y=place,
            text="<br>".join(_label(row)),
            xanchor="left",
            yanchor="top",
            align="left",
            showarrow=False,
            xshift=-2,
            font={"size": FONT_SIZE, "color": colours.TEXT.light, "family": FONT},
        )
    figure.update_layout(
        height=height + (30 if len(series) > 1 else 8),
        margin={"l": 2, "r": 2, "t": 28 if len(series) > 1 else 4, "b": 4},
        xaxis={"range": [0, max(full, 1) * 1.3], "visible": False, "fixedrange": True},
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
        showlegend=len(series) > 1,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal"},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode=False,
        modebar=MODEBAR,
        barmode="overlay",
        font={"family": FONT},
    )
    return figure


def _label(row: BarRow) -> list[str]:
    return [escape(line, quote=False) for line in wrap(row.label, LABEL_EMS)]


def _places(rows: Sequence[BarRow], series: int) -> tuple[list[float], float]:
    """Where each row begins, and the height of all."""
    places, at = [], 0.0
    for row in rows:
        places.append(at)
        at += len(_label(row)) * LABEL_LINE + series * BAR_HEIGHT + GAP
    return places, at


def _bars(rows: Sequence[BarRow], places: Sequence[float], number: int, name: str, colour: Colour) -> go.Bar:
    tops = [place + len(_label(row)) * LABEL_LINE for row, place in zip(rows, places, strict=True)]
    return go.Bar(
        name=name,
        orientation="h",
        x=[row.values[number] for row in rows],
        y=[top + (number + 0.5) * BAR_HEIGHT + 2 for top in tops],
        width=BAR_HEIGHT - 4,
        text=[escape(row.said[number], quote=False) for row in rows],
        textposition="outside",
        constraintext="none",
        textfont={"size": 12, "color": colours.TEXT.light, "family": FONT},
        cliponaxis=False,
        marker={"color": colour.light, "line": {"width": 0}},
        hovertext=[escape(f"{row.label}: {row.said[number]}", quote=False) for row in rows],
        hoverinfo="text",
    )
