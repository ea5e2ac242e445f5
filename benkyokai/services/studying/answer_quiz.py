"""Answer a quiz: begin, ask the client, give an answer, go on where one left, hand in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.question import Question
from benkyokai.core.quiz import Mode, Quiz, drawn
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER
from benkyokai.services.running.identify import Visitor, person_of, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.attempt_state import AttemptState, Stages, by_question
from benkyokai.services.studying.hand_in import hand_in_attempt, is_overdue, to_record
from benkyokai.store import answers, attempts
from benkyokai.store.attempts import Attempt


def look_at_quiz(instance: Instance, visitor: Visitor, quiz: Quiz) -> AttemptState:
    """Where the visitor stands in their newest attempt at a quiz."""
    person = person_of(instance, visitor)
    attempt = attempts.latest(instance.engine, person, quiz.id) if person else None
    return _attempt_state(instance, quiz, attempt)


def take_up(instance: Instance, visitor: Visitor, quiz: Quiz) -> AttemptState:
    """Where the visitor stands, in an attempt that begins now if there was none: its seed orders the questions.

    An exam begins only when the learner says so.
    """
    attempt_state = look_at_quiz(instance, visitor, quiz)
    if attempt_state.attempt is not None or quiz.mode is Mode.EXAM:
        return attempt_state
    return AttemptState(quiz, begin(instance, visitor, quiz))


def look_at_attempt(instance: Instance, visitor: Visitor, attempt_id: str) -> AttemptState | None:
    """One attempt of the visitor's, of whatever age; None where it is not theirs or its quiz is gone."""
    person = person_of(instance, visitor)
    attempt = attempts.attempt_by_id(instance.engine, person, attempt_id) if person else None
    quiz = instance.library.quiz_of(attempt.quiz_id) if attempt else None
    return _attempt_state(instance, quiz, attempt) if quiz else None


def look_at_number(instance: Instance, visitor: Visitor, quiz: Quiz, number: object) -> AttemptState | None:
    """The visitor's attempt at a quiz with that number; None where there is none."""
    person = person_of(instance, visitor)
    mine = attempts.attempts_of(instance.engine, person) if person else []
    found = next((one for one in mine if (one.quiz_id, one.number) == (quiz.id, number)), None)
    return _attempt_state(instance, quiz, found) if found else None


def _attempt_state(instance: Instance, quiz: Quiz, attempt: Attempt | None) -> AttemptState:
    if attempt is None:
        return AttemptState(quiz)
    if is_overdue(instance, attempt):
        ended = hand_in_attempt(instance, quiz, attempt)  # None where somebody else was first
        attempt = ended or attempts.attempt_by_id(instance.engine, attempt.person_id, attempt.id) or attempt
    given = by_question(answers.answers_of(instance.engine, [attempt.id]))
    flags = attempts.flags_of(instance.engine, attempt.id) if quiz.mode is Mode.EXAM else frozenset()
    return AttemptState(quiz, attempt, given, answers.drafts_of(instance.engine, attempt.id), flags)


def begin(instance: Instance, visitor: Visitor, quiz: Quiz) -> Attempt:
    """The visitor's open attempt; a new one where the last was handed in or there is none. An exam's clock starts, and
    what `draw` says is drawn once for all."""
    now = instance.now()
    deadline = now + timedelta(minutes=quiz.minutes) if quiz.mode is Mode.EXAM and quiz.minutes else None
    person, seed = welcome(instance, visitor), instance.new_id()
    asked = drawn(quiz, seed) if quiz.draw else None
    return attempts.begin(instance.engine, person, quiz.id, seed, now, deadline, asked)


def _open_attempt(instance: Instance, visitor: Visitor, quiz: Quiz) -> Attempt | None:
    """The attempt to answer in. A quiz that was handed in begins again only when the learner says so."""
    person = welcome(instance, visitor)
    newest = attempts.latest(instance.engine, person, quiz.id)
    if newest is None:
        return begin(instance, visitor, quiz)
    return newest if newest.submitted_at is None else None


def go_to(instance: Instance, visitor: Visitor, attempt_state: AttemptState, question_id: str) -> None:
    """Remembers which question is in front of the visitor, once an attempt has begun."""
    attempt = attempt_state.attempt
    if attempt is not None and not attempt_state.ended and attempt.at_question != question_id:
        attempts.move(instance.engine, attempt.id, question_id)


def give_answer(
    instance: Instance,
    visitor: Visitor,
    quiz: Quiz,
    question: Question,
    answer: Answer,
    stage: str = ANSWER,
) -> Refusal | None:
    """Commits the answer to a stage of a question, its last or one before, such as the questions to the client; from
    then on it stands. None means that it is on disk."""
    refusal = answer.refuse(question, stage, sure=quiz.certainty)
    if refusal is not None:
        return refusal
    attempt, stages = _stored_stages(instance, visitor, quiz, question)
    if attempt is None:
        return Refusal(Why.ATTEMPT_ENDED)
    if stage == ANSWER and not _ready(question, stages):
        return Refusal(Why.NOT_ASKED_YET)
    if answers.record(instance.engine, to_record(instance, attempt, question, stage, stages, answer)):
        return None
    ended = look_at_quiz(instance, visitor, quiz).ended
    return Refusal(Why.ATTEMPT_ENDED if ended else Why.ALREADY_ANSWERED)


def say_afterwards(
    instance: Instance, attempt_state: AttemptState, question: Question, response: Any
) -> Refusal | None:
    """Commits what a learner says of their own answer, such as the points of a rubric; it may change."""
    stage = question.afterwards
    refusal = stage.refuse(response) if stage else Refusal(Why.NOT_UNDERSTOOD)
    if refusal is not None or attempt_state.attempt is None or ANSWER not in attempt_state.given.get(question.id, {}):
        return refusal or Refusal(Why.NOTHING_CHOSEN)
    assert stage is not None  # a question without it was refused
    said = to_record(instance, attempt_state.attempt, question, stage.id, {}, Answer(response))
    answers.revise(instance.engine, said.answer)
    return None


def _ready(question: Question, stages: Stages) -> bool:
    """True where everything that comes before the answer was given."""
    return all(stage in stages for stage in question.stage_ids if stage != ANSWER)


def _stored_stages(
    instance: Instance, visitor: Visitor, quiz: Quiz, question: Question
) -> tuple[Attempt | None, Stages]:
    attempt = _open_attempt(instance, visitor, quiz)
    rows = answers.answers_of(instance.engine, [attempt.id]) if attempt else []
    return attempt, by_question(rows).get(question.id, {})


def keep_draft(instance: Instance, visitor: Visitor, quiz: Quiz, question: Question, draft: Answer) -> Refusal | None:
    """Keeps what is ticked but not yet given, so that a refresh or a phone's sleep loses nothing.

    In an exam that is the answer: a refusal says that its time is over.
    """
    attempt = _open_attempt(instance, visitor, quiz)
    if attempt is None:
        return Refusal(Why.ATTEMPT_ENDED)
    saved = answers.save_draft(instance.engine, attempt.id, question.id, draft, instance.now())
    return None if saved else Refusal(Why.TIME_IS_UP)


def hand_in(instance: Instance, attempt_state: AttemptState) -> Refusal | None:
    """Ends the attempt; what has no answer counts 0."""
    if attempt_state.attempt is None:
        return Refusal(Why.NOTHING_CHOSEN)
    return None if hand_in_attempt(instance, attempt_state.quiz, attempt_state.attempt) else Refusal(Why.ATTEMPT_ENDED)


def answered_ever(instance: Instance, visitor: Visitor, quiz: Quiz) -> frozenset[str]:
    """The questions of a quiz that the visitor has answered in any attempt: their key is no secret any more."""
    person = person_of(instance, visitor)
    mine = [a.id for a in attempts.attempts_of(instance.engine, person) if a.quiz_id == quiz.id] if person else []
    return frozenset(row.question_id for row in answers.answers_of(instance.engine, mine) if row.stage == ANSWER)


def set_flag(instance: Instance, attempt_state: AttemptState, question_id: str, on: bool) -> None:
    """Puts a flag on a question, or takes it away; after the end nothing changes."""
    if attempt_state.attempt is not None and not attempt_state.ended and attempt_state.quiz.question(question_id):
        attempts.set_flag(instance.engine, attempt_state.attempt.id, question_id, on)
