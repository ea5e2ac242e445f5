"""A Sankey diagram as SVG: ribbons from what was chosen first, on the left, to what was chosen then, on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benkyokai.core.drawing.wrap import wrap

WIDTH, FONT, LINE, NODE, GAP = 480.0, 13, 17, 12.0, 14.0
LABEL = 165.0
"""Room for the labels at each side."""

UNIT = 12.0
"""Height of one person, where they are few."""

HIGHEST = 260.0
"""All people together are no higher."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """`n` people went from one option to another, or stayed; by ids and by what the options are called."""

    before: str
    after: str
    before_label: str
    after_label: str
    n: int


def paint_sankey_svg(ribbons: Sequence[Ribbon], title: str) -> str:
    """One `<svg>` element, as wide as its container. The page gives the colours, by class: `first` is what was chosen
    first, and who stayed, `second` what was chosen then, and who moved."""
    whole = sum(one.n for one in ribbons)
    unit = min(UNIT, HIGHEST / whole) if whole else UNIT
    left = _side([(one.before, one.before_label, one.n) for one in ribbons], unit)
    right = _side([(one.after, one.after_label, one.n) for one in ribbons], unit)
    height = max(_bottom(left), _bottom(right))
    parts = _ribbons(ribbons, left, right, unit)
    parts += [_node(one, LABEL, "first", "end", LABEL - 7) for one in left.values()]
    at = WIDTH - LABEL - NODE
    parts += [_node(one, at, "second", "start", at + NODE + 7) for one in right.values()]
    name = f'role="img" aria-label="{escape(title)}"'
    return f'<svg class="sankey" viewBox="0 0 {WIDTH:g} {height:g}" {name}>{"".join(parts)}</svg>'


@dataclass(frozen=True, slots=True)
class _Node:
    label: tuple[str, ...]
    n: int
    top: float
    height: float
    room: float


def _side(ends: Sequence[tuple[str, str, int]], unit: float) -> dict[str, _Node]:
    """The nodes of one side from top to bottom, each with room for its label."""
    counts: dict[str, int] = {}
    for id_, _, n in ends:
        counts[id_] = counts.get(id_, 0) + n
    labels = {id_: label for id_, label, _ in ends}
    nodes, y = {}, 0.0
    for id_, n in counts.items():
        lines = (*wrap(labels[id_], (LABEL - 10) / FONT), f"{n}")
        room = max(n * unit, len(lines) * LINE)
        nodes[id_] = _Node(lines, n, y + (room - n * unit) / 2, n * unit, room)
        y += room + GAP
    return nodes


def _bottom(side: dict[str, _Node]) -> float:
    return max((one.top + one.height / 2 + one.room / 2 for one in side.values()), default=0.0)


def _ribbons(ribbons: Sequence[Ribbon], left: dict[str, _Node], right: dict[str, _Node], unit: float) -> list[str]:
    """Each begins where the one before it ended, on both sides."""
    begins = {id_: node.top for id_, node in left.items()}
    ends = {id_: node.top for id_, node in right.items()}
    parts = []
    for one in ribbons:
        parts.append(_ribbon(begins[one.before], ends[one.after], one.n * unit, one.before == one.after))
        begins[one.before] += one.n * unit
        ends[one.after] += one.n * unit
    return parts


def _ribbon(begin: float, end: float, height: float, stayed: bool) -> str:
    x, to = LABEL + NODE, WIDTH - LABEL - NODE
    middle = (x + to) / 2
    path = (
        f"M{x:g},{begin:.1f}C{middle:g},{begin:.1f} {middle:g},{end:.1f} {to:g},{end:.1f}"
        f"v{height:.1f}C{middle:g},{end + height:.1f} {middle:g},{begin + height:.1f} {x:g},{begin + height:.1f}Z"
    )
    return f'<path class="{"first" if stayed else "second"}" d="{path}"/>'


def _node(node: _Node, x: float, side: str, anchor: str, text_x: float) -> str:
    place = f'x="{x:g}" y="{node.top:.1f}" width="{NODE:g}" height="{max(node.height, 1):.1f}"'
    box = f'<rect class="{side}" {place}/>'
    first = node.top + node.height / 2 - (len(node.label) - 1) * LINE / 2
    style = f'font-size="{FONT}" text-anchor="{anchor}" dominant-baseline="central"'
    lines = (
        f'<text x="{text_x:g}" y="{first + number * LINE:.1f}" {style}>{escape(line)}</text>'
        for number, line in enumerate(node.label)
    )
    return box + "".join(lines)
