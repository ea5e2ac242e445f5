"""The feedback where one reasons from an assumption: marks by part, every reason, the other assumptions, both paths on
the diagram."""

from __future__ import annotations

import time
from typing import Any

import streamlit as st

from benkyokai.core.answer_fields.field import ASK, FACTOR
from benkyokai.core.diagram import Flow
from benkyokai.core.feedback import Feedback, Row, Section
from benkyokai.core.question import REASON
from benkyokai.ui.answer_input.part_names import part_label
from benkyokai.ui.diagram_view import show_reasoning
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import plain
from benkyokai.ui.question_context import QuestionContext
from benkyokai.ui.result_line import percent

HEAD_START = 0.05
"""Seconds in which the browser shows the verdict before it gets figures to paint (docs/benchmarks.md): without them the
click takes half as long again."""

CREDIT_WORDS = ((1.0, "credit.strong", "green"), (0.5, "credit.possible", "blue"), (0.01, "credit.weak", "orange"))
NOTICE_ICONS = {
    "notice.not_plausible": ":material/help:",
    "notice.incompatible": ":material/link_off:",
    "notice.different_assumptions": ":material/call_split:",
}


def show_reasoned(context: QuestionContext) -> None:
    """From the verdict to the reasons behind it."""
    question, reasoning = context.question, context.question.reasoning
    response: dict[str, Any] = context.attempt_state.response(question) or {}
    assert reasoning is not None  # who calls saw to it
    found = question.feedback(response)
    stated, chosen = reasoning.path_of(response)
    show_parts(context, found, response)
    for notice in found.notices:
        st.warning(context.sentence(notice), icon=NOTICE_ICONS[notice.name])
    time.sleep(HEAD_START)
    assumption = show_assumption_switch(context, stated)
    flow = context.visit.instance.library.diagrams.get(reasoning.diagram)
    if isinstance(flow, Flow):
        show_reasoning(context, flow, reasoning, assumption, chosen)
    found = question.feedback(response, assumption)
    st.markdown(f"**{context.visit.say('why_each')}**")
    for section in found.sections:
        show_reasons(context, section)
    show_discussion(context)


def credit_badge(context: QuestionContext, credit: float) -> str:
    """What a credit means, as a Markdown badge."""
    word, color = next(
        ((word, color) for least, word, color in CREDIT_WORDS if credit >= least), ("credit.none", "gray")
    )
    return f":{color}-badge[{context.visit.say(word)}]"


def show_parts(context: QuestionContext, found: Feedback, response: dict[str, Any]) -> None:
    """The stated assumption, and each part with its score and its reason."""
    visit = context.visit
    st.markdown(f":green[:material/check_circle:] {visit.say('saved')} {visit.say('scenario_done')}")
    lines = [f"**{context.sentence(found.verdict)}**"] if found.verdict else []
    lines += [_part_line(context, section) for section in found.sections if section.part is not None]
    lines.append(_own_words(context, response))
    with st.container(border=True):
        st.markdown("\n\n".join(line for line in lines if line))


def _part_line(context: QuestionContext, section: Section) -> str:
    if section.about == ASK:
        return f"**{context.visit.say('part.ask')}** {percent(section.part or 0)}"
    head = f"**{context.visit.read(section.title)}** {percent(section.part or 0)}"
    mine = next((row for row in section.rows if row.mine), None)
    if mine is None:
        return head
    reason = f"{credit_badge(context, section.part or 0)} {context.markdown(mine.because)}"
    return f"{head} · {part_label(context, mine.text, mine.service)}  \n{reason}"


def _own_words(context: QuestionContext, response: dict[str, Any]) -> str:
    factor = next((item for item in context.question.factors if item.id == response.get(FACTOR)), None)
    line = context.visit.say("your_factor", factor=context.visit.read(factor.text)) if factor else ""
    reason = response.get(REASON)
    return f"{line}{'：' if line and reason else ''}{plain(reason) if reason else ''}"


def show_assumption_switch(context: QuestionContext, stated: str) -> str:
    """Lets the learner look through another assumption; returns the id of the one that is on."""
    reasoning = context.question.reasoning
    assert reasoning is not None  # who calls saw to it
    texts = {part.id: context.markdown(part.text) for part in reasoning.premise.parts}
    texts[stated] += f" :blue-badge[{context.visit.say('your_assumption')}]"
    ids = list(texts)
    chosen = st.radio(
        context.visit.say("switch_assumption"),
        ids,
        index=ids.index(stated),
        format_func=distinct(texts),
        key=context.key("switch"),
    )
    return chosen or stated


def show_reasons(context: QuestionContext, section: Section) -> None:
    """Every cell of the key under one assumption; what there was to ask lies in a box that folds."""
    visit = context.visit
    lines = "\n".join(_reason_line(context, row) for row in section.rows)
    if section.title:
        st.markdown(f"**{visit.read(section.title)}**\n\n{lines}")
    else:
        with st.expander(visit.say(section.name), expanded=True):
            st.markdown(lines)


def _reason_line(context: QuestionContext, row: Row) -> str:
    visit = context.visit
    if row.word:
        badges = [f":{'green' if row.good else 'gray'}-badge[{visit.say(row.word)}]"]
        badges += [f":blue-badge[{visit.say('you_asked')}]"] if row.mine else []
    else:
        badges = [credit_badge(context, row.credit or 0)]
        badges += [f":blue-badge[{visit.say('your_choice')}]"] if row.mine else []
    reply = f"  \n  → {context.markdown(row.reply)}" if row.reply else ""
    return (
        f"- {part_label(context, row.text, row.service)} {' '.join(badges)}{reply}  \n  {context.markdown(row.because)}"
    )


def show_discussion(context: QuestionContext) -> None:
    """Prompts for the room, or for oneself."""
    if context.question.discuss:
        lines = "\n".join(f"- {context.markdown(text)}" for text in context.question.discuss)
        st.markdown(f"**{context.visit.say('discuss')}**\n\n{lines}")
