"""Lines with points, in per cent over time or over sessions; Streamlit's theme gives the colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from benkyokai.core.drawing import palette as colours
from benkyokai.ui.figures.plotly_painter import CONFIG, recolour
from benkyokai.ui.visit import Visit
from benkyokai.views.result_view import percent

SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star")
"""So that lines are told apart without their colours."""

HEIGHT = 300

TICKS = {"color": colours.TEXT.light}


@dataclass(frozen=True, slots=True)
class Line:
    """A name, where its points are (times or names in order), how high (per cent), what each says on hover. `apart`:
    points alone, for what is counted apart."""

    name: str
    xs: Sequence[Any]
    ys: Sequence[float]
    tips: Sequence[str]
    apart: bool = False


def show_lines(visit: Visit, lines: Sequence[Line], key: str, alt: str, order: Sequence[str] | None = None) -> None:
    """The figure, told in words to who does not see it; `alt` is the sentence that does. `order`: the names on the axis
    below, where it is no time."""
    said = " ".join(
        visit.say("over_time_line", title=line.name, values=", ".join(percent(y / 100) for y in line.ys))
        for line in lines
    )
    recolour()
    st.plotly_chart(_figure(lines, order), config=CONFIG, key=key, alt=visit.say(alt, lines=said))


def _figure(lines: Sequence[Line], order: Sequence[str] | None) -> go.Figure:
    figure = go.Figure([_trace(line, SYMBOLS[place % len(SYMBOLS)]) for place, line in enumerate(lines)])
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 8, "r": 12, "t": 8, "b": 8},
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0},
        yaxis={"range": [-4, 104], "ticksuffix": "%", "fixedrange": True, "nticks": 6, "tickfont": TICKS},
        xaxis={"fixedrange": True, "nticks": 5, "tickformat": "%Y-%m-%d", "tickfont": TICKS},
        hovermode="closest",
    )
    if order is not None:
        figure.update_xaxes(type="category", categoryorder="array", categoryarray=list(order))
    return figure


def _trace(line: Line, symbol: str) -> go.Scatter:
    return go.Scatter(
        x=list(line.xs),
        y=list(line.ys),
        name=line.name,
        mode="markers" if line.apart else "lines+markers",
        marker={"size": 10, "symbol": f"{symbol}-open" if line.apart else symbol},
        line={"width": 2},
        text=list(line.tips),
        hovertemplate="%{text}<extra></extra>",
    )
