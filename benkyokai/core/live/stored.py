"""A session's state as the database keeps it, in plain JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from benkyokai.core.live.session import Door, State, StepProgress


def write_state(state: State) -> dict[str, Any]:
    """The state in plain JSON."""
    progress = [{**asdict(one), "door": one.door.value} for one in state.progress]
    return {**asdict(state), "progress": progress, "order": list(state.order)}


def read_state(stored: dict[str, Any]) -> State:
    """The state that `write_state` wrote."""
    progress = tuple(StepProgress(**{**one, "door": Door(one["door"])}) for one in stored["progress"])
    return State(**{**stored, "progress": progress, "order": tuple(stored["order"])})
