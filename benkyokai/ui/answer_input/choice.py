"""One choice out of several: what `single` and `opinion` questions have in common."""

from __future__ import annotations

from typing import Any

import streamlit as st

from benkyokai.core.option import Option
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.distinct import distinct
from benkyokai.ui.question_place import QuestionPlace


def show_choice(place: QuestionPlace[Any], options: tuple[Option, ...]) -> None:
    """Radio buttons."""
    key = place.key("choice")
    ids = place.standing.option_order(place.question.id, tuple(option.id for option in options))
    texts = {option.id: place.markdown(option.text) for option in options}
    labels = distinct({one: texts[one] for one in ids})
    st.radio(
        place.visit.say("choose_one"),
        ids,
        index=ids.index(place.draft) if place.draft in ids else None,
        format_func=labels,
        key=key,
        on_change=lambda: place.keep(st.session_state[key]),
    )
    show_give(place, lambda: st.session_state[key])
