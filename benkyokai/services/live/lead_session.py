"""Lead a session: one command at a time, from the state that the facilitator saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.live.plan import PlannedStep, from_json, read_state, step_as_json, write_state
from benkyokai.core.live.session import Command, Target, decide
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.remember_answers import try_to_remember
from benkyokai.services.live.room import Room
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from benkyokai.store.live import Event


def lead(
    instance: Instance,
    session: LiveSession,
    version: int,
    command: Command,
    target: Target = None,
    steps: Sequence[PlannedStep] = (),
) -> LiveSession | Refusal:
    """The session after a command. `version` is the one that the facilitator saw: where somebody was first, the
    command is refused, so that two facilitators never skip a step together. `steps`: what INSERT puts in, all of it
    or nothing."""
    if version != session.version:
        return Refusal(Why.MOVED_ON)
    now = instance.now()
    added = [step_as_json(one) for one in steps]
    plan = [*session.plan, *added]
    shapes = [one.shape for one in from_json(plan)]
    state = decide(shapes, read_state(session.state), command, target, now.timestamp())
    if isinstance(state, Refusal):
        return state
    told = len(added) if added else target
    number, order = (told, None) if isinstance(told, int) else (None, told)
    event = Event(version + 1, command.value, number, now, added or order)
    after = replace(session, state=write_state(state), plan=plan, version=event.version, changed_at=now)
    after = replace(after, ended_at=now if state.ended else session.ended_at)
    if not live.compare_and_set(instance.engine, session, after, event):
        return Refusal(Why.MOVED_ON)
    return try_to_remember(instance, after) if state.ended else after


def choose_address(room: Room, address: str) -> None:
    """Remembers the address under which participants reach the server."""
    live.choose_address(room.instance.engine, room.session.id, address)
    room.session = replace(room.session, address=address)
