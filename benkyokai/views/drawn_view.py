"""A diagram as a page gets it: drawn in the sizes that it needs, what its boxes tell, and all of it in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from benkyokai.core.diagram import Diagram, Flow, Timeline
from benkyokai.core.drawing.drawing import MEDIUM, NO_HIGHLIGHTS, PROJECTOR, SMALLEST, Drawing, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.svg import paint_svg
from benkyokai.core.drawing.timeline import draw_timeline
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.text import NO_TEXT, Language
from benkyokai.views.question_view import View
from benkyokai.words import node_badges
from benkyokai.words.wording import Wording


@dataclass(frozen=True, slots=True)
class Look:
    """How a page shows diagrams. `narrow`: drawn once more, for a window that is too small for the first. `details`:
    a box tells more when it is pointed at or tapped, and the whole can be read as text."""

    size: Variant
    narrow: Variant | None = None
    details: bool = True


TO_READ = Look(MEDIUM, SMALLEST)
ON_PHONE = Look(SMALLEST)
IN_ROOM = Look(PROJECTOR, SMALLEST, details=False)


def drawn_view(wording: Wording, diagram: Diagram, look: Look) -> View:
    """A diagram on which nothing is emphasised."""
    view = {"t": wording.plain(diagram.title), "svg": painted(wording, diagram, look.size)}
    view |= {"narrow": painted(wording, diagram, look.narrow)} if look.narrow else {}
    if not look.details:
        return view
    return {**view, "details": details_of(wording, diagram), "words": read_aloud(diagram, wording.language)}


def painted(wording: Wording, diagram: Diagram, variant: Variant, marks: Highlights = NO_HIGHLIGHTS) -> str:
    """A diagram as SVG, with what is emphasised on it."""
    title, badges = wording.plain(diagram.title), {}
    if isinstance(diagram, Flow):
        badges = node_badges(wording.library, diagram, wording.language)
    if marks is NO_HIGHLIGHTS:
        return _painted_plain(diagram, wording.language, variant, tuple(badges.items()), title)
    return paint_svg(_drawing(diagram, wording.language, variant, badges, marks), title)


@lru_cache(maxsize=256)
def _painted_plain(
    diagram: Diagram, language: Language, variant: Variant, badges: tuple[tuple[str, str], ...], title: str
) -> str:
    return paint_svg(_drawing(diagram, language, variant, dict(badges), NO_HIGHLIGHTS), title)


def _drawing(
    diagram: Diagram, language: Language, variant: Variant, badges: dict[str, str], marks: Highlights
) -> Drawing:
    if isinstance(diagram, Timeline):
        return draw_timeline(diagram, language, variant)
    return draw_flow(diagram, language, variant, badges, marks)


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
