"""How good the questions were where everybody was asked others of them (`draw`): what is still defined (formats §6)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from benkyokai.core.statistics import ItemStatistics, Marks, QuizStatistics, Statistics, compute_statistics


def drawn_statistics(
    maxima: Sequence[float], rows: Sequence[Sequence[float | None]], asked: Sequence[Sequence[bool]]
) -> Statistics:
    """Statistics of n learners × p marks of which `asked`, n × p too, says whether they were asked for.

    Facility and sd of a question are of those who were asked it, among whom None counts 0. Whatever sets a mark beside
    a total is None, since totals are of different questions. The totals' own figures are there where all could reach
    the same.
    """
    items = tuple(
        _item(maximum, [row[column] for row, some in zip(rows, asked, strict=True) if some[column]])
        for column, maximum in enumerate(maxima)
    )
    within = [math.fsum(maximum for maximum, one in zip(maxima, some, strict=True) if one) for some in asked]
    if not rows or not Marks(within).constant:
        return Statistics(items, QuizStatistics(len(rows), *[None] * 9))
    totals = [[math.fsum(mark or 0.0 for mark in row)] for row in rows]
    return Statistics(items, compute_statistics(within[:1], totals).quiz)


def _item(maximum: float, marks: Sequence[float | None]) -> ItemStatistics:
    found = compute_statistics([maximum], [[mark] for mark in marks]).items[0]
    return ItemStatistics(found.facility, found.sd, None, None, None, None)
