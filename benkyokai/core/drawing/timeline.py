"""Lays out a timeline: lanes from top to bottom, time from left to right, every label in a room of its own."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.core.diagram import Timeline, TimelineEvent
from benkyokai.core.diagram import TimelineBar as Span
from benkyokai.core.drawing.drawing import Bar, Drawing, Point, Rect, TextLine, Variant
from benkyokai.core.drawing.reading import tick_name
from benkyokai.core.drawing.wrap import text_width, without_hints, wrap
from benkyokai.core.text import Language

BAR = 1.9
"""Height of a bar, in em."""


def draw_timeline(timeline: Timeline, language: Language, variant: Variant) -> Drawing:
    """The drawing of a timeline."""
    return _Layout(timeline, language, variant).drawing()


@dataclass(frozen=True, slots=True)
class Scale:
    """From the timeline's unit to pixels."""

    begin: float
    end: float
    left: float
    right: float

    def x(self, at: float) -> float:
        """x of a point in time."""
        return self.left + (at - self.begin) / (self.end - self.begin) * (self.right - self.left)


def scale_of(timeline: Timeline, left: float, right: float) -> Scale:
    """A scale that holds every bar, tick and event."""
    points = [at for bar in timeline.bars for at in (bar.begin, bar.end)]
    points += [moment.at for moment in (*timeline.ticks, *timeline.events)]
    points += timeline.span or ()
    begin, end = min(points, default=0.0), max(points, default=1.0)
    return Scale(begin, end if end > begin else begin + 1, left, right)


class _Layout:
    """Fills the page from the top; `y` is how far it has come."""

    def __init__(self, timeline: Timeline, language: Language, variant: Variant) -> None:
        self.timeline, self.language, self.variant = timeline, language, variant
        self.font, self.small = variant.font, variant.small
        self.margin = self.font * 0.9
        self.scale = scale_of(timeline, self.margin * 1.4, variant.width - self.margin * 1.4)
        self.y = self.font * 0.5
        self.words: list[TextLine] = []
        self.bars: list[Bar] = []
        self.areas: list[Rect] = []
        self.rules: list[tuple[Point, Point]] = []
        self.events: list[tuple[Point, Point]] = []

    def drawing(self) -> Drawing:
        """Event names, time axis, lanes, and the lines through all of them."""
        starts = [(moment, self._event_name(moment)) for moment in self.timeline.events if not moment.lane]
        self._axis()
        axis_end = self.y
        for lane in self.timeline.lanes:
            self._lane(lane.id, lane.label.into(self.language))
        for tick in self._ticks():
            self.rules.append(((self.scale.x(tick.at), axis_end - 4), (self.scale.x(tick.at), self.y)))
        for moment, y in starts:
            self.events += self._line_between_words(self.scale.x(moment.at), y, self.y)
        return Drawing(
            self.variant.width,
            self.y + 2,
            tuple(self.areas),
            words=tuple(self.words),
            bars=tuple(self.bars),
            rules=tuple(self.rules),
            events=tuple(self.events),
        )

    def _line_between_words(self, x: float, top: float, bottom: float) -> list[tuple[Point, Point]]:
        """A vertical line in pieces, so that it runs through no text."""
        rects, pieces = [words.rect for words in self.words], []
        for rect in sorted((r for r in rects if r.x - 2 < x < r.right + 2 and r.bottom > top), key=lambda r: r.y):
            pieces.append(((x, top), (x, rect.y - 1)))
            top = rect.bottom + 1
        return [piece for piece in [*pieces, ((x, top), (x, bottom))] if piece[1][1] - piece[0][1] > 2]

    def _event_name(self, moment: TimelineEvent) -> float:
        """The name in lines of its own, as near its time as the page allows; returns the y under it."""
        self._lines(moment.label.into(self.language), self.scale.x(moment.at), "event")
        return self.y

    def _lines(self, text: str, x: float, role: str) -> None:
        """A text line by line, each centred on x but inside the page; moves down by their height."""
        for line in wrap(text, (self.variant.width - 2 * self.margin) / self.small):
            half = text_width(line) * self.small / 2
            middle = min(max(x, half + 3), self.variant.width - half - 3)
            self.words.append(TextLine(middle, self.y + self.small * self.variant.line / 2, line, self.small, role))
            self.y += self.small * self.variant.line

    def _ticks(self) -> list[TimelineEvent]:
        """The author's ticks, as many as have room side by side."""
        shown: list[TimelineEvent] = []
        free_from = 0.0
        for tick in sorted(self.timeline.ticks, key=lambda tick: tick.at):
            low, high = self._tick_span(tick)
            if low >= free_from:
                shown.append(tick)
                free_from = high + self.small * 0.6
        return shown

    def _tick_span(self, tick: TimelineEvent) -> tuple[float, float]:
        half = text_width(tick_name(self.timeline, tick.at, self.language)) * self.small / 2
        x = min(max(self.scale.x(tick.at), half + 3), self.variant.width - half - 3)
        return x - half, x + half

    def _axis(self) -> None:
        ticks = self._ticks()
        for tick in ticks:
            low, high = self._tick_span(tick)
            name = tick_name(self.timeline, tick.at, self.language)
            self.words.append(
                TextLine((low + high) / 2, self.y + self.small * self.variant.line / 2, name, self.small, "tick")
            )
        self.y += self.small * self.variant.line + 6 if ticks else 0

    def _lane(self, lane_id: str, name: str) -> None:
        top = self.y
        self.y += 4
        for line in wrap(name, (self.variant.width - 2 * self.margin) / self.font):
            self.words.append(
                TextLine(self.margin, self.y + self.font * self.variant.line / 2, line, self.font, "lane", left=True)
            )
            self.y += self.font * self.variant.line
        self.y += 3
        for row in self._rows(lane_id):
            self._bars(row)
        for moment in self.timeline.events:
            if moment.lane == lane_id:
                self._lane_event(moment)
        self.y += 5
        self.areas.append(Rect(2, top, self.variant.width - 4, self.y - top))
        self.y += 5

    def _rows(self, lane_id: str) -> list[list[tuple[int, Span]]]:
        """The lane's bars, those that overlap in rows below each other."""
        rows: list[list[tuple[int, Span]]] = []
        for index, bar in enumerate(self.timeline.bars):
            if bar.lane != lane_id:
                continue
            free = next((row for row in rows if all(not _overlap(bar, other) for _, other in row)), None)
            if free is None:
                rows.append([(index, bar)])
            else:
                free.append((index, bar))
        return rows

    def _bars(self, row: list[tuple[int, Span]]) -> None:
        """One row of bars; a label that does not fit its bar stands under it, in a line of its own."""
        height, top = self.font * BAR, self.y
        self.y += height + 3
        for index, bar in sorted(row, key=lambda item: item[1].begin):
            left, right = self.scale.x(bar.begin), self.scale.x(bar.end)
            self.bars.append(Bar(index, Rect(left, top, max(right - left, 3.0), height), bar.bills))
            text = without_hints(bar.label.into(self.language))
            if text_width(text) * self.small + 8 <= right - left:
                self.words.append(TextLine((left + right) / 2, top + height / 2, text, self.small, "bar"))
                continue
            self._lines(text, (left + right) / 2, "bar")
        self.y += 3

    def _lane_event(self, moment: TimelineEvent) -> None:
        x = self.scale.x(moment.at)
        bars = [bar.rect for bar in self.bars if self.timeline.bars[bar.index].lane == moment.lane]
        if bars:
            self.events.append(((x, bars[0].y - 3), (x, bars[-1].bottom + 3)))
        self._lines(f"▲ {moment.label.into(self.language)}", x, "event")


def _overlap(one: Span, other: Span) -> bool:
    return one.begin < other.end and other.begin < one.end
