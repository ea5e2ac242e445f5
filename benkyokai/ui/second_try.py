"""Try a question again where it stands: practice, beside the answer that counts."""

from __future__ import annotations

import streamlit as st

from benkyokai.services.studying import practise
from benkyokai.ui.question_card import show_question
from benkyokai.ui.question_context import QuestionContext


def show_with_second_try(context: QuestionContext) -> None:
    """The question; once it is answered and not fully right, a way to try again."""
    visit, again = context.visit, context.key("again")

    def start() -> None:
        practise.start(visit.instance, visit.visitor, context.quiz, context.question)
        st.session_state[again] = True

    def back() -> None:
        st.session_state[again] = False

    if not st.session_state.get(again):
        show_question(context)
        if context.attempt_state.can_try_again(context.question):
            st.button(visit.say("try_again"), key=context.key("try"), icon=":material/replay:", on_click=start)
        return
    attempt_state = practise.look(visit.instance, visit.visitor, context.quiz, context.question)
    st.caption(visit.say("first_counts"))
    show_question(QuestionContext(visit, attempt_state, context.question, f"{context.where}-again"))
    with st.container(horizontal=True):
        if attempt_state.answered(context.question.id):
            st.button(visit.say("try_again"), key=context.key("try-more"), icon=":material/replay:", on_click=start)
        st.button(visit.say("back_to_first"), key=context.key("back"), icon=":material/undo:", on_click=back)
