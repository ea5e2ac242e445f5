"""Paints a drawing as SVG: for the phone page, the projector and print.

Every wire and box carries the classes of its marks (`good`, `mine`, `dashed`), and its halo and ring are always
there: a page that knows another path only changes classes, by `data-edge` and `data-node`.
"""

from __future__ import annotations

from html import escape

from benkyokai.core.diagram import NodeKind
from benkyokai.core.drawing import palette as colours
from benkyokai.core.drawing.drawing import Bar, Box, Drawing, TextLine, Wire
from benkyokai.core.drawing.palette import Colour
from benkyokai.core.drawing.shapes import arrow_head, course, outline, stroke_of

KINDS = {
    NodeKind.QUESTION: (colours.QUESTION, colours.QUESTION_LINE),
    NodeKind.SERVICE: (colours.SERVICE, colours.SERVICE_LINE),
    NodeKind.DATA: (colours.DATA, colours.DATA_LINE),
    NodeKind.ACTOR: (colours.ACTOR, colours.ACTOR_LINE),
    NodeKind.NOTE: (colours.NOTE, colours.NOTE_LINE),
}
INKS = {
    "badge": colours.BADGE,
    "strip": colours.PARTING,
    "lane": colours.MUTED,
    "tick": colours.MUTED,
    "event": colours.EVENT,
}
"""The colours of texts by their role; those of the other roles are plain."""


def _both(colour: Colour) -> str:
    return f"light-dark({colour.light},{colour.dark})"


def svg_css() -> str:
    """The rules that colour every diagram on a page, light or dark; the page has them once."""
    kinds = "".join(
        f".dg .{kind.value}>.s{{fill:{_both(fill)};stroke:{_both(line)}}}" for kind, (fill, line) in KINDS.items()
    )
    texts = "".join(f".dg text.{name}{{fill:{_both(colour)}}}" for name, colour in INKS.items())
    return (
        ".dg{display:block;width:100%;height:auto}.dg path{fill:none}"
        f".dg .area{{fill:{_both(colours.AREA)};stroke:{_both(colours.AREA_LINE)}}}"
        f"{kinds}.dg .s{{stroke-width:1.3}}.dg .note>.s{{stroke-dasharray:5 4}}"
        f".dg .h{{stroke:{_both(colours.HALO)};stroke-width:8.5;visibility:hidden}}.dg .good>.h{{visibility:visible}}"
        f".dg .r{{stroke:{_both(colours.CHOSEN)};stroke-width:3;visibility:hidden}}.dg .mine>.r{{visibility:visible}}"
        f".dg .w{{stroke:{_both(colours.WIRE)};stroke-width:1.4}}.dg .a{{fill:{_both(colours.WIRE)}}}"
        f".dg .good>.w{{stroke:{_both(colours.ACCEPTABLE)};stroke-width:2.8}}"
        f".dg .good>.a{{fill:{_both(colours.ACCEPTABLE)}}}"
        f".dg .mine>.w{{stroke:{_both(colours.CHOSEN)};stroke-width:2.8}}.dg .mine>.a{{fill:{_both(colours.CHOSEN)}}}"
        f".dg .dashed>.w{{stroke-dasharray:6 5}}.dg .part{{fill:{_both(colours.STRIP)}}}"
        f".dg .bill{{fill:{_both(colours.BILLED)};stroke:{_both(colours.BILLED_LINE)}}}"
        f".dg .free{{fill:{_both(colours.FREE)};stroke:{_both(colours.FREE_LINE)};stroke-dasharray:5 4}}"
        f".dg .rule{{stroke:{_both(colours.RULE)};stroke-dasharray:2 3}}"
        f".dg path.event{{stroke:{_both(colours.EVENT)};stroke-dasharray:6 4}}"
        f".dg text{{fill:{_both(colours.TEXT)};font-family:inherit;dominant-baseline:central;pointer-events:none}}"
        f"{texts}"
        ".dg .lane,.dg .strip,.dg .count{font-weight:700}"
    )


def paint_svg(drawing: Drawing, title: str) -> str:
    """The drawing as one `<svg>` element, as wide as its container; every text in it is escaped."""
    parts = [_path("area", outline(NodeKind.SERVICE, area)) for area in drawing.areas]
    parts += [_path("rule", stroke_of(drawing.rules))] if drawing.rules else []
    parts += [_bar(bar) for bar in drawing.bars]
    parts += [f'<path class="event" d="{stroke_of(drawing.events)}"/>'] if drawing.events else []
    parts += [_wire(wire) for wire in sorted(drawing.wires, key=lambda wire: (wire.chosen, wire.acceptable))]
    parts += [_box(box) for box in drawing.boxes]
    # A box says its own label where it can be pressed, so that no text is read twice.
    parts += ['<g aria-hidden="true">', *(_words(words) for words in drawing.words), "</g>"]
    size = f"{drawing.width:g} {drawing.height:g}"
    name = escape(title)
    return f'<svg class="dg" viewBox="0 0 {size}" role="img" aria-label="{name}">{"".join(parts)}</svg>'


def _bar(bar: Bar) -> str:
    shape = _path("bill" if bar.bills else "free", outline(NodeKind.DATA, bar.rect))
    return f'<g data-node="{bar.index}">{shape}</g>'


def _path(name: str, course_: str, style: str = "") -> str:
    return f'<path class="{name}" d="{course_}"{style}/>'


def _classes(mark: Wire | Box, *more: str) -> str:
    marks = {"good": mark.acceptable, "mine": mark.chosen, "dashed": isinstance(mark, Wire) and mark.dashed}
    return " ".join([*more, *(name for name, holds in marks.items() if holds)])


def _wire(wire: Wire) -> str:
    line = "".join(course(piece) for piece in wire.pieces)
    # A room's count makes a line thicker than the rule of its class.
    width = f' style="stroke-width:{wire.weight + 1.4:.1f}"' if wire.weight != Wire(0, (), (0, 0)).weight else ""
    return (
        f'<g class="{_classes(wire, "e")}" data-edge="{wire.edge}">{_path("h", line)}{_path("w", line, width)}'
        f"{_path('a', arrow_head(wire.tip, 9.5))}</g>"
    )


def _box(box: Box) -> str:
    shape = outline(box.kind, box.rect)
    strip = _path("part", outline(NodeKind.SERVICE, box.strip)) if box.strip else ""
    return (
        f'<g class="{_classes(box, "n", box.kind.value)}" data-node="{escape(box.id)}">{_path("h", shape)}'
        f"{_path('s', shape)}{_path('r', shape)}{strip}</g>"
    )


def _words(words: TextLine) -> str:
    anchor = "" if words.left else ' text-anchor="middle"'
    place = f'x="{words.x:g}" y="{words.y:g}" font-size="{words.size:g}"{anchor}'
    return f'<text class="{words.role}" {place}>{escape(words.text)}</text>'
