"""A number as one types it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.number import Number
from benkyokai.core.number import LONGEST_NUMBER
from benkyokai.core.refusal import Why
from benkyokai.ui.prose import plain
from benkyokai.ui.question_context import QuestionContext


def show_field(context: QuestionContext, field: Number, drafted: object, keep: Callable[[], None]) -> None:
    """A text field, and under it at once what cannot be read of what was typed."""
    unit = context.visit.read(field.unit)
    typed = st.text_input(
        context.visit.say("your_number", unit=f"（{unit}）" if unit else ""),
        value=str(drafted) if drafted is not None else "",
        max_chars=LONGEST_NUMBER,
        key=context.key(field.about),
        placeholder=context.visit.say("number_example"),
        on_change=keep,
    )
    if field.unreadable(typed):
        show_unread(context, typed)


def show_unread(context: QuestionContext, typed: str) -> None:
    """That this is no number, and how to write one; in an exam, that it is kept all the same. Said once."""
    lines = [context.visit.say(Why.NOT_A_NUMBER, detail=plain(typed.strip()))]
    if context.attempt_state.exam:
        lines.append(context.visit.say("number_kept"))
    st.warning("  \n".join(lines), icon=":material/info:")
    context.forget_refusal(Why.NOT_A_NUMBER)


def value_of(context: QuestionContext, field: Number) -> object:
    """What is typed now."""
    return st.session_state.get(context.key(field.about))
