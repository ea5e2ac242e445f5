"""A section of a lesson that a room looks at together, and the blocks that it shares with who reads alone."""

from __future__ import annotations

from benkyokai.core.course import Block, Callout, DiagramEmbed, Lesson, Prose
from benkyokai.services.studying.open_diagram import references_before
from benkyokai.views.drawn_view import Look, drawn_view
from benkyokai.views.question_view import View
from benkyokai.words.wording import Wording


def section_view(wording: Wording, lesson: Lesson, number: int, look: Look) -> View:
    """One section. Where one language has fewer of them, the last stays on the screen. What one does alone, such as a
    question to check oneself, is left out, and so is a diagram that shows an answer, which the room may still have
    before it."""
    sections = lesson.into(wording.language).sections
    shown = sections[min(number, len(sections) - 1)]
    blocks = [block_view(wording, block, look) for block in shown if not _waits(wording, block)]
    return {"blocks": [block for block in blocks if block], "section": number + 1}


def _waits(wording: Wording, block: Block) -> bool:
    diagram = wording.library.diagrams.get(block.diagram) if isinstance(block, DiagramEmbed) else None
    return diagram is not None and bool(references_before(wording.library, diagram))


def block_view(wording: Wording, block: Block, look: Look) -> View | None:
    """Prose, a call-out or a diagram; nothing of what one does alone."""
    match block:
        case Prose():
            return {"html": wording.block(block)}
        case Callout():
            return {"html": wording.block(block), "callout": block.kind.value}
        case DiagramEmbed():
            diagram = wording.library.diagrams.get(block.diagram)
            if diagram is None:
                return missing_view(wording, "missing_embed")
            return {"diagram": drawn_view(wording, diagram, look)}
        case _:
            return None


def missing_view(wording: Wording, sentence: str) -> View:
    """In the place of what the files do not offer: that it is so."""
    return {"missing": wording.say(sentence)}
