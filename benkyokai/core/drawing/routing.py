"""Which way every edge goes: through one gap, or along a corridor beside the lanes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.placement import Grid, GridCell, Placement

Gap = tuple[int, int]
"""A lane and the row below the gap; the gap under the last row has the number of rows."""

PORT_ROOM = 30.0
"""Pixels between two ports of a box, where the box is wide enough."""
PORT_MARGIN = 14.0


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one edge: the gap it leaves into, the one it arrives from, and the corridors between them."""

    edge: int
    source: str
    target: str
    out_gap: Gap
    in_gap: Gap
    corridors: tuple[int, ...] = ()

    @property
    def direct(self) -> bool:
        """True where it goes straight from box to box."""
        return not self.corridors


def routes_of(flow: Flow, grid: Grid, bands: bool) -> list[Route]:
    """The way of every edge, in file order. An edge from a node to itself has none."""
    places = grid.place_of()
    routes = []
    for number, edge in enumerate(flow.edges):
        if edge.source == edge.target:
            continue
        (lane, row, column), (to_lane, to_row, to_column) = places[edge.source], places[edge.target]
        out_gap, in_gap = (lane, row + 1), (to_lane, to_row)
        last_to_next = bands and to_lane == lane + 1 and row + 1 == len(grid.rows[lane]) and to_row == 0
        if out_gap == in_gap or last_to_next:
            routes.append(Route(number, edge.source, edge.target, out_gap, in_gap))
            continue
        side = column + to_column if -1 not in (column, to_column) else max(column, to_column)
        right = side != 0  # both boxes on the left, or one there and the other alone in its row: go left
        routes.append(Route(number, edge.source, edge.target, out_gap, in_gap, _corridors(lane, to_lane, right, bands)))
    return routes


def _corridors(lane: int, to_lane: int, right: bool, bands: bool) -> tuple[int, ...]:
    if bands:
        return (1,) if right else (0,)
    if lane == to_lane:
        return (lane + 1,) if right else (lane,)
    first, last = (lane + 1, to_lane) if to_lane > lane else (lane, to_lane + 1)
    return (first,) if first == last else (first, last)


def corridor_tracks(routes: list[Route], count: int) -> tuple[int, ...]:
    """How many edges run in each corridor."""
    return tuple(sum(corridor in route.corridors for route in routes) for corridor in range(count))


@dataclass(frozen=True, slots=True)
class Ports:
    """Where an edge leaves its source and enters its target, and the room for a label at both ends, in pixels."""

    out_x: float
    in_x: float
    out_room: float
    in_room: float


def ports_of(routes: list[Route], placement: Placement) -> dict[int, Ports]:
    """The ports of every way, by edge. Ports aim at the other end and keep their distance."""
    incoming = _side(routes, placement, arriving=True, known={})
    outgoing = _side(routes, placement, arriving=False, known={edge: x for edge, (x, _) in incoming.items()})
    ports = {}
    for route in routes:
        (out_x, out_room), (in_x, in_room) = outgoing[route.edge], incoming[route.edge]
        ports[route.edge] = Ports(out_x, in_x, out_room, in_room)
    return ports


def _side(
    routes: list[Route], placement: Placement, arriving: bool, known: dict[int, float]
) -> dict[int, tuple[float, float]]:
    """x and label room of the ports on the upper (arriving) or lower side of every box."""
    at_box: dict[str, list[Route]] = {}
    for route in routes:
        at_box.setdefault(route.target if arriving else route.source, []).append(route)
    found = {}
    for node_id, here in at_box.items():
        cell = placement.cells[node_id]
        aims = {route.edge: _aim(route, cell, placement, arriving, len(here), known) for route in here}
        ordered = sorted(aims, key=lambda edge: (aims[edge], edge))
        xs = _apart([aims[edge] for edge in ordered], cell.x + PORT_MARGIN, cell.right - PORT_MARGIN)
        ends = [cell.x, *((a + b) / 2 for a, b in pairwise(xs)), cell.right]
        for number, edge in enumerate(ordered):
            reach = min(xs[number] - ends[number], ends[number + 1] - xs[number])
            found[edge] = (xs[number], 2 * reach)
    return found


def _aim(
    route: Route, cell: GridCell, placement: Placement, arriving: bool, ports: int, known: dict[int, float]
) -> float:
    """Where a port would like to be."""
    low, high = cell.x + PORT_MARGIN, cell.right - PORT_MARGIN
    if arriving and ports == 1:
        return cell.middle
    if route.corridors:
        x = placement.corridors[route.corridors[-1 if arriving else 0]]
        if ports == 1:
            return cell.middle
        return low if x < cell.middle else high
    other = placement.cells[route.source].middle if arriving else known[route.edge]
    return min(max(other, low), high)


def _apart(xs: list[float], low: float, high: float) -> list[float]:
    """The same order, at least PORT_ROOM apart where there is room, between low and high."""
    room = min(PORT_ROOM, (high - low) / max(1, len(xs) - 1))
    moved = list(xs)
    for number in range(1, len(moved)):
        moved[number] = max(moved[number], moved[number - 1] + room)
    limit = high
    for number in range(len(moved) - 1, -1, -1):
        moved[number] = min(moved[number], limit)
        limit = moved[number] - room
    return moved
