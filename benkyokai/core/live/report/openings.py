"""When a stage took answers: the commands are replayed, and every opening of a door is noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from benkyokai.core.live.asking import open_stages, votes_closed
from benkyokai.core.live.report.material import GivenCommand
from benkyokai.core.live.session import Command, Door, Shape, Slot, State, beginning, decide, settled
from benkyokai.core.refusal import Refusal


@dataclass(frozen=True)
class Openings:
    """When each slot opened, the earliest first; the pauses, each from when to when; `after`: what was done when a vote
    had closed for the last time."""

    opened: Mapping[Slot, tuple[float, ...]]
    pauses: tuple[tuple[float, float], ...]
    after: Mapping[Slot, Command] = field(default_factory=dict)

    def seconds_to(self, slot: Slot, at: float) -> float | None:
        """From the last opening before an answer to the answer, pauses left out."""
        begins = [one for one in self.opened.get(slot, ()) if one <= at]
        if not begins:
            return None
        begin = begins[-1]
        return at - begin - sum(max(0.0, min(at, end) - max(begin, start)) for start, end in self.pauses)

    def median_to(self, slot: Slot, moments: Sequence[float]) -> float | None:
        """The median over some answers; None where it is not known."""
        seconds = [found for at in moments if (found := self.seconds_to(slot, at)) is not None]
        return median(seconds) if seconds else None


def find_openings(shapes: Sequence[Shape], order: Sequence[int], happenings: Sequence[GivenCommand]) -> Openings:
    """Replays a session from its first order. What comes after a command that does not fit stays unknown."""
    known = len(shapes) - sum(map(_added, happenings))
    state = beginning(shapes[:known], order)
    opened: dict[Slot, tuple[float, ...]] = {}
    pauses: list[tuple[float, float]] = []
    followed: dict[Slot, Command] = {}
    for one in happenings:
        known, state = known + _added(one), settled(state, one.at)
        after = decide(shapes[:known], state, one.command, one.target, one.at)
        if isinstance(after, Refusal) and one.command is Command.CLOSE:
            continue  # its countdown had closed the door; sessions of 2026-11 and before have a command for that
        if isinstance(after, Refusal):
            break
        if state.paused_at is not None and after.paused_at is None:
            pauses.append((state.paused_at, one.at))
        for slot in _open(shapes, after) - _open(shapes, state):
            opened[slot] = (*opened.get(slot, ()), one.at)
        _note_what_followed(followed, shapes, state, one.command)
        state = after
    return Openings(opened, tuple(pauses), followed)


DECIDES = (Command.VOTE_AGAIN, Command.REASONING, Command.FORWARD, Command.BACK, Command.GO, Command.END)
"""What follows the close of a vote, for good; a twin or a tally may come between."""


def _note_what_followed(followed: dict[Slot, Command], shapes: Sequence[Shape], state: State, command: Command) -> None:
    here = state.here
    stages = shapes[state.at].stages if here else ()
    if here is None or not stages or here.stage < len(stages) - 1:
        return
    slot = Slot(state.at, stages[-1], here.round)
    if command is Command.OPEN and not here.twin:
        followed.pop(slot, None)
    elif command in DECIDES and (here.door is Door.CLOSING or votes_closed(here) == here.round):
        followed.setdefault(slot, command)


def _added(one: GivenCommand) -> int:
    """How many steps a command puts in; once there was always one, and nobody said so."""
    if one.command is not Command.INSERT:
        return 0
    return one.target if isinstance(one.target, int) else 1


def _open(shapes: Sequence[Shape], state: State) -> frozenset[Slot]:
    here = state.here
    if here is None or not here.door.takes_answers:
        return frozenset()
    return frozenset(Slot(state.at, stage, here.round) for stage in open_stages(shapes[state.at], here))
