"""What the discussion changed: who went from where to where, and the reason that they named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from benkyokai.core.answer_fields.field import FACTOR
from benkyokai.core.live.report.distributions import Replies
from benkyokai.core.live.report.figures import Movers, Pair, VoteShift
from benkyokai.core.live.report.material import AskedQuestion
from benkyokai.core.live.report.naming import text_of, title_of
from benkyokai.core.live.tally import chosen, shift
from benkyokai.core.text import Text


def shifts(asked: AskedQuestion, first: Replies, second: Replies) -> tuple[VoteShift, ...]:
    """A shift for each thing that was chosen, counted over those who voted twice."""
    before = {who: one.response for who, one in first.items()}
    after = {who: one.response for who, one in second.items()}
    both = [who for who in before if who in after]
    went = {who: (chosen(asked.question, before[who]), chosen(asked.question, after[who])) for who in both}
    counted = shift(asked.question, before, after)
    return tuple(_shift(asked, about, pairs, went, second) for about, pairs in counted.items())


Went = Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]]
"""What each participant chose in the first vote, and in the second."""


def _shift(
    asked: AskedQuestion, about: str, pairs: Mapping[tuple[str, str], int], went: Went, second: Replies
) -> VoteShift:
    def called(choice: str) -> Text:
        return text_of(asked.question, about, choice)

    lines = tuple(Pair(old, new, called(old), called(new), n) for (old, new), n in sorted(pairs.items()))
    moved = sum(one.n for one in lines if one.before != one.after)
    of = sum(one.n for one in lines)
    return VoteShift(about, title_of(asked.question, about), lines, of, moved, _movers(asked, about, went, second))


def _movers(asked: AskedQuestion, about: str, went: Went, second: Replies) -> Movers | None:
    """Where the most who changed went; of two places the one that comes first by its id."""
    moved = {who: new[about] for who, (old, new) in went.items() if old[about] != new[about]}
    if not moved:
        return None
    to, n = min(Counter(moved.values()).items(), key=lambda one: (-one[1], one[0]))
    named = Counter(second[who].factor for who, place in moved.items() if place == to and second[who].factor)
    if not named:
        return Movers(text_of(asked.question, about, to), n)
    factor, times = min(named.items(), key=lambda one: (-one[1], str(one[0])))
    return Movers(text_of(asked.question, about, to), n, text_of(asked.question, FACTOR, str(factor)), times)
