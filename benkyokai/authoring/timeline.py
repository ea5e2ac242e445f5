"""`kind: timeline`: bars in lanes over time, and what happens when."""

from __future__ import annotations

import math

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, Target
from benkyokai.authoring.fields import Fields, open_fields
from benkyokai.authoring.yaml_nodes import AnyNode, number_in
from benkyokai.core.diagram import Lane, Timeline, TimelineBar, TimelineEvent
from benkyokai.core.text import same

TIMELINE_FIELDS = ("id", "kind", "lanes", "bars"), ("title", "unit", "events", "axis", "after")
"""The fields of a timeline: required, optional."""


def read_timeline(top: Fields, id_: str) -> Timeline:
    """Reads the fields of a timeline."""
    lanes = tuple(Lane(each.id(), each.text("label")) for each in top.records("lanes", ("id", "label"), empty=False))
    known = [lane.id for lane in lanes]
    bars = top.records("bars", ("lane", "from", "to", "label"), ("bills", "detail"), empty=False)
    axis = top.mapping("axis")
    return Timeline(
        id=id_,
        title=top.text("title") or same(id_),
        lanes=lanes,
        bars=tuple(_read_bar(each, known) for each in bars),
        events=tuple(_read_moment(each, known) for each in top.records("events", ("at", "label"), ("lane",))),
        ticks=() if axis is None else _read_ticks(axis),
        unit=top.text("unit"),
        after=top.reference("after", Target.QUESTION),
        span=None if axis is None else _read_span(axis),
    )


def _read_span(fields: Fields) -> tuple[float, float]:
    begin, end = fields.number("from"), fields.number("to")
    if begin is not None and end is not None and end <= begin:
        fields.diagnostics.error(fields.at("to"), messages.ENDS_BEFORE_IT_BEGINS())
    return begin or 0, end or 0


def _read_bar(fields: Fields, lanes: list[str]) -> TimelineBar:
    begin, end = _read_span(fields)
    return TimelineBar(
        lane=fields.known("lane", "lane", lanes),
        begin=begin,
        end=end,
        label=fields.text("label"),
        bills=fields.flag("bills"),
        detail=fields.text("detail"),
    )


def _read_moment(fields: Fields, lanes: list[str]) -> TimelineEvent:
    return TimelineEvent(fields.number("at") or 0, fields.text("label"), fields.known("lane", "lane", lanes))


def _read_ticks(axis: Fields) -> tuple[TimelineEvent, ...]:
    """The marks of the time axis: `{at, label}`, or a number that is its own label."""
    axis.expect(("from", "to"), ("ticks",))
    found = (_read_tick(axis.diagnostics, node) for node in axis.items("ticks"))
    return tuple(tick for tick in found if tick is not None)


def _read_tick(diagnostics: Diagnostics, node: AnyNode) -> TimelineEvent | None:
    number = number_in(node)
    if number is not None and math.isfinite(number):
        return TimelineEvent(number, same(f"{number:g}"))
    fields = open_fields(diagnostics, node)
    return None if fields is None else _read_moment(fields.expect(("at", "label")), [])
