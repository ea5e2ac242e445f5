"""Figures that are kept are those that one would count now, and nothing of them outlives the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, Text, delete, func, insert, select, update

from benkyokai.services.figures import figure_cache
from benkyokai.services.figures.live_figures import FINAL
from benkyokai.services.figures.review_items import ItemDetail, QuizHealth, review_every_item, review_quiz
from benkyokai.services.running.background_jobs import BackgroundJobs
from benkyokai.services.running.instance import Instance
from benkyokai.store import figure_cache as store
from benkyokai.store import forget, live
from benkyokai.store.tables import answer, attempt, late_answer, live_answer, live_session, participant, person
from benkyokai.store.tables import kept_figures as table
from tests.a_history import history, shipped

CASES = "choosing-a-service"


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Instance]:
    """A made-up history whose figures are kept."""
    with history(tmp_path) as instance:
        look(instance)
        yield instance


def look(instance: Instance) -> tuple[QuizHealth, list[ItemDetail]]:
    """Everything about the scenarios."""
    return review_every_item(instance, instance.library.quizzes[CASES])


def kept_rows(engine: Engine) -> int:
    """How many parts are kept."""
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def one_answers_more(engine: Engine) -> None:
    """A person who was not there before finishes a first attempt with one answer."""
    with engine.begin() as connection:
        some = connection.execute(select(answer).join(attempt).where(attempt.c.quiz_id == CASES)).first()
        whole = connection.execute(select(attempt).where(attempt.c.id == some.attempt_id)).one() if some else None
        assert some is not None
        assert whole is not None
        connection.execute(insert(person).values(id="new", created_at=whole.started_at))
        connection.execute(insert(attempt).values({**whole._mapping, "id": "new", "person_id": "new"}))
        rows = connection.execute(select(answer).where(answer.c.attempt_id == some.attempt_id)).all()
        for row in rows:
            given = {key: value for key, value in row._mapping.items() if key != "id"}
            connection.execute(insert(answer).values({**given, "attempt_id": "new"}))


def somebody_is_sent_out(engine: Engine) -> None:
    """Their votes count no more."""
    with engine.begin() as connection:
        first = select(func.min(participant.c.id)).scalar_subquery()
        connection.execute(update(participant).where(participant.c.id == first).values(status="out"))


def somebody_catches_up(engine: Engine) -> None:
    """An answer after the session."""
    with engine.begin() as connection:
        here = live_answer.c.response.cast(Text).contains("assumption")
        vote = connection.execute(select(live_answer).where(here, live_answer.c.stage == "answer")).first()
        assert vote is not None
        whose = {"session_id": vote.session_id, "step": vote.step, "person_id": "person-00001", "stage": "answer"}
        said = {"response": vote.response, "content_hash": "h", "answered_at": vote.answered_at}
        connection.execute(insert(late_answer).values(**whose, **said))


def a_session_becomes_a_rehearsal(engine: Engine) -> None:
    """Its votes count nowhere."""
    with engine.begin() as connection:
        connection.execute(update(live_session).values(rehearsal=True))


CHANGES = [one_answers_more, somebody_is_sent_out, somebody_catches_up, a_session_becomes_a_rehearsal]


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_they_are_as_if_nothing_had_been_kept(past: Instance, change: Callable[[Engine], None]) -> None:
    """Every figure of every question, counted with what was kept, and counted from nothing."""
    before = look(past)
    change(past.engine)
    after = look(past)
    store.drop_all(past.engine)
    assert after == look(Instance(past.engine, shipped(), "secret"))
    assert after != before


def test_a_vote_in_a_session_that_goes_on_counts_at_once(past: Instance) -> None:
    """So does one that arrives as it ends; only what was over for a while is not looked at again."""
    with past.engine.begin() as connection:
        connection.execute(update(live_session).values(ended_at=None))
    question = look(past)[0].items[2].question
    of_question = (live_answer.c.content_hash == question.content_hash, live_answer.c.stage == "answer")
    votes = select(live_answer.c.answer_id).where(*of_question, live_answer.c.round == 1)
    found = [look(past)[0].items[2].live.n]
    for ended_at in (None, past.now() - FINAL / 2, past.now() - 2 * FINAL):
        with past.engine.begin() as connection:
            connection.execute(update(live_session).values(ended_at=ended_at))
        look(past)
        with past.engine.begin() as connection:
            connection.execute(delete(live_answer).where(live_answer.c.answer_id == connection.scalar(votes)))
        found.append(look(past)[0].items[2].live.n)
    assert found == [found[0], found[0] - 1, found[0] - 2, found[0] - 2]


def test_an_edited_question_is_counted_anew(past: Instance) -> None:
    """Its fingerprint is another one; so is that of other rules."""
    quiz = past.library.quizzes[CASES]
    edited = replace(quiz, questions=(replace(quiz.questions[0], content_hash="new"), *quiz.questions[1:]))
    assert figure_cache.fingerprint_of_rules(quiz) == figure_cache.fingerprint_of_rules(replace(quiz))
    assert figure_cache.fingerprint_of_rules(quiz) != figure_cache.fingerprint_of_rules(edited)


@pytest.mark.parametrize(
    "deletion",
    [
        lambda engine, now: forget.forget_person(engine, "person-00001"),
        lambda engine, now: forget.forget_device(engine, "device-00002"),
        lambda engine, now: forget.forget_session(engine, "S00000"),
        lambda engine, now: forget.forget_attempts(engine, forget.older_than(engine, now)[0][:1]),
        lambda engine, now: live.delete_session(engine, "session-000"),
    ],
    ids=["person", "device", "session", "attempts", "retention"],
)
def test_whoever_deletes_answers_deletes_what_was_counted(past: Instance, deletion: Callable[..., object]) -> None:
    """No number that somebody is in stays on the disk."""
    assert kept_rows(past.engine) > 0
    assert deletion(past.engine, past.now() + timedelta(days=1))
    assert kept_rows(past.engine) == 0


def test_what_is_counted_while_a_session_goes_is_not_kept(past: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever had begun to count gets the figures as they were; of the session nothing is on the disk."""
    before, keep, part = look(past), store.keep, store.part_of("session-000")
    store.drop_all(past.engine)

    def keep_too_late(engine: Engine, quiz_id: str, counted: Mapping[str, store.CachedFigures]) -> None:
        if part in counted:
            live.delete_session(engine, "session-000")
        keep(engine, quiz_id, counted)

    monkeypatch.setattr(store, "keep", keep_too_late)
    assert look(past) == before
    with past.engine.connect() as connection:
        assert connection.scalar(select(func.count()).where(table.c.part == part)) == 0
    monkeypatch.undo()
    assert look(past) != before


def test_the_background_jobs_count_before_somebody_asks(past: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a start, and after a deletion, one round counts everything; the next round and a visit count nothing."""
    background_jobs, every = BackgroundJobs(past), set(past.library.quizzes)
    for again in (True, False):
        store.drop_all(past.engine)
        background_jobs.run_once(remarks=again)
        assert counted_quizzes(past.engine) == every

    monkeypatch.setattr(store, "keep", fail)
    background_jobs.run_once()
    background_jobs.run_once(remarks=True)
    review_quiz(past, past.library.quizzes[CASES])


def counted_quizzes(engine: Engine) -> set[str]:
    """The ids of the quizzes of which something is kept."""
    with engine.connect() as connection:
        return set(connection.scalars(select(table.c.quiz_id)))


def fail(*_: object) -> None:
    """Nobody may call this."""
    raise AssertionError("counted again")
