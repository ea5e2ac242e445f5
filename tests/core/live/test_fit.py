"""A run sheet fits itself to the evening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.authoring.library import read_library
from benkyokai.core.course import Step, StepKind
from benkyokai.core.live.fit import SECOND_VOTES, SHORTEST_LESSON, VOTED_AN_HOUR, Fitted, fit, questions_first
from benkyokai.core.live.natural import natural
from benkyokai.core.live.plan import PlannedStep, plan_of_course
from benkyokai.core.live.session import Door, Shape, State, beginning, decide
from benkyokai.services.running.instance import ROOT


def lesson(minutes: float, optional: bool = False) -> PlannedStep:
    """A lesson of so many minutes."""
    return PlannedStep(Step(StepKind.LESSON, "l", minutes=minutes, optional=optional), Shape())


def question(minutes: float, rounds: int = 1, optional: bool = False) -> PlannedStep:
    """A question with one vote or two."""
    step = Step(StepKind.QUESTION, "q#q", minutes=minutes, rounds=rounds, optional=optional)
    return PlannedStep(step, Shape(("answer",), rounds, reasoning=True))


STEPS = st.builds(lesson, st.integers(1, 12), st.booleans()) | st.builds(
    question, st.integers(1, 15), st.integers(1, 2), st.booleans()
)


def asked(fitted: Fitted) -> list[PlannedStep]:
    """The questions that are in."""
    return [fitted.plan[n] for n in fitted.order if fitted.plan[n].step.kind is StepKind.QUESTION]


def test_what_fits_stays_as_it_is() -> None:
    """Nothing is touched where there is room."""
    plan = [lesson(5), question(10, 2), lesson(3, optional=True)]
    assert fit(plan, 60) == Fitted(tuple(plan), (0, 1, 2))


def test_optional_steps_go_first_and_the_last_of_them_first() -> None:
    """Then questions with one vote; then lessons get shorter; the second vote is the last to go."""
    plan = [lesson(10, optional=True), question(10, 2), question(10), lesson(10, optional=True), lesson(10)]
    assert fit(plan, 45).order == (0, 1, 2, 4)
    assert fit(plan, 32).order == (1, 2, 4)
    assert fit(plan, 26).order == (1, 4)
    assert fit(plan, 18).plan[4].step.minutes == 8
    assert (fit(plan, 12).plan[4].step.minutes, fit(plan, 12).plan[1].shape.rounds) == (2, 2)
    tight = fit(plan, 9)
    assert tight.order == (1, 4)
    assert (tight.plan[1].shape.rounds, tight.plan[1].step.minutes, tight.plan[4].step.minutes) == (1, 6, 1)


def test_lessons_are_halved_before_a_second_vote_goes() -> None:
    """And no further, as long as there is one that may go."""
    plan = [question(10, 2), question(10, 2), lesson(10)]
    for minutes, rounds, left in ((26, [2, 2], 6), (25, [2, 2], 5), (24, [2, 1], 5)):
        fitted = fit(plan, minutes)
        assert sorted((one.shape.rounds for one in asked(fitted)), reverse=True) == rounds
        assert fitted.plan[2].step.minutes == left


@given(st.lists(STEPS, min_size=1, max_size=14), st.sampled_from([30, 45, 60, 90]))
def test_the_limits_hold(plan: list[PlannedStep], minutes: int) -> None:
    """At most five questions an hour, two second votes; steps keep their numbers and their order; a plan that is still
    too long has nothing left that may go."""
    fitted = fit(plan, minutes)
    assert list(fitted.order) == sorted(set(fitted.order))
    assert len(fitted.plan) == len(plan)
    assert len(asked(fitted)) <= max(1, round(VOTED_AN_HOUR * minutes / 60))
    assert sum(one.shape.rounds > 1 for one in asked(fitted)) <= SECOND_VOTES
    must = [one for one in plan if one.step.kind is StepKind.QUESTION and not one.step.optional]
    assert asked(fitted) or not must
    if fitted.minutes > minutes:
        left = [fitted.plan[number] for number in fitted.order]
        assert not any(one.step.optional and one.step.kind is StepKind.LESSON for one in left)
        assert all(one.step.minutes <= SHORTEST_LESSON for one in left if one.step.kind is StepKind.LESSON)
        assert len(asked(fitted)) <= 1
    assert fit(fitted.plan, minutes).minutes <= max(minutes, sum(one.step.minutes for one in plan))


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_session_1_fits_every_length(minutes: int) -> None:
    """The run sheet that ships is good for half an hour, three quarters, and an hour."""
    library = read_library(ROOT).library
    fitted = fit(plan_of_course(library.courses["01-ml-services"], library), minutes)
    assert 0.8 * minutes <= fitted.minutes <= minutes
    kinds = {fitted.plan[number].step.kind for number in fitted.order}
    assert kinds >= {StepKind.LESSON, StepKind.QUESTION, StepKind.SURVEY}
    assert any(fitted.plan[number].step.target.endswith("#factory-inspection") for number in fitted.order)


def test_questions_first_leaves_the_lessons_for_afterwards() -> None:
    """In their order, before what ends the evening; nothing is lost."""
    plan = [lesson(1), question(2), lesson(3), question(4), lesson(5)]
    assert questions_first(Fitted(tuple(plan), (0, 1, 2, 3, 4))).order == (1, 3, 0, 2, 4)
    assert questions_first(Fitted(tuple(plan), (0, 2))).order == (0, 2)
    closing = PlannedStep(Step(StepKind.DISCUSSION, minutes=5), Shape())
    ended = [lesson(1), question(2), lesson(3), closing]
    assert questions_first(Fitted(tuple(ended), (0, 1, 2, 3))).order == (1, 0, 2, 3)


@pytest.mark.parametrize("minutes", [None, 30, 45, 60])
def test_six_presses_lead_to_the_first_question_of_the_shipped_course(minutes: int | None) -> None:
    """With "questions first": from the waiting room to open answers, by the large button alone."""
    library = read_library(ROOT).library
    plan = plan_of_course(library.courses["01-ml-services"], library)
    fitted = questions_first(fit(plan, minutes) if minutes else Fitted(plan, tuple(range(len(plan)))))
    shapes, presses = [one.shape for one in fitted.plan], 0
    state = beginning(shapes, fitted.order)
    while not (state.here and state.here.door is Door.OPEN):
        command = natural(shapes, state)
        assert command is not None
        moved = decide(shapes, state, command)
        assert isinstance(moved, State)
        state, presses = moved, presses + 1
    assert presses <= 6
    assert sorted(fitted.order) == sorted(fit(plan, minutes).order if minutes else range(len(plan)))
