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


def test_the_shares_of_each_vote_add_up_to_a_hundred() -> None:
    """Seven people, 3, 2 and 2: 43, 29 and 28 per cent; in the second vote all of them."""
    counts = ((3, 7), (2, 0), (2, 0))
    bars = tuple(DistributionBar(f"o{n}", same("A"), two, (0, 0)) for n, two in enumerate(counts))
    rows = bar_rows("en", Distribution("chosen", same("?"), (7, 7), bars))
    assert [row.said for row in rows] == [("3 (43%)", "7 (100%)"), ("2 (29%)", "0 (0%)"), ("2 (28%)", "0 (0%)")]
