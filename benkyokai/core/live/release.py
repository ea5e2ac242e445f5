"""The release of a question's reasoning on the projector, part by part: the diagram, a lane at a time where all of
it would be too small for the back row; then what it means, and the shift."""

from __future__ import annotations

from functools import lru_cache

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import Highlights
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.wall import FAR, WHOLE, draw_on_wall, lanes_apart, type_in
from benkyokai.core.library import Library
from benkyokai.core.question import Question
from benkyokai.core.service import Availability
from benkyokai.core.text import LANGUAGES, Language

BADGE, COUNT = "closed to new customers", "100人"
"""As long as what stands below a box, and behind an arrow, can be."""


def release_parts(question: Question, rounds: int, library: Library) -> int:
    """How many parts the release has on the projector."""
    flow = library.diagrams.get(question.reasoning.diagram) if question.reasoning else None
    if not isinstance(flow, Flow):
        return 1
    services = library.services
    closed = frozenset(one.id for one in services.values() if one.status.availability is not Availability.OPEN)
    badged = frozenset(node.id for node in flow.nodes if node.service in closed)
    return _pages(flow, badged) + (1 if question.explanation or rounds > 1 else 0)


@lru_cache(maxsize=256)
def _pages(flow: Flow, badged: frozenset[str]) -> int:
    if not lanes_apart(flow):
        return 1
    badges, marks = dict.fromkeys(badged, BADGE), Highlights(counts=dict.fromkeys(range(len(flow.edges)), COUNT))

    def read_from_afar(language: Language) -> bool:
        drawn = draw_on_wall(lambda variant: draw_flow(flow, language, variant, badges, marks), WHOLE)
        return type_in(drawn, WHOLE) >= FAR

    return 1 if all(map(read_from_afar, LANGUAGES)) else len(flow.lanes)
