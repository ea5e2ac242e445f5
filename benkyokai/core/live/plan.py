"""The steps of one session, made from a course's run sheet or from a quiz, and fixed when the session starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benkyokai.core.course import Course, Step, StepKind
from benkyokai.core.library import Library
from benkyokai.core.live.session import Shape
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.core.quiz import Quiz
from benkyokai.core.text import NO_TEXT, Text

ANSWER = "answer"
"""The stage in which a question gets its answer; a scenario's ASK comes before it."""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of the run sheet and its shape. What the files say later changes neither."""

    step: Step
    shape: Shape


def plan_of_course(course: Course, library: Library) -> tuple[PlannedStep, ...]:
    """The course's run sheet; a step whose lesson, question or survey is not there is left out."""
    return tuple(PlannedStep(step, shape) for step in course.run_sheet if (shape := shape_of(step, library)))


def plan_of_quiz(quiz: Quiz) -> tuple[PlannedStep, ...]:
    """One step for each question, a second vote on each scenario."""
    return tuple(_of_question(quiz, question) for question in quiz.questions)


def _of_question(quiz: Quiz, question: Question) -> PlannedStep:
    rounds = 2 if isinstance(question, Scenario) else 1
    return PlannedStep(Step(StepKind.QUESTION, f"{quiz.id}#{question.id}", rounds=rounds), _shape(question, rounds))


def shape_of(step: Step, library: Library) -> Shape | None:
    """What the state machine has to know of a step; None where what it names is not in the library."""
    match step.kind:
        case StepKind.QUESTION:
            found = library.question(step.target)
            return _shape(found[1], step.rounds) if found else None
        case StepKind.SURVEY:
            quiz = library.quizzes.get(step.target)
            names = tuple(f"{quiz.id}#{question.id}" for question in quiz.questions) if quiz else ()
            return Shape(names, survey=True) if names else None
        case _:
            return Shape()


def _shape(question: Question, rounds: int) -> Shape:
    stages = (ASK, ANSWER) if isinstance(question, Scenario) and question.asks else (ANSWER,)
    return Shape(stages, rounds, reasoning=question.counts or isinstance(question, Open))


def as_json(plan: Sequence[PlannedStep]) -> list[dict[str, object]]:
    """The plan as it is stored."""
    return [
        {
            "kind": one.step.kind.value,
            "target": one.step.target,
            "text": [one.step.text.ja, one.step.text.en],
            "minutes": one.step.minutes,
            "optional": one.step.optional,
            "notes": [one.step.notes.ja, one.step.notes.en],
            "rounds": one.shape.rounds,
            "stages": list(one.shape.stages),
            "reasoning": one.shape.reasoning,
            "survey": one.shape.survey,
        }
        for one in plan
    ]


def from_json(stored: Sequence[Mapping[str, object]]) -> tuple[PlannedStep, ...]:
    """The plan that `as_json` wrote."""
    return tuple(_step_from_json(dict(one)) for one in stored)


def _step_from_json(one: dict) -> PlannedStep:  # type: ignore[type-arg]  # what as_json wrote
    step = Step(
        kind=StepKind(one["kind"]),
        target=one["target"],
        text=Text(*one["text"]),
        minutes=one["minutes"],
        rounds=one["rounds"],
        optional=one["optional"],
        notes=Text(*one["notes"]) if any(one["notes"]) else NO_TEXT,
    )
    return PlannedStep(step, Shape(tuple(one["stages"]), one["rounds"], one["reasoning"], one["survey"]))
