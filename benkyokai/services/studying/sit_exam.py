"""Sit an exam: flags to come back to, and what is handed in when nobody is there."""

from __future__ import annotations

from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.store import attempts


def set_flag(instance: Instance, attempt_state: AttemptState, question_id: str, on: bool) -> None:
    """Puts a flag on a question, or takes it away; after the end nothing changes."""
    if attempt_state.attempt is not None and not attempt_state.ended and attempt_state.quiz.question(question_id):
        attempts.set_flag(instance.engine, attempt_state.attempt.id, question_id, on)
