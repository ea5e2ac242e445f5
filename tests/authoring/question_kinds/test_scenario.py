"""Reading `scenario`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.text import same
from tests.authoring.written import FACTORY, REPOSITORY, changed, problems_of_quiz, read, said


def errors(tmp_path: Path, before: str, after: str) -> list[str]:
    """What is said about the small repository after one change in its quiz."""
    return said(read(tmp_path, changed("quizzes/quiz.yaml", before, after)).problems)


def test_all_fields(tmp_path: Path) -> None:
    """Everything arrives in core; an option that is a service has its name."""
    question = read(tmp_path, REPOSITORY).library.quizzes["quiz"].questions[0]
    assert isinstance(question, Scenario)
    assert [(ask.id, ask.matters) for ask in question.asks] == [("takt", True), ("brand", False)]
    assert [assumption.plausible for assumption in question.assumptions] == [True, True, False]
    ec2 = question.axes[0].options[1]
    assert (ec2.id, ec2.text, ec2.service) == ("ec2", same("Amazon EC2"), "ec2")
    assert question.axes[0].options[0].service == ""
    assert (question.ask_limit, question.diagram) == (2, "factory")
    assert question.weights == {"ask": 1, "training": 1, "inference": 2}
    assert question.incompatible[0].choices == {"training": "labels", "inference": "edge"}


def test_key(tmp_path: Path) -> None:
    """A row that names the assumption goes before `any`; every cell is there."""
    question = read(tmp_path, REPOSITORY).library.quizzes["quiz"].questions[0]
    assert isinstance(question, Scenario)
    credits_ = {a: question.key[a, "inference", "cloud"].credit for a in ("slow", "fast", "magic")}
    assert credits_ == {"slow": 1, "fast": 0, "magic": 0}
    assert len(question.key) == 3 * 4


def test_shortest_scenario(tmp_path: Path) -> None:
    """No limit, no weights, no question to the client, no title of an axis: all of that may be missing."""
    question = """
    - id: q
      kind: scenario
      prompt: P
      explanation: E
      ask: []
      assumptions: [{id: a, text: A}]
      axes: [{id: x, options: [{id: o, text: O}]}]
      key: [{when: a, x: {o: {credit: 1, because: B}}}]
    """
    assert problems_of_quiz(tmp_path, question) == []


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("ask_limit: 2", "ask_limit: 0", "“ask_limit” is 0"),
        ("ask_limit: 2", "ask_limit: 1.5", "not a whole number"),
        (
            "plausible: false, because: Nothing just works.",
            "plausible: false",
            "is not plausible, but nothing says why",
        ),
        ("id: slow, text", "id: any, text", "“any” is reserved"),
        ("{id: inference, title", "{id: assumption, title", "“assumption” is reserved"),
        ("ec2: {credit: 0.5, because: More work.}", "ec2: {credit: 1.01, because: More work.}", "from 0 to 1"),
        ("ec2: {credit: 0.5, because: More work.}", "ec2: {credit: 0.5}", "“because” is missing"),
        (", ec2: {credit: 0.5, because: More work.}", "", "no cell for training: “ec2” under slow, fast, magic"),
        ("when: slow", "when: slwo", "no assumption “slwo”"),
        ("when: [fast]", "when: [fast, slow, any]", "“any” cannot stand beside"),
        ("when: [fast]", "when: []", "“when” has no items"),
        ("{edge: {credit: 1, because: It is near.}}", "{edg: {credit: 1, because: B}}", "no option “edg”"),
        ("weights: {ask: 1,", "weights: {ask: -1,", "“ask” is -1"),
        ("weights: {ask: 1,", "weights: {asks: 1,", "unknown field “asks”"),
        ("weights: {ask: 1, training: 1, inference: 2}", "weights: {ask: 0, training: 0, inference: 0}", "add up to 0"),
        ("inference: edge, because: No export.", "because: No export.", "at least two axes"),
        ("inference: edge, because: No export.", "inference: egde, because: No export.", "no option “egde”"),
        ("diagram: factory", "diagram: factori", "no diagram “factori”"),
        ("diagram: factory", "diagram: billing", "is a timeline"),
        ("{id: labels, text: Labels}, ec2]", "{id: labels, text: Labels}, ec3]", "no service “ec3”"),
        ("matters: true", "matters: yes", "neither true nor false"),
    ],
)
def test_mistakes(tmp_path: Path, before: str, after: str, problem: str) -> None:
    """Each of these is said, and the quiz is left out."""
    reading = read(tmp_path, changed("quizzes/quiz.yaml", before, after))
    assert any(problem in line for line in said(reading.problems)), said(reading.problems)
    assert "quiz" not in reading.library.quizzes


def test_two_named_rows_for_a_cell(tmp_path: Path) -> None:
    """Two rows that name the same assumption contradict each other, with any number of names in each."""
    lines = errors(
        tmp_path,
        "      - when: [fast]\n        inference: {edge:",
        "      - when: [slow, fast]\n        inference: {cloud: {credit: 0, because: B}, edge:",
    )
    assert len(lines) == 1
    assert "inference: “cloud” under slow stands twice in the key (first in line " in lines[0]


def test_misspelling_is_said_once(tmp_path: Path) -> None:
    """A misspelt row does not also leave a hole."""
    (line,) = errors(tmp_path, "when: slow", "when: slov")
    assert "there is no assumption “slov”: did you mean “slow”?" in line


def test_weight_of_a_part_that_is_not_marked(tmp_path: Path) -> None:
    """Where no question to the client matters, the weight of `ask` cannot carry the rest."""
    text = FACTORY.replace("matters: true", "matters: false").replace(
        "{ask: 1, training: 1, inference: 2}", "{ask: 1, training: 0, inference: 0}"
    )
    lines = errors(tmp_path, FACTORY, text)
    assert any("add up to 0" in line for line in lines)
