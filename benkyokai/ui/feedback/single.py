"""`single`: right, or which one is."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.single import Single
from benkyokai.ui.feedback.option_lines import option_lines
from benkyokai.ui.feedback.verdict import show_verdict
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.result_line import percent


def show_feedback(place: QuestionPlace[Single]) -> None:
    """The verdict in a sentence, then every option with its feedback."""
    visit, question = place.visit, place.question
    chosen = place.standing.response(question)
    right = next(option for option in question.options if option.credit == 1)
    credit = question.mark(chosen).fraction or 0
    word = "partly_single" if credit > 0 else "not_right"
    show_verdict(place, visit.say(word, right=place.markdown(right.text), score=percent(credit)))
    st.markdown(option_lines(place, question.options, {str(chosen)}))
