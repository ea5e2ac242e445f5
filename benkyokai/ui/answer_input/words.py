"""One's own words: a line, or a text."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.words import Words
from benkyokai.core.question import REASON
from benkyokai.ui.question_context import QuestionContext


def show_field(context: QuestionContext, field: Words, drafted: object, keep: Callable[[], None]) -> None:
    """A field that keeps what was typed."""
    own = "reason" if field.about == REASON else "your_text"
    show = st.text_input if field.short or field.about == REASON else st.text_area
    show(
        context.markdown(field.title) if field.title else context.visit.say(own),
        value=drafted if isinstance(drafted, str) else "",
        max_chars=field.longest,
        key=context.key(field.about),
        on_change=keep,
    )


def value_of(context: QuestionContext, field: Words) -> str:
    """What is typed now."""
    return (st.session_state.get(context.key(field.about)) or "").strip()
