"""A number as one types it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.number import Number
from benkyokai.core.number import LONGEST_NUMBER
from benkyokai.ui.question_place import QuestionPlace


def show_field(place: QuestionPlace, field: Number, drafted: object, keep: Callable[[], None]) -> None:
    """A text field: full-width digits, commas between thousands and the unit are understood."""
    unit = place.visit.read(field.unit)
    st.text_input(
        place.visit.say("your_number", unit=f"（{unit}）" if unit else ""),
        value=str(drafted) if drafted is not None else "",
        max_chars=LONGEST_NUMBER,
        key=place.key(field.about),
        placeholder=place.visit.say("number_example"),
        on_change=keep,
    )


def value_of(place: QuestionPlace, field: Number) -> object:
    """What is typed now."""
    return st.session_state.get(place.key(field.about))
