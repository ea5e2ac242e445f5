"""The check of drawings finds what is planted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benkyokai.core.drawing.drawing import MEDIUM, Drawing, Label, Rect, TextLine, Wire
from benkyokai.core.drawing.flow import draw_flow
from tests.core.cases import flow
from tests.core.drawing.faults import find_faults

GOOD = draw_flow(flow(), "en", MEDIUM)
FIRST = GOOD.boxes[0].rect


def shifted(drawing: Drawing, x: float, y: float) -> Drawing:
    """The drawing with its second box moved."""
    box = drawing.boxes[1]
    moved = replace(box, rect=Rect(x, y, box.rect.width, box.rect.height))
    return replace(drawing, boxes=(drawing.boxes[0], moved, *drawing.boxes[2:]))


def test_a_good_drawing_has_no_fault() -> None:
    """The check is silent where there is nothing to say."""
    assert find_faults(GOOD) == []


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (shifted(GOOD, FIRST.x, FIRST.y), "on box"),
        (shifted(GOOD, -500, 0), "is outside"),
        (replace(GOOD, labels=(Label(0, FIRST),)), "is on box"),
        (replace(GOOD, labels=(Label(0, Rect(1, 1, 9, 9)), Label(1, Rect(2, 2, 9, 9)))), "overlap"),
        (replace(GOOD, wires=(*GOOD.wires, replace(GOOD.wires[0], edge=99))), "lies on edge"),
        (
            replace(GOOD, wires=(Wire(9, (((FIRST.x, FIRST.y + 9), (FIRST.right, FIRST.y + 9)),), (0, 0)),)),
            "runs through box",
        ),
        (replace(GOOD, words=(TextLine(FIRST.middle, FIRST.y + 9, "x" * 90, 13, "label"),)), "does not fit"),
        (replace(GOOD, words=(GOOD.words[0], GOOD.words[0])), "is on"),
    ],
)
def test_a_planted_fault_is_found(bad: Drawing, words: str) -> None:
    """Each kind of overlap is named."""
    assert any(words in fault for fault in find_faults(bad)), find_faults(bad)
