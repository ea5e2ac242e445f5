"""The state machine of a live session: a state and a command give a new state or a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from benkyokai.core.refusal import Refusal, Why

WAITING = -1
"""Where a session stands before its first step."""


class Door(StrEnum):
    """Whether a stage takes answers."""

    SHOWN = "shown"
    OPEN = "open"
    CLOSED = "closed"


class Command(StrEnum):
    """What a facilitator can do."""

    FORWARD = "forward"
    BACK = "back"
    GO = "go"
    OPEN = "open"
    CLOSE = "close"
    NEXT_STAGE = "next_stage"
    TALLY = "tally"
    VOTE_AGAIN = "vote_again"
    REASONING = "reasoning"
    END = "end"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the machine has to know of a step: the names of its stages (none: nothing to answer), the votes that are
    planned, whether there is something to release at its end, and whether its stages are a survey's questions, which
    are open all together and shown to nobody but the facilitator."""

    stages: tuple[str, ...] = ()
    rounds: int = 1
    reasoning: bool = False
    survey: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step has come. `stage` counts from 0, `round` from 1; a second vote is on the last stage alone."""

    stage: int = 0
    door: Door = Door.SHOWN
    round: int = 1
    tally: bool = False
    reasoning: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """`at` is the number of the step, from 0, or WAITING. Every step keeps its progress when the room moves on."""

    at: int = WAITING
    ended: bool = False
    progress: tuple[Progress, ...] = field(default=())

    @property
    def here(self) -> Progress | None:
        """The progress of the present step; None in the waiting room."""
        return None if self.at == WAITING else self.progress[self.at]


@dataclass(frozen=True, slots=True)
class Slot:
    """What an answer answers: a step, one of its stages by name, and which vote."""

    step: int
    stage: str
    round: int = 1


def beginning(shapes: Sequence[Shape]) -> State:
    """The waiting room of a session with these steps."""
    return State(progress=tuple(Progress() for _ in shapes))


def decide(shapes: Sequence[Shape], state: State, command: Command, target: int | None = None) -> State | Refusal:
    """The state after a command, or why it cannot be given now. `target`: the step that GO goes to."""
    if state.ended:
        return Refusal(Why.SESSION_ENDED)
    match command:
        case Command.END:
            return replace(_shut(state), ended=True)
        case Command.FORWARD:
            return _go(shapes, state, state.at + 1, Why.LAST_STEP)
        case Command.BACK:
            return _go(shapes, state, state.at - 1, Why.FIRST_STEP)
        case Command.GO:
            return _go(shapes, state, WAITING if target is None else target, Why.NO_SUCH_STEP)
        case _:
            return _within(shapes, state, command)


def _go(shapes: Sequence[Shape], state: State, to: int, otherwise: Why) -> State | Refusal:
    return replace(_shut(state), at=to) if 0 <= to < len(shapes) else Refusal(otherwise)


def _shut(state: State) -> State:
    """Nobody answers a step that the room has left."""
    here = state.here
    return _put(state, replace(here, door=Door.CLOSED)) if here and here.door is Door.OPEN else state


def _put(state: State, progress: Progress) -> State:
    before, after = state.progress[: state.at], state.progress[state.at + 1 :]
    return replace(state, progress=(*before, progress, *after))


def _within(shapes: Sequence[Shape], state: State, command: Command) -> State | Refusal:
    here = state.here
    if here is None or not shapes[state.at].stages:
        return Refusal(Why.NOTHING_TO_ANSWER)
    changed = _change(shapes[state.at], here, command)
    return changed if isinstance(changed, Refusal) else _put(state, changed)


def _change(shape: Shape, here: Progress, command: Command) -> Progress | Refusal:
    why = next((why for forbids, why in _forbidding(shape, here)[command] if forbids), None)
    return Refusal(why) if why is not None else _changed(here, command)


def _forbidding(shape: Shape, here: Progress) -> dict[Command, tuple[tuple[bool, Why], ...]]:
    """What forbids each command now, the first that holds first. A closed stage may open again until the room has
    seen how others answered."""
    last = here.stage == len(shape.stages) - 1
    closed = ((here.door is not Door.CLOSED, Why.CLOSE_FIRST), (shape.survey, Why.SURVEY_STAYS))
    at_the_end = (*closed, (not last, Why.STAGE_LEFT), (here.reasoning, Why.ALREADY_SHOWN))
    return {
        Command.OPEN: ((here.door is Door.OPEN, Why.ALREADY_OPEN), (here.tally or here.reasoning, Why.ALREADY_SHOWN)),
        Command.CLOSE: ((here.door is not Door.OPEN, Why.NOT_OPEN),),
        Command.NEXT_STAGE: (*closed, (last, Why.LAST_STAGE)),
        Command.TALLY: (*closed, (here.tally, Why.ALREADY_SHOWN)),
        Command.VOTE_AGAIN: (*at_the_end, (here.round > 1, Why.VOTED_TWICE)),
        Command.REASONING: at_the_end,
    }


def _changed(here: Progress, command: Command) -> Progress:
    match command:
        case Command.OPEN:
            return replace(here, door=Door.OPEN)
        case Command.CLOSE:
            return replace(here, door=Door.CLOSED)
        case Command.NEXT_STAGE:
            return Progress(stage=here.stage + 1)
        case Command.TALLY:
            return replace(here, tally=True)
        case Command.VOTE_AGAIN:
            return replace(here, round=2, door=Door.OPEN, tally=False)
        case _:
            return replace(here, reasoning=True)


def natural(shapes: Sequence[Shape], state: State) -> Command | None:
    """What usually comes next; None where the session is over."""
    here, last_step = state.here, state.at == len(shapes) - 1
    if state.ended:
        return None
    if here is None:
        return Command.FORWARD if shapes else Command.END
    shape = shapes[state.at]
    if not shape.stages:
        return Command.END if last_step else Command.FORWARD
    if here.door is not Door.CLOSED:
        return Command.CLOSE if here.door is Door.OPEN else Command.OPEN
    return _after_closing(shape, here) or (Command.END if last_step else Command.FORWARD)


def _after_closing(shape: Shape, here: Progress) -> Command | None:
    if shape.survey:
        return None
    if here.stage < len(shape.stages) - 1:
        return Command.NEXT_STAGE
    if not here.tally and not here.reasoning:
        return Command.TALLY
    if here.round < shape.rounds and not here.reasoning:
        return Command.VOTE_AGAIN
    return Command.REASONING if shape.reasoning and not here.reasoning else None


def refuse_answer(shapes: Sequence[Shape], state: State, slot: Slot) -> Refusal | None:
    """Why an answer cannot be taken now, or None."""
    here = state.here
    if state.ended:
        return Refusal(Why.SESSION_ENDED)
    if here is None or slot.step != state.at or not shapes[state.at].stages:
        return Refusal(Why.STEP_OVER)
    if here.door is not Door.OPEN or slot.round != here.round:
        return Refusal(Why.NOT_OPEN)
    return None if slot.stage in open_stages(shapes[state.at], here) else Refusal(Why.NOT_OPEN)


def open_stages(shape: Shape, here: Progress) -> tuple[str, ...]:
    """The names of what can be answered at once: a question's present stage, all questions of a survey."""
    return shape.stages if shape.survey else (shape.stages[here.stage],)
