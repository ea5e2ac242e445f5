"""A corrected key marks old answers anew; the old mark stays on record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import LiveAnswer, LiveSession, Participant
from benkyokai.core.live.session import Command
from benkyokai.core.practice import Review, replay
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room as LiveRoom
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import join, store_answers
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.remark_answers import remark
from benkyokai.services.studying import practise
from benkyokai.services.studying.answer_quiz import give_answer
from benkyokai.services.studying.show_results import my_results
from benkyokai.store import answers, cards
from tests.services.conftest import NOW
from tests.services.quizzes import Room, room, single, study

ME, SOMEBODY = Visitor("me"), Visitor("somebody")


@pytest.fixture
def answered(tmp_path: Path) -> Iterator[Room]:
    """I said b, somebody said a; a is right."""
    with room(tmp_path, study(single(right="a"))) as made:
        quiz = study(single(right="a"))
        give_answer(made.instance, ME, quiz, quiz.questions[0], Answer("b"))
        give_answer(made.instance, SOMEBODY, quiz, quiz.questions[0], Answer("a"))
        yield made


def test_nothing_moves_while_nothing_changes(answered: Room) -> None:
    """Marking anew with the same files lists nobody."""
    assert remark(answered.instance) == []


def test_a_corrected_key_moves_both_and_keeps_what_was(answered: Room) -> None:
    """Whose moved is listed once; the record has both marks; the practice follows."""
    answered.put(study(single(right="b", points=2)))
    moved = remark(answered.instance)
    assert sorted((one.before, one.after, one.points) for one in moved) == [(0, 1, 2), (1, 0, 2)]
    assert remark(answered.instance) == []
    (mine,) = my_results(answered.instance, ME)
    assert mine.mark.mark == 2
    assert mine.before == {"one": 0}
    record = answers.marks_of(answered.instance.engine, [mine.attempt_state.attempt.id])  # type: ignore[union-attr]
    assert sorted(one.fraction for one in record if one.fraction is not None) == [0, 1]
    assert practise.missed(answered.instance, ME) == []
    assert [one.question.id for one in practise.missed(answered.instance, SOMEBODY)] == ["one"]


def test_a_key_that_is_corrected_back_moves_back(answered: Room) -> None:
    """The newest version counts, also where it is the first one again."""
    answered.put(study(single(right="b")))
    remark(answered.instance)
    answered.wait(minutes=1)
    answered.put(study(single(right="a")))
    moved = remark(answered.instance)
    assert sorted((one.before, one.after) for one in moved) == [(0, 1), (1, 0)]
    assert remark(answered.instance) == []


def test_an_answer_that_no_longer_fits_is_worth_nothing(answered: Room) -> None:
    """The option that was chosen is gone: 0, and said so."""
    now = single("one", right="b")
    answered.put(study(replace(now, options=now.options[1:], content_hash="without a")))
    assert sorted((one.before, one.after) for one in remark(answered.instance)) == [(0, 1), (1, 0)]
    assert my_results(answered.instance, SOMEBODY)[0].mark.mark == 0


def test_a_question_that_is_gone_keeps_its_marks(answered: Room) -> None:
    """Nothing is marked against what is not there."""
    answered.put(study(single("other")))
    assert remark(answered.instance) == []


def test_a_card_keeps_what_a_live_session_put_into_it(tmp_path: Path) -> None:
    """After a corrected key the card is made of the answers in the room, afterwards, and alone; in that order."""
    with room(tmp_path, study(single(right="a"))) as made:
        session = start_from_quiz(made.instance, "study")
        assert session is not None
        one = join(made.instance, session, ME.device_id, "P", "room")
        assert isinstance(one, Participant)
        for command in (Command.FORWARD, Command.OPEN, Command.CLOSE, Command.END):
            moved = lead(made.instance, session, session.version, command)
            assert isinstance(moved, LiveSession)
            session = moved
            if command is Command.OPEN:
                row = LiveAnswer(
                    "a",
                    session_id=session.id,
                    step=0,
                    stage="answer",
                    round=1,
                    participant_id=one.id,
                    answer_id="a",
                    sequence=1,
                    content_hash="right is a",
                    answered_at=NOW,
                )
                assert store_answers(LiveRoom.load(made.instance, session), [row]) == [True]
        made.wait(days=1)
        assert give_answer(made.instance, ME, study(single(right="a")), single(right="a"), Answer("b")) is None
        made.put(study(single(right="b")))
        remark(made.instance)
        alone = Review(1.0, None, made.times[0])
        expected = replay(QuestionRef("study", "one"), [Review(0.0, None, NOW), alone])
        card = cards.schedule_of(made.instance.engine, one.person_id, QuestionRef("study", "one"))
        assert card is not None
        assert expected is not None
        assert (card.state, card.fraction) == (expected.state, 1.0)
