"""Flows for the tests of the layout."""

from __future__ import annotations

import itertools

from hypothesis import strategies as st

from benkyokai.core.diagram import Edge, Flow, Lane, Node, NodeKind
from benkyokai.core.text import NO_TEXT, Text, same

LABELS = (Text("既製モデルで足りるか", "Does a finished model do?"), Text("学習ジョブ", "Training job"), same("S3"))
SIDES = (NO_TEXT, Text("足りない", "not enough"), same("yes"))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Up to 14 nodes in up to two lanes, joined at random, loops and back edges included."""
    lanes = draw(st.sampled_from([(), ("a", "b")]))
    count = draw(st.integers(2, 14))
    nodes = tuple(
        Node(
            f"n{i}",
            draw(st.sampled_from(NodeKind)),
            draw(st.sampled_from(LABELS)),
            draw(st.sampled_from(lanes)) if lanes else "",
        )
        for i in range(count)
    )
    pick = st.integers(0, count - 1)
    edges = tuple(
        Edge(f"n{draw(pick)}", f"n{draw(pick)}", draw(st.sampled_from(SIDES)))
        for _ in range(draw(st.integers(1, count)))
    )
    return Flow("g", same("g"), tuple(Lane(lane, same(lane.upper())) for lane in lanes), nodes, edges)


def chain(*ids: str) -> Flow:
    """A question to each of which the answer leads on to the next."""
    nodes = tuple(Node(i, NodeKind.QUESTION, same(i)) for i in ids)
    return Flow("c", same("c"), (), nodes, tuple(Edge(a, b) for a, b in itertools.pairwise(ids)))
