"""What a reasoning diagram emphasises for one answer under one assumption."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import Highlights
from benkyokai.core.path import Path, acceptable_paths, divergence, end_of, path_of, start_of
from benkyokai.core.question import Reasoning


def trace(flow: Flow, reasoning: Reasoning, assumption: str, chosen: Mapping[str, str], parting: str) -> Highlights:
    """Acceptable and chosen paths on every axis; `parting` are the words in the box where the two part."""
    paths = {axis: path_of(flow, assumption, axis, option) for axis, option in chosen.items()}
    mine = [path for path in paths.values() if path is not None]
    good = [path for one in reasoning.choices for path in acceptable_paths(flow, reasoning, assumption, one.about)]
    partings = {}
    for axis, option in chosen.items():
        parted = divergence(flow, reasoning, assumption, axis, option)
        if parted is not None:
            partings[parted.node] = parting
    return Highlights(
        acceptable=_edges(good),
        chosen=_edges(mine),
        dashed=_edges(path for path in mine if path.dashed),
        acceptable_nodes=_nodes(flow, good) | _ends(flow, reasoning, assumption),
        chosen_nodes=_nodes(flow, mine) | {node for axis in chosen if (node := start_of(flow, axis))},
        partings=partings,
    )


def _edges(paths: Iterable[Path]) -> frozenset[int]:
    return frozenset(edge for path in paths for edge in path.edges)


def _nodes(flow: Flow, paths: Iterable[Path]) -> frozenset[str]:
    edges = [flow.edges[position] for path in paths for position in path.edges]
    return frozenset(end for edge in edges for end in (edge.source, edge.target))


def _ends(flow: Flow, reasoning: Reasoning, assumption: str) -> set[str]:
    """The nodes of the options worth 1, for a path without an edge."""
    ends = (
        end_of(flow, one.about, option)
        for one in reasoning.choices
        for option in reasoning.acceptable(assumption, one.about)
    )
    return {end for end in ends if end is not None}
