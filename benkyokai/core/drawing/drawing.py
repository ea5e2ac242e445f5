"""A diagram laid out, in pixels, y downwards; the sizes in which it is drawn, and what is emphasised on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.diagram import NodeKind
from benkyokai.core.drawing.wrap import on_one_line, text_width

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


LINE = 1.3
"""Line height in em."""
SMALL = 0.86
"""Size of badges, strips and edge labels, in em of the font."""


@dataclass(frozen=True, slots=True)
class Variant:
    """`width` and `font` in pixels; `bands` stacks the lanes, otherwise they stand side by side. `far`: to be read
    from the back row, so all text is as large as the boxes' own, and a line ends where its room does."""

    name: str
    width: float
    font: float
    bands: bool
    far: bool = False

    @property
    def small(self) -> float:
        """Size in pixels of badges, strips and edge labels."""
        return self.font if self.far else self.font * SMALL

    @property
    def line(self) -> float:
        """Line height in em."""
        return 1.15 if self.far else LINE

    @property
    def padding(self) -> float:
        """Pixels above and below what stands in a box, together."""
        return self.font * (0.65 if self.far else 1.15)

    def label(self, text: str) -> str:
        """A label as it is broken into lines here: without the author's breaks where a line has room for more."""
        return on_one_line(text) if self.far else text


SMALLEST = Variant("smallest", 286, 13, bands=True)
NARROW = Variant("narrow", 326, 13, bands=True)
MEDIUM = Variant("medium", 640, 13, bands=False)
WALL = Variant("wall", 1300, 22, bands=False, far=True)
VARIANTS = (SMALLEST, NARROW, MEDIUM, WALL)
