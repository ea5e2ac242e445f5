"""Participants' questions: once each, in time, wanted by others, the same after a restart."""

from __future__ import annotations

from benkyokai.core.live.live_session import ANSWERED, HIDDEN, OPEN, WAITING
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.participant_questions import (
    LONGEST_QUESTION,
    MOST_WAITING,
    ParticipantQuestions,
    ask,
    moderate,
    want,
)
from benkyokai.services.live.room import Room
from benkyokai.services.running.instance import Instance
from tests.services.live.test_live_session import started


def test_a_question_waits_is_shown_and_answered(instance: Instance) -> None:
    """Sent twice it is there once; only what is shown can be wanted, and not by who asked."""
    session, people = started(instance)
    room = Room.load(instance, session)
    participant_questions = ParticipantQuestions()
    for _ in range(2):
        assert isinstance(ask(room, participant_questions, people[0], "question-1", " What now? ", False), int)
    assert [one.text for one in participant_questions.ranked(WAITING)] == ["What now?"]
    refused = Refusal(Why.NOT_UNDERSTOOD)
    assert want(room, participant_questions, people[1], "question-1", True) == refused
    assert isinstance(moderate(room, participant_questions, "question-1", OPEN), int)
    assert want(room, participant_questions, people[0], "question-1", True) == refused
    for _ in range(2):
        assert isinstance(want(room, participant_questions, people[1], "question-1", True), int)
    assert ParticipantQuestions.load(room) == participant_questions
    assert participant_questions.votes(participant_questions.questions["question-1"]) == 1
    assert isinstance(want(room, participant_questions, people[1], "question-1", False), int)
    assert isinstance(moderate(room, participant_questions, "question-1", ANSWERED), int)
    assert [one.state for one in ParticipantQuestions.load(room).ranked(OPEN, ANSWERED)] == [ANSWERED]
    assert ParticipantQuestions.load(room).wanted.get("question-1", frozenset()) == frozenset()
    assert moderate(room, participant_questions, "question-1", "nonsense") == refused
    assert moderate(room, participant_questions, "no such question", HIDDEN) == refused


def test_what_cannot_be_asked_says_why(instance: Instance) -> None:
    """Nothing, too much, and too many at a time."""
    session, people = started(instance)
    room, participant_questions = Room.load(instance, session), ParticipantQuestions()
    assert ask(room, participant_questions, people[0], "question-a", "  ", False) == Refusal(Why.NOTHING_CHOSEN)
    long = ask(room, participant_questions, people[0], "question-b", "x" * (LONGEST_QUESTION + 1), False)
    assert long == Refusal(Why.TEXT_TOO_LONG, str(LONGEST_QUESTION))
    for number in range(MOST_WAITING):
        assert isinstance(ask(room, participant_questions, people[0], f"{session.id}-{number}", "Why?", True), int)
    assert ask(room, participant_questions, people[0], "one-too-many", "Why?", True) == Refusal(Why.TOO_FAST)
    assert isinstance(ask(room, participant_questions, people[1], "somebody-else", "Why?", True), int)
