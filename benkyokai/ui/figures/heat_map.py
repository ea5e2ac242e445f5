"""Participants and questions: how well each answered, as colours and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.wrap import fitted
from benkyokai.ui.figures.plotly_painter import FONT, MODEBAR

SCALE = ((0.0, "#f6e3c5"), (1.0, "#8db6e2"))
"""From sand to blue, which people who tell red and green apart badly can read too; one ink is read on all of it."""

INK = "#24231f"
"""Dark on every screen: no colour of the palette, since those turn light in the dark, and the cells do not."""

ROW = 26
LONGEST_NAME = 8


def paint_heat_map(
    fractions: Sequence[Sequence[float | None]], people: Sequence[str], heads: Sequence[str], prompts: Sequence[str]
) -> go.Figure:
    """A row a participant, a column a question; per cent in the cells, nothing where there was no answer."""
    cells = [[None if one is None else 100 * one for one in row] for row in fractions]
    hover = [[escape(f"{name} · {prompt}", quote=False) for prompt in prompts] for name in people]
    names = [escape(fitted(name, LONGEST_NAME), quote=False) for name in people]
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
            textfont={"color": INK},
            hovertext=hover,
            hovertemplate="%{hovertext}: %{z:.0f}%<extra></extra>",
            hoverongaps=False,
        ),
        {
            "height": 70 + ROW * len(names),
            "margin": {"l": 4, "r": 4, "t": 60, "b": 4},
            "xaxis": _axis(heads) | {"side": "top"},
            "yaxis": _axis(names) | {"autorange": "reversed"},
            "plot_bgcolor": "rgba(0,0,0,0)",
            "paper_bgcolor": "rgba(0,0,0,0)",
            "dragmode": False,
            "modebar": MODEBAR,
            "font": {"family": FONT},
        },
    )


def _axis(names: Sequence[str]) -> dict[str, object]:
    return {
        "tickvals": list(range(len(names))),
        "ticktext": list(names),
        "automargin": True,
        "ticks": "",
        "tickfont": {"color": colours.TEXT.light},
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
    }
