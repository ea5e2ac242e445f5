"""What learners write beside a question: notes for themselves, reports for the author."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, func, select

from benkyokai.core.question_ref import QuestionRef
from benkyokai.store.database import change, rows, upsert
from benkyokai.store.tables import note, report

KEY = ("person_id", "quiz_id", "question_id")


@dataclass(frozen=True, slots=True)
class LearnerReport:
    """A learner's remark on a question, and the hash of the question as it was then."""

    question: QuestionRef
    content_hash: str
    text: str
    reported_at: datetime


def keep_note(engine: Engine, person_id: str, ref: QuestionRef, text: str, now: datetime) -> None:
    """Keeps a note on a question; an empty text takes it away."""
    mine = (note.c.person_id == person_id, note.c.quiz_id == ref.quiz, note.c.question_id == ref.question)
    row = {"person_id": person_id, "quiz_id": ref.quiz, "question_id": ref.question}
    with engine.begin() as connection:
        if text:
            upsert(connection, note, {**row, "text": text, "changed_at": now}, KEY)
        else:
            connection.execute(note.delete().where(*mine))


def notes_of(engine: Engine, person_id: str) -> dict[QuestionRef, str]:
    """A person's notes by question."""
    found = rows(engine, select(note).where(note.c.person_id == person_id))
    return {QuestionRef(row.quiz_id, row.question_id): row.text for row in found}


def send_report(engine: Engine, person_id: str, sent: LearnerReport) -> None:
    """Commits a report."""
    whose = {"person_id": person_id, "quiz_id": sent.question.quiz, "question_id": sent.question.question}
    what = {"content_hash": sent.content_hash, "text": sent.text, "reported_at": sent.reported_at}
    change(engine, report.insert().values(**whose, **what))


def reports_today(engine: Engine, person_id: str, since: datetime) -> int:
    """How many reports a person has sent since then."""
    mine = (report.c.person_id == person_id, report.c.reported_at >= since)
    return int(rows(engine, select(func.count()).where(*mine))[0][0])


def reports(engine: Engine) -> list[LearnerReport]:
    """Every report, the oldest first."""
    return [
        LearnerReport(QuestionRef(row.quiz_id, row.question_id), row.content_hash, row.text, row.reported_at)
        for row in rows(engine, select(report).order_by(report.c.id))
    ]
