"""A diagram: flow or timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.diagram import Edge, Flow, Lane, Node, NodeKind, Timeline, TimelineBar, TimelineEvent
from benkyokai.core.text import Text, same
from tests.authoring.written import REPOSITORY, changed, read, said

FLOW, TIMELINE = "content/course/diagrams/factory.yaml", "content/course/diagrams/billing.yaml"


def test_flow(tmp_path: Path) -> None:
    """All of it arrives in core; a node without a label has the name of its service."""
    flow = read(tmp_path, REPOSITORY).library.diagrams["factory"]
    assert isinstance(flow, Flow)
    assert flow.lanes[0] == Lane("training", same("Training"))
    assert flow.node("known") == Node(
        "known", NodeKind.QUESTION, same("Known?"), "training", same("Does a model know it?"), start=("training",)
    )
    assert (flow.node("ec2").label, flow.node("ec2").service) == (same("Amazon EC2"), "ec2")
    assert flow.node("cloud").options == ("inference.cloud",)
    assert flow.edges[3] == Edge("wait", "edge", when=("fast",))
    assert (flow.title, flow.after) == (same("Where?"), "quiz#factory")


def test_timeline(tmp_path: Path) -> None:
    """All of it arrives in core."""
    assert read(tmp_path, REPOSITORY).library.diagrams["billing"] == Timeline(
        id="billing",
        title=Text("課金", "Billing"),
        lanes=(Lane("notebook", same("Notebook")),),
        bars=(TimelineBar("notebook", 0, 9, same("Running"), True, same("It runs.")),),
        events=(TimelineEvent(1, same("Closed tab"), "notebook"), TimelineEvent(2, same("Lunch"))),
        ticks=(TimelineEvent(0, same("9:00")), TimelineEvent(4.5, same("4.5"))),
        unit=Text("時間", "hours"),
        span=(0, 9),
    )


def test_shortest_diagrams(tmp_path: Path) -> None:
    """No title, no lanes, no edges for a note; a timeline as formats §3 shows it."""
    reading = read(
        tmp_path,
        {
            "content/c/diagrams/a.yaml": "id: a\nkind: flow\nnodes: [{id: n, kind: note, label: N}]\n",
            "content/c/diagrams/b.yaml": "id: b\nkind: timeline\nlanes: [{id: n, label: N}]\n"
            "bars: [{lane: n, from: 0, to: 9, label: L, bills: true}]\n",
        },
    )
    assert {id_: diagram.title.en for id_, diagram in reading.library.diagrams.items()} == {"a": "a", "b": "b"}


@pytest.mark.parametrize(
    ("path", "before", "after", "problem"),
    [
        (FLOW, "kind: flow", "kind: flaw", "“kind” cannot be “flaw”: did you mean “flow”?"),
        (FLOW, "kind: flow\n", "", "the field “kind” is missing"),
        (FLOW, "id: known, kind: question", "id: known, kind: quest", "“kind” cannot be “quest”"),
        (FLOW, "lane: training, label: Known?", "lane: train, label: Known?", "there is no lane “train”"),
        (FLOW, "label: Cloud,", "", "neither a label nor a service"),
        (FLOW, "service: ec2", "service: ec3", "there is no service “ec3”"),
        (FLOW, "{from: known, to: labels,", "{from: known, to: label,", "there is no node “label”"),
        (FLOW, "{from: known, to: labels,", "{from: unheard-of, to: labels,", "there is no node “unheard-of”"),
        (FLOW, "option: training.ec2", "option: ec2", "“ec2” is not of the form axis.option"),
        (FLOW, "after: quiz#factory", "after: quiz#nobody", "there is no question “quiz#nobody”"),
        (FLOW, "{id: remark, kind: note", "{id: remark, kind: data", "no edge reaches or leaves the node “remark”"),
        (FLOW, "{id: remark,", "{id: edge,", "the ID “edge” is used twice"),
        (FLOW, "nodes:", "note:", "unknown field “note”: did you mean “nodes”?"),
        (TIMELINE, "lane: notebook, from", "lane: note, from", "there is no lane “note”"),
        (TIMELINE, "to: 9, label: Running", "to: 0, label: Running", "“to” is not after “from”"),
        (TIMELINE, "bills: true", "bills: 1", "neither true nor false"),
        (TIMELINE, "axis: {from: 0, to: 9", "axis: {from: 0, too: 9", "unknown field “too”: did you mean “to”?"),
        (TIMELINE, "kind: timeline", "kind: time", "“kind” cannot be “time”"),
    ],
)
def test_mistakes(tmp_path: Path, path: str, before: str, after: str, problem: str) -> None:
    """Each of these is said once, and the diagram is left out; the course stays."""
    reading = read(tmp_path, changed(path, before, after))
    assert sum(problem in line for line in said(reading.problems)) == 1, said(reading.problems)
    assert ("factory" if path == FLOW else "billing") not in reading.library.diagrams
    assert list(reading.library.courses) == ["course"]


def test_misspelt_kind_is_one_problem(tmp_path: Path) -> None:
    """Where the kind is misspelt the fields show what was meant."""
    for path, before in ((FLOW, "kind: flow"), (TIMELINE, "kind: timeline")):
        assert len(read(tmp_path, changed(path, before, "kind: chart")).problems) == 1
