"""A lesson that a room looks at together: one section at a time, with its diagrams."""

from __future__ import annotations

from benkyokai.core.course import Block, Callout, DiagramEmbed, Lesson, Prose
from benkyokai.core.diagram import Diagram, Timeline
from benkyokai.core.drawing.drawing import NO_HIGHLIGHTS, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.svg import paint_svg
from benkyokai.core.drawing.timeline import draw_timeline
from benkyokai.services.studying.open_diagram import references_before
from benkyokai.views.question_view import View
from benkyokai.words import node_badges
from benkyokai.words.wording import Wording


def section_view(
    wording: Wording, lesson: Lesson, number: int, variant: Variant, narrow: Variant | None = None
) -> View:
    """One section. Where one language has fewer of them, the last stays on the screen. `narrow`: its diagrams are drawn
    once more, for a window that is too small for the first."""
    sections = lesson.into(wording.language).sections
    shown = sections[min(number, len(sections) - 1)]
    blocks = [_block(wording, block, variant, narrow) for block in shown]
    return {"blocks": [block for block in blocks if block], "section": number + 1}


def _block(wording: Wording, block: Block, variant: Variant, narrow: Variant | None) -> View | None:
    """Prose, a call-out or a diagram; what one does alone, such as a question to check oneself, is left out."""
    match block:
        case Prose():
            return {"html": wording.block(block)}
        case Callout():
            return {"html": wording.block(block), "callout": block.kind.value}
        case DiagramEmbed():
            diagram = wording.library.diagrams.get(block.diagram)
            # One that shows an answer waits for its question, which the room may still have before it.
            if diagram is None:
                return {"html": wording.markdown(wording.say("missing_embed"))}
            if references_before(wording.library, diagram):
                return None
            view = {"t": wording.plain(diagram.title), "svg": painted(wording, diagram, variant)}
            return {"diagram": view | ({"narrow": painted(wording, diagram, narrow)} if narrow else {})}
        case _:
            return None


def painted(wording: Wording, diagram: Diagram, variant: Variant, marks: Highlights = NO_HIGHLIGHTS) -> str:
    """A diagram as SVG, with what is emphasised on it."""
    title = wording.plain(diagram.title)
    if isinstance(diagram, Timeline):
        return paint_svg(draw_timeline(diagram, wording.language, variant), title)
    badges = node_badges(wording.library, diagram, wording.language)
    return paint_svg(draw_flow(diagram, wording.language, variant, badges, marks), title)
