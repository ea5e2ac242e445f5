"""What a room does with its reasons. A reason is named by its step, its vote and its author."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Engine, select

from benkyokai.core.live.live_session import Moderation, Reason
from benkyokai.store.database import rows, toggle, upsert
from benkyokai.store.live import moved_on
from benkyokai.store.tables import reason_sign, reason_vote

KEY = ("session_id", "step", "round", "author_id")


def moderate(engine: Engine, session_id: str, moderations: dict[Reason, Moderation]) -> int:
    """Remembers what the facilitator did with some reasons; the session's new discussion version."""
    with engine.begin() as connection:
        for reason, given in moderations.items():
            row = _row(session_id, reason) | {"shown": given.shown, "pinned": given.pinned}
            upsert(connection, reason_sign, row, KEY)
        return moved_on(connection, session_id)


def vote(engine: Engine, session_id: str, reason: Reason, participant_id: str, on: bool) -> int:
    """Gives a reason a participant's vote, or takes it back; the session's new discussion version."""
    row = _row(session_id, reason) | {"participant_id": participant_id}
    with engine.begin() as connection:
        toggle(connection, reason_vote, row, on)
        return moved_on(connection, session_id)


def _row(session_id: str, reason: Reason) -> dict[str, object]:
    return {"session_id": session_id, "step": reason.step, "round": reason.round, "author_id": reason.author_id}


def moderations_of(engine: Engine, session_id: str) -> dict[Reason, Moderation]:
    """What the facilitator did with the reasons of a session."""
    query = select(reason_sign).where(reason_sign.c.session_id == session_id)
    return {
        Reason(row.step, row.round, row.author_id): Moderation(row.shown, row.pinned) for row in rows(engine, query)
    }


def votes_of(engine: Engine, session_id: str) -> dict[Reason, frozenset[str]]:
    """Who voted for which reason of a session."""
    found: defaultdict[Reason, set[str]] = defaultdict(set)
    for row in rows(engine, select(reason_vote).where(reason_vote.c.session_id == session_id)):
        found[Reason(row.step, row.round, row.author_id)].add(row.participant_id)
    return {reason: frozenset(voters) for reason, voters in found.items()}
