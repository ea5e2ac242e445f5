"""Hands that the facilitator counted in the room, for people without a device."""

from __future__ import annotations

from sqlalchemy import Engine, delete, select

from benkyokai.core.live.session import Slot
from benkyokai.store.database import rows, upsert
from benkyokai.store.live import moved_on
from benkyokai.store.tables import hand_count

KEY = ("session_id", "step", "stage", "round", "about", "choice")

Hands = dict[Slot, dict[tuple[str, str], int]]
"""By slot, then by what was chosen and the choice, as in a tally."""


def set_hands(engine: Engine, session_id: str, slot: Slot, about: str, choice: str, n: int) -> int:
    """Sets a count, it does not add; 0 deletes it. The session's new discussion version."""
    row = {"session_id": session_id, "step": slot.step, "stage": slot.stage, "round": slot.round}
    row |= {"about": about, "choice": choice}
    with engine.begin() as connection:
        if n:
            upsert(connection, hand_count, row | {"n": n}, KEY)
        else:
            connection.execute(delete(hand_count).where(*(hand_count.c[name] == row[name] for name in KEY)))
        return moved_on(connection, session_id)


def hands_of(engine: Engine, session_id: str) -> Hands:
    """Every count of a session."""
    found: Hands = {}
    for row in rows(engine, select(hand_count).where(hand_count.c.session_id == session_id)):
        found.setdefault(Slot(row.step, row.stage, row.round), {})[row.about, row.choice] = row.n
    return found
