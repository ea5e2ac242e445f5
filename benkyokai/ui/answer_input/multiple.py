"""`multiple`: every option that applies."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Multiple]) -> None:
    """A checkbox for each option."""
    texts = {option.id: place.markdown(option.text) for option in place.question.options}
    ids = place.standing.option_order(place.question.id, tuple(texts))
    drafted = place.draft if isinstance(place.draft, list) else []

    def ticked() -> list[str]:
        return [option for option in texts if st.session_state[place.key(f"tick-{option}")]]

    exact = place.question.choose if place.standing.exam else None
    st.caption(place.visit.say("choose_n", n=exact) if exact else place.visit.say("choose_all"))
    for option in ids:
        st.checkbox(
            texts[option],
            value=option in drafted,
            key=place.key(f"tick-{option}"),
            on_change=lambda: place.keep(ticked()),
        )
    show_give(place, ticked)
