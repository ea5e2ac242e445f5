"""What a step asks now: which stages take answers, whether it is at its twin, how many votes are over."""

from __future__ import annotations

from benkyokai.core.live.session import Door, Shape, StepProgress
from benkyokai.core.stage import TWIN


def open_stages(shape: Shape, here: StepProgress) -> tuple[str, ...]:
    """The names of what can be answered at once: a question's present stage, all questions of a survey, the twin."""
    if at_twin(here):
        return (TWIN,)
    return shape.stages if shape.survey else (shape.stages[here.stage],)


def every_stage(shape: Shape) -> tuple[str, ...]:
    """Whatever may be answered in a step."""
    return (*shape.stages, TWIN) if shape.twin else shape.stages


def at_twin(here: StepProgress) -> bool:
    """True while the twin is what the room sees: until the tally of the second vote, or the release."""
    return here.twin and not here.tally and not here.reasoning


def votes_closed(here: StepProgress) -> int:
    """How many votes have closed, once the last stage is reached."""
    return here.round if here.twin or here.door is Door.CLOSED else here.round - 1
