"""Which row of its lane a node stands in: longest path, questions to the left, two boxes a row at most."""

from __future__ import annotations

from benkyokai.core.diagram import Edge, Flow, Lane, Node, NodeKind
from benkyokai.core.text import NO_TEXT

IN_A_ROW = 2
NO_LANE = Lane("", NO_TEXT)


def lanes_of(flow: Flow) -> tuple[Lane, ...]:
    """The flow's lanes that have a node; one without a name where it has none."""
    used = {node.lane for node in flow.nodes}
    lanes = tuple(lane for lane in flow.lanes if lane.id in used)
    known = {lane.id for lane in lanes}
    return lanes if used <= known else (*lanes, NO_LANE)


def rows_of(flow: Flow, lane: Lane, lanes: tuple[Lane, ...]) -> list[list[Node]]:
    """The lane's nodes, row by row from the top."""
    known = {one.id for one in lanes if one is not NO_LANE}
    nodes = [node for node in flow.nodes if (node.lane if node.lane in known else "") == lane.id]
    ranks = _ranks(nodes, flow.edges)
    rows: list[list[Node]] = []
    for rank in sorted(set(ranks.values())):
        ordered = sorted(
            (node for node in nodes if ranks[node.id] == rank),
            key=lambda node: (node.kind is not NodeKind.QUESTION, nodes.index(node)),
        )
        rows += [ordered[i : i + IN_A_ROW] for i in range(0, len(ordered), IN_A_ROW)]
    return rows


def _ranks(nodes: list[Node], edges: tuple[Edge, ...]) -> dict[str, int]:
    """Longest path from a source, back edges left out; a source late in the chain moves down beside its target."""
    ids = [node.id for node in nodes]
    inside = [(e.source, e.target) for e in edges if e.source in ids and e.target in ids and e.source != e.target]
    forward = _without_back_edges(ids, inside)
    ranks = dict.fromkeys(ids, 0)
    for _ in ids:
        for source, target in forward:
            ranks[target] = max(ranks[target], ranks[source] + 1)
    has_source = {target for _, target in forward}
    for node in ids:
        below = [ranks[target] for source, target in forward if source == node]
        if node not in has_source and below:
            ranks[node] = max(0, min(below) - 1)
    _place_loners(nodes, ranks, forward)
    return ranks


def _place_loners(nodes: list[Node], ranks: dict[str, int], forward: list[tuple[str, str]]) -> None:
    """A node without an edge in its lane (a note, say) goes last; among several lanes' guests file order decides."""
    linked = {end for pair in forward for end in pair}
    loners = [node.id for node in nodes if node.id not in linked and node.kind is NodeKind.NOTE]
    last = max((ranks[node.id] for node in nodes if node.id in linked), default=-1)
    for number, node_id in enumerate(loners):
        ranks[node_id] = last + 1 + number // IN_A_ROW


def _without_back_edges(ids: list[str], edges: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Depth-first in file order; an edge to a node that is still open is a back edge."""
    state: dict[str, int] = {}
    kept: list[tuple[str, str]] = []

    def visit(node: str) -> None:
        state[node] = 1
        for source, target in edges:
            if source == node and state.get(target) != 1:
                kept.append((source, target))
                if target not in state:
                    visit(target)
        state[node] = 2

    for node in ids:
        if node not in state:
            visit(node)
    return kept
