"""Participants and questions: how well each answered, as colours and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.wrap import shortened
from benkyokai.ui.figures.plotly_painter import FONT

SCALE = ((0.0, "#f6e3c5"), (0.5, "#9fc3e6"), (1.0, "#0b4a9e"))
"""From sand to blue, which people who tell red and green apart badly can read too."""

ROW = 26
LONGEST_NAME = 8


def paint_heat_map(
    fractions: Sequence[Sequence[float | None]], people: Sequence[str], heads: Sequence[str], prompts: Sequence[str]
) -> go.Figure:
    """A row a participant, a column a question; per cent in the cells, nothing where there was no answer."""
    cells = [[None if one is None else 100 * one for one in row] for row in fractions]
    hover = [[escape(f"{name} · {prompt}", quote=False) for prompt in prompts] for name in people]
    names = [escape(shortened(name, LONGEST_NAME), quote=False) for name in people]
    return go.Figure(
        go.Heatmap(
            z=cells,
            x=list(range(len(heads))),
            y=list(range(len(names))),
            zmin=0,
            zmax=100,
            colorscale=[list(one) for one in SCALE],
            showscale=False,
            xgap=2,
            ygap=2,
            texttemplate="%{z:.0f}",
            hovertext=hover,
            hovertemplate="%{hovertext}: %{z:.0f}%<extra></extra>",
            hoverongaps=False,
        ),
        {
            "height": 44 + ROW * len(names),
            "margin": {"l": 4, "r": 4, "t": 34, "b": 4},
            "xaxis": _axis(heads) | {"side": "top"},
            "yaxis": _axis(names) | {"autorange": "reversed"},
            "plot_bgcolor": "rgba(0,0,0,0)",
            "paper_bgcolor": "rgba(0,0,0,0)",
            "dragmode": False,
            "font": {"family": FONT},
        },
    )


def _axis(names: Sequence[str]) -> dict[str, object]:
    ticks: dict[str, object] = {"tickvals": list(range(len(names))), "ticktext": list(names), "automargin": True}
    ticks["tickfont"] = {"color": colours.TEXT.light}
    return {
        **ticks,
        "tickfont": {"color": colours.TEXT.light},
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
    }
