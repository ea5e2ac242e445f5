"""How good the questions were: item and quiz statistics of classical test theory (formats §6).

The definitions are those of Moodle's quiz statistics report (docs.moodle.org, "Quiz statistics calculations").
Nothing is clamped: a reliability can be negative, an error ratio greater than 100. A figure is None only where it is
undefined: a division by zero, or too few learners.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import mul
from statistics import median

FEWEST = 5
"""Below so many people a figure would say more about them than about the question or the room: it is not shown."""

SAME = 1e-12
"""Numbers whose spread is no larger than this, of the largest, are equal: the rest is the machine's rounding."""


@dataclass(frozen=True)
class Marks:
    """One mark a learner, and what several figures need of them, computed once."""

    values: list[float]

    @cached_property
    def mean(self) -> float:
        """Of at least one learner."""
        return math.fsum(self.values) / len(self.values)

    @cached_property
    def deviations(self) -> list[float]:
        """From the mean."""
        mean = self.mean
        return [value - mean for value in self.values]

    @cached_property
    def constant(self) -> bool:
        """True where all are equal but for rounding."""
        least, most = min(self.values), max(self.values)
        return most - least <= SAME * max(abs(most), abs(least))

    @cached_property
    def variance(self) -> float | None:
        """With n − 1; None below two learners."""
        return _covariance(self, self)

    @cached_property
    def ranked(self) -> Marks:
        """The same, in order."""
        return Marks(sorted(self.values))


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """One question. All in per cent except `sd`, which is in marks."""

    facility: float | None
    sd: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None
    effective_weight: float | None
    intended_weight: float | None


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """The whole: `n` learners; `mean`, `median`, `sd`, `standard_error` in marks; `cic`, `error_ratio` in per cent."""

    n: int
    mean: float | None
    median: float | None
    sd: float | None
    skewness: float | None
    kurtosis: float | None
    cic: float | None
    error_ratio: float | None
    standard_error: float | None
    kr20: float | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """`items` in the order of the columns."""

    items: tuple[ItemStatistics, ...]
    quiz: QuizStatistics


def compute_statistics(maxima: Sequence[float], rows: Sequence[Sequence[float | None]]) -> Statistics:
    """Statistics of a table of marks.

    `maxima`: p maximum marks, one a question. `rows`: n learners × p marks; None, an empty cell, counts 0. All are 0,
    or between 1e-50 and 1e50 in size.
    """
    table = [[0.0 if mark is None else float(mark) for mark in row] for row in rows]
    items = [Marks([row[column] for row in table]) for column in range(len(maxima))]
    totals = Marks([math.fsum(row) for row in table])
    weights = _effective_weights(items, totals)
    figures = tuple(
        _item(item, maximum, totals, weight, sum(maxima))
        for item, maximum, weight in zip(items, maxima, weights, strict=True)
    )
    return Statistics(figures, _quiz(items, totals, maxima))


def normalised_gain(before: float, after: float) -> float | None:
    """Hake's normalised gain between two votes, (post − pre) / (100 − pre), both in per cent; None at pre = 100.

    R. R. Hake, American Journal of Physics 66 (1998) 64.
    """
    return None if before == 100 else (after - before) / (100 - before)


def _item(item: Marks, maximum: float, totals: Marks, weight: float | None, whole: float) -> ItemStatistics:
    rest = Marks([total - mark for total, mark in zip(totals.values, item.values, strict=True)])
    together = _covariance(item, rest)
    return ItemStatistics(
        facility=_ratio(100 * item.mean, maximum) if item.values else None,
        sd=None if item.variance is None else math.sqrt(item.variance),
        discrimination_index=_correlation(together, item.variance, rest.variance),
        discriminative_efficiency=_ratio(_times(100, together), _covariance(item.ranked, rest.ranked)),
        effective_weight=weight,
        intended_weight=_ratio(100 * maximum, whole),
    )


def _quiz(items: list[Marks], totals: Marks, maxima: Sequence[float]) -> QuizStatistics:
    sd = None if totals.variance is None else math.sqrt(totals.variance)
    cic = _cic(items, totals)
    error = None if cic is None else 100 * math.sqrt(max(0.0, 1 - cic / 100))
    dichotomous = all(mark in (0, maximum) for item, maximum in zip(items, maxima, strict=True) for mark in item.values)
    return QuizStatistics(
        n=len(totals.values),
        mean=totals.mean if totals.values else None,
        median=median(totals.values) if totals.values else None,
        sd=sd,
        skewness=_skewness(totals),
        kurtosis=_kurtosis(totals),
        cic=cic,
        error_ratio=error,
        standard_error=None if error is None or sd is None else error * sd / 100,
        kr20=cic / 100 if cic is not None and dichotomous else None,
    )


def _cic(items: list[Marks], totals: Marks) -> float | None:
    """The coefficient of internal consistency, Cronbach's α in per cent: 100·p/(p−1)·(1 − Σ var x / var total)."""
    share = _ratio(math.fsum(item.variance or 0 for item in items), totals.variance)
    return None if share is None or len(items) < 2 else 100 * len(items) / (len(items) - 1) * (1 - share)


def _effective_weights(items: list[Marks], totals: Marks) -> list[float | None]:
    """100·√cov(x, total) / Σ√cov over the items whose cov ≥ 0; None where an item's own is negative."""
    covariances = [_covariance(item, totals) for item in items]
    roots = [None if cov is None or cov < 0 else math.sqrt(cov) for cov in covariances]
    whole = math.fsum(root for root in roots if root is not None)
    return [_ratio(_times(100, root), whole) for root in roots]


def _correlation(covariance: float | None, of_x: float | None, of_y: float | None) -> float | None:
    """100·cov / √(var·var)."""
    if covariance is None or not of_x or not of_y:
        return None
    return 100 * covariance / math.sqrt(of_x * of_y)


def _covariance(xs: Marks, ys: Marks) -> float | None:
    """With n − 1; exactly 0 where one side is constant or only rounding is left of it; None below two learners."""
    if len(xs.values) < 2:
        return None
    if xs.constant or ys.constant:
        return 0.0
    products = list(map(mul, xs.deviations, ys.deviations))
    whole = math.fsum(products)
    return whole / (len(products) - 1) if abs(whole) > SAME * math.fsum(map(abs, products)) else 0.0


def _skewness(xs: Marks) -> float | None:
    """k3 / k2^1.5 with Fisher's k-statistics."""
    n = len(xs.values)
    if n < 3 or xs.constant:
        return None
    k3 = n * n * _moment(xs, 3) / ((n - 1) * (n - 2))
    return float(k3 / _k2(xs) ** 1.5)


def _kurtosis(xs: Marks) -> float | None:
    """k4 / k2² with Fisher's k-statistics."""
    n = len(xs.values)
    if n < 4 or xs.constant:
        return None
    inner = (n + 1) * _moment(xs, 4) - 3 * (n - 1) * _moment(xs, 2) ** 2
    k4 = n * n * inner / ((n - 1) * (n - 2) * (n - 3))
    return k4 / _k2(xs) ** 2


def _k2(xs: Marks) -> float:
    return len(xs.values) * _moment(xs, 2) / (len(xs.values) - 1)


def _moment(xs: Marks, order: int) -> float:
    """The central moment, with n."""
    return math.fsum(deviation**order for deviation in xs.deviations) / len(xs.values)


def _ratio(above: float | None, below: float | None) -> float | None:
    return None if above is None or not below else above / below


def _times(factor: float, value: float | None) -> float | None:
    return None if value is None else factor * value


def drawn_statistics(
    maxima: Sequence[float], rows: Sequence[Sequence[float | None]], asked: Sequence[Sequence[bool]]
) -> Statistics:
    """Statistics of n learners × p marks of which `asked`, n × p too, says whether they were asked for.

    Facility and sd of a question are of those who were asked it, among whom None counts 0. Whatever sets a mark beside
    a total is None, since totals are of different questions. The totals' own figures are there where all could reach
    the same.
    """
    items = tuple(
        _item_of_those_asked(maximum, [row[column] for row, some in zip(rows, asked, strict=True) if some[column]])
        for column, maximum in enumerate(maxima)
    )
    within = [math.fsum(maximum for maximum, one in zip(maxima, some, strict=True) if one) for some in asked]
    if not rows or not Marks(within).constant:
        return Statistics(items, QuizStatistics(len(rows), *[None] * 9))
    totals = [[math.fsum(mark or 0.0 for mark in row)] for row in rows]
    return Statistics(items, compute_statistics(within[:1], totals).quiz)


def _item_of_those_asked(maximum: float, marks: Sequence[float | None]) -> ItemStatistics:
    found = compute_statistics([maximum], [[mark] for mark in marks]).items[0]
    return ItemStatistics(found.facility, found.sd, None, None, None, None)
