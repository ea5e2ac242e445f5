"""`scenario`: marks by part, every reason, the other assumptions, both paths on the diagram."""

from __future__ import annotations

import time
from typing import Any

import streamlit as st

from benkyokai.core.diagram import Flow
from benkyokai.core.marking import mark_question
from benkyokai.core.question_kinds.scenario import ASK, Axis, NoticeKind, Scenario, chosen_axes
from benkyokai.ui.answer_input.scenario import option_label
from benkyokai.ui.diagram_view import show_reasoning
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import plain
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.result_line import percent

Place = QuestionPlace[Scenario]

HEAD_START = 0.05
"""Seconds in which the browser shows the verdict before it gets figures to paint (docs/benchmarks.md)."""

CREDIT_WORDS = ((1.0, "credit.strong", "green"), (0.5, "credit.possible", "blue"), (0.01, "credit.weak", "orange"))
NOTICE_ICONS = {
    NoticeKind.NOT_PLAUSIBLE: ":material/help:",
    NoticeKind.INCOMPATIBLE: ":material/link_off:",
    NoticeKind.DIFFERENT_ASSUMPTIONS: ":material/call_split:",
}


def show_feedback(place: Place) -> None:
    """From the verdict to the reasons behind it."""
    response: dict[str, Any] = place.standing.response(place.question) or {}
    show_verdict(place, response)
    show_notices(place, response)
    time.sleep(HEAD_START)
    assumption = show_assumption_switch(place, response)
    flow = place.visit.instance.library.diagrams.get(place.question.diagram)
    if isinstance(flow, Flow):
        show_reasoning(place, flow, response, assumption)
    show_reasons(place, response, assumption)
    show_asks(place, response)
    show_discussion(place)


def credit_badge(place: Place, credit: float) -> str:
    """What a credit means, as a Markdown badge."""
    word, color = next(
        ((word, color) for least, word, color in CREDIT_WORDS if credit >= least), ("credit.none", "gray")
    )
    return f":{color}-badge[{place.visit.say(word)}]"


def show_verdict(place: Place, response: dict[str, Any]) -> None:
    """The stated assumption, and each part with its score and its reason."""
    visit, question = place.visit, place.question
    marked = mark_question(question, response)
    st.markdown(f":green[:material/check_circle:] {visit.say('saved')} {visit.say('scenario_done')}")
    stated = next(item for item in question.assumptions if item.id == response["assumption"])
    lines = [f"**{visit.say('under_assumption', assumption=place.markdown(stated.text))}**"]
    for axis in question.axes:
        lines.append(_part_line(place, axis, response, marked.parts[axis.id]))
    if ASK in marked.parts:
        lines.append(f"**{visit.say('part.ask')}** {percent(marked.parts[ASK])}")
    lines.append(_own_words(place, response))
    with st.container(border=True):
        st.markdown("\n\n".join(line for line in lines if line))


def _part_line(place: Place, axis: Axis, response: dict[str, Any], part: float) -> str:
    option_id = chosen_axes(response)[axis.id]
    option = next(option for option in axis.options if option.id == option_id)
    cell = place.question.key[response["assumption"], axis.id, option_id]
    head = f"**{place.visit.read(axis.title)}** {percent(part)} · {option_label(place, option)}"
    return f"{head}  \n{credit_badge(place, part)} {place.markdown(cell.because)}"


def _own_words(place: Place, response: dict[str, Any]) -> str:
    factor = next((item for item in place.question.factors if item.id == response.get("factor")), None)
    line = place.visit.say("your_factor", factor=place.visit.read(factor.text)) if factor else ""
    reason = response.get("reason")
    return f"{line}{'：' if line and reason else ''}{plain(reason) if reason else ''}"


def show_notices(place: Place, response: dict[str, Any]) -> None:
    """An implausible assumption, an incompatible pair, choices that rest on different assumptions."""
    for notice in place.question.notices(response):
        because = place.markdown(notice.because)
        st.warning(place.visit.say(f"notice.{notice.kind}", because=because), icon=NOTICE_ICONS[notice.kind])


def show_assumption_switch(place: Place, response: dict[str, Any]) -> str:
    """Lets the learner look through another assumption; returns the id of the one that is on."""
    texts = {item.id: place.markdown(item.text) for item in place.question.assumptions}
    texts[response["assumption"]] += f" :blue-badge[{place.visit.say('your_assumption')}]"
    ids = list(texts)
    chosen = st.radio(
        place.visit.say("switch_assumption"),
        ids,
        index=ids.index(response["assumption"]),
        format_func=distinct(texts),
        key=place.key("switch"),
    )
    return chosen or str(response["assumption"])


def show_reasons(place: Place, response: dict[str, Any], assumption: str) -> None:
    """Every cell of the key under one assumption."""
    chosen = chosen_axes(response)
    st.markdown(f"**{place.visit.say('why_each')}**")
    for axis in place.question.axes:
        lines = [f"**{place.visit.read(axis.title)}**"]
        for option in axis.options:
            cell = place.question.key[assumption, axis.id, option.id]
            mine = f" :blue-badge[{place.visit.say('your_choice')}]" if chosen[axis.id] == option.id else ""
            head = f"{option_label(place, option)} {credit_badge(place, cell.credit)}{mine}"
            lines.append(f"- {head}  \n  {place.markdown(cell.because)}")
        st.markdown("\n".join([lines[0], "", *lines[1:]]))


def show_asks(place: Place, response: dict[str, Any]) -> None:
    """All the replies, and which questions matter and why."""
    visit, asked = place.visit, set(response.get(ASK, []))
    lines = []
    for item in place.question.asks:
        kind = f":green-badge[{visit.say('mattered')}]" if item.matters else f":gray-badge[{visit.say('mattered_not')}]"
        mine = f" :blue-badge[{visit.say('you_asked')}]" if item.id in asked else ""
        because = place.markdown(item.because)
        lines.append(f"- {place.markdown(item.text)} {kind}{mine}  \n  → {place.markdown(item.reply)}  \n  {because}")
    with st.expander(visit.say("what_mattered"), expanded=True):
        st.markdown("\n".join(lines))


def show_discussion(place: Place) -> None:
    """Prompts for the room, or for oneself."""
    if place.question.discuss:
        lines = "\n".join(f"- {place.markdown(text)}" for text in place.question.discuss)
        st.markdown(f"**{place.visit.say('discuss')}**\n\n{lines}")
