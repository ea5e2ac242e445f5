"""Sessions are deleted when it was said that they would be, with everything in them, and not a day before."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from benkyokai.core.live.live_session import (
    WAITING,
    LiveAnswer,
    LiveSession,
    Moderation,
    Participant,
    ParticipantQuestion,
    Reason,
)
from benkyokai.core.live.session import Command
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.retention import KEEPS, delete_overdue, delete_session, kept_until
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import join
from benkyokai.services.running.background_jobs import BackgroundJobs
from benkyokai.services.running.instance import Instance
from benkyokai.store import live, participant_questions, shared_reasons
from benkyokai.store.tables import metadata
from tests.services.conftest import NOW

DAY = timedelta(days=1)


def later(instance: Instance, moved: timedelta) -> Instance:
    """The same instance with the clock moved on."""
    return replace(instance, now=lambda: NOW + moved)


def started(instance: Instance, keep_days: int | None, end: bool = True) -> LiveSession:
    """A session of these days, ended now."""
    session = start_from_quiz(instance, "study", SessionOptions(keep_days=keep_days))
    assert session is not None
    if not end:
        return session
    ended = lead(instance, session, 0, Command.END)
    assert isinstance(ended, LiveSession)
    return ended


def fill(instance: Instance, session: LiveSession) -> None:
    """Something in every table that belongs to a session."""
    one = join(instance, session, f"{session.id}-a", "田中", "room")
    assert isinstance(one, Participant)
    engine, at = instance.engine, session.id
    row = LiveAnswer(
        ["x"],
        None,
        "だから",
        session_id=at,
        step=0,
        stage="answer",
        round=1,
        participant_id=one.id,
        answer_id=f"{at}-1",
        sequence=1,
        content_hash="h",
        answered_at=NOW,
    )
    assert live.put_answers(engine, at, [row], lambda _state: lambda _one: True) == [True]
    reason = Reason(0, 1, one.id)
    shared_reasons.moderate(engine, at, {reason: Moderation(True, True)})
    shared_reasons.vote(engine, at, reason, one.id, True)
    participant_questions.ask(engine, ParticipantQuestion(f"{at}-q", at, one.id, "なぜ", False, WAITING, NOW))
    participant_questions.want(engine, at, f"{at}-q", one.id, True)


def rows(instance: Instance) -> dict[str, int]:
    """How many rows each table has."""
    with instance.engine.connect() as connection:
        tables = metadata.sorted_tables
        return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


@pytest.mark.parametrize("days", [days for days in KEEPS if days])
def test_a_session_goes_on_its_day(instance: Instance, days: int) -> None:
    """Not a minute before so many days after the end; then it is gone."""
    session = started(instance, days)
    assert kept_until(session) == NOW + days * DAY
    delete_overdue(later(instance, days * DAY - timedelta(minutes=1)))
    assert live.by_code(instance.engine, session.code) == session
    assert session in delete_overdue(later(instance, days * DAY))
    assert live.by_code(instance.engine, session.code) is None


def test_until_deleted_means_until_deleted(instance: Instance) -> None:
    """So does a session from before there was a choice: nobody was told otherwise."""
    stays, old = started(instance, None), started(instance, 7)
    live.choose(instance.engine, old.id, keep_days="?")
    delete_overdue(later(instance, 4000 * DAY))
    assert live.by_code(instance.engine, stays.code) is not None
    assert live.by_code(instance.engine, old.code) is not None


def test_a_session_that_nobody_ended_goes_after_its_last_command(instance: Instance) -> None:
    """A command puts it off."""
    session = started(instance, 7, end=False)
    moved = lead(later(instance, 5 * DAY), session, 0, Command.FORWARD)
    assert isinstance(moved, LiveSession)
    assert moved not in delete_overdue(later(instance, 8 * DAY))
    assert moved.id in {one.id for one in delete_overdue(later(instance, 12 * DAY))}


def test_everything_in_it_goes_and_nothing_else(instance: Instance) -> None:
    """Every table of a session is as empty as before; the neighbour keeps its rows."""
    neighbour = started(instance, None, end=False)
    fill(instance, neighbour)
    before = rows(instance)
    session = started(instance, 30, end=False)
    fill(instance, session)
    filled = rows(instance)
    assert all(filled[name] > before[name] for name in before if name.startswith(("live_s", "live_a", "floor", "reas")))
    delete_session(instance, session)
    after = rows(instance)
    assert all(after[name] == before[name] for name in before if name.startswith(("live", "floor", "reason", "part")))


def test_the_background_jobs_look_once_an_hour(instance: Instance, caplog: pytest.LogCaptureFixture) -> None:
    """At its start, then with the clock; what it deleted stands in the log by its number, without a name."""
    first, second = started(instance, 7), started(instance, 30)
    clock = [NOW + 7 * DAY]
    background_jobs = BackgroundJobs(replace(instance, now=lambda: clock[0]))
    with caplog.at_level(logging.WARNING):
        background_jobs.run_once()
    assert first.id in caplog.text
    assert live.by_code(instance.engine, first.code) is None
    clock[0] = NOW + 30 * DAY
    background_jobs.run_once()
    assert live.by_code(instance.engine, second.code) is None
    third = started(instance, 7)
    clock[0] += timedelta(minutes=59)
    background_jobs.run_once()
    assert live.by_code(instance.engine, third.code) is not None, "not looked at yet"
    clock[0] += timedelta(minutes=1)
    background_jobs.run_once()
    assert live.by_code(instance.engine, third.code) is None
