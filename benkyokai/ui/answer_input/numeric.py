"""`numeric`: a number as one types it."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.numeric import LONGEST_NUMBER, Numeric
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Numeric]) -> None:
    """A text field: full-width digits and commas between thousands are understood."""
    key, unit = place.key("number"), place.visit.read(place.question.unit)
    label = place.visit.say("your_number", unit=f"（{unit}）" if unit else "")
    st.text_input(
        label,
        value=str(place.draft) if place.draft is not None else "",
        max_chars=LONGEST_NUMBER,
        key=key,
        placeholder=place.visit.say("number_example"),
        on_change=lambda: place.keep(st.session_state[key]),
    )
    show_give(place, lambda: st.session_state[key])
