"""A diagram on a projector: drawn for the room that it gets, with the largest type that the back row can have there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from benkyokai.core.diagram import Diagram, Flow
from benkyokai.core.drawing.drawing import WALL, Drawing, Highlights, Variant
from benkyokai.core.drawing.wrap import on_one_line
from benkyokai.core.text import Text, same


@dataclass(frozen=True, slots=True)
class Area:
    """What a diagram gets of a screen of 1,920 × 1,080 pixels. `both`: its texts stand there in both languages."""

    width: float
    height: float
    both: bool = False


WHOLE, HALF = Area(1840, 900), Area(950, 900)
"""Where it stands alone, and beside what is said about it."""

FAR, READABLE = 28.0, 24.0
"""Pixels on that screen of the smallest text: of a reasoning diagram in one language, of anything."""

NARROWEST, WIDEST, STEPS = 400.0, 2600.0, 6


def draw_on_wall(draw: Callable[[Variant], Drawing], area: Area) -> Drawing:
    """The drawing whose text is largest in the area: one as wide for its height as the area is, or nearly."""
    low, high = NARROWEST, WIDEST
    tried = []
    for _ in range(STEPS):
        width = (low + high) / 2
        tried.append(draw(replace(WALL, width=width)))
        if width / tried[-1].height < area.width / area.height:
            low = width
        else:
            high = width
    return max(tried, key=partial(type_in, area=area))


def type_in(drawing: Drawing, area: Area) -> float:
    """How large a drawing's smallest text is that fills an area."""
    return min(words.size for words in drawing.words) * min(area.width / drawing.width, area.height / drawing.height)


def lanes_apart(flow: Flow) -> bool:
    """True where each lane tells its own story: no box without a lane, no arrow from one to another."""
    lane_of = {node.id: node.lane for node in flow.nodes}
    within = all(lane_of[edge.source] == lane_of[edge.target] for edge in flow.edges)
    return within and len(flow.lanes) > 1 and set(lane_of.values()) == {lane.id for lane in flow.lanes}


def lane_alone(flow: Flow, marks: Highlights, number: int) -> tuple[Flow, Highlights]:
    """One lane of a flow, and what is emphasised in it."""
    lane = flow.lanes[number]
    nodes = tuple(node for node in flow.nodes if node.lane == lane.id)
    inside = {node.id for node in nodes}
    kept = [place for place, edge in enumerate(flow.edges) if edge.source in inside]
    acceptable = frozenset(new for new, old in enumerate(kept) if old in marks.acceptable)
    counts = {new: marks.counts[old] for new, old in enumerate(kept) if old in marks.counts}
    edges = tuple(flow.edges[place] for place in kept)
    return replace(flow, lanes=(lane,), nodes=nodes, edges=edges), replace(marks, acceptable=acceptable, counts=counts)


def in_both(diagram: Diagram) -> Diagram:
    """The diagram with every text in both languages: below each other in a box, else beside."""
    lanes = tuple(replace(one, label=_both(one.label)) for one in diagram.lanes)
    if isinstance(diagram, Flow):
        nodes = tuple(replace(one, label=_both(one.label, "\n")) for one in diagram.nodes)
        edges = tuple(replace(one, label=_both(one.label)) for one in diagram.edges)
        return replace(diagram, lanes=lanes, nodes=nodes, edges=edges)
    bars = tuple(replace(one, label=_both(one.label)) for one in diagram.bars)
    events = tuple(replace(one, label=_both(one.label)) for one in diagram.events)
    return replace(diagram, lanes=lanes, bars=bars, events=events)


def _both(text: Text, between: str = " / ") -> Text:
    ja, en = on_one_line(text.into("ja")), on_one_line(text.into("en"))
    return same(ja if ja == en else f"{ja}{between}{en}")
