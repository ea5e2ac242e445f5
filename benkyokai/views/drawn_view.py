"""A diagram as a page gets it: drawn in the sizes that it needs, what its boxes tell, and all of it in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from benkyokai.core.diagram import Diagram, Timeline
from benkyokai.core.drawing.drawing import MEDIUM, NO_HIGHLIGHTS, SMALLEST, Drawing, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.svg import paint_svg
from benkyokai.core.drawing.timeline import draw_timeline
from benkyokai.core.drawing.wall import READABLE, Area, draw_on_wall, in_both, type_in
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.text import LANGUAGES, NO_TEXT, Language
from benkyokai.views.question_view import View
from benkyokai.words import node_badges
from benkyokai.words.wording import Wording


@dataclass(frozen=True, slots=True)
class Look:
    """How a page shows diagrams: in one size, or as large as an area has room for. `narrow`: drawn once more, for a
    window that is too small for the first. `details`: a box tells more when it is pointed at or tapped, and the whole
    can be read as text."""

    size: Variant | Area
    narrow: Variant | None = None
    details: bool = True


TO_READ = Look(MEDIUM, SMALLEST)
ON_PHONE = Look(SMALLEST)


def drawn_view(wording: Wording, diagram: Diagram, look: Look) -> View:
    """A diagram on which nothing is emphasised."""
    view = {"t": wording.plain(diagram.title), "svg": painted(wording, diagram, look.size)}
    view |= {"narrow": painted(wording, diagram, look.narrow)} if look.narrow else {}
    if not look.details:
        return view
    return {**view, "details": details_of(wording, diagram), "words": read_aloud(diagram, wording.language)}


def painted(wording: Wording, diagram: Diagram, size: Variant | Area, marks: Highlights = NO_HIGHLIGHTS) -> str:
    """A diagram as SVG, with what is emphasised on it."""
    drawing = _drawn(diagram, wording.language, size, _badges(wording, diagram, size), _Marks(marks))
    return _svg(drawing, wording.plain(diagram.title))


def fills(wording: Wording, diagram: Diagram, area: Area) -> bool:
    """True where the back row can read all of it, as large as an area has room for."""
    drawing = _drawn(diagram, wording.language, area, _badges(wording, diagram, area), _Marks(NO_HIGHLIGHTS))
    return type_in(drawing, area) >= READABLE


_svg = lru_cache(maxsize=256)(paint_svg)


def _badges(wording: Wording, diagram: Diagram, size: Variant | Area) -> tuple[tuple[str, str], ...]:
    if isinstance(diagram, Timeline):
        return ()
    found = node_badges(wording.library, diagram, wording.language)
    if isinstance(size, Area) and size.both:
        names = [node_badges(wording.library, diagram, language) for language in LANGUAGES]
        found = {node: " / ".join(dict.fromkeys(one[node] for one in names)) for node in found}
    return tuple(found.items())


class _Marks:
    """What is emphasised, for a cache: equal where it is the same."""

    def __init__(self, marks: Highlights) -> None:
        self.all, self._key = marks, repr(marks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Marks) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=256)
def _drawn(
    diagram: Diagram, language: Language, size: Variant | Area, badges: tuple[tuple[str, str], ...], marks: _Marks
) -> Drawing:
    if isinstance(size, Area):
        shown = in_both(diagram) if size.both else diagram
        return draw_on_wall(lambda variant: _drawn(shown, language, variant, badges, marks), size)
    if isinstance(diagram, Timeline):
        return draw_timeline(diagram, language, size)
    return draw_flow(diagram, language, size, dict(badges), marks.all)


def details_of(wording: Wording, diagram: Diagram) -> dict[str, list[str]]:
    """By box, or by bar, what it is called and below it, line by line, what there is to know about it: the author's
    detail, else its service's line; then the service's status where that is not simply open."""
    if isinstance(diagram, Timeline):
        told = {str(number): [bar.label, bar.detail] for number, bar in enumerate(diagram.bars)}
        return _told({name: [wording.plain(text) for text in texts] for name, texts in told.items()})
    badges, services = node_badges(wording.library, diagram, wording.language), wording.library.services
    found = {}
    for node in diagram.nodes:
        service = services.get(node.service)
        more = node.detail or (service.line if service else NO_TEXT)
        found[node.id] = [wording.plain(node.label), wording.plain(more), badges.get(node.id, "")]
    return _told(found)


def _told(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Without what says no more than the name that stands in the box."""
    filled = {name: [without_hints(line) for line in lines if line] for name, lines in found.items()}
    return {name: lines for name, lines in filled.items() if len(lines) > 1}
