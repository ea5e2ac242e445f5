"""Practice: what was answered comes back, worst first, and practising changes no mark."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Why
from benkyokai.services.running.identify import Visitor
from benkyokai.services.studying import practise
from benkyokai.services.studying.answer_quiz import give_answer, look_at_quiz
from benkyokai.services.studying.report_question import MOST_PER_DAY, report_question, reports
from benkyokai.services.studying.show_results import my_results
from tests.core.cases import scenario
from tests.services.conftest import NOW
from tests.services.quizzes import Room, room, single, study

ME, SOMEBODY = Visitor("me"), Visitor("somebody")
TWO = QuestionRef("study", "two")
QUIZ = study(single("one", tags=("t",)), single("two"), single("three"))


@pytest.fixture
def answered(tmp_path: Path) -> Iterator[Room]:
    """A room in which one is right, two is wrong, three is wrong."""
    with room(tmp_path, QUIZ) as made:
        for question, response in zip(QUIZ.questions, "abb", strict=True):
            assert give_answer(made.instance, ME, QUIZ, question, Answer.of_whole(question, response)) is None
        yield made


def due(made: Room, visitor: Visitor = ME) -> list[str]:
    """The ids of what is due today, in order."""
    return [one.question.id for one in practise.due_today(made.instance, visitor, UTC)]


def test_everything_answered_is_in_the_queue_when_its_day_comes(answered: Room) -> None:
    """Minutes later the wrong ones, then the right one; nobody else has any."""
    assert due(answered) == ["two", "three", "one"]
    assert due(answered, SOMEBODY) == []


def test_the_day_ends_where_the_learner_is(answered: Room) -> None:
    """21:00 in Tokyo is noon in London: today ends at different moments."""
    tokyo = timezone(timedelta(hours=9))
    assert practise.end_of_day(NOW, tokyo) - NOW == timedelta(hours=3)
    assert practise.end_of_day(NOW, UTC) - NOW == timedelta(hours=12)


def test_practising_changes_no_mark_and_moves_the_card(answered: Room) -> None:
    """The first answer counts; the practised question goes to a later day."""
    question = QUIZ.question("two")
    assert question is not None
    before = my_results(answered.instance, ME)[0].mark.mark
    for _ in range(3):
        answered.wait(hours=1)
        attempt_state = practise.start(answered.instance, ME, QUIZ, question)
        assert give_answer(answered.instance, ME, attempt_state.quiz, question, Answer("a", certainty=3)) is None
    assert my_results(answered.instance, ME)[0].mark.mark == before
    assert len(my_results(answered.instance, ME)) == 1
    assert "two" not in due(answered)
    left = practise.next_due(answered.instance, ME, TWO)
    assert left is not None
    assert left >= timedelta(days=1)


def test_what_was_begun_and_not_answered_goes_on(answered: Room) -> None:
    """Closing the browser in the middle of a practice begins no second one."""
    question = QUIZ.question("two")
    assert question is not None
    first = practise.start(answered.instance, ME, QUIZ, question)
    again = practise.start(answered.instance, ME, QUIZ, question)
    assert first.attempt == again.attempt
    assert practise.look(answered.instance, ME, QUIZ, question).attempt == first.attempt


def test_sure_and_wrong_comes_first(answered: Room) -> None:
    """Of two wrong ones the one that was certain comes first."""
    question = QUIZ.question("three")
    assert question is not None
    answered.wait(minutes=5)
    attempt_state = practise.start(answered.instance, ME, QUIZ, question)
    give_answer(answered.instance, ME, attempt_state.quiz, question, Answer("b", certainty=3))
    queue = practise.due_today(answered.instance, ME, UTC)
    assert [one.question.id for one in queue] == ["three", "two", "one"]
    assert [one.surely_wrong for one in queue] == [True, False, False]


def test_the_intervals_grow_with_the_outcome(answered: Room) -> None:
    """Wrong comes back first, certain and right last."""
    times = practise.next_intervals(answered.instance, ME, TWO)
    assert times["wrong"] <= times["partly"] <= times["right"] < times["sure"]


def test_missed_questions_and_my_notes(answered: Room) -> None:
    """The list of what was missed, each with a note that only I see; an empty note is gone."""
    missed = practise.missed(answered.instance, ME)
    assert [one.question.id for one in missed] == ["two", "three"]
    practise.keep_note(answered.instance, ME, missed[0], " look at IAM ")
    assert practise.my_notes(answered.instance, ME) == {TWO: "look at IAM"}
    assert practise.my_notes(answered.instance, SOMEBODY) == {}
    practise.keep_note(answered.instance, ME, missed[0], "")
    assert practise.my_notes(answered.instance, ME) == {}


def test_a_case_has_no_right_or_wrong_and_is_not_missed(tmp_path: Path) -> None:
    """Whatever was chosen in it; it comes back all the same."""
    case = scenario()
    quiz = study(case)
    with room(tmp_path, quiz) as made:
        stage = case.stages[0].id
        assert give_answer(made.instance, ME, quiz, case, Answer(["brand"]), stage) is None
        weak = Answer({"assumption": "slow", "axes": {"training": "ec2", "inference": "edge"}}, factor="cost")
        assert give_answer(made.instance, ME, quiz, case, weak) is None
        assert due(made) == [case.id]
        assert practise.missed(made.instance, ME) == []


def test_a_question_that_is_gone_is_in_no_queue(answered: Room) -> None:
    """A card whose question was deleted waits without an error."""
    answered.put(study(single("one")))
    assert due(answered) == ["one"]


def test_a_report_reaches_the_author(answered: Room) -> None:
    """It is stored with the question as it was; nothing and too much are refused."""
    question = QUIZ.question("two")
    assert question is not None
    assert report_question(answered.instance, ME, QUIZ, question, " The key is old. ") is None
    (sent,) = reports(answered.instance)
    assert (sent.question, sent.text) == (TWO, "The key is old.")
    assert sent.content_hash == question.content_hash
    for text, why in (("  ", Why.NOTHING_CHOSEN), ("x" * 1001, Why.TEXT_TOO_LONG)):
        refusal = report_question(answered.instance, ME, QUIZ, question, text)
        assert refusal is not None
        assert refusal.why is why
    for _ in range(MOST_PER_DAY - 1):
        assert report_question(answered.instance, ME, QUIZ, question, "again") is None
    refusal = report_question(answered.instance, ME, QUIZ, question, "once more")
    assert refusal is not None
    assert refusal.why is Why.TOO_MANY_TRIES


def test_certainty_is_asked_where_the_quiz_asks(tmp_path: Path) -> None:
    """Without it no answer is taken; with it it is kept."""
    quiz = study(single("one"), certainty=True)
    with room(tmp_path, quiz) as made:
        refusal = give_answer(made.instance, ME, quiz, quiz.questions[0], Answer("a"))
        assert refusal is not None
        assert refusal.why is Why.NO_CERTAINTY
        assert give_answer(made.instance, ME, quiz, quiz.questions[0], Answer("a", certainty=2)) is None
        assert look_at_quiz(made.instance, ME, quiz).certainty_total() == 2


def test_a_time_zone_that_nobody_knows_is_utc() -> None:
    """By its name or by the minutes that it is ahead, whatever a browser says."""
    assert practise.zone_named("Asia/Tokyo").utcoffset(NOW) == timedelta(hours=9)
    assert practise.zone_ahead("-90").utcoffset(NOW) == -timedelta(minutes=90)
    for name in (None, "", "Mars/Olympus", "../../etc/passwd", "America", "x" * 2000, "\0"):
        assert practise.zone_named(name).utcoffset(NOW) == timedelta(0)
    for minutes in (None, "", "Asia/Tokyo", "1440", "9" * 30, "9" * 5000, "\0"):
        assert practise.zone_ahead(minutes).utcoffset(NOW) == timedelta(0)
