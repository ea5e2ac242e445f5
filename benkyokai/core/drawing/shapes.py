"""The outlines of boxes and the courses of lines, as SVG paths."""

from __future__ import annotations

from benkyokai.core.diagram import NodeKind
from benkyokai.core.drawing.drawing import Point, Rect

CUT = 9.0
"""How much is cut off an octagon's or a note's corner, in pixels."""
ROUND = 7.0
BEND = 5.0


def outline(kind: NodeKind, rect: Rect, grow: float = 0) -> str:
    """The outline of a box; `grow` makes it larger on every side."""
    x, y, r, b = rect.x - grow, rect.y - grow, rect.right + grow, rect.bottom + grow
    match kind:
        case NodeKind.QUESTION:
            c = CUT
            return f"M{x + c},{y}L{r - c},{y}L{r},{y + c}L{r},{b - c}L{r - c},{b}L{x + c},{b}L{x},{b - c}L{x},{y + c}Z"
        case NodeKind.SERVICE:
            return _rounded(x, y, r, b, ROUND)
        case NodeKind.ACTOR:
            return _rounded(x, y, r, b, min((b - y) / 2, 18.0))
        case NodeKind.NOTE:
            c = CUT
            return f"M{x},{y}L{r - c},{y}L{r},{y + c}L{r},{b}L{x},{b}ZM{r - c},{y}L{r - c},{y + c}L{r},{y + c}"
        case NodeKind.DATA:
            return f"M{x},{y}L{r},{y}L{r},{b}L{x},{b}Z"


def _rounded(x: float, y: float, r: float, b: float, c: float) -> str:
    return (
        f"M{x + c},{y}L{r - c},{y}Q{r},{y} {r},{y + c}L{r},{b - c}Q{r},{b} {r - c},{b}"
        f"L{x + c},{b}Q{x},{b} {x},{b - c}L{x},{y + c}Q{x},{y} {x + c},{y}Z"
    )


def course(points: tuple[Point, ...]) -> str:
    """A polyline with its corners rounded."""
    path = [f"M{points[0][0]:g},{points[0][1]:g}"]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        near, far = _towards(here, before), _towards(here, after)
        path.append(f"L{near[0]:g},{near[1]:g}Q{here[0]:g},{here[1]:g} {far[0]:g},{far[1]:g}")
    path.append(f"L{points[-1][0]:g},{points[-1][1]:g}")
    return "".join(path)


def _towards(here: Point, there: Point) -> Point:
    length = abs(there[0] - here[0]) + abs(there[1] - here[1])
    share = min(BEND, length / 2) / length if length else 0
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def arrow_head(tip: Point, size: float) -> str:
    """A triangle that points down at the tip."""
    x, y = tip
    return f"M{x:g},{y:g}L{x - size * 0.55:g},{y - size:g}L{x + size * 0.55:g},{y - size:g}Z"


def corners(rect: Rect) -> tuple[list[float], list[float]]:
    """x and y of a rectangle's corners, closed."""
    return [rect.x, rect.right, rect.right, rect.x, rect.x], [rect.y, rect.y, rect.bottom, rect.bottom, rect.y]


def stroke_of(points: tuple[tuple[Point, Point], ...]) -> str:
    """Single lines as one path."""
    return "".join(f"M{a[0]:g},{a[1]:g}L{b[0]:g},{b[1]:g}" for a, b in points)
