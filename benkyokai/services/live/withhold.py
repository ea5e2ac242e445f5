"""While a question is coming up in a session that a device takes part in, its key stays away from that device."""

from __future__ import annotations

from datetime import timedelta

from benkyokai.core.live.plan import from_json, read_state
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.store import live

FORGOTTEN = timedelta(hours=12)
"""After so long without a command a session that nobody ended holds nothing back any more."""


def withheld(instance: Instance, visitor: Visitor) -> frozenset[QuestionRef]:
    """The questions whose reasoning a running session of the visitor's has still to show."""
    since = instance.now() - FORGOTTEN
    held: set[QuestionRef] = set()
    for session in live.running_sessions_of(instance.engine, visitor.device_id, since):
        state = read_state(session.state)
        for planned, progress in zip(from_json(session.plan), state.progress, strict=True):
            if planned.step.question and planned.shape.reasoning and not progress.reasoning:
                held.add(planned.step.question)
                found = instance.library.question(planned.step.question)
                twin = QuestionRef.parse(found[1].twin) if found else None
                held |= {twin} if twin else set()
    return frozenset(held)
