"""At the end of a session: what participants answered comes back to them in their spaced review."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from benkyokai.core.answer import Answer, whole_answer
from benkyokai.core.live.live_session import LiveAnswer, LiveSession
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Slot
from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, Schedule, card_ref, review
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.live.room import Room
from benkyokai.services.running.database_errors import note_failure
from benkyokai.services.running.instance import Instance
from benkyokai.store import cards, late_answers, live
from benkyokai.store.cards import Card, Key
from benkyokai.store.late_answers import LateAnswer


@dataclass(frozen=True, slots=True)
class Remembered:
    """One answer as the review sees it: whose, to which question, and how it went."""

    key: Key
    given: Review


def remember_answers(instance: Instance, session: LiveSession) -> int:
    """Puts everybody's counted questions into their review, and notes that this is done; returns how many cards that
    moved. Doing it again moves none. A rehearsal leaves nothing; polls, opinions, open texts and surveys have nothing
    to come back for."""
    if session.rehearsal or session.ended_at is None:
        return 0
    found = sorted(_answers_in(Room.load(instance, session)), key=lambda one: one.given.at)
    moved = remember(instance, found)
    live.mark_remembered(instance.engine, session.id, instance.now())
    return moved


def remember_what_was_left(instance: Instance, tried: set[str]) -> None:
    """Does the same for every session that ended where the server stopped before it was done. `tried`: the sessions
    that were met before, which are not tried again."""
    for session in live.not_remembered(instance.engine):
        if session.id not in tried:
            tried.add(session.id)
            try_to_remember(instance, session)


def try_to_remember(instance: Instance, session: LiveSession) -> LiveSession:
    """Remembers the answers, and gives the session as the database has it then; what goes wrong is logged, for the
    session is over all the same."""
    try:
        remember_answers(instance, session)
    except Exception as error:  # one session must not keep the others waiting, nor its facilitator
        note_failure(error, "the answers of a session could not be put into the review: %s", session.id)
    return live.by_code(instance.engine, session.code) or session


def remember(instance: Instance, answers: list[Remembered]) -> int:
    """The cards after these answers, which come in the order of their times, are on disk; returns how many moved. A
    card that somebody reviews meanwhile stays as they left it."""
    people, quizzes = {one.key[0] for one in answers}, {one.key[1].quiz for one in answers}
    known = cards.schedules_of(instance.engine, people, quizzes) if answers else {}
    moved: dict[Key, Schedule] = {}
    for one in answers:
        schedule = _after(one, moved.get(one.key) or known.get(one.key))
        if schedule is not None:
            moved[one.key] = schedule
    cards.put_newer(instance.engine, [Card(*key, schedule) for key, schedule in moved.items()])
    return len(moved)


def _after(one: Remembered, before: Schedule | None) -> Schedule | None:
    """The schedule after an answer; None where a review of the same time, or a later one, is in the card already."""
    if before is not None and before.reviewed_at >= one.given.at:
        return None
    return review(one.key[1], before, one.given)


def counted_question(room: Room, planned: PlannedStep) -> Question | None:
    """The question of a step that can come back; None where the step has none."""
    if planned.poll is not None or planned.shape.survey or not planned.shape.stages:
        return None
    question = room.question(planned, planned.shape.stages[-1])
    return question if question is not None and question.counts else None


def _answers_in(room: Room) -> Iterator[Remembered]:
    """Everybody's last answer to each counted question; what a team answered is nobody's own."""
    if room.teams:
        return
    for step, planned in enumerate(room.plan):
        if counted_question(room, planned) is None:
            continue
        last = planned.shape.stages[-1]
        for one, given in {**room.given(Slot(step, last, 1)), **room.given(Slot(step, last, 2))}.items():
            found = remembered(room, step, room.stages_of(one, step, given.round), given)
            if found is not None and one in room.participants:
                yield Remembered((room.participants[one].person_id, found[0]), found[1])


def remembered(
    room: Room, step: int, stages: Mapping[str, Answer], given: LiveAnswer | LateAnswer
) -> tuple[QuestionRef, Review] | None:
    """The question of a step, and how an answer to it went; None where nothing of it comes back. `stages` are all
    of the answer, `given` its last."""
    question, quiz = counted_question(room, room.plan[step]), room.quiz(room.plan[step], "")
    whole = whole_answer(question, stages) if question is not None else None
    if question is None or quiz is None or whole is None:
        return None
    fraction = mark_question(question, whole).fraction
    if fraction is None:
        return None
    return card_ref(quiz.ref(question.id), question, whole), Review(fraction, given.certainty, given.answered_at)


def reviews_in_sessions(instance: Instance, refs: Collection[QuestionRef]) -> dict[Key, list[Review]]:
    """How these questions went in sessions that have ended, in the room and afterwards: what a card
    is made of beside the answers of self-study."""
    found: dict[Key, list[Review]] = {}
    for session in live.ended_sessions(instance.engine):
        if not session.rehearsal and not {step["target"] for step in session.plan}.isdisjoint(
            str(ref.whole) for ref in refs
        ):
            room = Room.load(instance, session)
            for one in (*_answers_in(room), *_late_answers_in(room)):
                found.setdefault(one.key, []).append(one.given)
    return found


def _late_answers_in(room: Room) -> Iterator[Remembered]:
    """The answers of those who caught up."""
    given: dict[tuple[str, int], dict[str, LateAnswer]] = {}
    for one in late_answers.late_answers_in(room.instance.engine, room.session.id):
        given.setdefault((one.person_id, one.step), {})[one.stage] = one
    for (person, step), stages in given.items():
        last = room.shapes[step].stages[-1]
        found = remembered(room, step, stages, stages[last]) if last in stages else None
        if found is not None:
            yield Remembered((person, found[0]), found[1])


def in_review(instance: Instance, person_id: str, refs: Collection[QuestionRef]) -> frozenset[QuestionRef]:
    """Which of these questions are in a person's spaced review."""
    known = cards.schedules_of(instance.engine, [person_id], {ref.quiz for ref in refs})
    return frozenset(refs) & {ref.whole for _, ref in known}
