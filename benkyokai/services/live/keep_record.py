"""The full record: what everybody answered before the discussion and after it, of the votes that have closed."""

from __future__ import annotations

from collections.abc import Iterable

from benkyokai.core.live.asking import votes_closed
from benkyokai.core.live.record import BothVotes, RecordLine, Voted, lines_of
from benkyokai.core.live.session import Slot
from benkyokai.core.question import Question
from benkyokai.core.stage import TWIN
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.services.live.shared_reasons import text_of


def record_of(room: Room, steps: Iterable[int] | None = None) -> list[RecordLine]:
    """The lines of these steps, else of all of them in their order. Nobody who was removed is in it, and no survey."""
    chosen = room.state.order if steps is None else steps
    votes = (_votes(room, step) for step in chosen)
    return list(lines_of((one.id for one in room.people), (one for one in votes if one is not None)))


def called(room: Room) -> dict[str, str]:
    """Each participant's display name; where there are no names, their number in the session."""
    return {one.id: str(one.number) if room.names == NO_NAMES else one.name for one in room.people}


def sizes(room: Room) -> dict[str, int] | None:
    """How many each team is; None where everybody answers for themselves."""
    return {one.id: one.size for one in room.people} if room.teams else None


def _votes(room: Room, step: int) -> BothVotes | None:
    shape, progress = room.shapes[step], room.state.progress[step]
    if shape.survey or not shape.stages:
        return None
    question = room.question(room.plan[step], shape.stages[-1])
    if question is None:
        return None
    open_here = step == room.state.at and progress.door.takes_answers and progress.stage == len(shape.stages) - 1
    first, second = (
        {} if open_here and vote > votes_closed(progress) else _voted(room, question, step, vote) for vote in (1, 2)
    )
    twin = room.question(room.plan[step], TWIN) if shape.twin else None
    twins = {} if open_here or twin is None else _to_twin(room, step)
    return BothVotes(room.place(step) + 1, question, first, second, twin, twins)


def _to_twin(room: Room, step: int) -> dict[str, Voted]:
    given = room.given(Slot(step, TWIN, 2))
    return {who: Voted(whole, by=given[who].sent_by) for who, whole in room.twins(step).items()}


def _voted(room: Room, question: Question, step: int, vote: int) -> dict[str, Voted]:
    given = room.given(Slot(step, room.shapes[step].stages[-1], vote))
    found = {}
    for who, whole in room.wholes(step, vote).items():
        one = given[who]
        found[who] = Voted(whole, one.factor, text_of(question, one), one.certainty, one.sent_by)
    return found
