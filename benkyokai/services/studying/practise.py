"""Practise: what is due today, what was missed, one question at a time, and when each comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cached_property, partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from benkyokai.core.practice import CERTAIN, Review, Schedule, next_assumption, review
from benkyokai.core.question import Question, assumption_of
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz, alone
from benkyokai.core.stage import ANSWER
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running.identify import Visitor, person_of, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import begin, look_at_quiz
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.hand_in import hand_in_attempt
from benkyokai.store import answers, attempts, cards, notes
from benkyokai.store.cards import Due

LONGEST_NOTE = 1000
"""Characters that a note may have."""

LONGEST_ZONE = 64
"""Letters of a time zone's name; the longest has 32."""


@dataclass(frozen=True)
class Practice:
    """A question to practise, where it is, and whether one was sure of the last answer, which was worth nothing;
    `come_back` gives it as it is practised, a case under an assumption, and is asked once that is needed."""

    quiz: Quiz
    whole: Question
    surely_wrong: bool
    come_back: Callable[[], Question]

    @cached_property
    def question(self) -> Question:
        """As it is practised."""
        return self.come_back()

    @property
    def ref(self) -> QuestionRef:
        """The reference to the question, a case's with the assumption that is given."""
        return self.quiz.ref(self.question.name)


def zone_named(name: str | None) -> tzinfo:
    """The time zone that a browser names; UTC where it names none that we know."""
    try:
        return ZoneInfo(name if name and len(name) <= LONGEST_ZONE else "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def zone_ahead(minutes: str | None) -> tzinfo:
    """The zone so many minutes ahead of UTC, as a page writes them; UTC where that is no such number."""
    try:
        return timezone(timedelta(minutes=int(minutes or "0")))
    except (ValueError, OverflowError):
        return UTC


def end_of_day(now: datetime, zone: tzinfo) -> datetime:
    """The midnight that ends today where the learner is."""
    local = now.astimezone(zone)
    return (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


def due_today(instance: Instance, visitor: Visitor, zone: tzinfo) -> list[Practice]:
    """Every question due before the day ends: what one was sure of and wrong about first, then the longest due.

    What a running session of the visitor's holds back is left out until it is released.
    """
    person = person_of(instance, visitor)
    if person is None:
        return []
    due = _practices(instance, person, cards.due(instance.engine, person, end_of_day(instance.now(), zone)))
    held = withheld(instance, visitor) if due else frozenset()
    return [one for one in due if one.quiz.ref(one.whole.id) not in held]


def missed(instance: Instance, visitor: Visitor) -> list[Practice]:
    """Every question whose last answer was not fully right, in the same order; a case has no right or wrong."""
    person = person_of(instance, visitor)
    found = _practices(instance, person, cards.missed(instance.engine, person)) if person else []
    return [one for one in found if one.whole.reasoning is None]


def find_practice(instance: Instance, visitor: Visitor, ref: QuestionRef) -> Practice | None:
    """A question that the visitor has answered before, and that is in no exam they are sitting; a case under the
    assumption that is given, else under that which comes next."""
    person, known = _schedule(instance, visitor, ref.whole)
    if person is None or known is None:
        return None
    found = next(iter(_practices(instance, person, [Due(known[0], known[1].surely_wrong)])), None)
    given = instance.library.question(ref) if ref.assumption else None
    return replace(found, come_back=lambda: given[1]) if found and given else found


def _practices(instance: Instance, person: str, due: list[Due]) -> list[Practice]:
    """Those whose question is still there, and in no exam that is being sat."""
    known = {
        quiz.ref(question.id): (quiz, question)
        for quiz_id in {one.question.quiz for one in due}
        if (quiz := instance.library.quizzes.get(quiz_id)) and not _is_sat(instance, person, quiz)
        for question in quiz.questions
    }
    found = [(*known[one.question.whole], one) for one in due if one.question.whole in known]
    return [
        Practice(quiz, whole, one.surely_wrong, partial(_as_it_comes_back, instance, person, whole, one.question))
        for quiz, whole, one in found
    ]


def _as_it_comes_back(instance: Instance, person: str, question: Question, ref: QuestionRef) -> Question:
    """A case under another assumption than the last one (formats §8); any other question as it is. `ref`: its newest
    card."""
    if not question.practised_under:
        return question
    finals = answers.finals_of(instance.engine, person, ref.whole)
    stated = [
        QuestionRef.within(taken, question.id).assumption or assumption_of(question.reasoning, response)
        for taken, response in finals
    ]
    known = [one.assumption for one, _ in cards.of_question(instance.engine, person, ref.whole)]
    seen = {one: max(stated.count(one), 1) for one in (*stated, *known)}
    last = ref.assumption or next(reversed(stated), "")
    coming = instance.library.question(ref.under(next_assumption(question.practised_under, last, seen)))
    return coming[1] if coming else question


def _is_sat(instance: Instance, person: str, quiz: Quiz) -> bool:
    if quiz.mode is not Mode.EXAM:
        return False
    newest = attempts.latest(instance.engine, person, quiz.id)
    return newest is not None and newest.submitted_at is None


def start(instance: Instance, visitor: Visitor, quiz: Quiz, question: Question) -> AttemptState:
    """A fresh go at one question; one that was begun and not answered goes on."""
    one = alone(quiz, question)
    attempt_state = look_at_quiz(instance, visitor, one)
    if attempt_state.attempt is not None and not attempt_state.ended:
        if ANSWER not in attempt_state.given.get(question.id, {}):
            return attempt_state
        hand_in_attempt(instance, one, attempt_state.attempt)
    return AttemptState(one, begin(instance, visitor, one))


def look(instance: Instance, visitor: Visitor, quiz: Quiz, question: Question) -> AttemptState:
    """Where the visitor stands in practising one question."""
    return look_at_quiz(instance, visitor, alone(quiz, question))


def _schedule(
    instance: Instance, visitor: Visitor, ref: QuestionRef
) -> tuple[str | None, tuple[QuestionRef, Schedule] | None]:
    """Who the visitor is, and their newest card of the question, or that under the assumption which `ref` gives."""
    person = person_of(instance, visitor)
    known = cards.of_question(instance.engine, person, ref) if person else []
    return person, next(iter(known), None)


def next_intervals(instance: Instance, visitor: Visitor, ref: QuestionRef) -> dict[str, timedelta]:
    """When the question would come back: after `wrong`, `partly`, `right`, and `sure` (right and certain)."""
    (_, known), now = _schedule(instance, visitor, ref), instance.now()
    outcomes = {"wrong": (0.0, None), "partly": (0.5, None), "right": (1.0, None), "sure": (1.0, CERTAIN)}
    return {
        name: review(ref, known and known[1], Review(fraction, certainty, now)).due_at - now
        for name, (fraction, certainty) in outcomes.items()
    }


def next_due(instance: Instance, visitor: Visitor, ref: QuestionRef) -> timedelta | None:
    """How long until the question comes back, never below zero; None where it was never answered."""
    _, known = _schedule(instance, visitor, ref)
    return None if known is None else max(timedelta(0), known[1].due_at - instance.now())


def my_notes(instance: Instance, visitor: Visitor) -> dict[QuestionRef, str]:
    """The visitor's notes by question."""
    person = person_of(instance, visitor)
    return notes.notes_of(instance.engine, person) if person else {}


def keep_note(instance: Instance, visitor: Visitor, practice: Practice, text: str) -> None:
    """Keeps a note on a question; an empty one takes it away."""
    kept = text.strip()[:LONGEST_NOTE]
    notes.keep_note(instance.engine, welcome(instance, visitor), practice.ref, kept, instance.now())
