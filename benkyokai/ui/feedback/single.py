"""`single`: right, or which one is."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.single import Single
from benkyokai.ui.feedback.option_lines import option_lines
from benkyokai.ui.question_place import QuestionPlace


def show_feedback(place: QuestionPlace[Single]) -> None:
    """The verdict in a sentence, then every option with its feedback."""
    visit, question = place.visit, place.question
    chosen = place.standing.response(question)
    if question.mark(chosen).fraction == 1:
        st.success(visit.say("right"), icon=":material/check_circle:")
    else:
        right = next(option for option in question.options if option.credit == 1)
        st.info(visit.say("not_right", right=place.markdown(right.text)), icon=":material/lightbulb:")
    st.markdown(option_lines(place, question.options, {str(chosen)}))
