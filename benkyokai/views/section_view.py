"""A section of a lesson that a room looks at together, and the blocks that it shares with who reads alone."""

from __future__ import annotations

from dataclasses import replace

from benkyokai.core.course import Block, Callout, DiagramEmbed, Lesson, Prose
from benkyokai.core.drawing.drawing import SMALLEST
from benkyokai.core.drawing.wall import HALF, WHOLE
from benkyokai.services.studying.open_diagram import references_before
from benkyokai.views.drawn_view import Look, drawn_view, fills
from benkyokai.views.question_view import View
from benkyokai.words.wording import Wording


def section_view(wording: Wording, lesson: Lesson, number: int, look: Look) -> View:
    """One section. Where one language has fewer of them, the last stays on the screen. What one does alone, such as a
    question to check oneself, is left out, and so is a diagram that shows an answer, which the room may still have
    before it."""
    blocks = [block_view(wording, block, look) for block in _shown(wording, lesson, number)]
    return {"blocks": [block for block in blocks if block], "section": number + 1}


def section_on_wall(wording: Wording, lesson: Lesson, number: int, both: bool) -> View:
    """One section on the projector. A diagram that the back row could not read beside the text has the screen to itself
    (`whole`), in one language where there is no room for `both`."""
    blocks = _shown(wording, lesson, number)
    found = [wording.library.diagrams.get(block.diagram) for block in blocks if isinstance(block, DiagramEmbed)]
    drawn = [one for one in found if one is not None]
    beside = len(drawn) > 1 or (
        len(blocks) > len(drawn) and not both and all(fills(wording, one, HALF) for one in drawn)
    )
    area = HALF if beside else WHOLE
    two = replace(area, both=True)
    area = two if both and all(fills(wording, one, two) for one in drawn) else area
    view = section_view(wording, lesson, number, Look(area, SMALLEST, details=False))
    return view | ({"whole": not beside or both, "one_language": both and not area.both} if drawn else {})


def _shown(wording: Wording, lesson: Lesson, number: int) -> list[Block]:
    sections = lesson.into(wording.language).sections
    return [block for block in sections[min(number, len(sections) - 1)] if not _waits(wording, block)]


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
