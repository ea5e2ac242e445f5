"""My attempts as lines over time, told in words to who does not see them."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from benkyokai.services.studying.show_progress import ProgressPoint
from benkyokai.ui.figures.lines import Line, draw_lines
from benkyokai.ui.figures.plotly_painter import CONFIG
from benkyokai.ui.figures.recolouring import recolour
from benkyokai.ui.result_line import percent
from benkyokai.ui.visit import Visit, learners_zone


def show_over_time(visit: Visit, points: tuple[ProgressPoint, ...]) -> None:
    """A line for each question set; nothing before there are two points."""
    if len(points) < 2:
        return
    st.subheader(visit.say("over_time"), anchor=False)
    by_quiz = groupby(sorted(points, key=lambda point: point.quiz.id), key=lambda point: point.quiz.id)
    lines = [_line(visit, list(some)) for _, some in by_quiz]
    said = " ".join(
        visit.say("over_time_line", title=line.name, values=", ".join(percent(y / 100) for y in line.ys))
        for line in lines
    )
    alt = visit.say("over_time_alt", lines=said)
    recolour()
    st.plotly_chart(draw_lines(lines), config=CONFIG, key="over-time", alt=alt)


def _line(visit: Visit, points: list[ProgressPoint]) -> Line:
    points.sort(key=lambda point: point.at)
    times = [point.at.astimezone(learners_zone()).replace(tzinfo=None) for point in points]
    title = visit.read(points[0].quiz.title)
    tips = [
        f"{title} · {visit.say('attempt_n', n=point.number)}<br>{time:%Y-%m-%d} · {percent(point.percent / 100)}"
        for point, time in zip(points, times, strict=True)
    ]
    return Line(title, times, [point.percent for point in points], tips)
