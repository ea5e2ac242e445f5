"""`kind: flow`: nodes and edges, and the marks that make a reasoning diagram of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import HasPosition, Target
from benkyokai.authoring.fields import Fields
from benkyokai.core.diagram import Edge, Flow, Lane, Node, NodeKind
from benkyokai.core.text import Text, same

FLOW_FIELDS = ("id", "kind", "nodes"), ("title", "lanes", "edges", "after")
"""The fields of a flow: required, optional."""

_NODE = ("id", "kind"), ("lane", "label", "detail", "service", "start", "option")
_EDGE = ("from", "to"), ("label", "when")


@dataclass(frozen=True, slots=True)
class ScenarioReference:
    """`start`, `option` or `when` at its place: what it names, and the node that bears it (empty for an edge)."""

    name: str
    at: HasPosition
    node: str = ""


@dataclass(frozen=True)
class ScenarioReferences:
    """Where a flow speaks of a scenario's axes, options and assumptions; `nodes` is the place of its nodes."""

    nodes: HasPosition
    starts: list[ScenarioReference] = field(default_factory=list)
    options: list[ScenarioReference] = field(default_factory=list)
    whens: list[ScenarioReference] = field(default_factory=list)


def read_flow(top: Fields, id_: str) -> tuple[Flow, ScenarioReferences]:
    """Reads the fields of a flow."""
    marks = ScenarioReferences(top.key_of("nodes"))
    lanes = tuple(Lane(each.id(), each.text("label")) for each in top.records("lanes", ("id", "label")))
    known_lanes = [lane.id for lane in lanes]
    records = list(top.records("nodes", *_NODE, empty=False))
    nodes = tuple(_read_node(each, known_lanes, marks) for each in records)
    known_nodes = [node.id for node in nodes]
    edges = tuple(_read_edge(each, known_nodes, marks) for each in top.records("edges", *_EDGE))
    _report_lonely(records, nodes, edges)
    title = top.text("title") or same(id_)
    return Flow(id_, title, lanes, nodes, edges, top.reference("after", Target.QUESTION)), marks


def _read_node(fields: Fields, lanes: list[str], marks: ScenarioReferences) -> Node:
    id_ = fields.id()
    starts = [ScenarioReference(one.value, one, id_) for one in fields.one_or_more("start")]
    options = [ScenarioReference(one.value, one, id_) for one in fields.one_or_more("option")]
    for mark in options:
        if not all(mark.name.partition(".")):
            fields.diagnostics.error(mark.at, messages.NOT_AN_OPTION_OF_AN_AXIS(value=mark.name))
    marks.starts.extend(starts)
    marks.options.extend(options)
    service = fields.reference("service", Target.SERVICE)
    return Node(
        id=id_,
        kind=fields.choice("kind", NodeKind.NOTE),
        label=_read_label(fields, id_, service),
        lane=fields.known("lane", "lane", lanes),
        detail=fields.text("detail"),
        service=service,
        start=tuple(mark.name for mark in starts),
        options=tuple(mark.name for mark in options),
    )


def _read_label(fields: Fields, id_: str, service: str) -> Text:
    if fields.value("label") is None and not service:
        fields.diagnostics.error(fields.node, messages.NODE_WITHOUT_LABEL(id=id_))
    return fields.text("label") or fields.diagnostics.name_of(service)


def _read_edge(fields: Fields, nodes: list[str], marks: ScenarioReferences) -> Edge:
    whens = [ScenarioReference(one.value, one) for one in fields.one_or_more("when")]
    marks.whens.extend(whens)
    return Edge(
        source=fields.known("from", "node", nodes),
        target=fields.known("to", "node", nodes),
        label=fields.text("label"),
        when=tuple(mark.name for mark in whens),
    )


def _report_lonely(records: list[Fields], nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> None:
    known = [node.id for node in nodes]
    touched = {end for edge in edges for end in (edge.source, edge.target)}
    # The node that a misspelt end meant is not lonely: the misspelling was reported.
    touched |= {messages.nearest(end, known) or "" for end in touched - set(known)}
    for fields, node in zip(records, nodes, strict=True):
        if node.id and node.id not in touched and node.kind is not NodeKind.NOTE:
            fields.diagnostics.error(fields.node, messages.LONELY_NODE(id=node.id))
