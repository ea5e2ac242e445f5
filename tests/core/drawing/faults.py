"""Looks at a drawing as a reader would: is anything on top of anything, cut, or outside?"""

from __future__ import annotations

from itertools import combinations, pairwise

from benkyokai.core.drawing.drawing import Drawing, Point, Rect

TOUCH = 2.0
"""Lines closer than this that run side by side look like one."""


def find_faults(drawing: Drawing) -> list[str]:
    """What is wrong with a drawing, in words; nothing where it can be read."""
    return [*_outside(drawing), *_boxes(drawing), *_labels(drawing), *_lines(drawing), *_text(drawing)]


def _overlaps(one: Rect, other: Rect, room: float = 0) -> bool:
    """True where the two share more than a border, or come closer than `room`."""
    beside = one.x < other.right + room and other.x < one.right + room
    return beside and one.y < other.bottom + room and other.y < one.bottom + room


def _holds(one: Rect, other: Rect) -> bool:
    """True where the other lies inside, a rounding error aside."""
    slack = 0.01
    wide = one.x - slack <= other.x and other.right <= one.right + slack
    return wide and one.y - slack <= other.y and other.bottom <= one.bottom + slack


def _outside(drawing: Drawing) -> list[str]:
    page = Rect(0, 0, drawing.width, drawing.height)
    rects = [(f"box {box.id}", box.rect) for box in drawing.boxes]
    rects += [(f"label of edge {label.edge}", label.rect) for label in drawing.labels]
    rects += [(f"bar {bar.index}", bar.rect) for bar in drawing.bars]
    rects += [(f"text {words.text!r}", words.rect) for words in drawing.words]
    faults = [f"{name} is outside" for name, rect in rects if not _holds(page, rect)]
    points = [(wire.edge, point) for wire in drawing.wires for piece in wire.pieces for point in piece]
    faults += [
        f"edge {edge} is outside" for edge, (x, y) in points if not (0 <= x <= page.right and 0 <= y <= page.bottom)
    ]
    return faults


def _boxes(drawing: Drawing) -> list[str]:
    return [
        f"box {one.id} is on box {other.id}"
        for one, other in combinations(drawing.boxes, 2)
        if _overlaps(one.rect, other.rect)
    ]


def _labels(drawing: Drawing) -> list[str]:
    faults = [
        f"the labels of edges {one.edge} and {other.edge} overlap"
        for one, other in combinations(drawing.labels, 2)
        if _overlaps(one.rect, other.rect)
    ]
    for label in drawing.labels:
        faults += [
            f"the label of edge {label.edge} is on box {box.id}"
            for box in drawing.boxes
            if _overlaps(label.rect, box.rect)
        ]
        faults += [
            f"edge {wire.edge} runs through the label of edge {label.edge}"
            for wire in drawing.wires
            for a, b in _segments(wire.pieces)
            if _overlaps(_segment_rect(a, b), label.rect, -0.5)
        ]
    return faults


def _lines(drawing: Drawing) -> list[str]:
    faults = [
        f"edge {wire.edge} runs through box {box.id}"
        for wire in drawing.wires
        for a, b in _segments(wire.pieces)
        for box in drawing.boxes
        if _overlaps(_segment_rect(a, b), box.rect, -0.5)
    ]
    for one, other in combinations(drawing.wires, 2):
        if any(_side_by_side(s, t) for s in _segments(one.pieces) for t in _segments(other.pieces)):
            faults.append(f"edge {one.edge} lies on edge {other.edge}")
    return faults


def _text(drawing: Drawing) -> list[str]:
    """Every text inside its box, and no two texts on each other."""
    rects = [(words, words.rect) for words in drawing.words]
    faults = [
        f"{one.text!r} is on {other.text!r}"
        for (one, rect), (other, there) in combinations(rects, 2)
        if _overlaps(rect, there, -0.6)
    ]
    faults += [
        f"an event's line runs through {words.text!r}"
        for words, rect in rects
        for a, b in drawing.events
        if _overlaps(_segment_rect(a, b), rect, -0.6)
    ]
    for words, rect in rects:
        if words.role in ("label", "badge", "strip") and not any(_holds(box.rect, rect) for box in drawing.boxes):
            faults.append(f"{words.text!r} does not fit its box")
        if words.role == "lane" and any(_overlaps(rect, box.rect) for box in drawing.boxes):
            faults.append(f"the lane's name {words.text!r} is on a box")
    return faults


def _segments(pieces: tuple[tuple[Point, ...], ...]) -> list[tuple[Point, Point]]:
    return [segment for piece in pieces for segment in pairwise(piece)]


def _segment_rect(a: Point, b: Point) -> Rect:
    return Rect(min(a[0], b[0]) - 0.5, min(a[1], b[1]), abs(a[0] - b[0]) + 1, abs(a[1] - b[1]))


def _side_by_side(s: tuple[Point, Point], t: tuple[Point, Point]) -> bool:
    """True where two segments run along each other over more than a corner."""
    for across, along in ((0, 1), (1, 0)):
        if s[0][across] == s[1][across] and t[0][across] == t[1][across]:
            near = abs(s[0][across] - t[0][across]) < TOUCH
            low = max(min(s[0][along], s[1][along]), min(t[0][along], t[1][along]))
            high = min(max(s[0][along], s[1][along]), max(t[0][along], t[1][along]))
            if near and high - low > TOUCH:
                return True
    return False
