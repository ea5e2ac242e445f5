"""What happens to an answer when it counts: its mark goes on record, its card into the practice, an exam ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from benkyokai.core.answer import Answer, whole_answer
from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, card_ref, review
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.stage import ANSWER
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.attempt_state import Stages, answer_of_draft, by_question
from benkyokai.store import answers, attempts, cards
from benkyokai.store.answers import AnswerRecord, AttemptAnswer, Mark
from benkyokai.store.attempts import Attempt
from benkyokai.store.cards import Card


def to_record(
    instance: Instance, attempt: Attempt, question: Question, stage: str, stages: Stages, answer: Answer
) -> AnswerRecord:
    """One stage of an answer; with the last one its mark and, where there is something to mark, its card."""
    now, ref = instance.now(), QuestionRef.within(attempt.quiz_id, question.id)
    about = {"attempt_id": attempt.id, "question_id": question.id, "content_hash": question.content_hash}
    kept = answer.kept(question, stage)
    sure = answer.certainty if stage == ANSWER else None
    row = AttemptAnswer(kept, certainty=sure, stage=stage, answered_at=now, **about)
    if stage != ANSWER:
        return AnswerRecord(row)
    whole = whole_answer(question, {**stages, ANSWER: answer})
    fraction = mark_question(question, whole).fraction
    mark = Mark(fraction=fraction, marked_at=now, **about)
    if fraction is None or not question.counts:
        return AnswerRecord(row, mark)
    ref = card_ref(ref, question, whole)
    known = cards.schedule_of(instance.engine, attempt.person_id, ref)
    schedule = review(ref, known, Review(fraction, answer.certainty, now))
    return AnswerRecord(row, mark, Card(attempt.person_id, ref, schedule))


def is_overdue(instance: Instance, attempt: Attempt) -> bool:
    """True where an exam is open past its deadline."""
    late = attempt.deadline is not None and attempt.deadline <= instance.now()
    return late and attempt.submitted_at is None


def hand_in_attempt(instance: Instance, quiz: Quiz, attempt: Attempt) -> Attempt | None:
    """Ends an attempt, at its deadline where that is past. In an exam what was chosen becomes the answers.

    Gives the attempt as it is then; None where it had ended before.
    """
    at = instance.now()
    if attempt.deadline is not None and attempt.deadline < at:
        at = attempt.deadline

    def finish(drafts: Mapping[str, Answer], rows: Sequence[AttemptAnswer]) -> Iterator[AnswerRecord]:
        given = by_question(rows)
        for question in quiz.questions if quiz.mode is Mode.EXAM else ():
            stages = given.get(question.id, {})
            draft = drafts.get(question.id)
            if ANSWER in stages or draft is None:
                continue
            answer = answer_of_draft(question, stages, draft)
            if answer is not None:
                yield to_record(instance, attempt, question, ANSWER, stages, answer)

    ended = answers.hand_in(instance.engine, attempt.id, at, finish)
    return replace(attempt, submitted_at=at, changed_at=at) if ended else None


def hand_in_overdue(instance: Instance) -> int:
    """Ends every exam whose time is over, whoever sat it and whether they are still there; returns how many."""
    ended = 0
    for attempt in attempts.overdue(instance.engine, instance.now()):
        quiz = instance.library.quiz_of(attempt.quiz_id)
        if quiz is not None:
            ended += hand_in_attempt(instance, quiz, attempt) is not None
    return ended
