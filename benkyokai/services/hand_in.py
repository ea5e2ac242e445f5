"""What happens to an answer when it counts: its mark goes on record, its card into the practice, an exam ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, review
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.stage import ANSWER, whole_response
from benkyokai.services.instance import Instance
from benkyokai.services.standing import answer_of_draft, by_question
from benkyokai.store import answers, attempts, cards
from benkyokai.store.answers import Answer, Draft, Mark, Settled
from benkyokai.store.attempts import Attempt
from benkyokai.store.cards import Card


def settle(
    instance: Instance, attempt: Attempt, question: Question, stage: str, stages: Mapping[str, Any], given: Draft
) -> Settled:
    """One stage of an answer; with the last one its mark and, where there is something to mark, its card."""
    now = instance.now()
    answer = Answer(attempt.id, question.id, stage, given.response, question.content_hash, now, given.certainty)
    if stage != ANSWER:
        return Settled(answer)
    whole = whole_response({**stages, ANSWER: given.response})
    fraction = mark_question(question, whole).fraction
    mark = Mark(attempt.id, question.id, question.content_hash, fraction, now)
    if fraction is None or not question.counts:
        return Settled(answer, mark)
    ref = QuestionRef.within(attempt.quiz_id, question.id)
    known = cards.schedule_of(instance.engine, attempt.person_id, ref)
    schedule = review(ref, known, Review(fraction, given.certainty, now))
    return Settled(answer, mark, Card(attempt.person_id, ref, schedule))


def is_overdue(instance: Instance, attempt: Attempt) -> bool:
    """True where an exam is open past its deadline."""
    late = attempt.deadline is not None and attempt.deadline <= instance.now()
    return late and attempt.submitted_at is None


def hand_in_attempt(instance: Instance, quiz: Quiz, attempt: Attempt) -> bool:
    """Ends an attempt, at its deadline where that is past. In an exam what was chosen becomes the answers.

    False where it had ended before.
    """
    at = instance.now()
    if attempt.deadline is not None and attempt.deadline < at:
        at = attempt.deadline

    def finish(drafts: Mapping[str, Draft], rows: Sequence[Answer]) -> Iterator[Settled]:
        given, _ = by_question(list(rows))
        for question in quiz.questions if quiz.mode is Mode.EXAM else ():
            stages = given.get(question.id, {})
            draft = drafts.get(question.id)
            if ANSWER in stages or draft is None:
                continue
            response = answer_of_draft(question, stages, draft)
            if response is not None:
                yield settle(instance, attempt, question, ANSWER, stages, Draft(response, draft.certainty))

    return answers.hand_in(instance.engine, attempt.id, at, finish)


def hand_in_overdue(instance: Instance) -> int:
    """Ends every exam whose time is over, whoever sat it and whether they are still there; returns how many."""
    ended = 0
    for attempt in attempts.overdue(instance.engine, instance.now()):
        quiz = instance.library.quiz_of(attempt.quiz_id)
        if quiz is not None:
            ended += hand_in_attempt(instance, quiz, attempt)
    return ended
