"""Bars as SVG."""

from __future__ import annotations

import re

from benkyokai.core.drawing.bars import WIDTH, BarRow, paint_bars_beside_svg

LONG = "<b>長い名前の設問がここに続きます、もっと続きます"
STEPS = [BarRow(f"{n}. {LONG}", (6.0, n + 0.5), ("6", f"{n + 0.5}")) for n in range(14)]


def test_fourteen_steps_beside_their_labels_fit_below_the_headlines_of_a_sheet() -> None:
    """Less than half a sheet of A4, every bar and number within it, and no markup from a label."""
    svg = paint_bars_beside_svg(STEPS, ("planned", "spent"), 13.5, "pace")
    head = re.search(r'viewBox="0 0 640 ([\d.]+)"', svg)
    assert head is not None
    assert float(head[1]) <= 400
    bars = [(float(x), float(width)) for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)]
    assert len(bars) == 2 + 2 * len(STEPS)
    assert max(x + width for x, width in bars) <= WIDTH - 60
    assert "<b>" not in svg
