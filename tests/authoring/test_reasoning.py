"""A diagram that a scenario names can show every choice (formats §3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.written import REPOSITORY, changed, read, said

FLOW = "content/course/diagrams/factory.yaml"


def problems(tmp_path: Path, before: str, after: str) -> list[str]:
    """What is said after one change in the diagram."""
    return said(read(tmp_path, changed(FLOW, before, after)).problems)


def test_nothing_to_say(tmp_path: Path) -> None:
    """The small repository has no problem."""
    assert said(read(tmp_path, REPOSITORY).problems) == []


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("when: slow}", "when: fast}", "“inference.cloud” is worth 1 in “quiz#factory” under slow, but no path leads"),
        ("{from: wait, to: edge,", "{from: edge, to: wait,", "no path at all leads to the option “inference.edge”"),
        (", start: training", "", "the axis “training” of “quiz#factory” begins nowhere in this diagram"),
        ("start: [inference]", "start: [inference, training]", "the axis “training” begins twice"),
        ("start: [inference]", "start: [inference, hosting]", "there is no axis “hosting”"),
        ("option: training.ec2", "detail: no option", "no node stands for the option “training.ec2” of"),
        ("option: inference.edge", "option: [inference.edge, training.ec2]", "two nodes stand for the option"),
        ("option: inference.edge", "option: [inference.edge, inference.fpga]", "no option “inference.fpga”"),
        ("when: slow}", "when: slowly}", "has no assumption “slowly”: did you mean “slow”?"),
        ("when: slow}", "when: [slow, rainy]}", "the question “quiz#factory” has no assumption “rainy”"),
    ],
)
def test_errors(tmp_path: Path, before: str, after: str, problem: str) -> None:
    """Each of these is said once, in the diagram; it is left out, the quiz stays."""
    reading = read(tmp_path, changed(FLOW, before, after))
    lines = said(reading.problems)
    assert [problem in line for line in lines] == [True], lines
    assert lines[0].startswith(FLOW)
    assert ": error: " in lines[0]
    assert "factory" not in reading.library.diagrams
    assert "quiz" in reading.library.quizzes


def test_two_shortest_paths(tmp_path: Path) -> None:
    """More than one shortest path for a choice worth 1 is a warning; the diagram stays."""
    reading = read(tmp_path, changed(FLOW, "edges:\n", "edges:\n  - {from: known, to: labels}\n"))
    assert [line.split(": ", 1)[1] for line in said(reading.problems)] == [
        "warning: more than one shortest path leads to “training.labels” in “quiz#factory” under slow, fast: "
        "take an edge away, or tell them apart by “when”"
    ]
    assert "factory" in reading.library.diagrams


def test_longer_path_beside_the_shortest(tmp_path: Path) -> None:
    """A longer way to the same node is no second path."""
    detour = "edges:\n  - {from: known, to: remark}\n  - {from: remark, to: labels}\n"
    assert problems(tmp_path, "edges:\n", detour) == []


def test_weak_choice_may_be_dashed(tmp_path: Path) -> None:
    """An option that is not worth 1 under an assumption needs no path there."""
    assert problems(tmp_path, '{from: known, to: ec2, label: "no"}', "{from: known, to: ec2, when: magic}") == []


def test_implausible_assumptions_need_no_path(tmp_path: Path) -> None:
    """Credit 1 under an assumption that is not plausible asks for nothing."""
    files = changed("quizzes/quiz.yaml", "      - when: slow\n", "      - when: [slow, magic]\n")
    assert said(read(tmp_path, files).problems) == []


def test_start_that_is_the_option(tmp_path: Path) -> None:
    """A path may be empty: the first node can be the option itself."""
    files = changed(FLOW, "start: training}", "start: training, option: training.labels}")
    files[FLOW] = files[FLOW].replace("label: Labels, option: training.labels", "label: Labels")
    assert said(read(tmp_path, files).problems) == []


def test_broken_scenario(tmp_path: Path) -> None:
    """A scenario with an error of its own is not held against its diagram."""
    files = changed("quizzes/quiz.yaml", "ask_limit: 2", "ask_limit: two")
    files[FLOW] = files[FLOW].replace("option: training.ec2", "option: training.elsewhere")
    assert len(read(tmp_path, files).problems) == 1


def test_two_scenarios_of_one_diagram(tmp_path: Path) -> None:
    """`when` must be known to every scenario that names the diagram."""
    other = REPOSITORY["quizzes/quiz.yaml"].replace("id: quiz", "id: other").replace("fast", "quick")
    lines = said(read(tmp_path, REPOSITORY | {"quizzes/other.yaml": other}).problems)
    assert [line.split(": error: ")[1] for line in lines] == [
        "“inference.edge” is worth 1 in “other#factory” under quick, but no path leads there: "
        "add an edge, or correct the “when” of those on the way",
        "the question “other#factory” has no assumption “fast”: known here: slow, quick, magic",
    ]
