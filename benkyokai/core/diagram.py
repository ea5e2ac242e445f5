"""A diagram as its author wrote it: a flow of nodes and edges, or a timeline of bars."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from benkyokai.core.text import NO_TEXT, Text


class NodeKind(StrEnum):
    """What a box stands for; each kind has a shape of its own."""

    QUESTION = "question"
    SERVICE = "service"
    DATA = "data"
    ACTOR = "actor"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Lane:
    """One column (wide screen) or band (phone) of a diagram."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Node:
    """One box. `start` names axes whose reasoning begins here, `options` holds `axis.option` that end here."""

    id: str
    kind: NodeKind
    label: Text
    lane: str = ""
    detail: Text = NO_TEXT
    service: str = ""
    start: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One arrow. `when` names the assumptions under which it may be taken; empty means always."""

    source: str
    target: str
    label: Text = NO_TEXT
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """Nodes and edges in file order. `after` names the question (`quiz#question`) that opens the diagram."""

    id: str
    title: Text
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    after: str = ""

    def node(self, node_id: str) -> Node:
        """The node with that id; KeyError where there is none."""
        return {node.id: node for node in self.nodes}[node_id]


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """One bar of a timeline, from and to in the timeline's unit."""

    lane: str
    begin: float
    end: float
    label: Text
    bills: bool
    detail: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A mark on a timeline: a point in its unit, in one lane or (empty) across all of them."""

    at: float
    label: Text
    lane: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars in lanes over time. `ticks` are the marks of the time axis, `events` what happens.

    `span`: where the time axis begins and ends, in the timeline's unit; None where the bars decide.
    """

    id: str
    title: Text
    lanes: tuple[Lane, ...]
    bars: tuple[TimelineBar, ...]
    events: tuple[TimelineEvent, ...] = ()
    ticks: tuple[TimelineEvent, ...] = ()
    unit: Text = NO_TEXT
    after: str = ""
    span: tuple[float, float] | None = None


Diagram = Flow | Timeline
