"""A small scenario with its diagram, readable in one look; the tests of core share it."""

from __future__ import annotations

from benkyokai.core.diagram import Edge, Flow, Node, NodeKind
from benkyokai.core.option import Factor
from benkyokai.core.question_kinds.scenario import (
    Assumption,
    Axis,
    AxisOption,
    Cell,
    ClientQuestion,
    Incompatible,
    Scenario,
)
from benkyokai.core.text import NO_TEXT, same

CREDITS = {  # assumption, axis: credits of the options
    ("slow", "training"): {"labels": 1, "jobs": 1, "ec2": 0.25},
    ("slow", "inference"): {"labels": 1, "cloud": 1, "edge": 0.5},
    ("fast", "training"): {"labels": 0, "jobs": 1, "ec2": 0.25},
    ("fast", "inference"): {"labels": 0, "cloud": 0, "edge": 1},
    ("magic", "training"): {"labels": 0, "jobs": 0, "ec2": 0},
    ("magic", "inference"): {"labels": 0, "cloud": 0, "edge": 0},
}


def scenario(ask_limit: int | None = 2, weights: dict[str, float] | None = None) -> Scenario:
    """Two axes, three assumptions of which `magic` is not plausible; labels and edge do not go together."""
    key = {
        (assumption, axis, option): Cell(credit, same(f"{option} when {assumption}"))
        for (assumption, axis), credits_ in CREDITS.items()
        for option, credit in credits_.items()
    }
    return Scenario(
        id="factory",
        prompt=same("Which parts are bad?"),
        asks=tuple(
            ClientQuestion(i, same(i), i in ("takt", "net", "data"), same("because"), same("reply"))
            for i in ("takt", "net", "data", "brand", "colour")
        ),
        assumptions=(
            Assumption("slow", same("The line waits")),
            Assumption("fast", same("The line does not wait")),
            Assumption("magic", same("It just works"), plausible=False, because=same("nothing just works")),
        ),
        axes=tuple(
            Axis(axis, same(axis), tuple(AxisOption(option, same(option)) for option in CREDITS["slow", axis]))
            for axis in ("training", "inference")
        ),
        key=key,
        ask_limit=ask_limit,
        incompatible=(Incompatible({"training": "labels", "inference": "edge"}, same("no export")),),
        weights=weights or {},
        factors=(Factor("latency", same("latency")), Factor("cost", same("cost"))),
        diagram="factory",
    )


def answer(assumption: str, training: str, inference: str, ask: tuple[str, ...] = ("takt", "net")) -> dict[str, object]:
    """A whole response."""
    axes = {"training": training, "inference": inference}
    return {"ask": list(ask), "assumption": assumption, "axes": axes, "factor": "latency"}


def flow() -> Flow:
    """Each axis asks one question and parts there; `labels` serves both axes and leads on."""

    def node(node_id: str, start: str = "", options: tuple[str, ...] = ()) -> Node:
        kind = NodeKind.SERVICE if options else NodeKind.QUESTION
        return Node(node_id, kind, same(node_id), start=(start,) if start else (), options=options)

    nodes = (
        node("known", start="training"),
        node("managed"),
        node("labels", options=("training.labels", "inference.labels")),
        node("jobs", options=("training.jobs",)),
        node("ec2", options=("training.ec2",)),
        node("wait", start="inference"),
        node("cloud", options=("inference.cloud",)),
        node("edge", options=("inference.edge",)),
    )
    edges = (
        Edge("known", "labels", NO_TEXT, ("slow",)),  # 0
        Edge("known", "managed"),  # 1
        Edge("managed", "jobs"),  # 2
        Edge("managed", "ec2"),  # 3
        Edge("wait", "cloud", NO_TEXT, ("slow",)),  # 4
        Edge("wait", "edge", NO_TEXT, ("fast",)),  # 5
        Edge("wait", "labels", NO_TEXT, ("slow",)),  # 6
        Edge("jobs", "wait"),  # 7
    )
    return Flow("factory", same("Factory"), (), nodes, edges)
