"""What time does to a session without anybody's command: when the door moves, whether an answer comes in time, how long
the room has been at a step."""

from __future__ import annotations

from collections.abc import Sequence

from benkyokai.core.live.asking import open_stages
from benkyokai.core.live.session import GRACE, Command, Door, Shape, Slot, State, Target, decide, settled
from benkyokai.core.refusal import Refusal, Why

DURING_GRACE = frozenset(
    {Command.OPEN, Command.CLOSE, Command.COUNTDOWN, Command.STOP_COUNTDOWN, Command.ARRANGE, Command.INSERT}
)
"""What leaves a closing door as it is, or opens it again; everything else waits until the grace is over."""


LEAVING = frozenset({Command.FORWARD, Command.BACK, Command.GO, Command.END})
"""What leaves the present step behind."""


def seconds_to_move(state: State, now: float) -> float | None:
    """How long until the door begins to close, or its grace is over; None where neither comes by itself."""
    here = state.here
    if here is None or here.closes_at is None or state.paused_at is not None:
        return None
    return max(0.0, here.closes_at - now + (GRACE if here.door is Door.CLOSING else 0.0))


def grace_left(state: State, now: float) -> float:
    """How long a closing door still takes answers."""
    closing = state.here is not None and state.here.door is Door.CLOSING
    return min(GRACE, seconds_to_move(state, now) or 0.0) if closing else 0.0


def closes_first(shapes: Sequence[Shape], state: State, command: Command, target: Target, now: float) -> bool:
    """True where a command would leave open answers: closing them first gives those that are chosen and not sent their
    grace."""
    here = settled(state, now).here
    leaves = command in LEAVING and here is not None and here.door is Door.OPEN
    return leaves and isinstance(decide(shapes, state, command, target, now), State)


def refuse_answer(shapes: Sequence[Shape], state: State, slot: Slot, now: float = 0.0) -> Refusal | None:
    """Why an answer cannot be taken now, or None."""
    here = settled(state, now).here
    if state.ended:
        return Refusal(Why.SESSION_ENDED)
    if here is None or slot.step != state.at or not shapes[state.at].stages:
        return Refusal(Why.STEP_OVER)
    if not here.door.takes_answers or slot.round != here.round:
        return Refusal(Why.NOT_OPEN)
    return None if slot.stage in open_stages(shapes[state.at], here) else Refusal(Why.NOT_OPEN)


def seconds_spent(state: State, step: int, now: float) -> float:
    """How long the room has been at a step, pauses left out."""
    spent = state.progress[step].spent
    if step != state.at or state.entered_at is None or state.ended:
        return spent
    return spent + max(0.0, (now if state.paused_at is None else state.paused_at) - state.entered_at)
