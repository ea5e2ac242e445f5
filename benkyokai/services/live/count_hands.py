"""Count hands in the room for people without a device: set for what is, or was last, open."""

from __future__ import annotations

from benkyokai.core.live.asking import at_twin
from benkyokai.core.live.session import Door, Slot
from benkyokai.core.live.tally import listed
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.room import Room
from benkyokai.store import hands

MOST_HANDS = 999


def slot_for_hands(room: Room) -> Slot | None:
    """The vote for which hands can be counted now; None where there is none, as before its door opens."""
    planned, progress = room.here, room.state.here
    if planned is None or progress is None or not planned.shape.stages or planned.shape.survey:
        return None
    if progress.door is Door.SHOWN or at_twin(progress):
        return None
    slot = Slot(room.state.at, planned.shape.stages[progress.stage], progress.round)
    return slot if choices_for_hands(room, slot) else None


def choices_for_hands(room: Room, slot: Slot) -> dict[str, tuple[str, ...]]:
    """What hands can be raised for, as a tally lists it."""
    question = room.question(room.plan[slot.step], slot.stage)
    return listed(question, slot.stage) if question else {}


def set_hands(room: Room, slot: Slot, about: str, choice: str, n: int) -> int | Refusal:
    """Sets how many hands were raised for a choice; the session's new discussion version. A slot that the room has left
    is refused, so that a number typed late does not land at the next question."""
    if slot != slot_for_hands(room):
        return Refusal(Why.SESSION_ENDED if room.state.ended else Why.STEP_OVER)
    if not 0 <= n <= MOST_HANDS or choice not in choices_for_hands(room, slot).get(about, ()):
        return Refusal(Why.NOT_UNDERSTOOD)
    version = hands.set_hands(room.instance.engine, room.session.id, slot, about, choice, n)
    counted = {key: known for key, known in room.hands.get(slot, {}).items() if key != (about, choice)}
    room.hands[slot] = counted | ({(about, choice): n} if n else {})
    return version
