"""Lays out a flow: always from top to bottom, lanes side by side or stacked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import (
    NO_HIGHLIGHTS,
    Box,
    Drawing,
    Highlights,
    Label,
    Point,
    Rect,
    TextLine,
    Variant,
    Wire,
)
from benkyokai.core.drawing.placement import TRACK, GridCell, Placement, grid_of, place
from benkyokai.core.drawing.routing import Gap, Ports, Route, corridor_tracks, ports_of, routes_of
from benkyokai.core.drawing.tracks import Run, assign_tracks
from benkyokai.core.drawing.wrap import text_width, widest_word, wrap
from benkyokai.core.text import Language

STUB = 9.0
"""Pixels between a box and what stands under it."""
ARROW = 17.0
"""Pixels between what stands over a box and the box: the arrow head and a little line."""
STRAIGHT = 6.0
"""Ports closer than this are joined by a straight line."""


@dataclass(frozen=True, slots=True)
class EdgeLabel:
    """The lines of an edge's label and count, their size, and whether they stand at the target's end."""

    lines: tuple[str, ...]
    count: str
    width: float
    height: float
    at_target: bool


@dataclass
class GapPlan:
    """What a gap holds from top to bottom: labels under the sources, tracks, labels over the targets."""

    source_labels: float = 0
    target_labels: float = 0
    runs: list[Run] = field(default_factory=list)
    tracks: dict[int, int] = field(default_factory=dict)
    top: float = 0

    @property
    def height(self) -> float:
        """Pixels from the boxes above to the boxes below."""
        lines = max(self.tracks.values(), default=-1) + 1
        return STUB + self.source_labels + lines * TRACK + self.target_labels + ARROW

    def track_y(self, edge: int) -> float:
        """y of an edge's run."""
        return self.top + STUB + self.source_labels + (self.tracks[edge] + 0.5) * TRACK


def draw_flow(
    flow: Flow,
    language: Language,
    variant: Variant,
    badges: Mapping[str, str] | None = None,
    marks: Highlights = NO_HIGHLIGHTS,
) -> Drawing:
    """The drawing of a flow. `badges` holds a status in words by node id."""
    return _Layout(flow, language, variant, badges or {}, marks).drawing()


class _Layout:
    """One layout from the rows to the last line; every step uses what the steps before it found."""

    def __init__(
        self, flow: Flow, language: Language, variant: Variant, badges: Mapping[str, str], marks: Highlights
    ) -> None:
        self.flow, self.language, self.variant, self.marks, self.badges = flow, language, variant, marks, badges
        grid = grid_of(flow)
        self.routes = routes_of(flow, grid, variant.bands)
        count = 2 if variant.bands else len(grid.lanes) + 1
        tracks = corridor_tracks(self.routes, count)
        self.placement: Placement = place(grid, variant, language, tracks, badges, marks)
        self.ports: dict[int, Ports] = ports_of(self.routes, self.placement)
        self.corridor_x = self._corridor_lines()
        self.labels = {route.edge: label for route in self.routes if (label := self._label(route)) is not None}
        self.roof = [route.edge for route in self.routes if len(route.corridors) > 1]
        self.gaps = self._plan_gaps()
        self.row_heights = self._row_heights()
        self.tops: dict[Gap, float] = {}
        self.lane_rects = self._stack()

    def _corridor_lines(self) -> dict[tuple[int, int], float]:
        """x of every (edge, corridor)."""
        lines, used = {}, dict.fromkeys(range(len(self.placement.corridors)), 0)
        for route in self.routes:
            for corridor in route.corridors:
                used[corridor] += 1
                lines[route.edge, corridor] = self.placement.corridors[corridor] + used[corridor] * TRACK
        return lines

    def _label(self, route: Route) -> EdgeLabel | None:
        """An edge's label at the end with more room."""
        text, count = self.flow.edges[route.edge].label.into(self.language), self.marks.counts.get(route.edge, "")
        if not text and not count:
            return None
        ports, size = self.ports[route.edge], self.variant.small
        if self.variant.far:
            text, count = " · ".join(filter(None, (text, count))), ""
        at_target = ports.in_room >= ports.out_room * 0.8
        room = (ports.in_room if at_target else ports.out_room) - 4
        lines = wrap(text, max(room / size, widest_word(text))) if text else ()
        width = max(text_width(line) for line in (*lines, count)) * size
        height = (len(lines) + bool(count)) * size * self.variant.line + 4
        return EdgeLabel(lines, count, width, height, at_target)

    def _plan_gaps(self) -> dict[Gap, GapPlan]:
        gaps = {
            (lane, row): GapPlan() for lane, rows in enumerate(self.placement.row_counts) for row in range(rows + 1)
        }
        for route in self.routes:
            label = self.labels.get(route.edge)
            if label and label.at_target:
                gaps[route.in_gap].target_labels = max(gaps[route.in_gap].target_labels, label.height)
            elif label:
                gaps[route.out_gap].source_labels = max(gaps[route.out_gap].source_labels, label.height)
            for gap, run in self._runs(route):
                gaps[gap].runs.append(run)
        for plan in gaps.values():
            plan.tracks = assign_tracks(plan.runs)
        return gaps

    def _runs(self, route: Route) -> list[tuple[Gap, Run]]:
        """The horizontal runs of an edge, each in its gap."""
        ports, edge = self.ports[route.edge], route.edge
        if route.direct:
            if abs(ports.out_x - ports.in_x) < STRAIGHT:
                return []
            low, high = sorted((ports.out_x, ports.in_x))
            return [(route.in_gap, Run(edge, low, high, ports.out_x, ports.in_x))]
        out_line, in_line = self.corridor_x[edge, route.corridors[0]], self.corridor_x[edge, route.corridors[-1]]
        out_low, out_high = sorted((ports.out_x, out_line))
        in_low, in_high = sorted((ports.in_x, in_line))
        return [
            (route.out_gap, Run(edge, out_low, out_high, ports.out_x, None)),
            (route.in_gap, Run(edge, in_low, in_high, None, ports.in_x)),
        ]

    def _row_heights(self) -> dict[tuple[int, int], float]:
        heights: dict[tuple[int, int], float] = {}
        for cell in self.placement.cells.values():
            key = (cell.lane, cell.row)
            heights[key] = max(heights.get(key, 0.0), cell.height)
        return heights

    def _stack(self) -> list[Rect]:
        """Gives every gap and every row its y, and every lane its area."""
        header = self.variant.font * 2.1
        roof = len(self.roof) * TRACK
        rects, y = [], 0.0
        for lane, rows in enumerate(self.placement.row_counts):
            y = y if self.variant.bands else 0.0
            left, right = self.placement.lane_spans[lane]
            area_top = y
            y += roof + (header if self.placement.lanes[lane].id else 2)
            for row in range(rows + 1):
                gap = self.gaps[lane, row]
                gap.top = y
                empty = row in (0, rows) and not (gap.runs or gap.target_labels or gap.source_labels)
                y += (2.0 if row == 0 else 8.0) if empty and not self._entered(lane, row) else gap.height
                self.tops[lane, row] = y
                y += self.row_heights.get((lane, row), 0.0)
            rects.append(Rect(left, area_top, right - left, y - area_top))
            y += self.variant.font * 0.8
        tallest = max(rect.bottom for rect in rects)
        return rects if self.variant.bands else [Rect(r.x, r.y, r.width, tallest - r.y) for r in rects]

    def _entered(self, lane: int, row: int) -> bool:
        return any((lane, row) in (route.in_gap, route.out_gap) for route in self.routes)

    def drawing(self) -> Drawing:
        """Everything put together."""
        boxes, words = [], []
        rects = {
            node_id: Rect(cell.x, self.tops[cell.lane, cell.row], cell.width, self.row_heights[cell.lane, cell.row])
            for node_id, cell in self.placement.cells.items()
        }
        for cell in self.placement.cells.values():
            box, lines = self._box(cell, rects[cell.node.id])
            boxes.append(box)
            words += lines
        wires, labels = [], []
        for route in self.routes:
            wire, label, lines = self._wire(route, rects)
            wires.append(wire)
            labels += [label] if label else []
            words += lines
        areas = [rect for lane, rect in zip(self.placement.lanes, self.lane_rects, strict=True) if lane.id]
        height = max(rect.bottom for rect in self.lane_rects) + 1
        texts = (*words, *self._lane_names())
        return Drawing(self.variant.width, height, tuple(areas), tuple(boxes), tuple(wires), tuple(labels), texts)

    def _lane_names(self) -> list[TextLine]:
        size = self.variant.font
        return [
            TextLine(
                rect.middle, rect.y + len(self.roof) * TRACK + size * 1.05, lane.label.into(self.language), size, "lane"
            )
            for lane, rect in zip(self.placement.lanes, self.lane_rects, strict=True)
            if lane.id
        ]

    def _box(self, cell: GridCell, rect: Rect) -> tuple[Box, list[TextLine]]:
        font, small, line = self.variant.font, self.variant.small, self.variant.line
        strip = None
        y = rect.y
        if cell.strip:
            strip = Rect(rect.x + 6, rect.y + 3, rect.width - 12, len(cell.strip) * small * line + 2)
            y += strip.height
        inner = [(text, font, "label") for text in cell.lines] + [(text, small, "badge") for text in cell.badge]
        top = y + (rect.bottom - y - sum(size * line for _, size, _ in inner)) / 2
        words = _stacked([(text, small, "strip") for text in cell.strip], rect.middle, rect.y + 4, line)
        words += _stacked(inner, rect.middle, top, line)
        node, marks = cell.node, self.marks
        chosen, acceptable = node.id in marks.chosen_nodes, node.id in marks.acceptable_nodes
        return Box(node.id, node.kind, rect, chosen, acceptable, strip), words

    def _wire(self, route: Route, rects: Mapping[str, Rect]) -> tuple[Wire, Label | None, list[TextLine]]:
        points = self._points(route, rects)
        label, words = self._place_label(route, points, rects)
        pieces = _cut(points, label.rect) if label else (tuple(points),)
        marks, edge = self.marks, route.edge
        count = marks.counts.get(edge, "")
        number = int("".join(char for char in count if char.isdigit()) or 0)
        chosen, acceptable, dashed = (edge in some for some in (marks.chosen, marks.acceptable, marks.dashed))
        weight = 1.2 + number**0.5 if count else 1.4
        return Wire(edge, pieces, points[-1], chosen, acceptable, dashed, weight), label, words

    def _points(self, route: Route, rects: Mapping[str, Rect]) -> list[Point]:
        ports, edge = self.ports[route.edge], route.edge
        begin, end = rects[route.source].bottom, rects[route.target].y
        if route.direct:
            if abs(ports.out_x - ports.in_x) < STRAIGHT:
                return [(ports.in_x, begin), (ports.in_x, end)]
            y = self.gaps[route.in_gap].track_y(edge)
            return [(ports.out_x, begin), (ports.out_x, y), (ports.in_x, y), (ports.in_x, end)]
        out_y, in_y = self.gaps[route.out_gap].track_y(edge), self.gaps[route.in_gap].track_y(edge)
        first, last = self.corridor_x[edge, route.corridors[0]], self.corridor_x[edge, route.corridors[-1]]
        turn = [(first, out_y), (last, in_y)]
        if first != last:
            roof_y = (self.roof.index(edge) + 0.5) * TRACK
            turn = [(first, out_y), (first, roof_y), (last, roof_y), (last, in_y)]
        return [(ports.out_x, begin), (ports.out_x, out_y), *turn, (ports.in_x, in_y), (ports.in_x, end)]

    def _place_label(
        self, route: Route, points: list[Point], rects: Mapping[str, Rect]
    ) -> tuple[Label | None, list[TextLine]]:
        label = self.labels.get(route.edge)
        if label is None:
            return None, []
        size = self.variant.small
        if label.at_target:
            x, top = points[-1][0], rects[route.target].y - ARROW - label.height
        else:
            x, top = points[0][0], rects[route.source].bottom + STUB
        lines = [(line, size, "edge") for line in label.lines] + ([(label.count, size, "count")] if label.count else [])
        room = Rect(x - label.width / 2, top, label.width, label.height)
        return Label(route.edge, room), _stacked(lines, x, top + 2, self.variant.line)


def _stacked(lines: Sequence[tuple[str, float, str]], x: float, top: float, line: float) -> list[TextLine]:
    """Lines (text, size, role) below each other, centred on x; `line` is their height in em."""
    words = []
    for text, size, role in lines:
        words.append(TextLine(x, top + size * line / 2, text, size, role))
        top += size * line
    return words


def _cut(points: list[Point], rect: Rect) -> tuple[tuple[Point, ...], ...]:
    """The polyline without what lies inside the label's room, which is on one of its vertical ends."""
    pieces: list[list[Point]] = [[points[0]]]
    for (x1, y1), (x2, y2) in pairwise(points):
        crossed = x1 == x2 and rect.x <= x1 <= rect.right and min(y1, y2) < rect.bottom and max(y1, y2) > rect.y
        if crossed:
            down = y2 > y1
            near, far = (rect.y, rect.bottom) if down else (rect.bottom, rect.y)
            if (near - y1) * (1 if down else -1) > 0:
                pieces[-1].append((x1, near))
            pieces.append([(x1, far)])
        pieces[-1].append((x2, y2))
    return tuple(tuple(piece) for piece in pieces if len(piece) > 1)
