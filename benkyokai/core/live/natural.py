"""What a facilitator usually does next, and how to go back: what the keys of console and projector stand for."""

from __future__ import annotations

from collections.abc import Sequence

from benkyokai.core.live.session import Command, Door, Shape, State, StepProgress, later, place_of


def natural(shapes: Sequence[Shape], state: State) -> Command | None:
    """What usually comes next; None where the session is over."""
    if state.ended:
        return None
    here, onward = state.here, Command.FORWARD if later(state) else Command.END
    if here is None:
        return onward
    shape = shapes[state.at]
    if here.section < shape.parts(here) - 1:
        return Command.NEXT_SECTION
    if not shape.stages:
        return onward
    if here.door in (Door.OPEN, Door.SHOWN):
        return Command.CLOSE if here.door is Door.OPEN else Command.OPEN
    return _after_closing(shape, here) or onward


def backward(shapes: Sequence[Shape], state: State) -> Command | None:
    """What going back is: the section before, else the step before; None where there is neither."""
    here = state.here
    if state.ended or here is None:
        return None
    if here.section > 0:
        return Command.BACK_SECTION
    return Command.BACK if place_of(state) > 0 else None


def _after_closing(shape: Shape, here: StepProgress) -> Command | None:
    if shape.survey:
        return None
    if here.stage < len(shape.stages) - 1:
        return Command.NEXT_STAGE
    if here.round < shape.rounds and not here.reasoning:
        return Command.VOTE_AGAIN  # before the tally: who has seen it goes with the majority
    shown = here.tally or here.reasoning
    if shape.twin and here.round > 1 and not (here.twin or shown):
        return Command.TWIN  # alone, before anybody knows how the second vote went
    if not (shown or shape.gathered):
        return Command.TALLY
    return Command.REASONING if shape.reasoning and not here.reasoning else None
