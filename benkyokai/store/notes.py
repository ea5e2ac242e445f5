"""What learners write beside a question: notes for themselves, reports for the author."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, func, select

from benkyokai.store.database import change, columns_of, read, row_of, rows, upsert
from benkyokai.store.tables import note, report

KEY = ("person_id", "quiz_id", "question_id")


@dataclass(frozen=True, slots=True)
class Report:
    """A learner's remark on a question, and the hash of the question as it was then."""

    quiz_id: str
    question_id: str
    content_hash: str
    text: str
    reported_at: datetime


def keep_note(engine: Engine, person_id: str, reference: tuple[str, str], text: str, now: datetime) -> None:
    """Keeps a note on a question (quiz, question); an empty text takes it away."""
    mine = (note.c.person_id == person_id, note.c.quiz_id == reference[0], note.c.question_id == reference[1])
    row = {"person_id": person_id, "quiz_id": reference[0], "question_id": reference[1]}
    with engine.begin() as connection:
        if text:
            upsert(connection, note, {**row, "text": text, "changed_at": now}, KEY)
        else:
            connection.execute(note.delete().where(*mine))


def notes_of(engine: Engine, person_id: str) -> dict[tuple[str, str], str]:
    """A person's notes by (quiz, question)."""
    return {
        (row.quiz_id, row.question_id): row.text
        for row in rows(engine, select(note).where(note.c.person_id == person_id))
    }


def send_report(engine: Engine, person_id: str, sent: Report) -> None:
    """Commits a report."""
    change(engine, report.insert().values(person_id=person_id, **row_of(sent)))


def reports_today(engine: Engine, person_id: str, since: datetime) -> int:
    """How many reports a person has sent since then."""
    mine = (report.c.person_id == person_id, report.c.reported_at >= since)
    return int(rows(engine, select(func.count()).where(*mine))[0][0])


def reports(engine: Engine) -> list[Report]:
    """Every report, the oldest first."""
    return read(engine, Report, select(*columns_of(report, Report)).order_by(report.c.id))
