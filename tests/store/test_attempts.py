"""Attempts and answers: nothing lost, nothing doubled, proved with real threads."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import TypeVar

from sqlalchemy import Engine, func, select

from benkyokai.core.answer import Answer
from benkyokai.store import answers, attempts, lesson_visits, people
from benkyokai.store.answers import AttemptAnswer
from benkyokai.store.tables import attempt, person
from tests.store.conftest import NOW

T = TypeVar("T")


def at_one_instant(work: Callable[[int], T], times: int = 8) -> list[T]:
    """Runs the work in as many threads, all let go at the same moment."""
    gate = Barrier(times)

    def wait_then_work(number: int) -> T:
        gate.wait()
        return work(number)

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(wait_then_work, range(times)))


def begun(engine: Engine) -> attempts.Attempt:
    """An open attempt of a person."""
    mine = people.welcome(engine, "device", "person", NOW)
    return attempts.begin(engine, mine, "quiz", "attempt", NOW)


def given(attempt_id: str, response: object, question: str = "q") -> answers.AnswerRecord:
    """An answer to a question."""
    return answers.AnswerRecord(
        AttemptAnswer(
            response, attempt_id=attempt_id, question_id=question, stage="answer", content_hash="hash", answered_at=NOW
        )
    )


def count(engine: Engine, table: object) -> int:
    """How many rows a table has."""
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]


def test_two_tabs_that_arrive_at_once_are_one_person(engine: Engine) -> None:
    """Eight first visits of one device at one instant make one person."""
    found = at_one_instant(lambda n: people.welcome(engine, "device", f"person-{n}", NOW))
    assert len(set(found)) == 1
    assert count(engine, person) == 1


def test_two_tabs_that_begin_at_once_share_the_attempt(engine: Engine) -> None:
    """Eight tabs that begin at one instant get one attempt."""
    mine = people.welcome(engine, "device", "person", NOW)
    found = at_one_instant(lambda n: attempts.begin(engine, mine, "quiz", f"attempt-{n}", NOW))
    assert len({one.id for one in found}) == 1
    assert count(engine, attempt) == 1


def test_of_two_answers_at_one_instant_one_is_kept_and_the_other_told(engine: Engine) -> None:
    """Exactly one tab hears that its answer is saved, and that answer is the one on disk."""
    mine = begun(engine)
    told = at_one_instant(lambda n: answers.record(engine, given(mine.id, {"n": n})))
    assert told.count(True) == 1
    (stored,) = answers.answers_of(engine, [mine.id])
    assert stored.response == {"n": told.index(True)}


def test_answers_to_different_questions_at_one_instant_are_all_kept(engine: Engine) -> None:
    """Eight questions answered in eight tabs at once: eight rows."""
    mine = begun(engine)
    told = at_one_instant(lambda n: answers.record(engine, given(mine.id, "a", f"q{n}")))
    assert all(told)
    assert {row.question_id for row in answers.answers_of(engine, [mine.id])} == {f"q{n}" for n in range(8)}


def test_an_answer_takes_its_draft_with_it(engine: Engine) -> None:
    """Once given, the draft is gone; the drafts of other questions stay."""
    mine = begun(engine)
    for question in ("q", "other"):
        answers.save_draft(engine, mine.id, question, Answer(["a"]), NOW)
    answers.save_draft(engine, mine.id, "q", Answer(["a", "b"], certainty=2), NOW)
    assert answers.drafts_of(engine, mine.id) == {"q": Answer(["a", "b"], certainty=2), "other": Answer(["a"])}
    assert answers.record(engine, given(mine.id, ["a", "b"]))
    assert answers.drafts_of(engine, mine.id) == {"other": Answer(["a"])}


def test_what_was_handed_in_takes_no_more_answers(engine: Engine) -> None:
    """An ended attempt refuses an answer, ends only once, and the next one has the next number."""
    mine = begun(engine)
    assert answers.hand_in(engine, mine.id, NOW, lambda _drafts, _given: [])
    assert not answers.hand_in(engine, mine.id, NOW, lambda _drafts, _given: [])
    assert not answers.record(engine, given(mine.id, "a"))
    assert answers.answers_of(engine, [mine.id]) == []
    assert attempts.begin(engine, mine.person_id, "quiz", "again", NOW).number == 2


def test_nobody_sees_the_attempt_of_another(engine: Engine) -> None:
    """An attempt's id alone opens nothing."""
    mine = begun(engine)
    assert attempts.attempt_by_id(engine, mine.person_id, mine.id) == mine
    assert attempts.attempt_by_id(engine, "stranger", mine.id) is None


def test_reading_goes_on_where_it_was_left(engine: Engine) -> None:
    """The lesson opened last comes first, and a finished one stays finished when opened again."""
    mine = people.welcome(engine, "device", "person", NOW)
    for minute, lesson in enumerate(["one", "two", "one"]):
        lesson_visits.open_lesson(engine, mine, "course", lesson, NOW + timedelta(minutes=minute))
        if minute == 0:
            lesson_visits.finish_lesson(engine, mine, "course", lesson, NOW)
    found = lesson_visits.lesson_visits_of(engine, mine)
    assert [(one.lesson_id, one.finished_at is not None) for one in found] == [("one", True), ("two", False)]
    assert found[0].opened_at == NOW + timedelta(minutes=2)
