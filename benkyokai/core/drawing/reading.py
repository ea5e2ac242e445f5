"""A diagram in sentences, for who cannot see it or would rather read."""

from __future__ import annotations

from benkyokai.core.diagram import Diagram, Flow, Timeline
from benkyokai.core.drawing.drawing import NO_HIGHLIGHTS, Highlights
from benkyokai.core.drawing.rows import lanes_of
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.text import Language, Text

ACCEPTABLE = Text("有力な道筋", "acceptable path")
TAKEN = Text("{n}が通った", "taken by {n}")
CHOSEN = Text("自分の道筋", "your path")
COLON = Text("：", ": ")
UNTIL = Text("{begin}から{end}まで", "from {begin} to {end}")
BILLS = Text("課金される", "billed")
FREE = Text("課金されない", "not billed")


def read_aloud(diagram: Diagram, language: Language, marks: Highlights = NO_HIGHLIGHTS) -> list[str]:
    """One sentence for each arrow or bar, in file order, under the name of its lane."""
    if isinstance(diagram, Timeline):
        return _timeline(diagram, language)
    return _flow(diagram, language, marks)


def _flow(flow: Flow, language: Language, marks: Highlights) -> list[str]:
    labels = {node.id: without_hints(node.label.into(language)) for node in flow.nodes}
    lane_of = {node.id: node.lane for node in flow.nodes}
    lines = []
    for lane in lanes_of(flow):
        name = lane.label.into(language)
        for position, edge in enumerate(flow.edges):
            if lane.id and lane_of[edge.source] != lane.id:
                continue
            said = without_hints(edge.label.into(language))
            arrow = f" —[{said}]→ " if said else " → "
            kinds = [ACCEPTABLE.into(language)] if position in marks.acceptable else []
            kinds += [CHOSEN.into(language)] if position in marks.chosen else []
            taken = marks.counts.get(position)
            kinds += [TAKEN.into(language).format(n=taken)] if taken else []
            head = f"{name}{COLON.into(language)}" if name else ""
            lines.append(f"{head}{labels[edge.source]}{arrow}{labels[edge.target]}{_in_brackets(kinds, language)}")
    return lines


def _in_brackets(said: list[str], language: Language) -> str:
    if not said:
        return ""
    return f"（{'、'.join(said)}）" if language == "ja" else f" ({', '.join(said)})"


def _timeline(timeline: Timeline, language: Language) -> list[str]:
    names = {lane.id: lane.label.into(language) for lane in timeline.lanes}
    lines, colon = [], COLON.into(language)
    for bar in timeline.bars:
        begin, end = (tick_name(timeline, at, language) for at in (bar.begin, bar.end))
        span = UNTIL.into(language).format(begin=begin, end=end)
        money = (BILLS if bar.bills else FREE).into(language)
        said = _in_brackets([span, money], language)
        lines.append(f"{names.get(bar.lane, '')}{colon}{bar.label.into(language)}{said}")
    lines += [
        f"{tick_name(timeline, event.at, language)}{colon}{event.label.into(language)}" for event in timeline.events
    ]
    return lines


def tick_name(timeline: Timeline, at: float, language: Language) -> str:
    """The name of a point in time: that of its tick, else the number with the unit."""
    named = next((tick.label.into(language) for tick in timeline.ticks if tick.at == at), "")
    return named or f"{at:g}{timeline.unit.into(language)}"
