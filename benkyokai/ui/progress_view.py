"""Where I stand: over time, by topic, by part, and how well I know what I know."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.shares import percentages
from benkyokai.core.text import shortened
from benkyokai.services.studying.show_progress import (
    CertaintyFigures,
    LearnerProgress,
    ProgressPoint,
    Share,
    SurelyWrong,
)
from benkyokai.ui.figures.lines import Line, show_lines
from benkyokai.ui.prose import plain
from benkyokai.ui.screens import QUIZ
from benkyokai.ui.visit import Visit, day, learners_zone
from benkyokai.views.result_view import percent
from benkyokai.words import tag_name

SHORT = 60
SHOWN = 10
"""Confidently wrong questions on the screen at once, the latest."""


def show_over_time(visit: Visit, points: tuple[ProgressPoint, ...]) -> None:
    """A line for each question set; nothing before there are two points."""
    if len(points) < 2:
        return
    st.subheader(visit.say("over_time"), anchor=False)
    by_quiz = groupby(sorted(points, key=lambda point: point.quiz.id), key=lambda point: point.quiz.id)
    lines = [_line(visit, list(some)) for _, some in by_quiz]
    show_lines(visit, lines, "over-time", "over_time_alt")


def _line(visit: Visit, points: list[ProgressPoint]) -> Line:
    points.sort(key=lambda point: point.at)
    times = [point.at.astimezone(learners_zone()).replace(tzinfo=None) for point in points]
    title = visit.words(points[0].quiz.title)
    tips = [
        f"{title} · {visit.say('attempt_n', n=point.number)}<br>{time:%Y-%m-%d} · {percent(point.percent / 100)}"
        for point, time in zip(points, times, strict=True)
    ]
    return Line(title, times, [point.percent for point in points], tips)


def show_shares(visit: Visit, progress: LearnerProgress) -> None:
    """A bar for each topic and each part of the scenarios."""
    if not progress.tags and not progress.parts:
        return
    topics, parts = st.columns(2)
    with topics:
        st.subheader(visit.say("by_topic"), anchor=False)
        for share in progress.tags:
            _show_share(visit, tag_name(visit.language, share.id), share)
    if progress.parts:
        with parts:
            st.subheader(visit.say("by_part_of_case"), anchor=False)
            for share in progress.parts:
                name = visit.say("part.ask") if share.id == ASK else visit.shown(share.title) or share.id
                _show_share(visit, name, share)
    st.caption(visit.say("newest_counts"))


def _show_share(visit: Visit, name: str, share: Share) -> None:
    said = visit.say("share_of_answers", name=name, percent=percent(share.percent / 100), n=share.n)
    st.progress(share.percent / 100, text=said)


def show_sureness(visit: Visit, progress: LearnerProgress) -> None:
    """How often each certainty was right, and the questions that were certain and wrong."""
    if not progress.sureness:
        return
    st.subheader(visit.say("how_sure"), anchor=False)
    st.caption(visit.say("how_sure_lead"))
    with st.container(key="names-short"):
        st.markdown(_table(visit, progress.sureness))
    if progress.surely_wrong:
        st.markdown(f"**{visit.say('surely_wrong_list', n=len(progress.surely_wrong))}**")
    for one in progress.surely_wrong[:SHOWN]:
        _show_surely_wrong(visit, one)


def _table(visit: Visit, rows: tuple[CertaintyFigures, ...]) -> str:
    names = (
        visit.say("sure.certainty"),
        *(visit.say(f"sure.{name}") for name in ("answers", "right", "partly", "wrong")),
    )
    lines = [f"| {' | '.join(names)} |", "|---|--:|--:|--:|--:|"]
    for row in rows:
        counts = (row.right, row.n - row.right - row.wrong, row.wrong)
        told = zip(counts, percentages(counts, row.n), strict=True)
        shares = " | ".join(f"{count} ({share}%)" for count, share in told)
        lines.append(f"| {visit.say(f'certainty.{row.certainty}')} | {row.n} | {shares} |")
    return "\n".join(lines)


def _show_surely_wrong(visit: Visit, one: SurelyWrong) -> None:
    text = plain(shortened(visit.words(one.question.prompt).split("\n")[0], SHORT))
    when = day(one.at)
    since = f" · {visit.say('right_since')}" if one.right_since else ""
    address = {"quiz": one.quiz.id, "attempt": one.attempt_id, "question": one.question.id}
    icon = ":material/check:" if one.right_since else ":material/arrow_forward:"
    st.page_link(QUIZ, label=f"{text} · {when}{since}", icon=icon, query_params=address)
