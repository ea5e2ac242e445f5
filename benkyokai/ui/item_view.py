"""One question: what each option drew, the shift by discussion, its versions, the finer figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from itertools import groupby

import streamlit as st

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.item_health import TOO_FEW, TOO_FEW_TO_DISCRIMINATE, Drawn, enough
from benkyokai.core.question import Question
from benkyokai.core.statistics import ItemStatistics, QuizStatistics
from benkyokai.services.figures.review_items import ItemDetail
from benkyokai.ui.author_text import show_text
from benkyokai.ui.item_table import about_name, choice_name, is_key, warnings_of
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit, day, shown

MOST_MOVES = 6
"""Moves between the votes that are listed of each thing chosen, the commonest."""


def show_item(visit: Visit, detail: ItemDetail) -> None:
    """Everything about one question."""
    question = detail.item.question
    show_text(visit, question.prompt, "prompt")
    for warning in warnings_of(visit, detail.item):
        st.warning(warning, icon=":material/flag:")
    show_draws(visit, detail)
    if question.counts:
        show_shift(visit, detail)
    show_versions(visit, detail)
    if detail.item.figures is not None:
        show_finer(visit, "items.finer", detail.item.n, detail.item.figures)


def show_draws(visit: Visit, detail: ItemDetail) -> None:
    """A table for each thing chosen: how many, and how many of each third."""
    st.subheader(visit.say("items.drew"), anchor=False)
    draws, question = detail.draws, detail.item.question
    if not draws.rows:
        st.caption(visit.say("items.no_options"))
        return
    unparted = "" if enough(draws.n, TOO_FEW_TO_DISCRIMINATE) else visit.say("too_few")
    if not draws.third:
        unparted = unparted or "–"
    if not unparted:
        st.caption(visit.say("items.drew_lead", third=draws.third))
    for about, rows in groupby(draws.rows, key=lambda row: row.about):
        st.markdown(_draws_table(visit, question, about, list(rows), unparted))


def _draws_table(visit: Visit, question: Question, about: str, rows: list[Drawn], unparted: str) -> str:
    """`unparted`: what stands in place of the thirds."""
    names = (about_name(visit, question, about), *(visit.say(f"items.{name}") for name in ("all", "upper", "lower")))
    lines = [f"| {' | '.join(plain(name) for name in names)} |", "|---|--:|--:|--:|"]
    right = visit.say("mattered" if about == ASK else "items.key")
    for row in rows:
        name = plain(choice_name(visit, question, about, row.choice))
        key = f" :green-badge[{right}]" if is_key(question, about, row.choice) else ""
        thirds = f"{unparted} | {unparted}" if unparted else f"{row.upper} | {row.lower}"
        lines.append(f"| {name}{key} | {row.n} | {thirds} |")
    return "\n".join(lines)


def show_shift(visit: Visit, detail: ItemDetail) -> None:
    """Before the discussion and after it, and who went where; those who caught up beside."""
    shift = detail.shift
    if shift.n:
        st.subheader(visit.say("items.shift"), anchor=False)
        if enough(shift.n):
            gain = "–" if shift.gain is None else f"{shift.gain:.2f}".replace("-", "−")
            before, after = shown(visit, shift.n, shift.before), shown(visit, shift.n, shift.after)
            st.markdown(visit.say("items.shift_said", n=shift.n, before=before, after=after, gain=gain))
            _show_moves(visit, detail)
        else:
            st.markdown(visit.say("items.shift_few", n=shift.n))
    if detail.late.n:
        late = shown(visit, detail.late.n, detail.late.facility)
        st.caption(visit.say("items.late", n=detail.late.n, percent=late))


def _show_moves(visit: Visit, detail: ItemDetail) -> None:
    question = detail.item.question
    for about, moves in detail.moved.items():
        stayed = sum(n for (old, new), n in moves.items() if old == new)
        moved = Counter({pair: n for pair, n in moves.items() if pair[0] != pair[1]})
        lines = [f"- {visit.say('items.stayed', n=stayed)}"]
        for (old, new), n in moved.most_common(MOST_MOVES):
            names = [plain(choice_name(visit, question, about, one)) for one in (old, new)]
            lines.append(f"- {visit.say('report.from_to', before=names[0], after=names[1], n=n)}")
        with st.expander(about_name(visit, question, about)):
            st.markdown("\n".join(lines))


def show_versions(visit: Visit, detail: ItemDetail) -> None:
    """A row for each version of the question that was answered."""
    if not detail.versions:
        return
    st.subheader(visit.say("items.versions"), anchor=False)
    st.caption(visit.say("items.versions_lead"))
    names = ("items.version", "items.n", "items.facility", "items.period")
    lines = [f"| {' | '.join(visit.say(name) for name in names)} |", "|---|--:|--:|---|"]
    for one in detail.versions:
        current = f" {visit.say('items.current')}" if one.current else ""
        days = " – ".join(dict.fromkeys(day(time) for time in (one.first, one.last)))
        facility = shown(visit, one.n, one.facility)
        lines.append(f"| {plain(one.content_hash[:8])}{current} | {one.n} | {facility} | {days} |")
    st.markdown("\n".join(lines))


def show_finer(visit: Visit, title: str, n: int, figures: ItemStatistics | QuizStatistics) -> None:
    """The rest of the published figures, of a question or of the quiz as a whole, for who asks."""
    lines = ["| | |", "|---|--:|", f"| {visit.say('figure.n')} | {n} |"]
    for name, value in asdict(figures).items():
        least = TOO_FEW_TO_DISCRIMINATE if name.startswith("discrim") else TOO_FEW
        if name != "n":
            lines.append(f"| {visit.say(f'figure.{name}')} | {shown(visit, n, value, '{:.2f}', least)} |")
    with st.expander(visit.say(title), icon=":material/query_stats:"):
        st.caption(visit.say("items.finer_lead"))
        st.markdown("\n".join(lines))
