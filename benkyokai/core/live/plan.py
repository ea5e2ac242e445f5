"""The steps of one session, made from a course's run sheet or from a quiz when the session starts. Later ones are
added at the end, so that a step's number is its name for good; the state says in which order they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from benkyokai.core.course import Course, Step, StepKind
from benkyokai.core.library import Library
from benkyokai.core.live.polls import OPTIONS, Poll, WantedPoll, poll_as_json, poll_from_json
from benkyokai.core.live.release import release_parts
from benkyokai.core.live.session import Door, Shape, State, StepProgress
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of the run sheet and its shape. What the files say later changes neither. `poll`: the question of a step
    that a facilitator wrote on the spot, which is in no file."""

    step: Step
    shape: Shape
    poll: Poll | None = None


def plan_of_course(course: Course, library: Library) -> tuple[PlannedStep, ...]:
    """The course's run sheet; a step whose lesson, question or survey is not there is left out."""
    return tuple(PlannedStep(step, shape) for step in course.run_sheet if (shape := shape_of(step, library)))


def plan_of_quiz(quiz: Quiz, library: Library) -> tuple[PlannedStep, ...]:
    """One step for each question, with as many votes as its kind is worth."""
    return tuple(_of_question(quiz, question, library) for question in quiz.questions)


def _of_question(quiz: Quiz, question: Question, library: Library) -> PlannedStep:
    step = Step(StepKind.QUESTION, str(quiz.ref(question.id)), rounds=question.votes)
    return PlannedStep(step, _shape(question, question.votes, library))


def shape_of(step: Step, library: Library) -> Shape | None:
    """What the state machine has to know of a step; None where what it names is not in the library."""
    match step.kind:
        case StepKind.QUESTION:
            found = library.question(step.target)
            return _shape(found[1], step.rounds, library) if found else None
        case StepKind.SURVEY:
            quiz = library.quizzes.get(step.target)
            names = tuple(str(quiz.ref(question.id)) for question in quiz.questions) if quiz else ()
            return Shape(names, survey=True) if names else None
        case StepKind.LESSON:
            lesson = library.lesson(step.target)
            return Shape(sections=max(len(page.sections) for page in lesson.pages.values()) if lesson else 1)
        case _:
            return Shape()


def _shape(question: Question, rounds: int, library: Library) -> Shape:
    parts, twin = release_parts(question, rounds, library), bool(question.twin or question.twin_under)
    return Shape(question.stage_ids, rounds, reasoning=question.explained, sections=parts, twin=twin)


def inserted_question(reference: str, library: Library, minutes: float) -> PlannedStep | None:
    """A step on the spot: a question from any quiz, with one vote; None where there is no such question."""
    step = Step(StepKind.QUESTION, reference, minutes=minutes)
    shape = shape_of(step, library)
    return PlannedStep(step, shape) if shape else None


def inserted_poll(number: int, prompt: str, options: Sequence[str], minutes: float, form: str = OPTIONS) -> PlannedStep:
    """A step on the spot: an opinion in the facilitator's own words. `number` tells the polls of a session apart."""
    poll = WantedPoll(prompt, form, tuple(options)).poll(number)
    return PlannedStep(Step(StepKind.QUESTION, minutes=minutes), Shape((ANSWER,), gathered=poll.gathered), poll)


def as_json(plan: Sequence[PlannedStep]) -> list[dict[str, object]]:
    """The plan as it is stored."""
    return [step_as_json(one) for one in plan]


def step_as_json(one: PlannedStep) -> dict[str, object]:
    """A step of the plan as it is stored."""
    found: dict[str, object] = {
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
        "sections": one.shape.sections,
        "twin": one.shape.twin,
    }
    if one.poll is not None:
        found["poll"] = poll_as_json(one.poll)
    return found


def from_json(stored: Sequence[Mapping[str, object]]) -> tuple[PlannedStep, ...]:
    """The plan that `as_json` wrote."""
    return tuple(_step_from_json(dict(one)) for one in stored)


def _step_from_json(one: dict) -> PlannedStep:  # type: ignore[type-arg]  # what step_as_json wrote
    step = Step(
        kind=StepKind(one["kind"]),
        target=one["target"],
        text=Text(*one["text"]),
        minutes=one["minutes"],
        rounds=one["rounds"],
        optional=one["optional"],
        notes=Text(*one["notes"]) if any(one["notes"]) else NO_TEXT,
    )
    poll = poll_from_json(one["poll"]) if "poll" in one else None
    shape = Shape(
        tuple(one["stages"]),
        one["rounds"],
        one["reasoning"],
        one["survey"],
        one.get("sections", 1),
        gathered=poll is not None and poll.gathered,
        twin=one.get("twin", False),
    )
    return PlannedStep(step, shape, poll)


def write_state(state: State) -> dict[str, Any]:
    """The state in plain JSON."""
    progress = [{**asdict(one), "door": one.door.value} for one in state.progress]
    return {**asdict(state), "progress": progress, "order": list(state.order)}


def read_state(stored: dict[str, Any]) -> State:
    """The state that `write_state` wrote."""
    progress = tuple(StepProgress(**{**one, "door": Door(one["door"])}) for one in stored["progress"])
    return State(**{**stored, "progress": progress, "order": tuple(stored["order"])})
