"""The shift between two votes as a Sankey diagram: on the left what was chosen first, on the right what then."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.wrap import wrap
from benkyokai.core.live.report.figures import Pair
from benkyokai.core.text import Language
from benkyokai.ui.figures.plotly_painter import FONT

LABEL_EMS = 11
"""Two labels have to fit side by side on a phone."""


def paint_sankey(pairs: Sequence[Pair], language: Language) -> go.Figure:
    """Who stayed is grey, who moved is blue."""
    left = {one.before: one.before_text.into(language) for one in pairs}
    right = {one.after: one.after_text.into(language) for one in pairs}
    places = {("before", id_): number for number, id_ in enumerate(left)}
    places |= {("after", id_): len(left) + number for number, id_ in enumerate(right)}
    names = [*left.values(), *right.values()]
    sides = max(len(left), len(right))
    return go.Figure(
        go.Sankey(
            arrangement="fixed",
            node={
                "label": [_label(name) for name in names],
                "customdata": [escape(name, quote=False) for name in names],
                "hovertemplate": "%{customdata}: %{value:.0f}<extra></extra>",
                "color": [colours.WIRE.light] * len(left) + [colours.CHOSEN.light] * len(right),
                "pad": 22,
                "thickness": 14,
                "line": {"width": 0},
            },
            link={
                "source": [places["before", one.before] for one in pairs],
                "target": [places["after", one.after] for one in pairs],
                "value": [one.n for one in pairs],
                "color": [_link(one) for one in pairs],
                "hovertemplate": "%{source.customdata} → %{target.customdata}: %{value:.0f}<extra></extra>",
            },
            textfont={"size": 12, "family": FONT, "color": colours.TEXT.light},
        ),
        {
            "height": 108 + 52 * sides,
            "margin": {"l": 4, "r": 4, "t": 30, "b": 12},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT},
        },
    )


def _label(name: str) -> str:
    return "<br>".join(escape(line, quote=False) for line in wrap(name, LABEL_EMS)[:3])


def _link(pair: Pair) -> str:
    colour, alpha = (colours.WIRE, 0.35) if pair.before == pair.after else (colours.CHOSEN, 0.45)
    return colour.rgb.replace("rgb", "rgba").replace(")", f", {alpha})")
