"""Forget: me, a person, a device, a session, or what is old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.typed_code import fold_code
from benkyokai.services.live.withhold import FORGOTTEN
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.store import forget, live
from benkyokai.store.forget import Counts
from benkyokai.store.tables import participant


def forget_me(instance: Instance, visitor: Visitor) -> Counts | Refusal:
    """Deletes everything of the visitor. The next thing that they do begins a new history."""
    person = person_of(instance, visitor)
    return forget_person(instance, person) if person else {}


def forget_person(instance: Instance, person_id: str) -> Counts | Refusal:
    """Deletes a person, unless they are in a session that goes on."""
    since = instance.now() - FORGOTTEN
    running = forget.running_with(instance.engine, since, participant.c.person_id == person_id)
    return Refusal(Why.IN_SESSION, running) if running else forget.forget_person(instance.engine, person_id)


def forget_device(instance: Instance, device_id: str) -> Counts | Refusal:
    """Deletes a device and who studies on it alone, unless it is in a session that goes on."""
    since = instance.now() - FORGOTTEN
    running = forget.running_with(instance.engine, since, participant.c.device_id == device_id)
    return Refusal(Why.IN_SESSION, running) if running else forget.forget_device(instance.engine, device_id)


def forget_session(instance: Instance, code: str) -> Counts | Refusal:
    """Deletes a session, unless it goes on."""
    code = fold_code(code)
    session = live.by_code(instance.engine, code)
    if session is not None and session.ended_at is None and session.changed_at > instance.now() - FORGOTTEN:
        return Refusal(Why.IN_SESSION, session.code)
    return forget.forget_session(instance.engine, code)


def forget_older_than(instance: Instance, days: int) -> Counts:
    """Deletes the attempts that nobody has touched for so many days, and the sessions that ended before."""
    attempts, sessions = forget.older_than(instance.engine, instance.now() - timedelta(days=days))
    counts = Counter(forget.forget_attempts(instance.engine, attempts))
    for code in sessions:
        counts.update(forget.forget_session(instance.engine, code))
    return dict(counts)


FORGET: dict[str, Callable[[Instance, Any], Counts | Refusal]] = {
    "person": forget_person,
    "device": forget_device,
    "session": forget_session,
    "older_than": forget_older_than,
}
"""What can be forgotten, by name."""
