"""Paths on a reasoning diagram, against an exhaustive search."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.diagram import Edge, Flow, Node, NodeKind
from benkyokai.core.path import Divergence, Path, acceptable_paths, divergence, path_of, shortest, usable_under
from benkyokai.core.text import NO_TEXT, same
from tests.core.cases import flow, scenario


def simple_paths(
    graph: Flow, here: str, end: str, usable: list[int], seen: frozenset[str]
) -> Iterator[tuple[int, ...]]:
    """Every sequence of usable edges that visits no node twice and ends where it first reaches the end."""
    if here == end:
        yield ()
        return
    for position in usable:
        edge = graph.edges[position]
        if edge.source == here and edge.target not in seen:
            for rest in simple_paths(graph, edge.target, end, usable, seen | {edge.target}):
                yield (position, *rest)


@st.composite
def graphs(draw: st.DrawFn) -> Flow:
    """Up to six nodes and twelve edges, some of them only under an assumption."""
    names = [f"n{i}" for i in range(draw(st.integers(2, 6)))]
    pick = st.sampled_from(names)
    edges = tuple(
        Edge(draw(pick), draw(pick), NO_TEXT, ("a",) if draw(st.booleans()) else ())
        for _ in range(draw(st.integers(0, 12)))
    )
    nodes = tuple(Node(name, NodeKind.QUESTION, same(name)) for name in names)
    return Flow("g", same("g"), (), nodes, edges)


@given(graphs(), st.sampled_from(["a", "b"]))
def test_the_shortest_path_is_what_an_exhaustive_search_finds(graph: Flow, assumption: str) -> None:
    """Shortest first, then the edges' positions compared in order; and as many ties as there are."""
    usable = usable_under(graph, assumption)
    every = list(simple_paths(graph, "n0", "n1", usable, frozenset({"n0"})))
    edges, ways = shortest(graph, "n0", "n1", usable)
    best = min(every, key=lambda path: (len(path), path), default=None)
    assert edges == best
    assert ways == (sum(len(path) == len(best) for path in every) if best is not None else 0)


def test_a_path_holds_only_edges_of_its_assumption() -> None:
    """Under `fast` the way to labels exists only when the assumption is ignored: it is dashed."""
    assert path_of(flow(), "slow", "training", "labels") == Path((0,))
    assert path_of(flow(), "fast", "training", "labels") == Path((0,), dashed=True)
    assert path_of(flow(), "fast", "training", "ec2") == Path((1, 3))
    assert path_of(flow(), "fast", "inference", "edge") == Path((5,))


def test_there_is_no_path_to_what_the_diagram_lacks() -> None:
    """An axis or option without a node has no path."""
    assert path_of(flow(), "fast", "lunch", "labels") is None
    assert path_of(flow(), "fast", "training", "robot") is None


def test_acceptable_paths_are_those_worth_1() -> None:
    """Under `slow` labels and jobs are both worth 1."""
    assert acceptable_paths(flow(), scenario(), "slow", "training") == [Path((0,)), Path((1, 2))]


def test_paths_part_at_the_last_common_node() -> None:
    """EC2 shares the way to `managed` with jobs and leaves there."""
    assert divergence(flow(), scenario(), "fast", "training", "ec2") == Divergence("managed", 3, 2)
    assert divergence(flow(), scenario(), "fast", "inference", "cloud") == Divergence("wait", 4, 5)


def test_an_acceptable_choice_and_a_hopeless_axis_have_no_divergence() -> None:
    """Nothing parts where the choice is acceptable, or where nothing is."""
    assert divergence(flow(), scenario(), "fast", "training", "jobs") is None
    assert divergence(flow(), scenario(), "magic", "training", "jobs") is None
