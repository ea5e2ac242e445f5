"""Fit a run sheet into an evening: what is left out, and what gets one vote instead of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benkyokai.core.course import StepKind
from benkyokai.core.library import Library
from benkyokai.core.live.plan import PlannedStep, shape_of

VOTED_AN_HOUR = 5
"""Questions that a room can answer in an hour and still talk about them."""

SECOND_VOTES = 2
SECOND_VOTE_SHARE = 0.4
"""Of a question's minutes, so much goes to the talk before the second vote and to the vote."""

SHORTEST_LESSON = 1.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """`plan` has every step, some with fewer minutes or votes; `order` those that are in. `minutes` is their sum."""

    plan: tuple[PlannedStep, ...]
    order: tuple[int, ...]

    @property
    def minutes(self) -> float:
        """How long the steps that are in take."""
        return sum(self.plan[number].step.minutes for number in self.order)


def renewed(plan: Sequence[PlannedStep], order: Sequence[int], library: Library) -> Fitted:
    """A plan of an earlier day with the shapes that its steps have by the files of today; steps that the files have no
    more are left out of it."""
    steps = [(n, one if one.poll else _renewed(one, library)) for n, one in enumerate(plan)]
    kept = [(n, one) for n, one in steps if one is not None]
    places = {n: place for place, (n, _) in enumerate(kept)}
    return Fitted(tuple(one for _, one in kept), tuple(places[n] for n in order if n in places))


def _renewed(planned: PlannedStep, library: Library) -> PlannedStep | None:
    shape = shape_of(planned.step, library)
    known = planned.step.kind is not StepKind.LESSON or library.lesson(planned.step.target)
    return PlannedStep(planned.step, shape) if shape and known else None


def fit(plan: Sequence[PlannedStep], minutes: float) -> Fitted:
    """The steps that an evening of `minutes` has room for, in their order.

    At most five questions an hour, at most two second votes. Then, as long as it takes too long: optional steps go, the
    last first; questions with one vote go, the shortest first; lessons get shorter, down to half; one second vote is
    left, then lessons get down to a minute, then there is none; questions go, but one stays. What is still too long
    then is for the facilitator to judge.
    """
    fitted = Fitted(tuple(plan), tuple(range(len(plan))))
    fitted = _few_second_votes(_few_questions(fitted, minutes), SECOND_VOTES)
    for number in reversed(fitted.order):
        if fitted.minutes > minutes and fitted.plan[number].step.optional:
            fitted = _without(fitted, number)
    once = [number for number in _questions(fitted) if plan[number].shape.rounds == 1]
    fitted = _short_lessons(_fewer_questions(fitted, once, minutes), minutes, share=0.5)
    for votes in (1, 0):
        if fitted.minutes > minutes:
            fitted = _few_second_votes(fitted, votes)
        fitted = _short_lessons(fitted, minutes)
    return _fewer_questions(fitted, _questions(fitted), minutes)


def questions_first(fitted: Fitted) -> Fitted:
    """The lessons behind the last question, in their order: a room that has read them before begins to answer at once,
    and what the questions leave open is read afterwards. What ends the evening stays behind them."""
    steps = fitted.plan
    asked = [place for place, number in enumerate(fitted.order) if steps[number].step.kind is StepKind.QUESTION]
    if not asked:
        return fitted
    before, after = fitted.order[: asked[-1] + 1], fitted.order[asked[-1] + 1 :]
    lessons = tuple(number for number in before if steps[number].step.kind is StepKind.LESSON)
    rest = tuple(number for number in before if number not in lessons)
    return replace(fitted, order=(*rest, *lessons, *after))


def _fewer_questions(fitted: Fitted, among: Sequence[int], minutes: float) -> Fitted:
    """Leaves questions out, the shortest first, as long as it takes too long and one is left."""
    for number in sorted(among, key=lambda one: fitted.plan[one].step.minutes):
        if fitted.minutes > minutes and len(_questions(fitted)) > 1:
            fitted = _without(fitted, number)
    return fitted


def _questions(fitted: Fitted) -> list[int]:
    return [number for number in fitted.order if fitted.plan[number].step.kind is StepKind.QUESTION]


def _without(fitted: Fitted, number: int) -> Fitted:
    return replace(fitted, order=tuple(one for one in fitted.order if one != number))


def _few_questions(fitted: Fitted, minutes: float) -> Fitted:
    """No more questions than a room can talk about: those that are optional go first, then those with one vote."""
    most = max(1, round(VOTED_AN_HOUR * minutes / 60))
    asked = _questions(fitted)

    def worth(number: int) -> tuple[bool, int, int]:
        one = fitted.plan[number]
        return (not one.step.optional, one.shape.rounds, -number)

    for number in sorted(asked, key=worth)[: max(0, len(asked) - most)]:
        fitted = _without(fitted, number)
    return fitted


def _few_second_votes(fitted: Fitted, most: int) -> Fitted:
    """The longest questions keep theirs: the most was planned for their discussion."""
    twice = [number for number in fitted.order if fitted.plan[number].shape.rounds > 1]
    plan = list(fitted.plan)
    for number in sorted(twice, key=lambda one: -plan[one].step.minutes)[most:]:
        one = plan[number]
        shorter = round(one.step.minutes * (1 - SECOND_VOTE_SHARE) * 2) / 2
        step = replace(one.step, rounds=1, minutes=shorter)
        plan[number] = replace(one, step=step, shape=replace(one.shape, rounds=1))
    return replace(fitted, plan=tuple(plan))


def _short_lessons(fitted: Fitted, minutes: float, share: float = 0.0) -> Fitted:
    """Takes half minutes from the longest lesson until everything fits, or every lesson is down to that share of what
    it was, or to a minute."""
    plan = list(fitted.plan)
    lessons = [number for number in fitted.order if plan[number].step.kind is StepKind.LESSON]
    least = {number: max(SHORTEST_LESSON, share * plan[number].step.minutes) for number in lessons}
    while sum(plan[number].step.minutes for number in fitted.order) > minutes:
        long = [number for number in lessons if plan[number].step.minutes > least[number]]
        if not long:
            break
        longest = max(long, key=lambda number: plan[number].step.minutes)
        one = plan[longest]
        shorter = max(least[longest], one.step.minutes - 0.5)
        plan[longest] = replace(one, step=replace(one.step, minutes=shorter))
    return replace(fitted, plan=tuple(plan))
