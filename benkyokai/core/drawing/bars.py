"""Horizontal bars as SVG: an option's two votes below its label, a step's planned and spent minutes beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.palette import Colour
from benkyokai.core.drawing.wrap import fitted, text_width, wrap

FIRST, SECOND = colours.WIRE, colours.CHOSEN
"""The colours of the two series; of one alone, the second."""

WIDTH, FONT, LINE, BAR, GAP, LEGEND = 640.0, 13, 18, 14, 9, 24
SAID_ROOM = 130.0
"""Beside the longest bar, for what is written there."""

BESIDE, BESIDE_EMS, THIN = 290.0, 20, 8
"""Where bars begin that stand beside their labels, how long such a label may be, and how thick they are."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A label with a value, and what is written beside it, for each series. None: no bar there."""

    label: str
    values: tuple[float | None, ...]
    said: tuple[str, ...]


def paint_bars_svg(rows: Sequence[BarRow], series: Sequence[str], full: float, title: str) -> str:
    """One `<svg>` element. `full` is the value of the longest bar there can be."""
    inks, parts, y = _begun(series)
    for row in rows:
        for line in wrap(row.label, WIDTH / FONT - 2):
            parts.append(_text(0, y + LINE / 2, line))
            y += LINE
        for value, said, ink in zip(row.values, row.said, inks, strict=True):
            length = (WIDTH - SAID_ROOM) * (value or 0) / max(full, 1)
            parts.append(_bar(0, y, length, ink) + _text(length + 6, y + BAR / 2, said))
            y += BAR + 1
        y += GAP
    return svg_around(parts, WIDTH, y, title)


def paint_bars_beside_svg(rows: Sequence[BarRow], series: Sequence[str], full: float, title: str) -> str:
    """A line for each row, for many rows on one sheet: the label on the left, cut to fit, and its bars beside it."""
    inks, parts, y = _begun(series, room=6)
    for row in rows:
        middle = y + THIN * len(row.values) / 2
        parts.append(_text(0, middle, fitted(row.label, BESIDE_EMS)))
        lengths = [(WIDTH - BESIDE - SAID_ROOM / 2) * (value or 0) / max(full, 1) for value in row.values]
        for number, (length, ink) in enumerate(zip(lengths, inks, strict=True)):
            parts.append(_bar(BESIDE, y + THIN * number, length, ink, THIN - 1))
        parts.append(_text(BESIDE + max(lengths) + 6, middle, " / ".join(row.said)))
        y += THIN * len(row.values) + GAP
    return svg_around(parts, WIDTH, y, title)


def svg_around(parts: Sequence[str], width: float, height: float, title: str) -> str:
    """The element, as wide as its container; its title is for who cannot see it."""
    body = "".join(parts)
    return f'<svg class="ch" viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(title)}">{body}</svg>'


def _begun(series: Sequence[str], room: float = 0) -> tuple[tuple[Colour, ...], list[str], float]:
    """The colours; the legend, where there are two series to tell apart; and where the rows begin."""
    if len(series) == 1:
        return (SECOND,), [], 0.0
    return (FIRST, SECOND), [_legend(series, (FIRST, SECOND))], LEGEND + room


def _legend(series: Sequence[str], inks: Sequence[Colour]) -> str:
    parts, x = [], 0.0
    for name, ink in zip(series, inks, strict=True):
        parts.append(_bar(x, 3, 14, ink) + _text(x + 20, 3 + BAR / 2, name))
        x += 44 + FONT * text_width(name)
    return "".join(parts)


def _bar(x: float, y: float, length: float, ink: Colour, thick: float = BAR - 2) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{length:.1f}" height="{thick:g}" fill="{ink.light}"/>'


def _text(x: float, y: float, said: str) -> str:
    place = f'x="{x:.1f}" y="{y:g}" font-size="{FONT}" dominant-baseline="central"'
    return f'<text {place} fill="{colours.TEXT.light}">{escape(said)}</text>'
