"""The course that is shipped, as the reader sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.question_kinds.scenario import Scenario
from tests.authoring.written import said

READING = read_library(Path(__file__).parents[2])
SCENARIOS = [
    question
    for quiz in READING.library.quizzes.values()
    for question in quiz.questions
    if isinstance(question, Scenario)
]


def test_no_problems() -> None:
    """Not even a warning."""
    assert said(READING.problems) == []


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_more_than_one_good_choice(scenario: Scenario) -> None:
    """Every scenario has an axis with two different options that are worth 1 under plausible assumptions."""
    plausible = [assumption.id for assumption in scenario.assumptions if assumption.plausible]
    good = {
        axis.id: {option for a in plausible for option in scenario.acceptable(a, axis.id)} for axis in scenario.axes
    }
    assert max(len(options) for options in good.values()) >= 2
