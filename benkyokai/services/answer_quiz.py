"""Answer a quiz: begin, ask the client, give an answer, go on where one left, hand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from benkyokai.core.marking import QuizMark, mark_quiz
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.core.quiz import Quiz, shuffled
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.identify import Visitor, person_of, welcome
from benkyokai.services.instance import Instance
from benkyokai.store import answers, attempts
from benkyokai.store.attempts import Attempt

ANSWER = "answer"
"""The stage of an answer that ends a question; `ask` comes before it in a scenario."""

RUBRIC = "rubric"
"""The learner's own marks on an open answer; may change afterwards."""

Stages = Mapping[str, Any]


@dataclass(frozen=True)
class Standing:
    """Where a person stands in a quiz: the attempt, the order of the questions, what was given and drafted."""

    quiz: Quiz
    attempt: Attempt | None = None
    given: Mapping[str, Stages] = field(default_factory=dict)
    drafts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the questions in the order of this attempt."""
        ids = tuple(question.id for question in self.quiz.questions)
        return shuffled(ids, self.attempt.seed) if self.quiz.shuffle and self.attempt else ids

    def option_order(self, question_id: str, options: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of a question's options in the order of this attempt."""
        if not self.quiz.shuffle or self.attempt is None:
            return options
        return shuffled(options, f"{self.attempt.seed}:{question_id}")

    @property
    def ended(self) -> bool:
        """True where the attempt was handed in."""
        return self.attempt is not None and self.attempt.submitted_at is not None

    def answered(self, question_id: str) -> bool:
        """True where the question has got its answer."""
        return ANSWER in self.given.get(question_id, {})

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The questions without an answer, in order."""
        return tuple(question_id for question_id in self.order if not self.answered(question_id))

    @property
    def here(self) -> str:
        """The question to go on with: where one was, else the first without an answer, else the first."""
        known = self.attempt.at_question if self.attempt else None
        return known if known in self.order else (*self.open_questions, *self.order)[0]

    def response(self, question: Question) -> Any | None:
        """The whole answer to a question as it is marked; None without one, or where it no longer fits."""
        stages = self.given.get(question.id, {})
        if ANSWER not in stages:
            return None
        whole = _whole(stages)
        return whole if question.refuse(whole) is None else None

    def mark(self) -> QuizMark:
        """The marks of what was given so far; an open question counts 0."""
        responses = {question.id: self.response(question) for question in self.quiz.questions}
        return mark_quiz(self.quiz, {key: value for key, value in responses.items() if value is not None})


def _whole(stages: Stages) -> Any:
    """One response from its stages: those of a mapping are laid over each other."""
    given = stages[ANSWER]
    if not isinstance(given, dict):
        return given
    extra = {stage: value for stage, value in stages.items() if stage != ANSWER}
    return {**given, **extra}


def look_at_quiz(instance: Instance, visitor: Visitor, quiz: Quiz) -> Standing:
    """Where the visitor stands in their newest attempt at a quiz."""
    person = person_of(instance, visitor)
    attempt = attempts.latest(instance.engine, person, quiz.id) if person else None
    return _standing(instance, quiz, attempt)


def take_up(instance: Instance, visitor: Visitor, quiz: Quiz) -> Standing:
    """Where the visitor stands, in an attempt that begins now if there was none: its seed orders the questions."""
    standing = look_at_quiz(instance, visitor, quiz)
    if standing.attempt is not None:
        return standing
    return Standing(quiz, begin(instance, visitor, quiz))


def look_at_attempt(instance: Instance, visitor: Visitor, attempt_id: str) -> Standing | None:
    """One attempt of the visitor's, of whatever age; None where it is not theirs or its quiz is gone."""
    person = person_of(instance, visitor)
    attempt = attempts.attempt_by_id(instance.engine, person, attempt_id) if person else None
    quiz = instance.library.quizzes.get(attempt.quiz_id) if attempt else None
    return _standing(instance, quiz, attempt) if quiz else None


def _standing(instance: Instance, quiz: Quiz, attempt: Attempt | None) -> Standing:
    if attempt is None:
        return Standing(quiz)
    given: dict[str, dict[str, Any]] = {}
    for row in answers.answers_of(instance.engine, [attempt.id]):
        given.setdefault(row.question_id, {})[row.stage] = row.response
    return Standing(quiz, attempt, given, answers.drafts_of(instance.engine, attempt.id))


def begin(instance: Instance, visitor: Visitor, quiz: Quiz) -> Attempt:
    """The visitor's open attempt; a new one where the last was handed in or there is none."""
    return attempts.begin(instance.engine, welcome(instance, visitor), quiz.id, instance.new_id(), instance.now())


def _open_attempt(instance: Instance, visitor: Visitor, quiz: Quiz) -> Attempt | None:
    """The attempt to answer in. A quiz that was handed in begins again only when the learner says so."""
    person = welcome(instance, visitor)
    newest = attempts.latest(instance.engine, person, quiz.id)
    if newest is None:
        return begin(instance, visitor, quiz)
    return newest if newest.submitted_at is None else None


def go_to(instance: Instance, visitor: Visitor, standing: Standing, question_id: str) -> None:
    """Remembers which question is in front of the visitor, once an attempt has begun."""
    attempt = standing.attempt
    if attempt is not None and not standing.ended and attempt.at_question != question_id:
        attempts.move(instance.engine, attempt.id, question_id)


def ask_client(instance: Instance, visitor: Visitor, quiz: Quiz, question: Scenario, ask: list[str]) -> Refusal | None:
    """Commits the questions put to the client; from then on they stand."""
    refusal = question.refuse_ask(ask)
    return refusal or _record(instance, visitor, quiz, question, ASK, ask)


def give_answer(instance: Instance, visitor: Visitor, quiz: Quiz, question: Question, response: Any) -> Refusal | None:
    """Commits the answer to a question; from then on it stands. None means that it is on disk."""
    refusal = question.refuse_to_store(response)
    return refusal or _record(instance, visitor, quiz, question, ANSWER, response)


def tick_rubric(instance: Instance, visitor: Visitor, quiz: Quiz, question: Open, ticked: list[str]) -> Refusal | None:
    """Commits the learner's own marks on an open answer; they may change."""
    refusal = question.refuse({"text": "", RUBRIC: ticked})
    standing = look_at_quiz(instance, visitor, quiz)
    if refusal is not None or standing.attempt is None or not standing.answered(question.id):
        return refusal or Refusal(Why.NOTHING_CHOSEN)
    answers.revise(instance.engine, _row(instance, standing.attempt, question, RUBRIC, ticked))
    return None


def _record(
    instance: Instance, visitor: Visitor, quiz: Quiz, question: Question, stage: str, response: Any
) -> Refusal | None:
    attempt = _open_attempt(instance, visitor, quiz)
    if attempt is None:
        return Refusal(Why.ATTEMPT_ENDED)
    if stage == ANSWER and isinstance(question, Scenario) and not _asked(instance, attempt, question):
        return Refusal(Why.NOT_ASKED_YET)
    if answers.record(instance.engine, _row(instance, attempt, question, stage, response)):
        return None
    ended = look_at_quiz(instance, visitor, quiz).ended
    return Refusal(Why.ATTEMPT_ENDED if ended else Why.ALREADY_ANSWERED)


def _asked(instance: Instance, attempt: Attempt, question: Scenario) -> bool:
    """True where the questions to the client stand, so that the replies were heard before the choice."""
    given = answers.answers_of(instance.engine, [attempt.id])
    return any(row.question_id == question.id and row.stage == ASK for row in given)


def _row(instance: Instance, attempt: Attempt, question: Question, stage: str, response: Any) -> answers.Answer:
    return answers.Answer(attempt.id, question.id, stage, response, question.content_hash, instance.now())


def keep_draft(instance: Instance, visitor: Visitor, quiz: Quiz, question: Question, response: Any) -> None:
    """Keeps what is ticked but not yet given, so that a refresh or a phone's sleep loses nothing."""
    attempt = _open_attempt(instance, visitor, quiz)
    if attempt is not None:
        answers.save_draft(instance.engine, attempt.id, question.id, response, instance.now())


def hand_in(instance: Instance, standing: Standing) -> Refusal | None:
    """Ends the attempt; what has no answer counts 0."""
    if standing.attempt is None:
        return Refusal(Why.NOTHING_CHOSEN)
    ended = attempts.submit(instance.engine, standing.attempt.id, instance.now())
    return None if ended else Refusal(Why.ATTEMPT_ENDED)


def answered_ever(instance: Instance, visitor: Visitor, quiz: Quiz) -> frozenset[str]:
    """The questions of a quiz that the visitor has answered in any attempt: their key is no secret any more."""
    person = person_of(instance, visitor)
    mine = [a.id for a in attempts.attempts_of(instance.engine, person) if a.quiz_id == quiz.id] if person else []
    return frozenset(row.question_id for row in answers.answers_of(instance.engine, mine) if row.stage == ANSWER)
