"""One file of a course's diagrams/ folder: a flow of nodes and edges, or a timeline of bars."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Position
from benkyokai.authoring.fields import open_fields
from benkyokai.authoring.flow import FLOW_FIELDS, ScenarioReferences, read_flow
from benkyokai.authoring.timeline import TIMELINE_FIELDS, read_timeline
from benkyokai.authoring.yaml_nodes import AnyNode
from benkyokai.core.diagram import Diagram


class DiagramKind(StrEnum):
    """The two kinds of diagram."""

    FLOW = "flow"
    TIMELINE = "timeline"


@dataclass(frozen=True)
class DiagramFile:
    """`id`: the declared one at its place `at`, or the file's name. `diagram`: None where the file cannot be read.

    `marks` is there for a flow.
    """

    diagnostics: Diagnostics
    id: str
    at: HasPosition
    diagram: Diagram | None = None
    marks: ScenarioReferences | None = None


def read_diagram(diagnostics: Diagnostics, node: AnyNode | None, stem: str) -> DiagramFile:
    """Reads the tree of a diagram; `stem` is the file's name without its ending."""
    top = None if node is None else open_fields(diagnostics, node)
    if top is None:
        return DiagramFile(diagnostics, stem, Position())
    id_, at = top.id() or stem, top.at("id")
    # Where the kind is missing or misspelt, the fields show what was meant.
    meant = DiagramKind.TIMELINE if top.value("bars") else DiagramKind.FLOW
    if top.choice("kind", meant) is DiagramKind.TIMELINE:
        return DiagramFile(diagnostics, id_, at, read_timeline(top.expect(*TIMELINE_FIELDS), id_))
    flow, marks = read_flow(top.expect(*FLOW_FIELDS), id_)
    return DiagramFile(diagnostics, id_, at, flow, marks)
