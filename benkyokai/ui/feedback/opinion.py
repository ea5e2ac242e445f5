"""`opinion`: thanks, and what was chosen."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.ui.question_place import QuestionPlace


def show_feedback(place: QuestionPlace[Opinion]) -> None:
    """No verdict: nothing is right or wrong."""
    chosen = place.standing.response(place.question)
    text = next(option.text for option in place.question.options if option.id == chosen)
    st.success(f"{place.visit.say('thanks_opinion')}  \n{place.markdown(text)}", icon=":material/check:")
