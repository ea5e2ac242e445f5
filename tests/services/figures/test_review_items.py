"""How the questions did: first attempts, live votes, late answers, each counted where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from benkyokai.core.answer import Answer
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.export.table_formats import csv_of
from benkyokai.services.figures.compute_statistics import statistics_of
from benkyokai.services.figures.review_items import review_item, review_quiz
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import begin, give_answer, hand_in, look_at_quiz
from benkyokai.services.studying.practise import start
from benkyokai.store import forget
from benkyokai.store.tables import late_answer, live_answer, live_session, participant
from tests.a_history import history
from tests.services.quizzes import Room, room, single, study

QUIZ = study(single("one"), single("two"), single("three"))


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Room]:
    """A room with a quiz of three questions."""
    with room(tmp_path, QUIZ) as found:
        yield found


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """A made-up history that no test changes."""
    with history(tmp_path_factory.mktemp("past")) as instance:
        yield instance


def study_it(here: Room, who: str, *chosen: str, done: bool = True) -> None:
    """A go at the quiz: an answer to each of its first questions, then handed in."""
    quiz, me = here.instance.library.quizzes["study"], Visitor(who)
    begin(here.instance, me, quiz)
    for question, response in zip(quiz.questions, chosen, strict=False):
        assert give_answer(here.instance, me, quiz, question, Answer.of_whole(question, response)) is None
    if done:
        assert hand_in(here.instance, look_at_quiz(here.instance, me, quiz)) is None
    here.wait(minutes=1)


def figures(here: Room) -> list[tuple[int, float | None]]:
    """n and facility of each question."""
    health = review_quiz(here.instance, here.instance.library.quizzes["study"])
    return [(item.n, item.figures.facility if item.figures else None) for item in health.items]


def test_only_the_first_attempt_of_each_counts(here: Room) -> None:
    """A second go and practice change nothing; what was left open when handing in counts 0."""
    study_it(here, "ann", "a", "b", "a")
    study_it(here, "ben", "a")
    before = figures(here)
    study_it(here, "ann", "b", "b", "b")
    quiz = here.instance.library.quizzes["study"]
    practised = start(here.instance, Visitor("ann"), quiz, quiz.questions[0])
    assert give_answer(here.instance, Visitor("ann"), practised.quiz, quiz.questions[0], Answer("b")) is None
    assert before == figures(here) == [(2, 100), (2, 0), (2, 50)]


def test_an_attempt_that_goes_on_is_counted_apart(here: Room) -> None:
    """Until it is handed in or its last question is answered."""
    study_it(here, "ann", "a", "a", done=False)
    health = review_quiz(here.instance, here.instance.library.quizzes["study"])
    assert (health.figures.n, health.unfinished) == (0, 1)
    quiz = here.instance.library.quizzes["study"]
    assert give_answer(here.instance, Visitor("ann"), quiz, quiz.questions[2], Answer("a")) is None
    health = review_quiz(here.instance, quiz)
    assert (health.figures.n, health.unfinished) == (1, 0)


def test_what_was_read_before_is_never_shown_when_it_is_gone(here: Room) -> None:
    """A new attempt, a deleted person and a corrected key all show at once."""
    study_it(here, "ann", "a", "a", "a")
    assert figures(here)[0] == (1, 100)
    study_it(here, "ben", "b", "a", "a")
    assert figures(here)[0] == (2, 50)
    here.put(study(single("one", right="b"), single("two"), single("three")))
    assert figures(here)[0] == (2, 50)
    study_it(here, "ciy", "b", "a", "a")
    assert figures(here)[0] == (3, pytest.approx(200 / 3))
    person = person_of(here.instance, Visitor("ann"))
    assert person is not None
    assert forget.forget_person(here.instance.engine, person)
    assert figures(here)[0] == (2, 100)


def test_each_version_keeps_its_own_facility(here: Room) -> None:
    """The answers of each content hash, by the marks of that version; the present one first."""
    study_it(here, "ann", "a", "a", "a")
    here.put(study(single("one", right="b"), single("two"), single("three")))
    study_it(here, "ben", "a", "a", "a")
    study_it(here, "ciy", "b", "a", "a")
    quiz = here.instance.library.quizzes["study"]
    health = review_quiz(here.instance, quiz)
    detail = review_item(here.instance, health, health.items[0])
    assert [(one.current, one.n, one.facility) for one in detail.versions] == [(True, 2, 50), (False, 1, 100)]


def rows(instance: Instance, name: str) -> list[dict[str, Any]]:
    """An exported table."""
    table = next(one for one in export_answers(instance) if one.name == name)
    return [dict(zip([column.name for column in table.columns], row, strict=True)) for row in table.rows]


@pytest.mark.parametrize("quiz_id", ["knowledge", "choosing-a-service"])
def test_the_page_the_export_and_stats_say_the_same(past: Instance, quiz_id: str) -> None:
    """Every figure of every question, and of the quiz as a whole."""
    health = review_quiz(past, past.library.quizzes[quiz_id])
    table = next(one for one in export_answers(past) if one.name == f"marks_{quiz_id}")
    said = statistics_of(b"".join(csv_of(table)).decode())
    assert isinstance(said, dict)
    exported = {row["question"]: row for row in rows(past, "items") if row["quiz"] == quiz_id}
    for item in health.items:
        assert item.figures is not None
        for name, value in said["questions"][item.question.id].items():
            assert getattr(item.figures, name) == pytest.approx(value)
            assert exported[item.question.id][name] == pytest.approx(value)
        assert exported[item.question.id]["n"] == item.n == said["quiz"]["n"]
    whole = next(row for row in rows(past, "quizzes") if row["quiz"] == quiz_id)
    for name, value in said["quiz"].items():
        assert getattr(health.figures, name) == pytest.approx(value)
        assert whole[name] == pytest.approx(value)


def test_the_detail_and_the_export_say_the_same(past: Instance) -> None:
    """What the options drew, the shift, the versions."""
    quiz = past.library.quizzes["choosing-a-service"]
    health = review_quiz(past, quiz)
    item = health.items[2]
    detail = review_item(past, health, item)
    mine = [row for row in rows(past, "options") if row["question"] == item.question.id]
    assert [(row["choice"], row["n"], row["upper"], row["lower"]) for row in mine] == [
        (one.choice, one.n, one.upper, one.lower) for one in detail.draws.rows
    ]
    row = next(row for row in rows(past, "items") if row["question"] == item.question.id)
    assert row["normalised_gain"] == detail.shift.gain
    assert (row["live_n"], row["live_facility"]) == (item.live.n, item.live.facility)
    versions = [row for row in rows(past, "versions") if row["question"] == item.question.id]
    assert [(row["n"], row["facility"]) for row in versions] == [(one.n, one.facility) for one in detail.versions]
    answered = past.first_attempts.of(past.engine, quiz).given[item.question.id]
    assert sum(one.n for one in detail.versions) == len(answered) > 0


def test_rehearsals_and_removed_participants_count_nowhere(tmp_path: Path) -> None:
    """A rehearsal's votes are no live votes, nor are those of somebody who was sent out."""
    with history(tmp_path) as instance:
        quiz = instance.library.quizzes["choosing-a-service"]
        n = review_quiz(instance, quiz).items[2].live.n
        with instance.engine.begin() as connection:
            connection.execute(
                update(participant).where(participant.c.device_id == "device-00001").values(status="out")
            )
        assert review_quiz(instance, quiz).items[2].live.n == n - 1
        with instance.engine.begin() as connection:
            connection.execute(update(live_session).values(rehearsal=True))
        assert review_quiz(instance, quiz).items[2].live.n == 0


def test_late_answers_are_counted_apart(tmp_path: Path) -> None:
    """They change no live figure."""
    with history(tmp_path) as instance:
        quiz = instance.library.quizzes["choosing-a-service"]
        health = review_quiz(instance, quiz)
        item = health.items[2]
        with instance.engine.connect() as connection:
            asked = live_answer.select().where(live_answer.c.content_hash == item.question.content_hash)
            vote = connection.execute(asked).first()
        assert vote is not None
        response = {"assumption": item.question.assumptions[0].id, "axes": {}}  # type: ignore[attr-defined]
        row = {"session_id": vote.session_id, "step": vote.step, "person_id": "person-00001", "stage": "answer"}
        more = {"response": response, "content_hash": "h", "answered_at": instance.now()}
        with instance.engine.begin() as connection:
            connection.execute(late_answer.insert().values(**row, **more))
        after = review_quiz(instance, quiz)
        late = review_item(instance, after, after.items[2]).late
        assert (late.n, late.facility) == (1, 0)
        assert after.items[2].live == item.live


def test_a_survey_has_no_figures(past: Instance) -> None:
    """Opinion and open questions stand outside the table of marks."""
    survey = next(iter(past.library.courses.values())).survey
    health = review_quiz(past, past.library.quizzes[survey])
    assert [item.figures for item in health.items] == [None] * len(health.items)
    assert health.figures.n == 0


def test_long_names_of_quizzes_stay_apart(here: Room) -> None:
    """The marks of every quiz have a table, however much two ids have in common."""
    ids = ["a-quiz-with-a-long-name-about-one", "a-quiz-with-a-long-name-about-two"]
    here.put(*(replace(QUIZ, id=quiz_id) for quiz_id in ids))
    for quiz in here.instance.library.quizzes.values():
        begin(here.instance, Visitor("ann"), quiz)
        for question in quiz.questions:
            assert give_answer(here.instance, Visitor("ann"), quiz, question, Answer("a")) is None
    names = [one.name for one in export_answers(here.instance)]
    assert names[-2:] == [f"marks_{quiz_id}" for quiz_id in ids]
