"""Report a question: a learner's remark for its author."""

from __future__ import annotations

from datetime import timedelta

from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.running.identify import Visitor, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.store import notes
from benkyokai.store.notes import LearnerReport

LONGEST_REPORT = 1000
"""Characters that a report may have."""

MOST_PER_DAY = 50
"""Reports that one person may send in a day."""


def report_question(instance: Instance, visitor: Visitor, quiz: Quiz, question: Question, text: str) -> Refusal | None:
    """Commits a remark. None means that it is on disk."""
    said, now = text.strip(), instance.now()
    if not said:
        return Refusal(Why.NOTHING_CHOSEN)
    if len(said) > LONGEST_REPORT:
        return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_REPORT))
    person = welcome(instance, visitor)
    if notes.reports_today(instance.engine, person, now - timedelta(days=1)) >= MOST_PER_DAY:
        return Refusal(Why.TOO_MANY_TRIES)
    notes.send_report(instance.engine, person, LearnerReport(quiz.ref(question.id), question.content_hash, said, now))
    return None


def reports(instance: Instance) -> list[LearnerReport]:
    """Every remark, the oldest first."""
    return notes.reports(instance.engine)
