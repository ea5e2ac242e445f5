"""Forgets: a person, a device, a session, with everything that is theirs. What is gone is gone from the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, func, select, update

from benkyokai.store import figure_cache, personal
from benkyokai.store.people import studies_elsewhere
from benkyokai.store.tables import (
    attempt,
    device,
    device_person,
    floor_question,
    hand_count,
    late_answer,
    live_answer,
    live_event,
    live_session,
    participant,
    person,
    reason_vote,
)

Counts = dict[str, int]
"""Deleted rows by what they are."""

OF_A_SESSION = {
    "participants": participant,
    "live_answers": live_answer,
    "late_answers": late_answer,
    "hand_counts": hand_count,
    "floor_questions": floor_question,
    "reason_votes": reason_vote,
    "events": live_event,
}


def forget_person(engine: Engine, person_id: str) -> Counts:
    """Deletes a person; empty, and nothing changed, where there is no such person."""
    with engine.begin() as connection:
        return _forget_person(connection, person_id)


def _forget_person(connection: Connection, person_id: str) -> Counts:
    if connection.scalar(select(person.c.id).where(person.c.id == person_id)) is None:
        return {}
    counts = personal.count_all(connection, person_id)
    mine = participant.c.person_id == person_id
    _leave_traces_behind(connection, mine)
    _hand_devices_on(connection, person_id)
    connection.execute(person.delete().where(person.c.id == person_id))
    figure_cache.drop(connection)
    return counts


def _leave_traces_behind(connection: Connection, whose: ColumnElement[bool]) -> None:
    """Nobody's answer names these participants any more, no group has them, and the sessions' `talk_version` moves on,
    by which servers hear of it."""
    sessions = select(participant.c.session_id).where(whose)
    _leave_groups(connection, sessions, frozenset(connection.scalars(select(participant.c.id).where(whose))))
    named = live_answer.c.moved_by.in_(select(participant.c.id).where(whose))
    connection.execute(update(live_answer).where(live_answer.c.session_id.in_(sessions), named).values(moved_by=None))
    moved = {"talk_version": live_session.c.talk_version + 1}
    connection.execute(update(live_session).where(live_session.c.id.in_(sessions)).values(**moved))


def _leave_groups(connection: Connection, sessions: Select[Any], ids: frozenset[str]) -> None:
    formed = select(live_session.c.id, live_session.c.settings).where(live_session.c.id.in_(sessions))
    for session_id, settings in connection.execute(formed).all():
        if groups := settings.get("groups"):
            left = [[one for one in group if one not in ids] for group in groups["groups"]]
            away = [one for one in groups.get("away", ()) if one not in ids]
            changed = {**settings, "groups": {**groups, "groups": left, "away": away}}
            connection.execute(update(live_session).where(live_session.c.id == session_id).values(settings=changed))


def _hand_devices_on(connection: Connection, person_id: str) -> None:
    """A device on which others study stays theirs."""
    for device_id in connection.scalars(select(device.c.id).where(device.c.person_id == person_id)).all():
        others = (device_person.c.device_id == device_id, device_person.c.person_id != person_id)
        other = connection.scalar(select(device_person.c.person_id).where(*others).order_by(device_person.c.added_at))
        if other is not None:
            connection.execute(update(device).where(device.c.id == device_id).values(person_id=other))


def forget_device(engine: Engine, device_id: str) -> Counts:
    """Deletes a device, who took part from it in sessions, and the people who study on no other device; empty where it
    is not known."""
    with engine.begin() as connection:
        people = _people_of(connection, device_id)
        there = participant.c.device_id == device_id
        took_part = connection.scalar(select(func.count()).select_from(participant).where(there)) or 0
        if not people and not took_part:
            return {}
        counts = Counter({"devices": 0, "sessions": took_part})
        _leave_traces_behind(connection, there)
        counts["live_answers"] = _count_live(connection, there)
        connection.execute(participant.delete().where(there))
        for person_id in people:
            if not studies_elsewhere(connection, person_id, device_id):
                counts.update(_forget_person(connection, person_id))
        counts["devices"] = max(counts["devices"], 1 if people else 0)
        connection.execute(device.delete().where(device.c.id == device_id))
        figure_cache.drop(connection)
        return dict(counts)


def _people_of(connection: Connection, device_id: str) -> list[str]:
    now = select(device.c.person_id).where(device.c.id == device_id)
    added = select(device_person.c.person_id).where(device_person.c.device_id == device_id)
    return list(connection.scalars(now.union(added)))


def _count_live(connection: Connection, whose: ColumnElement[bool]) -> int:
    given = live_answer.c.participant_id.in_(select(participant.c.id).where(whose))
    return connection.scalar(select(func.count()).select_from(live_answer).where(given)) or 0


def forget_session(engine: Engine, code: str) -> Counts:
    """Deletes a session with everything that happened in it; empty where no session has that code."""
    with engine.begin() as connection:
        found = connection.scalar(select(live_session.c.id).where(live_session.c.code == code))
        if found is None:
            return {}
        counts = {
            name: connection.scalar(select(func.count()).select_from(table).where(table.c.session_id == found)) or 0
            for name, table in OF_A_SESSION.items()
        }
        connection.execute(live_session.delete().where(live_session.c.id == found))
        figure_cache.drop(connection)
    return {"sessions": 1, **counts}


def running_with(engine: Engine, since: datetime, whose: ColumnElement[bool]) -> str | None:
    """The code of a session that goes on (not ended, moved since then) and that participants like these are in."""
    query = (
        select(live_session.c.code)
        .join(participant, participant.c.session_id == live_session.c.id)
        .where(whose, live_session.c.ended_at.is_(None), live_session.c.changed_at > since)
    )
    with engine.connect() as connection:
        return connection.scalar(query)


def older_than(engine: Engine, limit: datetime) -> tuple[list[str], list[str]]:
    """The attempts that nobody has touched since then (ids), and the sessions that ended before (codes)."""
    old = select(attempt.c.id).where(attempt.c.changed_at < limit)
    over = select(live_session.c.code).where(func.coalesce(live_session.c.ended_at, live_session.c.changed_at) < limit)
    with engine.connect() as connection:
        return list(connection.scalars(old)), list(connection.scalars(over))


def forget_attempts(engine: Engine, attempt_ids: Iterable[str]) -> Counts:
    """Deletes attempts with their answers."""
    ids = list(attempt_ids)
    with engine.begin() as connection:
        for start in range(0, len(ids), 500):
            connection.execute(attempt.delete().where(attempt.c.id.in_(ids[start : start + 500])))
        figure_cache.drop(connection)
    return {"attempts": len(ids)}
