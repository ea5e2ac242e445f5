"""A session's state as the database keeps it, in plain JSON."""

from __future__ import annotations

from typing import Any

from benkyokai.core.live.session import Door, Progress, State


def write_state(state: State) -> dict[str, Any]:
    """The state in plain JSON."""
    return {
        "at": state.at,
        "ended": state.ended,
        "progress": [[p.stage, p.door.value, p.round, p.tally, p.reasoning] for p in state.progress],
    }


def read_state(stored: dict[str, Any]) -> State:
    """The state that `write_state` wrote."""
    progress = tuple(
        Progress(stage, Door(door), round_, tally, reasoning)
        for stage, door, round_, tally, reasoning in stored["progress"]
    )
    return State(stored["at"], stored["ended"], progress)
