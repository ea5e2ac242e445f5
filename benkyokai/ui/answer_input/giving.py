"""The end of every input: how sure one is, hints, and the button that gives the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from benkyokai.core.marking import CERTAINTIES
from benkyokai.ui.question_context import QuestionContext

Read = Callable[[], Any]
"""What the widgets hold now, as a draft."""


def show_give(context: QuestionContext, read: Read) -> None:
    """In an exam what is chosen is kept as it is; else a button gives it."""
    if context.asks_certainty:
        show_certainty(context, read)
    if context.attempt_state.exam:
        return
    show_hints(context)
    st.button(
        context.visit.say("give_answer"),
        key=context.key("give"),
        type="primary",
        on_click=lambda: context.give(context.question.from_draft(read())),
    )


def show_certainty(context: QuestionContext, read: Read) -> None:
    """Three steps from a guess to certain."""
    key = context.key("sure")
    st.session_state.setdefault(key, context.draft.certainty)
    st.segmented_control(
        context.visit.say("certainty" if context.quiz.certainty else "certainty_if_you_like"),
        CERTAINTIES,
        format_func=lambda level: context.visit.say(f"certainty.{level}"),
        key=key,
        on_change=lambda: context.keep(read()),
        help=context.visit.say("certainty_rule") if context.quiz.certainty else None,
    )


def show_hints(context: QuestionContext) -> None:
    """One hint more at each press; what was not asked for is not sent."""
    hints, key = context.question.hints, context.key("hints")
    shown = st.session_state.get(key, 0)

    def one_more() -> None:
        st.session_state[key] = shown + 1

    for hint in hints[:shown]:
        st.info(context.markdown(hint), icon=":material/lightbulb:")
    if shown < len(hints):
        label = context.visit.say("hint", n=shown + 1, all=len(hints))
        st.button(label, key=context.key("hint"), icon=":material/lightbulb:", type="tertiary", on_click=one_more)
