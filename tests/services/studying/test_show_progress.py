"""My progress: points, tags, parts, certainty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benkyokai.core.answer import Answer
from benkyokai.services.running.identify import Visitor
from benkyokai.services.studying.answer_quiz import begin, give_answer, hand_in, look_at_attempt, look_at_quiz
from benkyokai.services.studying.practise import start
from benkyokai.services.studying.show_progress import LearnerProgress, progress_of
from benkyokai.services.studying.show_results import my_attempts
from tests.services.quizzes import Room, room, single, study

ME = Visitor("me")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Room]:
    """A room with a quiz that asks for certainty."""
    quiz = study(single("one", tags=("x",)), single("two", tags=("x", "y")), certainty=True)
    with room(tmp_path, quiz) as found:
        yield found


def answer(here: Room, *given: tuple[str, int]) -> None:
    """A whole attempt: a response and a certainty for each question."""
    quiz = here.instance.library.quizzes["study"]
    begin(here.instance, ME, quiz)
    for question, (response, sure) in zip(quiz.questions, given, strict=True):
        assert give_answer(here.instance, ME, quiz, question, Answer.of_whole(question, response, sure)) is None
    hand_in(here.instance, look_at_quiz(here.instance, ME, quiz))
    here.wait(hours=1)


def progress(here: Room) -> LearnerProgress:
    """What the page draws."""
    mine = my_attempts(here.instance, ME)
    return progress_of(mine, mine.results())


def test_each_attempt_is_a_point_on_its_line(here: Room) -> None:
    """The oldest first, in per cent; tags are from the newest alone, with the number of answers."""
    answer(here, ("b", 1), ("a", 1))
    answer(here, ("a", 2), ("a", 3))
    found = progress(here)
    assert [(point.number, point.percent) for point in found.points] == [(1, 50), (2, 100)]
    assert [(share.id, share.n, share.percent) for share in found.tags] == [("x", 2, 100), ("y", 1, 100)]


def test_certainty_stands_beside_what_was_right(here: Room) -> None:
    """Every answer with a certainty counts, in every attempt."""
    answer(here, ("b", 3), ("a", 1))
    answer(here, ("a", 3), ("b", 3))
    found = progress(here)
    assert [(one.certainty, one.n, one.right, one.wrong) for one in found.sureness] == [(1, 1, 1, 0), (3, 3, 1, 2)]
    assert [(one.question.id, one.right_since) for one in found.surely_wrong] == [("two", False), ("one", True)]


def test_practice_counts_for_certainty_and_can_be_reopened(here: Room) -> None:
    """An answer in practice that was certain and wrong is in the list, and its attempt opens again."""
    quiz = here.instance.library.quizzes["study"]
    practised = start(here.instance, ME, quiz, quiz.questions[0])
    assert give_answer(here.instance, ME, practised.quiz, quiz.questions[0], Answer("b", certainty=3)) is None
    wrong = progress(here).surely_wrong[0]
    assert wrong.quiz.id == "study#one"
    found = look_at_attempt(here.instance, ME, wrong.attempt_id)
    assert found is not None
    assert found.response(quiz.questions[0]) == "b"
    assert look_at_attempt(here.instance, Visitor("another"), wrong.attempt_id) is None
