"""Sit an exam: flags to come back to, and what is handed in when nobody is there."""

from __future__ import annotations

from benkyokai.services.instance import Instance
from benkyokai.services.standing import Standing
from benkyokai.store import attempts


def set_flag(instance: Instance, standing: Standing, question_id: str, on: bool) -> None:
    """Puts a flag on a question, or takes it away; after the end nothing changes."""
    if standing.attempt is not None and not standing.ended and standing.quiz.question(question_id):
        attempts.set_flag(instance.engine, standing.attempt.id, question_id, on)
