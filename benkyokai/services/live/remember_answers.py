"""At the end of a session: what participants answered comes back to them in their spaced review."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Slot
from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, Schedule, review
from benkyokai.core.question import Question
from benkyokai.services.hand_in import as_card
from benkyokai.services.instance import Instance
from benkyokai.services.live.room import Room
from benkyokai.store import cards
from benkyokai.store.cards import Card
from benkyokai.store.live import LiveSession

Key = tuple[str, str, str]
"""Person, quiz and question: what a card is of."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One answer as the review sees it: whose, to which question, and how it went."""

    key: Key
    given: Review


def remember_answers(instance: Instance, session: LiveSession) -> int:
    """Puts everybody's counted questions into their review; returns how many cards that moved. Doing it again moves
    none. A rehearsal leaves nothing; polls, opinions, open texts and surveys have nothing to come back for."""
    if session.rehearsal or session.ended_at is None:
        return 0
    found = sorted(_answers_in(Room.load(instance, session)), key=lambda one: one.given.at)
    return remember(instance, found)


def remember(instance: Instance, answers: list[Remembered]) -> int:
    """The cards after these answers, which come in the order of their times, are on disk; returns how many moved."""
    people, quizzes = {one.key[0] for one in answers}, {one.key[1] for one in answers}
    known = cards.cards_of(instance.engine, people, quizzes) if answers else {}
    moved: dict[Key, Card] = {}
    for one in answers:
        schedule = _after(one, moved.get(one.key) or known.get(one.key))
        if schedule is not None:
            moved[one.key] = as_card(*one.key, schedule)
    if moved:
        cards.put_all(instance.engine, list(moved.values()))
    return len(moved)


def _after(one: Remembered, before: Card | None) -> Schedule | None:
    """The schedule after an answer; None where a review of the same time, or a later one, is in the card already."""
    if before is not None and before.reviewed_at >= one.given.at:
        return None
    return review(f"{one.key[1]}#{one.key[2]}", before.state if before else None, one.given)


def counted_question(room: Room, planned: PlannedStep) -> Question | None:
    """The question of a step that can come back; None where the step has none."""
    if planned.poll is not None or planned.shape.survey or not planned.shape.stages:
        return None
    question = room.question(planned, planned.shape.stages[-1])
    return question if question is not None and question.counts else None


def _answers_in(room: Room) -> Iterator[Remembered]:
    """Everybody's last answer to each counted question."""
    for step, planned in enumerate(room.plan):
        question, quiz = counted_question(room, planned), room.quiz(planned, "")
        if question is None or quiz is None:
            continue
        last = planned.shape.stages[-1]
        given = {**room.given(Slot(step, last, 1)), **room.given(Slot(step, last, 2))}
        for one, whole in {**room.wholes(step, 1), **room.wholes(step, 2)}.items():
            fraction = mark_question(question, whole).fraction
            person = room.participants[one].person_id if one in room.participants else None
            if fraction is not None and person is not None:
                key = (person, quiz.id, question.id)
                yield Remembered(key, Review(fraction, given[one].certainty, given[one].answered_at))


def in_review(instance: Instance, person_id: str, references: Collection[str]) -> frozenset[str]:
    """Which of these questions (`quiz#question`) are in a person's spaced review."""
    quizzes = {reference.split("#")[0] for reference in references}
    found = {f"{quiz}#{question}" for _, quiz, question in cards.cards_of(instance.engine, [person_id], quizzes)}
    return frozenset(found & set(references))
