"""Lead a session: one command at a time, from the state that the facilitator saw."""

from __future__ import annotations

from dataclasses import replace

from benkyokai.core.live.plan import from_json
from benkyokai.core.live.session import Command, State, decide
from benkyokai.core.live.stored import read_state, write_state
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.instance import Instance
from benkyokai.store import live
from benkyokai.store.live import Event, LiveSession


def lead(
    instance: Instance, session: LiveSession, version: int, command: Command, target: int | None = None
) -> LiveSession | Refusal:
    """The session after a command. `version` is the one that the facilitator saw: where somebody was first, the
    command is refused, so that two facilitators never skip a step together."""
    if version != session.version:
        return Refusal(Why.MOVED_ON)
    state = decide([one.shape for one in from_json(session.plan)], read_state(session.state), command, target)
    if isinstance(state, Refusal):
        return state
    event = Event(version + 1, command.value, target, instance.now())
    stored = write_state(state)
    if not live.compare_and_set(instance.engine, session, stored, event, state.ended):
        return Refusal(Why.MOVED_ON)
    ended_at = event.happened_at if state.ended else session.ended_at
    return replace(session, state=stored, version=event.version, changed_at=event.happened_at, ended_at=ended_at)


def state_of(session: LiveSession) -> State:
    """The state as the rules know it."""
    return read_state(session.state)
