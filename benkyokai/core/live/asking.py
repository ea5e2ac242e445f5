"""What a step asks now: which stages take answers, whether it is at its twin, how many votes are over."""

from __future__ import annotations

from collections.abc import Sequence

from benkyokai.core.live.session import Door, Shape, Slot, State, StepProgress, countdown_over
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import TWIN


def refuse_answer(shapes: Sequence[Shape], state: State, slot: Slot, now: float = 0.0) -> Refusal | None:
    """Why an answer cannot be taken now, or None."""
    here = state.here
    if state.ended:
        return Refusal(Why.SESSION_ENDED)
    if here is None or slot.step != state.at or not shapes[state.at].stages:
        return Refusal(Why.STEP_OVER)
    if here.door is not Door.OPEN or slot.round != here.round or countdown_over(state, now):
        return Refusal(Why.NOT_OPEN)
    return None if slot.stage in open_stages(shapes[state.at], here) else Refusal(Why.NOT_OPEN)


def open_stages(shape: Shape, here: StepProgress) -> tuple[str, ...]:
    """The names of what can be answered at once: a question's present stage, all questions of a survey, the twin."""
    if at_twin(here):
        return (TWIN,)
    return shape.stages if shape.survey else (shape.stages[here.stage],)


def at_twin(here: StepProgress) -> bool:
    """True while the twin is what the room sees: until the tally of the second vote, or the release."""
    return here.twin and not here.tally and not here.reasoning


def votes_closed(here: StepProgress) -> int:
    """How many votes have closed, once the last stage is reached."""
    return here.round if here.twin or here.door is Door.CLOSED else here.round - 1
