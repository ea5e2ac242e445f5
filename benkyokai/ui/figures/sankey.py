"""The shift between two votes as a Sankey diagram: on the left what was chosen first, on the right what then."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.wrap import fitted, wrap
from benkyokai.core.live.report.figures import Pair
from benkyokai.core.text import Language
from benkyokai.ui.figures.plotly_painter import FONT, MODEBAR

LABEL_EMS = 13
"""Two labels have to fit side by side on a phone, and リアルタイムエンドポイント on one line."""


def paint_sankey(pairs: Sequence[Pair], language: Language) -> go.Figure:
    """Who stayed is grey, who moved is blue."""
    left = {one.before: one.before_text.into(language) for one in pairs}
    right = {one.after: one.after_text.into(language) for one in pairs}
    places = {("before", id_): number for number, id_ in enumerate(left)}
    places |= {("after", id_): len(left) + number for number, id_ in enumerate(right)}
    names = [*left.values(), *right.values()]
    counts = [sum(one.n for one in pairs if one.before == id_) for id_ in left]
    counts += [sum(one.n for one in pairs if one.after == id_) for id_ in right]
    sides = max(len(left), len(right))
    return go.Figure(
        go.Sankey(
            arrangement="fixed",
            node={
                "label": [_label(name, n) for name, n in zip(names, counts, strict=True)],
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
            "height": 108 + 64 * sides,
            "margin": {"l": 4, "r": 4, "t": 30, "b": 12},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT},
            "modebar": MODEBAR,
        },
    )


def _label(name: str, n: int) -> str:
    """At most three lines, and how many people."""
    lines = wrap(fitted(name, LABEL_EMS * 2.5), LABEL_EMS)
    return "<br>".join([*(escape(line, quote=False) for line in lines), f"<b>{n}</b>"])


def _link(pair: Pair) -> str:
    colour, alpha = (colours.WIRE, 0.35) if pair.before == pair.after else (colours.CHOSEN, 0.45)
    return colour.rgb.replace("rgb", "rgba").replace(")", f", {alpha})")
