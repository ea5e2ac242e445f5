"""When a question comes back: the FSRS schedule, from how the last answers went."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fsrs import Card, Rating, Scheduler

from benkyokai.core.question import Question, Response, assumption_of
from benkyokai.core.question_ref import QuestionRef

SCHEDULER = Scheduler(enable_fuzzing=False)
"""The published default parameters of FSRS-6, a desired retention of 90%, nothing left to chance."""

CERTAIN = 3
"""The certainty of one who is sure."""


@dataclass(frozen=True, slots=True)
class Review:
    """One answer as the schedule sees it: its fraction in [0, 1], its certainty (1, 2, 3 or None), its time in UTC."""

    fraction: float
    certainty: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Schedule:
    """A card after a review: `state` is FSRS's own, as plain JSON; `surely_wrong`: certain, and worth nothing."""

    state: Mapping[str, Any]
    due_at: datetime
    fraction: float
    surely_wrong: bool
    reviewed_at: datetime


def card_ref(ref: QuestionRef, question: Question, response: Response) -> QuestionRef:
    """Whose schedule an answer moves: the question's, or that of the case under the assumption that was stated."""
    return ref.under(assumption_of(question.reasoning, response)) if question.practised_under else ref


def next_assumption(plausible: Sequence[str], last: str, seen: Mapping[str, int]) -> str:
    """The assumption under which a case comes back: another than the last, the one that was seen least often, the first
    of those in the order of the file (formats §8). There are two at least."""
    others = [one for one in plausible if one != last]
    return min(others, key=lambda one: seen.get(one, 0))


def rate(fraction: float, certainty: int | None) -> Rating:
    """0 → Again, partial → Hard, 1 → Good, 1 and certain → Easy (formats §5)."""
    if fraction <= 0:
        return Rating.Again
    if fraction < 1:
        return Rating.Hard
    return Rating.Easy if certainty == CERTAIN else Rating.Good


def review(ref: QuestionRef, before: Schedule | None, given: Review) -> Schedule:
    """The schedule of a question after one more review; `before` None at the first."""
    known = before and Card.from_dict(dict(before.state))  # type: ignore[arg-type]
    card = known or Card(card_id=_card_id(ref), due=given.at)
    card, _ = SCHEDULER.review_card(card, rate(given.fraction, given.certainty), given.at)
    surely_wrong = given.fraction <= 0 and given.certainty == CERTAIN
    return Schedule(dict(card.to_dict()), card.due, given.fraction, surely_wrong, given.at)


def replay(ref: QuestionRef, reviews: list[Review]) -> Schedule | None:
    """The schedule after all these reviews, in the order of their times; None without any."""
    schedule: Schedule | None = None
    for given in sorted(reviews, key=lambda one: one.at):
        schedule = review(ref, schedule, given)
    return schedule


def _card_id(ref: QuestionRef) -> int:
    return int.from_bytes(hashlib.sha256(str(ref).encode()).digest()[:6])
