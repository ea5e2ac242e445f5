"""What was answered: one row per attempt, question and stage, written once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, or_, select, update

from benkyokai.core.answer import Answer
from benkyokai.core.question_ref import QuestionRef
from benkyokai.store import cards
from benkyokai.store.cards import Card
from benkyokai.store.database import columns_of, insert_new, read, row_of, rows, upsert
from benkyokai.store.tables import answer, attempt, draft, mark

KEY = ("attempt_id", "question_id", "stage")
MARK_KEY = ("attempt_id", "question_id", "content_hash")


@dataclass(frozen=True, kw_only=True)
class AttemptAnswer(Answer):
    """One stored stage of an answer, and the hash of the question as it was then. A deciding factor and a reason are
    in the response."""

    attempt_id: str
    question_id: str
    stage: str
    content_hash: str
    answered_at: datetime


COLUMNS = [column for column in answer.columns if column.name != "id"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer was worth by one version of its question: a fraction in [0, 1], or None."""

    attempt_id: str
    question_id: str
    content_hash: str
    fraction: float | None
    marked_at: datetime


MARK = columns_of(mark, Mark)


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """An answer with what follows from it: the record of its mark, and the card that brings it back."""

    answer: AttemptAnswer
    mark: Mark | None = None
    card: Card | None = None


def record(engine: Engine, answer_record: AnswerRecord) -> bool:
    """Commits a stage of an answer to an open attempt with what follows from it, and drops the draft behind it.

    False, and nothing changed, where that stage was answered before (in another tab, say) or the attempt has
    ended. True means that it is on disk.
    """
    given = answer_record.answer
    with engine.begin() as connection:
        if not _touch(connection, given.attempt_id, given.answered_at) or not _put(connection, answer_record):
            return False
        connection.execute(
            draft.delete().where(draft.c.attempt_id == given.attempt_id, draft.c.question_id == given.question_id)
        )
    return True


def _touch(connection: Connection, attempt_id: str, now: datetime) -> bool:
    """True where the attempt is open and in time; then nobody else writes to it before this transaction ends."""
    in_time = or_(attempt.c.deadline.is_(None), attempt.c.deadline > now)
    still_open = (attempt.c.id == attempt_id, attempt.c.submitted_at.is_(None), in_time)
    return connection.execute(update(attempt).where(*still_open).values(changed_at=now)).rowcount == 1


def _put(connection: Connection, answer_record: AnswerRecord) -> bool:
    if not insert_new(connection, answer, _row(answer_record.answer)):
        return False
    if answer_record.mark is not None:
        upsert(connection, mark, row_of(answer_record.mark), MARK_KEY)
    if answer_record.card is not None:
        cards.put(connection, answer_record.card)
    return True


Finish = Callable[[Mapping[str, Answer], Sequence[AttemptAnswer]], Iterable[AnswerRecord]]
"""From the drafts by question and the answers given so far to the answers that handing in adds."""


def hand_in(engine: Engine, attempt_id: str, at: datetime, finish: Finish) -> bool:
    """Ends an attempt, and makes answers of its drafts in the same transaction.

    False, and nothing changed, where it had ended before: of many that hand in at one instant one does.
    """
    still_open = (attempt.c.id == attempt_id, attempt.c.submitted_at.is_(None))
    with engine.begin() as connection:
        ended = connection.execute(update(attempt).where(*still_open).values(submitted_at=at, changed_at=at))
        if ended.rowcount != 1:
            return False
        for answer_record in finish(_drafts(connection, attempt_id), _answers(connection, [attempt_id])):
            _put(connection, answer_record)
        connection.execute(draft.delete().where(draft.c.attempt_id == attempt_id))
    return True


def revise(engine: Engine, given: AttemptAnswer) -> None:
    """Commits a stage that may change afterwards, such as the learner's own marks on a rubric."""
    with engine.begin() as connection:
        upsert(connection, answer, _row(given), KEY)


def _row(given: AttemptAnswer) -> dict[str, Any]:
    return {column.name: getattr(given, column.name) for column in COLUMNS}


def answers_of(engine: Engine, attempt_ids: Iterable[str]) -> list[AttemptAnswer]:
    """Every stored stage of these attempts, in the order it was written."""
    with engine.connect() as connection:
        return _answers(connection, list(attempt_ids))


def _answers(connection: Connection, attempt_ids: list[str]) -> list[AttemptAnswer]:
    query = select(*COLUMNS).where(answer.c.attempt_id.in_(attempt_ids)).order_by(answer.c.id)
    return [AttemptAnswer(**row._mapping) for row in connection.execute(query)]


def answers_by(engine: Engine, person_id: str) -> list[AttemptAnswer]:
    """Every stored stage of a person's attempts, in the order it was written."""
    query = select(*COLUMNS).join(attempt, attempt.c.id == answer.c.attempt_id).where(attempt.c.person_id == person_id)
    return [AttemptAnswer(**row._mapping) for row in rows(engine, query.order_by(answer.c.id))]


def marks_by(engine: Engine, person_id: str) -> list[Mark]:
    """The record of marks of a person's attempts, the oldest first."""
    query = select(*MARK).join(attempt, attempt.c.id == mark.c.attempt_id).where(attempt.c.person_id == person_id)
    return read(engine, Mark, query.order_by(mark.c.marked_at))


def save_draft(engine: Engine, attempt_id: str, question_id: str, kept: Answer, now: datetime) -> bool:
    """Keeps what is ticked and typed but not yet given; False where the attempt has ended or its time is over."""
    row = {"attempt_id": attempt_id, "question_id": question_id, "saved_at": now}
    with engine.begin() as connection:
        if not _touch(connection, attempt_id, now):
            return False
        row |= {"response": kept.response, "certainty": kept.certainty}
        upsert(connection, draft, row, ("attempt_id", "question_id"))
    return True


def drafts_of(engine: Engine, attempt_id: str) -> dict[str, Answer]:
    """The drafts of an attempt by question id."""
    with engine.connect() as connection:
        return _drafts(connection, attempt_id)


def _drafts(connection: Connection, attempt_id: str) -> dict[str, Answer]:
    query = select(draft.c.question_id, draft.c.response, draft.c.certainty).where(draft.c.attempt_id == attempt_id)
    return {row.question_id: Answer(row.response, certainty=row.certainty) for row in connection.execute(query)}


def marks_of(engine: Engine, attempt_ids: Iterable[str]) -> list[Mark]:
    """The record of marks of these attempts, the oldest first."""
    query = select(*MARK).where(mark.c.attempt_id.in_(list(attempt_ids))).order_by(mark.c.marked_at)
    return read(engine, Mark, query)


def put_mark(engine: Engine, one: Mark) -> None:
    """Adds what an answer is worth by a version of its question; the marks by other versions stay."""
    with engine.begin() as connection:
        upsert(connection, mark, row_of(one), MARK_KEY)


def finals_of(engine: Engine, person_id: str, ref: QuestionRef) -> list[tuple[str, Any]]:
    """What a person answered to a question, and at which quiz, in order; of a case under whatever assumption."""
    practised = attempt.c.quiz_id.startswith(f"{ref}@", autoescape=True)
    query = (
        select(attempt.c.quiz_id, answer.c.response)
        .join(attempt, attempt.c.id == answer.c.attempt_id)
        .where(attempt.c.person_id == person_id, answer.c.question_id == ref.question, answer.c.stage == "answer")
        .where(or_(attempt.c.quiz_id == ref.quiz, practised))
        .order_by(answer.c.id)
    )
    return [(row.quiz_id, row.response) for row in rows(engine, query)]


def stale(engine: Engine, hashes: Mapping[QuestionRef, str]) -> list[tuple[str, str, AttemptAnswer]]:
    """Every final answer whose question is another version now than when it was last marked.

    `hashes` are the present ones. Gives person, the attempt's quiz, and the answer.
    """
    query = (
        select(attempt.c.person_id, attempt.c.quiz_id, answer, mark.c.content_hash.label("marked"))
        .join(attempt, attempt.c.id == answer.c.attempt_id)
        .outerjoin(mark, (mark.c.attempt_id == answer.c.attempt_id) & (mark.c.question_id == answer.c.question_id))
        .where(answer.c.stage == "answer")
        .order_by(answer.c.id, mark.c.marked_at)
    )
    newest: dict[int, tuple[str, str, AttemptAnswer, str | None]] = {}
    with engine.connect() as connection:
        for row in connection.execute(query):
            found = AttemptAnswer(**{column.name: row._mapping[column] for column in COLUMNS})
            newest[row.id] = (row.person_id, row.quiz_id, found, row.marked)
    return [
        (person_id, quiz_id, found)
        for person_id, quiz_id, found, marked in newest.values()
        if hashes.get(QuestionRef.within(quiz_id, found.question_id), marked) != marked
    ]
