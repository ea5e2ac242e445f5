"""`open`: one's own text beside a model answer, and the rubric to tick."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.open import Open
from benkyokai.services.answer_quiz import RUBRIC, tick_rubric
from benkyokai.ui.prose import plain
from benkyokai.ui.question_place import QuestionPlace


def show_feedback(place: QuestionPlace[Open]) -> None:
    """Both texts, then a checkbox for each point of the rubric."""
    visit, question = place.visit, place.question
    response = place.standing.response(question) or {}
    with st.container(border=True):
        st.markdown(f"**{visit.say('your_answer')}**\n\n{plain(response.get('text', ''))}")
    st.markdown(f"**{visit.say('model_answer')}**\n\n{place.markdown(question.model_answer)}")
    ticked = response.get(RUBRIC, [])

    def tick() -> None:
        now = [point.id for point in question.rubric if st.session_state[place.key(f"rubric-{point.id}")]]
        place.note(tick_rubric(visit.instance, visit.visitor, place.quiz, question, now))

    if question.rubric:
        st.caption(visit.say("tick_rubric"))
    for point in question.rubric:
        st.checkbox(
            place.markdown(point.text), value=point.id in ticked, key=place.key(f"rubric-{point.id}"), on_change=tick
        )
