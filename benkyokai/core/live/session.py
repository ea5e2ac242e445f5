"""The state machine of a live session: a state, a command and the time give a new state or a refusal.

Times are seconds since the epoch, given by the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from benkyokai.core.refusal import Refusal, Why

WAITING = -1
"""Where a session stands before its first step."""

GRACE = 2.0
"""Seconds after a door begins to close in which an answer still counts: on its way, or sent by a page by itself."""

LONGEST_COUNTDOWN = 3600.0

TWIN_SECONDS = 60.0
"""The twin is answered alone and in a minute; the facilitator can put the end off, or stop the countdown."""


class Door(StrEnum):
    """Whether a stage takes answers."""

    SHOWN = "shown"
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"

    @property
    def takes_answers(self) -> bool:
        """True until the grace is over."""
        return self in (Door.OPEN, Door.CLOSING)


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
    TWIN = "twin"
    REASONING = "reasoning"
    NEXT_SECTION = "next_section"
    BACK_SECTION = "back_section"
    COUNTDOWN = "countdown"
    STOP_COUNTDOWN = "stop_countdown"
    PAUSE = "pause"
    RESUME = "resume"
    ARRANGE = "arrange"
    INSERT = "insert"
    END = "end"


Target = int | tuple[int, ...] | None
"""What a command is about: the step that GO goes to, the seconds that COUNTDOWN adds, the steps that ARRANGE leaves."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the machine has to know of a step: the names of its stages (none: nothing to answer), the votes that are
    planned, whether there is something to release at its end, whether its stages are a survey's questions, which are
    open all together and shown to nobody but the facilitator, into how many sections a lesson is cut, or the release of
    a question on the projector, whether its words are gathered, so that the facilitator shows them one by one and there
    is no tally, and whether its question has a twin to ask after the second vote."""

    stages: tuple[str, ...] = ()
    rounds: int = 1
    reasoning: bool = False
    survey: bool = False
    sections: int = 1
    gathered: bool = False
    twin: bool = False

    def parts(self, here: StepProgress) -> int:
        """How many sections there are to walk through: a question has them once its reasoning is released."""
        return self.sections if not self.stages or here.reasoning else 1


@dataclass(frozen=True, slots=True)
class StepProgress:
    """How far a step has come. `stage` and `section` count from 0, `round` from 1; a second vote is on the last stage
    alone. `closes_at`: when the door begins to close, or began to; `spent`: seconds in the step before this visit;
    `twin`: the question's twin was asked, whose door it is until the tally or the release."""

    stage: int = 0
    door: Door = Door.SHOWN
    round: int = 1
    tally: bool = False
    reasoning: bool = False
    section: int = 0
    closes_at: float | None = None
    spent: float = 0.0
    twin: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """`at` is the number of the step, from 0, or WAITING. Every step keeps its number and its progress for good;
    `order` says which of them come, and in which order. `started_at` and `entered_at`, the beginnings of the session
    and of the visit to the present step, move on by the length of every pause; `paused_at` is when the present pause
    began."""

    at: int = WAITING
    ended: bool = False
    progress: tuple[StepProgress, ...] = field(default=())
    order: tuple[int, ...] = ()
    started_at: float | None = None
    entered_at: float | None = None
    paused_at: float | None = None

    @property
    def here(self) -> StepProgress | None:
        """The progress of the present step; None in the waiting room."""
        return None if self.at == WAITING else self.progress[self.at]


@dataclass(frozen=True, slots=True)
class Slot:
    """What an answer answers: a step, one of its stages by name, and which vote."""

    step: int
    stage: str
    round: int = 1


def beginning(shapes: Sequence[Shape], order: Sequence[int] | None = None) -> State:
    """The waiting room of a session with these steps, all of them in turn unless `order` says otherwise."""
    steps = tuple(range(len(shapes))) if order is None else tuple(order)
    return State(progress=tuple(StepProgress() for _ in shapes), order=steps)


def decide(
    shapes: Sequence[Shape], state: State, command: Command, target: Target = None, now: float = 0.0
) -> State | Refusal:
    """The state after a command, or why it cannot be given now. What needs a closed door ends a grace: who gives it
    waits until that is over. INSERT puts those of `shapes` which the state has not seen yet behind the present step, in
    the waiting room at the end."""
    if state.ended:
        return Refusal(Why.SESSION_ENDED)
    act, state = ALWAYS.get(command), settled(state, now)
    return act(shapes, state, target, now) if act else _within(shapes, closed(resumed(state, now)), command, now)


def settled(state: State, now: float) -> State:
    """The state as time has made it: a countdown's end closes the door, and so does the end of the grace. Nothing moves
    during a pause."""
    here = state.here
    if here is None or here.closes_at is None or state.paused_at is not None or now < here.closes_at:
        return state
    closing = _put(state, replace(here, door=Door.CLOSING))
    return closing if now <= here.closes_at + GRACE else closed(closing)


def closed(state: State) -> State:
    """The state in which a grace, if there is one, is over."""
    here = state.here
    if here is None or here.door is not Door.CLOSING:
        return state
    return _put(state, replace(here, door=Door.CLOSED, closes_at=None))


def _end(_shapes: Sequence[Shape], state: State, _target: Target, now: float) -> State:
    return replace(_left(resumed(state, now), now), ended=True)


def _forward(shapes: Sequence[Shape], state: State, _target: Target, now: float) -> State | Refusal:
    following = later(state)
    return _go(shapes, state, following[0], now) if following else Refusal(Why.LAST_STEP)


def _back(shapes: Sequence[Shape], state: State, _target: Target, now: float) -> State | Refusal:
    place = place_of(state)
    return _go(shapes, state, state.order[place - 1], now) if place > 0 else Refusal(Why.FIRST_STEP)


def place_of(state: State) -> int:
    """The present step's place in the order; -1 in the waiting room."""
    return state.order.index(state.at) if state.at in state.order else -1


def later(state: State) -> tuple[int, ...]:
    """The steps that come after the present one."""
    return state.order[place_of(state) + 1 :]


def _go(_shapes: Sequence[Shape], state: State, target: Target, now: float) -> State | Refusal:
    if not isinstance(target, int) or target not in state.order:
        return Refusal(Why.NO_SUCH_STEP)
    running = resumed(state, now)
    started = now if running.started_at is None else running.started_at
    return replace(_left(running, now), at=target, started_at=started, entered_at=now)


def _left(state: State, now: float) -> State:
    """Nobody answers a step that the room has left; its time stands still."""
    here = state.here
    if here is None:
        return state
    spent = here.spent + max(0.0, now - (now if state.entered_at is None else state.entered_at))
    door = Door.CLOSED if here.door.takes_answers else here.door
    return _put(state, replace(here, door=door, closes_at=None, spent=spent))


def resumed(state: State, now: float) -> State:
    """The state after its pause, if there is one: what runs by the clock is put off by the pause's length."""
    if state.paused_at is None:
        return state
    away = max(0.0, now - state.paused_at)
    running = replace(state, paused_at=None, started_at=_put_off(state.started_at, away))
    running = replace(running, entered_at=_put_off(state.entered_at, away))
    here = running.here
    return _put(running, replace(here, closes_at=_put_off(here.closes_at, away))) if here else running


def _put_off(moment: float | None, seconds: float) -> float | None:
    return None if moment is None else moment + seconds


def _pause(_shapes: Sequence[Shape], state: State, _target: Target, now: float) -> State | Refusal:
    if state.paused_at is not None or state.here is None:
        return Refusal(Why.NOT_RUNNING)
    return replace(closed(state), paused_at=now)


def _resume(_shapes: Sequence[Shape], state: State, _target: Target, now: float) -> State | Refusal:
    return Refusal(Why.NOT_PAUSED) if state.paused_at is None else resumed(state, now)


def _countdown(_shapes: Sequence[Shape], state: State, target: Target, now: float) -> State | Refusal:
    """Begins a countdown, or puts its end off."""
    here = state.here
    if here is None or not here.door.takes_answers:
        return Refusal(Why.NOT_OPEN)
    if not isinstance(target, int) or not 0 < target <= LONGEST_COUNTDOWN:
        return Refusal(Why.NOT_UNDERSTOOD)
    at = now if state.paused_at is None else state.paused_at
    closes_at = min(max(at, here.closes_at or at) + target, at + LONGEST_COUNTDOWN)
    return _put(state, replace(here, door=Door.OPEN, closes_at=closes_at))


def _stop_countdown(_shapes: Sequence[Shape], state: State, _target: Target, _now: float) -> State | Refusal:
    here = state.here
    if here is None or here.closes_at is None or here.door is not Door.OPEN:
        return Refusal(Why.NO_COUNTDOWN)
    return _put(state, replace(here, closes_at=None))


def _arrange(_shapes: Sequence[Shape], state: State, target: Target, _now: float) -> State | Refusal:
    """Another order of the steps. The present one and those where somebody may have answered stay in it."""
    known = range(len(state.progress))
    if not isinstance(target, tuple) or len(set(target)) != len(target) or not set(target) <= set(known):
        return Refusal(Why.NO_SUCH_STEP)
    begun = {n for n, one in enumerate(state.progress) if one != replace(StepProgress(), spent=one.spent)} | {state.at}
    if not target or not (begun & set(state.order)) <= set(target):
        return Refusal(Why.STEP_BEGUN)
    return replace(state, order=target)


def _insert(shapes: Sequence[Shape], state: State, _target: Target, _now: float) -> State | Refusal:
    new = tuple(range(len(state.progress), len(shapes)))
    if not new:
        return Refusal(Why.NO_SUCH_STEP)
    place = len(state.order) if state.at == WAITING else place_of(state) + 1
    order = (*state.order[:place], *new, *state.order[place:])
    return replace(state, progress=(*state.progress, *(StepProgress() for _ in new)), order=order)


def _section(step: int) -> Act:
    def turn(shapes: Sequence[Shape], state: State, _target: Target, now: float) -> State | Refusal:
        here = state.here
        if here is None or not 0 <= here.section + step < shapes[state.at].parts(here):
            return Refusal(Why.NO_SUCH_SECTION)
        return _put(resumed(state, now), replace(here, section=here.section + step))

    return turn


Act = Callable[[Sequence[Shape], State, Target, float], State | Refusal]

ALWAYS: dict[Command, Act] = {
    Command.END: _end,
    Command.FORWARD: _forward,
    Command.BACK: _back,
    Command.GO: _go,
    Command.PAUSE: _pause,
    Command.RESUME: _resume,
    Command.COUNTDOWN: _countdown,
    Command.STOP_COUNTDOWN: _stop_countdown,
    Command.ARRANGE: _arrange,
    Command.INSERT: _insert,
    Command.NEXT_SECTION: _section(1),
    Command.BACK_SECTION: _section(-1),
}
"""What is not about the doors of the present step."""


def _put(state: State, progress: StepProgress) -> State:
    before, after = state.progress[: state.at], state.progress[state.at + 1 :]
    return replace(state, progress=(*before, progress, *after))


def _within(shapes: Sequence[Shape], state: State, command: Command, now: float) -> State | Refusal:
    here = state.here
    if here is None or not shapes[state.at].stages:
        return Refusal(Why.NOTHING_TO_ANSWER)
    why = next((why for forbids, why in _forbidding(shapes[state.at], here)[command] if forbids), None)
    return _put(state, _changed(here, command, now)) if why is None else Refusal(why)


def _forbidding(shape: Shape, here: StepProgress) -> dict[Command, tuple[tuple[bool, Why], ...]]:
    """What forbids each command now, the first that holds first. A closed stage may open again until the room has
    seen how others answered."""
    last = here.stage == len(shape.stages) - 1
    closed = ((here.door is not Door.CLOSED, Why.CLOSE_FIRST), (shape.survey, Why.SURVEY_STAYS))
    at_the_end = (*closed, (not last, Why.STAGE_LEFT), (here.reasoning, Why.ALREADY_SHOWN))
    return {
        Command.OPEN: ((here.door is Door.OPEN, Why.ALREADY_OPEN), (here.tally or here.reasoning, Why.ALREADY_SHOWN)),
        Command.CLOSE: ((here.door is not Door.OPEN, Why.NOT_OPEN),),
        Command.NEXT_STAGE: (*closed, (last, Why.LAST_STAGE)),
        Command.TALLY: (*closed, (here.tally, Why.ALREADY_SHOWN), (shape.gathered, Why.SHOWN_WORD_BY_WORD)),
        Command.VOTE_AGAIN: (*at_the_end, (here.round > 1, Why.VOTED_TWICE)),
        Command.TWIN: (*at_the_end, (not shape.twin or here.round < 2, Why.NO_TWIN), (here.twin, Why.TWIN_ASKED)),
        Command.REASONING: at_the_end,
    }


def _changed(here: StepProgress, command: Command, now: float) -> StepProgress:
    if command is Command.NEXT_STAGE:
        return StepProgress(stage=here.stage + 1, spent=here.spent)
    changes: dict[Command, dict[str, Any]] = {
        Command.OPEN: {"door": Door.OPEN, "closes_at": None},
        Command.CLOSE: {"door": Door.CLOSING, "closes_at": now},
        Command.TALLY: {"tally": True},
        Command.VOTE_AGAIN: {"round": 2, "door": Door.OPEN, "tally": False},
        Command.TWIN: {"twin": True, "door": Door.OPEN, "tally": False, "closes_at": now + TWIN_SECONDS},
        Command.REASONING: {"reasoning": True},
    }
    return replace(here, **changes[command])
