"""What many people answered, read by quiz. Responses come as the JSON text that is stored: most of them are equal, and
whoever marks them reads each text once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Engine, Select, Text, and_, cast, func, select, tuple_
from sqlalchemy.orm import aliased

from benkyokai.core.live.live_session import IN
from benkyokai.store.database import read, rows
from benkyokai.store.tables import (
    UtcDateTime,
    answer,
    attempt,
    late_answer,
    live_answer,
    live_session,
    mark,
    participant,
)

PORTION = 2_000
"""Rows that are in memory at once where all of them are streamed."""

MOST_STEPS = 5_000
"""Steps of sessions that one statement names."""

Step = tuple[str, int]
"""A step of a live session: the session's id and the step's number."""

PART, WHOLE = "\x1f", "\x1e"

Stage = tuple[str, str, str]
"""Question, stage, and the response as JSON text."""


class AttemptHead(NamedTuple):
    """An attempt without its answers. Those of one that was handed in never change. `asked`: what was drawn for it."""

    id: str
    changed_at: datetime
    handed_in: bool
    asked: Sequence[str] | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The first answers that one version of a question got, and what they were worth by that version: the sum of the
    fractions on record."""

    question_id: str
    content_hash: str
    n: int
    fractions: float
    first: datetime
    last: datetime


class Stored(NamedTuple):
    """An answer with the attempt that it belongs to; `asked` is the stage before it, where there is one."""

    person_id: str
    attempt_id: str
    quiz_id: str
    number: int
    handed_in: bool
    question_id: str
    asked: str | None
    response: str
    certainty: int | None
    content_hash: str
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class VoteCount:
    """How often one answer was given in one step of a session; `asked` is the stage before it, where there is one."""

    session_id: str
    step: int
    asked: str | None
    response: str
    n: int


class Ballot(NamedTuple):
    """What one participant answered in one step and vote, and the factor they named."""

    session_id: str
    step: int
    round: int
    participant_id: str
    asked: str | None
    response: str


def first_attempts(engine: Engine, quiz_id: str) -> list[AttemptHead]:
    """Everybody's first attempt at a quiz, in the order in which they began."""
    query = (
        select(attempt.c.id, attempt.c.changed_at, attempt.c.submitted_at.is_not(None), attempt.c.asked)
        .where(attempt.c.quiz_id == quiz_id, attempt.c.number == 1)
        .order_by(attempt.c.started_at, attempt.c.id)
    )
    return read(engine, AttemptHead, query)


def first_answers(engine: Engine, quiz_id: str, only: Sequence[str] | None = None) -> Iterator[tuple[str, list[Stage]]]:
    """Every stored stage of first attempts at a quiz, by attempt; `only`: of these attempts.

    The database puts the stages of an attempt into one text, because rows cost more than letters. Neither separator
    can stand in an id or, unescaped, in JSON.
    """
    stage = answer.c.question_id.concat(PART).concat(answer.c.stage).concat(PART).concat(cast(answer.c.response, Text))
    query = (
        select(attempt.c.id, func.aggregate_strings(stage, WHOLE).label("packed"))
        .join(answer, answer.c.attempt_id == attempt.c.id)
        .where(attempt.c.quiz_id == quiz_id, attempt.c.number == 1)
        .group_by(attempt.c.id)
    )
    if only is not None:
        query = query.where(attempt.c.id.in_(only))
    for row in rows(engine, query):
        yield row.id, [unpack(one) for one in row.packed.split(WHOLE)]


def unpack(packed: str) -> Stage:
    """Question, stage and JSON text."""
    question_id, stage, response = packed.split(PART, 2)
    return question_id, stage, response


def records(engine: Engine, quiz_id: str, question_ids: Iterable[str]) -> list[Recorded]:
    """Every version of these questions of a quiz that was answered in first attempts, finished or not."""
    same_version = and_(
        mark.c.attempt_id == answer.c.attempt_id,
        mark.c.question_id == answer.c.question_id,
        mark.c.content_hash == answer.c.content_hash,
    )
    version = (answer.c.question_id, answer.c.content_hash)
    times = (func.min(answer.c.answered_at, type_=UtcDateTime), func.max(answer.c.answered_at, type_=UtcDateTime))
    query = (
        select(*version, func.count(), func.coalesce(func.sum(mark.c.fraction), 0.0), *times)
        .select_from(attempt)
        .join(answer, answer.c.attempt_id == attempt.c.id)
        .outerjoin(mark, same_version)
        .where(attempt.c.quiz_id == quiz_id, attempt.c.number == 1, answer.c.stage == "answer")
        .where(answer.c.question_id.in_(list(question_ids)))
        .group_by(*version)
    )
    return read(engine, Recorded, query)


def plans(engine: Engine, session_ids: Sequence[str]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Id and plan of these sessions, the oldest first."""
    query = select(live_session.c.id, live_session.c.plan).where(live_session.c.id.in_(session_ids))
    return [(row.id, row.plan) for row in rows(engine, query.order_by(live_session.c.created_at))]


def _in_steps(engine: Engine, query: Select[Any], table: Any, steps: Sequence[Step]) -> Iterator[Any]:
    """The rows of these steps alone; a statement takes so many of them at once."""
    for start in range(0, len(steps), MOST_STEPS):
        yield from rows(
            engine, query.where(tuple_(table.c.session_id, table.c.step).in_(steps[start : start + MOST_STEPS]))
        )


def ballots(engine: Engine, steps: Sequence[Step]) -> list[Ballot]:
    """Everybody's answers in these steps, both votes."""
    responses, asked, same_step = with_asked(live_answer)
    query = (
        select(*(live_answer.c[name] for name in ("session_id", "step", "round", "participant_id")), *responses)
        .join(participant, participant.c.id == live_answer.c.participant_id)
        .outerjoin(asked, same_step)
        .where(live_answer.c.stage == "answer", participant.c.status == IN)
    )
    return [Ballot(*row) for row in _in_steps(engine, query, live_answer, steps)]


def late_votes(engine: Engine, steps: Sequence[Step]) -> list[VoteCount]:
    """What was answered after the session to these steps, equal answers counted together."""
    responses, asked, same_step = with_asked(late_answer)
    groups = (late_answer.c.session_id, late_answer.c.step, *responses)
    query = select(*groups, func.count()).outerjoin(asked, same_step)
    query = query.where(late_answer.c.stage == "answer").group_by(*groups)
    return [VoteCount(*row) for row in _in_steps(engine, query, late_answer, steps)]


def every_answer(engine: Engine, person_id: str | None = None) -> Iterator[Stored]:
    """Every answer of every attempt, or of one person's, streamed."""
    responses, asked, same_answer = with_asked(answer)
    own = (attempt.c.person_id, attempt.c.id, attempt.c.quiz_id, attempt.c.number, attempt.c.submitted_at.is_not(None))
    given = (answer.c.certainty, answer.c.content_hash, answer.c.answered_at)
    query = select(*own, answer.c.question_id, *responses, *given).join(answer, answer.c.attempt_id == attempt.c.id)
    query = query.outerjoin(asked, same_answer).where(answer.c.stage == "answer")
    if person_id is not None:
        query = query.where(attempt.c.person_id == person_id)
    query = query.order_by(answer.c.attempt_id, answer.c.question_id)
    with engine.connect() as connection:
        yield from map(Stored._make, connection.execution_options(yield_per=PORTION).execute(query))


FIRST = {
    answer: (("attempt_id", "question_id"), {}),
    live_answer: (("session_id", "step", "participant_id"), {"round": 1}),
    late_answer: (("session_id", "step", "person_id"), {}),
}
"""For each table what both stages of an answer have in common, and what else names the one that comes first."""


def with_asked(given: Any) -> tuple[list[Any], Any, Any]:
    """Of a table of answers: the columns of what was asked (None without) and of the answer, as JSON text; the table
    and the condition to join it by, from outside."""
    asked = aliased(given)
    common, more = FIRST[given]
    same = (asked.c[name] == given.c[name] for name in common)
    first = (asked.c[name] == value for name, value in {"stage": "ask", **more}.items())
    return [cast(asked.c.response, Text), cast(given.c.response, Text)], asked, and_(*same, *first)
