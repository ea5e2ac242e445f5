"""Percentiles of a series of measurements."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """n measurements: median, 95th percentile and largest, in the unit of the measurements."""

    n: int
    p50: float
    p95: float
    largest: float


def figures(values: list[float]) -> Figures:
    """The figures of a series of at least two values."""
    return Figures(len(values), statistics.median(values), statistics.quantiles(values, n=20)[18], max(values))
