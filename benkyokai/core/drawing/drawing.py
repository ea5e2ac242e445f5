"""A diagram laid out, in pixels, y downwards; the sizes in which it is drawn, and what is emphasised on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.diagram import NodeKind
from benkyokai.core.drawing.wrap import text_width

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """x and y of the upper left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """x of the middle."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text, centred on (x, y). `role`: label, badge, strip, edge, count, lane, tick, bar."""

    x: float
    y: float
    text: str
    size: float
    role: str
    left: bool = False
    """True where x is the left end instead of the middle."""

    @property
    def rect(self) -> Rect:
        """The room that the line takes."""
        width = text_width(self.text) * self.size
        x = self.x if self.left else self.x - width / 2
        return Rect(x, self.y - self.size * 0.55, width, self.size * 1.1)


@dataclass(frozen=True, slots=True)
class Box:
    """A node: its shape, its place, and what is emphasised about it."""

    id: str
    kind: NodeKind
    rect: Rect
    chosen: bool = False
    acceptable: bool = False
    strip: Rect | None = None


@dataclass(frozen=True, slots=True)
class Wire:
    """An edge: pieces of a polyline (broken where its label stands) and the tip of its arrow, which points down
    unless `tip_from` says otherwise."""

    edge: int
    pieces: tuple[tuple[Point, ...], ...]
    tip: Point
    chosen: bool = False
    acceptable: bool = False
    dashed: bool = False
    weight: float = 1.4


@dataclass(frozen=True, slots=True)
class Label:
    """The room of an edge's label."""

    edge: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a timeline."""

    index: int
    rect: Rect
    bills: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything there is to paint, in pixels. `rules` are thin lines (ticks, events) from point to point."""

    width: float
    height: float
    areas: tuple[Rect, ...] = ()
    boxes: tuple[Box, ...] = ()
    wires: tuple[Wire, ...] = ()
    labels: tuple[Label, ...] = ()
    words: tuple[TextLine, ...] = ()
    bars: tuple[Bar, ...] = ()
    rules: tuple[tuple[Point, Point], ...] = ()
    events: tuple[tuple[Point, Point], ...] = ()


@dataclass(frozen=True)
class Highlights:
    """Edges by position in the flow, nodes by id. `partings` holds the words in the box where paths part,
    `counts` how many participants took an edge."""

    acceptable: frozenset[int] = frozenset()
    chosen: frozenset[int] = frozenset()
    dashed: frozenset[int] = frozenset()
    acceptable_nodes: frozenset[str] = frozenset()
    chosen_nodes: frozenset[str] = frozenset()
    partings: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[int, str] = field(default_factory=dict)


NO_HIGHLIGHTS = Highlights()


@dataclass(frozen=True, slots=True)
class Variant:
    """`width` and `font` in pixels; `bands` stacks the lanes, otherwise they stand side by side."""

    name: str
    width: float
    font: float
    bands: bool


SMALLEST = Variant("smallest", 286, 13, bands=True)
NARROW = Variant("narrow", 326, 13, bands=True)
MEDIUM = Variant("medium", 640, 13, bands=False)
PROJECTOR = Variant("projector", 1200, 22, bands=False)
VARIANTS = (SMALLEST, NARROW, MEDIUM, PROJECTOR)
