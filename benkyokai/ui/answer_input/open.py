"""`open`: free text."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.open import LONGEST_TEXT, Open
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Open]) -> None:
    """A text field that keeps what was typed."""
    key = place.key("text")
    st.text_area(
        place.visit.say("your_text"),
        value=place.draft if isinstance(place.draft, str) else "",
        max_chars=LONGEST_TEXT,
        key=key,
        on_change=lambda: place.keep(st.session_state[key]),
    )
    show_give(place, lambda: st.session_state[key])
