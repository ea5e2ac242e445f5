"""A number as one types it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.number import Number
from benkyokai.core.number import LONGEST_NUMBER
from benkyokai.core.refusal import Why
from benkyokai.ui.prose import plain
from benkyokai.ui.question_place import QuestionPlace


def show_field(place: QuestionPlace, field: Number, drafted: object, keep: Callable[[], None]) -> None:
    """A text field, and under it at once what cannot be read of what was typed."""
    unit = place.visit.read(field.unit)
    typed = st.text_input(
        place.visit.say("your_number", unit=f"（{unit}）" if unit else ""),
        value=str(drafted) if drafted is not None else "",
        max_chars=LONGEST_NUMBER,
        key=place.key(field.about),
        placeholder=place.visit.say("number_example"),
        on_change=keep,
    )
    if field.unreadable(typed):
        show_unread(place, typed)


def show_unread(place: QuestionPlace, typed: str) -> None:
    """That this is no number, and how to write one; in an exam, that it is kept all the same. Said once."""
    lines = [place.visit.say(Why.NOT_A_NUMBER, detail=plain(typed.strip()))]
    if place.standing.exam:
        lines.append(place.visit.say("number_kept"))
    st.warning("  \n".join(lines), icon=":material/info:")
    place.forget_refusal(Why.NOT_A_NUMBER)


def value_of(place: QuestionPlace, field: Number) -> object:
    """What is typed now."""
    return st.session_state.get(place.key(field.about))
