"""Shares as they are told: in whole per cent that add up."""

from __future__ import annotations

from collections.abc import Sequence


def percentages(counts: Sequence[int], of: int) -> list[int]:
    """What share of `of` people each count is, in whole per cent. Where the counts are parts of the whole they add up
    to 100: the largest remainders are rounded up, of equal ones the first (Hamilton's method). Where one may choose
    several, each is rounded by itself, a half up."""
    if sum(counts) != of:
        return [(200 * n + of) // (2 * of) if of else 0 for n in counts]
    told = [100 * n // of if of else 0 for n in counts]
    missing = 100 - sum(told) if of else 0
    largest = sorted(range(len(counts)), key=lambda place: -(100 * counts[place] % of))[:missing] if of else []
    return [one + (place in largest) for place, one in enumerate(told)]
