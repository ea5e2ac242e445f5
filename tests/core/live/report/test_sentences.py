"""What is written beside the bars of a report."""

from __future__ import annotations

from benkyokai.core.live.report.figures import Distribution, DistributionBar
from benkyokai.core.text import same
from benkyokai.words.report_sentences import bar_rows


def said_beside(of: int) -> str:
    """What is written beside an option that two of so many chose."""
    bars = (DistributionBar("a", same("A"), (2,), (0,)),)
    return bar_rows("en", Distribution("chosen", same("?"), (of,), bars))[0].said[0]


def test_no_percentages_below_five_people() -> None:
    """Of four people so many; of five also what share."""
    assert (said_beside(4), said_beside(5)) == ("2", "2 (40%)")
