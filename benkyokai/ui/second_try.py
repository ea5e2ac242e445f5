"""Try a question again where it stands: practice, beside the answer that counts."""

from __future__ import annotations

import streamlit as st

from benkyokai.services import practise
from benkyokai.ui.question_card import show_question
from benkyokai.ui.question_place import QuestionPlace


def show_with_second_try(place: QuestionPlace) -> None:
    """The question; once it is answered and not fully right, a way to try again."""
    visit, again = place.visit, place.key("again")

    def start() -> None:
        practise.start(visit.instance, visit.visitor, place.quiz, place.question)
        st.session_state[again] = True

    def back() -> None:
        st.session_state[again] = False

    if not st.session_state.get(again):
        show_question(place)
        if place.standing.can_try_again(place.question):
            st.button(visit.say("try_again"), key=place.key("try"), icon=":material/replay:", on_click=start)
        return
    standing = practise.look(visit.instance, visit.visitor, place.quiz, place.question)
    st.caption(visit.say("first_counts"))
    show_question(QuestionPlace(visit, standing, place.question, f"{place.where}-again"))
    with st.container(horizontal=True):
        if standing.answered(place.question.id):
            st.button(visit.say("try_again"), key=place.key("try-more"), icon=":material/replay:", on_click=start)
        st.button(visit.say("back_to_first"), key=place.key("back"), icon=":material/undo:", on_click=back)
