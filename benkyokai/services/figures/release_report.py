"""Release a session's report to those who took part, or take it back; and who may read it."""

from __future__ import annotations

from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.typed_code import fold_code
from benkyokai.services.running.instance import Instance
from benkyokai.store import live, reports


def release(instance: Instance, code: str, on: bool) -> Refusal | None:
    """What the facilitator decides. While a session goes on, its report would give answers away."""
    session = live.by_code(instance.engine, code)
    if session is None:
        return Refusal(Why.NO_REPORT)
    if on and session.ended_at is None:
        return Refusal(Why.SESSION_GOES_ON)
    reports.set_released(instance.engine, session.id, instance.now() if on else None)
    return None


def is_released(instance: Instance, code: str) -> bool:
    """Whether those who took part can read it."""
    session = live.by_code(instance.engine, code)
    return session is not None and session.released_at is not None


def session_to_read(instance: Instance, code: str, device_id: str | None, facilitates: bool) -> LiveSession | Refusal:
    """The session whose report somebody may read. Who did not take part does not even hear whether there is one."""
    session = live.by_code(instance.engine, fold_code(code))
    if session is not None and facilitates:
        return session
    if session is None or not device_id or not reports.took_part(instance.engine, session.id, device_id):
        return Refusal(Why.NO_REPORT)
    return session if session.released_at is not None else Refusal(Why.NOT_RELEASED)
