"""What many answers to one question add up to, so that it can be kept and put together without reading them again."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benkyokai.core.item_health import counts
from benkyokai.core.live.report.figures import Gain
from benkyokai.core.live.tally import shift
from benkyokai.core.question import Question, Response

Taken = dict[tuple[str, str], int]
"""How many chose what, by (about, choice)."""

Moved = dict[str, Counter[tuple[str, str]]]
"""For each thing that is chosen, how many went from what to what."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many answered a question, and the sum of their fractions; None for a question that has no mark. What does
    not fit any more is worth 0."""

    n: int = 0
    worth: float | None = 0.0

    @property
    def facility(self) -> float | None:
        """Per cent; None without anybody, or without a mark."""
        return 100 * self.worth / self.n if self.n and self.worth is not None else None

    def __add__(self, other: Crowd) -> Crowd:
        without = self.worth is None or other.worth is None
        return Crowd(self.n + other.n, None if without else (self.worth or 0) + (other.worth or 0))


def crowd(question: Question, fractions: Iterable[float | None]) -> Crowd:
    """The fractions of everybody who answered a question, added up."""
    values = [fraction or 0.0 for fraction in fractions]
    return Crowd(len(values), math.fsum(values) if question.counts else None)


@dataclass(frozen=True, slots=True)
class LiveCounts:
    """The answers to one question in live sessions.

    `live`: first votes. `fitting`: those of them that fit the question as it is, of which `taken` says what they chose.
    `before`, `after`, `moved`: both votes of those who gave two that fit. `late`: of those who caught up.
    """

    live: Crowd = Crowd()
    fitting: int = 0
    taken: Taken = field(default_factory=dict)
    before: Crowd = Crowd()
    after: Crowd = Crowd()
    moved: Moved = field(default_factory=dict)
    late: Crowd = Crowd()

    @property
    def shift(self) -> Gain:
        """The facilities of both votes."""
        return Gain(self.before.n, self.before.facility, self.after.facility)


def add_up(question: Question, parts: Sequence[LiveCounts]) -> LiveCounts:
    """The counts of several sessions as if they were one."""
    taken, moved = counts(question, ()), Moved()
    for one in parts:
        taken = add_taken(taken, one.taken)
        for about, pairs in one.moved.items():
            moved.setdefault(about, Counter()).update(pairs)
    return LiveCounts(
        sum((one.live for one in parts), Crowd()),
        sum(one.fitting for one in parts),
        taken,
        sum((one.before for one in parts), Crowd()),
        sum((one.after for one in parts), Crowd()),
        moved,
        sum((one.late for one in parts), Crowd()),
    )


def add_taken(one: Taken, other: Taken) -> Taken:
    """Both together, in the order of the first."""
    return {key: one.get(key, 0) + other.get(key, 0) for key in (one | other)}


Vote = tuple[Response, float | None]
"""A response that fits the question, and its fraction."""


def moves(question: Question, before: Mapping[str, Vote], after: Mapping[str, Vote]) -> tuple[Crowd, Crowd, Moved]:
    """Both votes, by participant, of those who gave two: what they were worth, and who went from what to what."""
    both = [who for who in before if who in after]
    first, second = ({who: votes[who] for who in both} for votes in (before, after))
    moved = shift(question, {who: vote[0] for who, vote in first.items()}, {who: v[0] for who, v in second.items()})
    first_worth, second_worth = (crowd(question, (vote[1] for vote in votes.values())) for votes in (first, second))
    return first_worth, second_worth, moved
