"""Where the boxes of a flow stand from left to right, and what is written in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benkyokai.core.diagram import Flow, Lane, Node, NodeKind
from benkyokai.core.drawing.drawing import Highlights, Variant
from benkyokai.core.drawing.rows import lanes_of, rows_of
from benkyokai.core.drawing.wrap import wrap
from benkyokai.core.text import Language

TRACK = 9.0
"""Pixels between two lines that run side by side."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A node in its row: its horizontal place, its lines, and the height that they need."""

    node: Node
    lane: int
    row: int
    x: float
    width: float
    lines: tuple[str, ...]
    badge: tuple[str, ...]
    strip: tuple[str, ...]
    height: float

    @property
    def middle(self) -> float:
        """x of the middle."""
        return self.x + self.width / 2

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width


@dataclass(frozen=True)
class Placement:
    """The cells by node id, the number of rows of each lane, and the corridors between the lanes."""

    lanes: tuple[Lane, ...]
    cells: Mapping[str, GridCell]
    row_counts: tuple[int, ...]
    lane_spans: tuple[tuple[float, float], ...]
    corridors: tuple[float, ...]
    """The left end of each corridor: one more than lanes side by side, two where they are stacked."""


@dataclass(frozen=True)
class Grid:
    """The rows of every lane, before anything has a width."""

    lanes: tuple[Lane, ...]
    rows: tuple[tuple[tuple[Node, ...], ...], ...]

    def place_of(self) -> dict[str, tuple[int, int, int]]:
        """Lane, row and column of every node; column 0 and 1, or −1 for a node alone in its row."""
        return {
            node.id: (lane, row, column if len(nodes) > 1 else -1)
            for lane, rows in enumerate(self.rows)
            for row, nodes in enumerate(rows)
            for column, node in enumerate(nodes)
        }


def grid_of(flow: Flow) -> Grid:
    """Every lane's rows."""
    lanes = lanes_of(flow)
    return Grid(lanes, tuple(tuple(tuple(row) for row in rows_of(flow, lane, lanes)) for lane in lanes))


def place(
    grid: Grid,
    variant: Variant,
    language: Language,
    corridor_tracks: tuple[int, ...],
    badges: Mapping[str, str],
    marks: Highlights,
) -> Placement:
    """Divides the width among corridors, lanes and columns, and wraps every label."""
    widths = [TRACK * (tracks + 1) if tracks else variant.font * 0.6 for tracks in corridor_tracks]
    count = 1 if variant.bands else len(grid.lanes)
    lane_width = (variant.width - sum(widths)) / count
    spans, corridors, x = [], [], 0.0
    for number in range(count):
        corridors.append(x)
        x += widths[number]
        spans.append((x, x + lane_width))
        x += lane_width
    corridors.append(x)
    spans = spans * len(grid.lanes) if variant.bands else spans
    cells = {
        node.id: _cell(node, (lane, row, column, len(nodes)), spans[lane], variant, language, badges, marks)
        for lane, rows in enumerate(grid.rows)
        for row, nodes in enumerate(rows)
        for column, node in enumerate(nodes)
    }
    return Placement(grid.lanes, cells, tuple(len(rows) for rows in grid.rows), tuple(spans), tuple(corridors))


def _cell(
    node: Node,
    where: tuple[int, int, int, int],
    span: tuple[float, float],
    variant: Variant,
    language: Language,
    badges: Mapping[str, str],
    marks: Highlights,
) -> GridCell:
    lane, row, column, in_row = where
    font, margin = variant.font, variant.font * 0.45
    left, right = span[0] + margin, span[1] - margin
    between = font * 1.3
    column_width = (right - left - between) / 2
    width = min(right - left, column_width * 1.6) if in_row == 1 else column_width
    x = (left + right - width) / 2 if in_row == 1 else left + column * (column_width + between)
    room = width - 2 * _padding(node.kind, font)
    lines = wrap(variant.label(node.label.into(language)), room / font)
    badge = wrap(badges[node.id], room / variant.small) if node.id in badges else ()
    strip = wrap(marks.partings[node.id], room / variant.small) if node.id in marks.partings else ()
    height = variant.line * (font * len(lines) + variant.small * (len(badge) + len(strip))) + variant.padding
    return GridCell(node, lane, row, x, width, lines, badge, strip, height)


def _padding(kind: NodeKind, font: float) -> float:
    """Shapes with cut corners keep their text away from them."""
    return font * (1.0 if kind in (NodeKind.QUESTION, NodeKind.ACTOR) else 0.7)
