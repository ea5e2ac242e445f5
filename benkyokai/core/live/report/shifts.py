"""What the discussion changed: who went from where to where, and the reason that they named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from benkyokai.core.answer_fields.field import FACTOR
from benkyokai.core.live.report.distributions import Replies
from benkyokai.core.live.report.figures import Movers, Pair, Shift
from benkyokai.core.live.report.material import Asked
from benkyokai.core.live.report.naming import text_of, title_of
from benkyokai.core.live.tally import shift
from benkyokai.core.text import Text


def shifts(asked: Asked, first: Replies, second: Replies) -> tuple[Shift, ...]:
    """A shift for each thing that was chosen, counted over those who voted twice."""
    before = {who: one.response for who, one in first.items()}
    after = {who: one.response for who, one in second.items()}
    if not set(before) & set(after):
        return ()
    counted = shift(asked.question, before, after)
    single = {who: shift(asked.question, {who: before[who]}, {who: after[who]}) for who in before if who in after}
    went = {who: {about: next(iter(pairs)) for about, pairs in one.items()} for who, one in single.items()}
    return tuple(_shift(asked, about, pairs, went, second) for about, pairs in counted.items())


Went = Mapping[str, Mapping[str, tuple[str, str]]]
"""From where to where each participant went, by what was chosen."""


def _shift(asked: Asked, about: str, pairs: Mapping[tuple[str, str], int], went: Went, second: Replies) -> Shift:
    def called(choice: str) -> Text:
        return text_of(asked.question, about, choice)

    lines = tuple(Pair(old, new, called(old), called(new), n) for (old, new), n in sorted(pairs.items()))
    moved = sum(one.n for one in lines if one.before != one.after)
    of = sum(one.n for one in lines)
    return Shift(about, title_of(asked.question, about), lines, of, moved, _movers(asked, about, went, second))


def _movers(asked: Asked, about: str, went: Went, second: Replies) -> Movers | None:
    """Where the most who changed went; of two places the one that comes first by its id."""
    moved = {who: one[about][1] for who, one in went.items() if one[about][0] != one[about][1]}
    if not moved:
        return None
    to, n = min(Counter(moved.values()).items(), key=lambda one: (-one[1], one[0]))
    named = Counter(second[who].factor for who, place in moved.items() if place == to and second[who].factor)
    if not named:
        return Movers(text_of(asked.question, about, to), n)
    factor, times = min(named.items(), key=lambda one: (-one[1], str(one[0])))
    return Movers(text_of(asked.question, about, to), n, text_of(asked.question, FACTOR, str(factor)), times)
