"""After a corrected key: derive the marks of stored answers anew, and list whose moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from benkyokai.core.answer import whole_answer
from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, card_ref, replay
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.stage import ANSWER
from benkyokai.services.live.remember_answers import reviews_in_sessions
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.attempt_state import by_question
from benkyokai.store import answers, attempts, cards, figure_cache
from benkyokai.store.answers import AttemptAnswer, Mark
from benkyokai.store.cards import Card, Key


@dataclass(frozen=True, slots=True)
class MovedMark:
    """An answer that is worth something else now: fractions in [0, 1], and what a whole point more is worth.

    `before` is None where no mark was on record.
    """

    person_id: str
    quiz_id: str
    question_id: str
    attempt: int
    before: float | None
    after: float
    points: float

    @property
    def question(self) -> QuestionRef:
        """The question that was answered."""
        return QuestionRef(self.quiz_id, self.question_id)


def remark(instance: Instance) -> list[MovedMark]:
    """Marks every answer whose question has changed since it was last marked; the old mark stays on record."""
    questions = instance.library.every_version
    hashes = {key: question.content_hash for key, question in questions.items()}
    moved: list[MovedMark] = []
    touched: set[Key] = set()
    for person_id, taken, answer in answers.stale(instance.engine, hashes):
        ref = QuestionRef.within(taken, answer.question_id)
        question = questions[ref]
        before, after = _remark(instance, question, answer)
        touched.add((person_id, ref))
        if after is not None and before != after and taken == ref.quiz:
            number = attempts.number_of(instance.engine, answer.attempt_id)
            moved.append(MovedMark(person_id, ref.quiz, ref.question, number, before, after, question.points))
    _replay(instance, questions, touched)
    if touched:
        figure_cache.drop_all(instance.engine)
    return moved


def _remark(instance: Instance, question: Question, answer: AttemptAnswer) -> tuple[float | None, float | None]:
    """The fraction that was on record and the one by the question as it is; an answer that no longer fits gets 0."""
    record = [one for one in answers.marks_of(instance.engine, [answer.attempt_id]) if one.question_id == question.id]
    before = record[-1].fraction if record else None
    stages = by_question(answers.answers_of(instance.engine, [answer.attempt_id]))[question.id]
    fraction = mark_question(question, whole_answer(question, stages)).fraction
    mark = Mark(answer.attempt_id, question.id, question.content_hash, fraction, instance.now())
    answers.put_mark(instance.engine, mark)
    same_version = not record and answer.content_hash == question.content_hash
    return (fraction if same_version else before), fraction


def _replay(instance: Instance, questions: Mapping[QuestionRef, Question], touched: Collection[Key]) -> None:
    """Their cards, from all their answers, those in live sessions too."""
    wanted = {(person_id, ref.whole) for person_id, ref in touched}
    live = reviews_in_sessions(instance, {ref for _, ref in wanted}) if wanted else {}
    for person_id, ref in wanted:
        found = {key[1]: list(given) for key, given in live.items() if (key[0], key[1].whole) == (person_id, ref)}
        for attempt in attempts.attempts_of(instance.engine, person_id):
            taken = QuestionRef.within(attempt.quiz_id, ref.question)
            if taken.whole == ref and taken in questions:
                for of_card, one in _reviews(instance, attempt.id, taken, questions[taken]):
                    found.setdefault(of_card, []).append(one)
        schedules = {one: replay(one, reviews) for one, reviews in found.items() if questions[ref].counts}
        cards.put_all(
            instance.engine, [Card(person_id, one, schedule) for one, schedule in schedules.items() if schedule]
        )


def _reviews(
    instance: Instance, attempt_id: str, ref: QuestionRef, question: Question
) -> Iterator[tuple[QuestionRef, Review]]:
    """The review that an attempt is, with its card."""
    rows = [row for row in answers.answers_of(instance.engine, [attempt_id]) if row.question_id == question.id]
    final = next((row for row in rows if row.stage == ANSWER), None)
    if final is None:
        return
    whole = whole_answer(question, by_question(rows)[question.id])
    fraction = mark_question(question, whole).fraction
    if fraction is not None:
        yield card_ref(ref, question, whole), Review(fraction, final.certainty, final.answered_at)
