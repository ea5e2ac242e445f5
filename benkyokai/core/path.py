"""The path of a choice on a reasoning diagram, and where two paths part (formats §3)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from benkyokai.core.diagram import Flow
from benkyokai.core.question import Reasoning


@dataclass(frozen=True, slots=True)
class Path:
    """Positions of edges in the flow's file order. `dashed`: only there when the assumption is ignored."""

    edges: tuple[int, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Divergence:
    """The last common node, and the positions of the edges that leave it; None where a path ends there."""

    node: str
    taken: int | None
    acceptable: int | None


def start_of(flow: Flow, axis: str) -> str | None:
    """The id of the node where the reasoning on an axis begins."""
    return next((node.id for node in flow.nodes if axis in node.start), None)


def end_of(flow: Flow, axis: str, option: str) -> str | None:
    """The id of the node that stands for an option."""
    return next((node.id for node in flow.nodes if f"{axis}.{option}" in node.options), None)


def shortest(flow: Flow, start: str, end: str, usable: Iterable[int]) -> tuple[tuple[int, ...] | None, int]:
    """The shortest sequence of usable edges (ties: positions compared in order), and how many are as short.

    None and 0 where there is none; the empty sequence where start is the end.
    """
    into: dict[str, list[int]] = {}
    out: dict[str, list[int]] = {}
    for position in sorted(usable):
        into.setdefault(flow.edges[position].target, []).append(position)
        out.setdefault(flow.edges[position].source, []).append(position)
    steps, ways = _distances(flow, end, into)
    if start not in steps:
        return None, 0
    edges: list[int] = []
    here = start
    while here != end:
        position = next(p for p in out[here] if steps.get(flow.edges[p].target) == steps[here] - 1)
        edges.append(position)
        here = flow.edges[position].target
    return tuple(edges), ways[start]


def _distances(flow: Flow, end: str, into: dict[str, list[int]]) -> tuple[dict[str, int], dict[str, int]]:
    """For each node that reaches the end: the number of edges to it, and of shortest ways."""
    steps, ways, waiting = {end: 0}, {end: 1}, deque([end])
    while waiting:
        here = waiting.popleft()
        for position in into.get(here, []):
            source = flow.edges[position].source
            if source not in steps:
                steps[source], ways[source] = steps[here] + 1, 0
                waiting.append(source)
            if steps[source] == steps[here] + 1:
                ways[source] += ways[here]
    return steps, ways


def usable_under(flow: Flow, assumption: str) -> list[int]:
    """The positions of the edges that may be taken under an assumption."""
    return [position for position, edge in enumerate(flow.edges) if not edge.when or assumption in edge.when]


def path_of(flow: Flow, assumption: str, axis: str, option: str) -> Path | None:
    """The path of a choice; dashed where it exists only without the assumption; None where not even then."""
    start, end = start_of(flow, axis), end_of(flow, axis, option)
    if start is None or end is None:
        return None
    edges, _ = shortest(flow, start, end, usable_under(flow, assumption))
    if edges is not None:
        return Path(edges)
    edges, _ = shortest(flow, start, end, range(len(flow.edges)))
    return None if edges is None else Path(edges, dashed=True)


def acceptable_paths(flow: Flow, reasoning: Reasoning, assumption: str, axis: str) -> list[Path]:
    """The paths of the options worth 1 under the assumption, in the order of their edges' positions."""
    found = [path_of(flow, assumption, axis, option) for option in reasoning.acceptable(assumption, axis)]
    return sorted((path for path in found if path is not None), key=lambda path: path.edges)


def divergence(flow: Flow, reasoning: Reasoning, assumption: str, axis: str, option: str) -> Divergence | None:
    """Where the path of a choice first leaves the acceptable ones; None where it never does or there are none."""
    taken = path_of(flow, assumption, axis, option)
    acceptable = acceptable_paths(flow, reasoning, assumption, axis)
    if taken is None or not acceptable or option in reasoning.acceptable(assumption, axis):
        return None
    nearest = max(acceptable, key=lambda path: _common(taken.edges, path.edges))
    length = _common(taken.edges, nearest.edges)
    here = flow.edges[taken.edges[length - 1]].target if length else str(start_of(flow, axis))
    return Divergence(here, _at(taken.edges, length), _at(nearest.edges, length))


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _at(edges: tuple[int, ...], index: int) -> int | None:
    return edges[index] if index < len(edges) else None
