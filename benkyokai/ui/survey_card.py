"""A survey inside a lesson: every question at once, answer what you like, one button."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.answer import Answer
from benkyokai.core.answer_fields.words import LONGEST_TEXT
from benkyokai.services.studying.answer_quiz import give_answer, hand_in, look_at_quiz, take_up
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import lesson_markdown
from benkyokai.ui.visit import Visit, current_visit


@st.fragment
def show_survey(quiz_id: str) -> None:
    """The form, or thanks once it was sent."""
    visit = current_visit()
    quiz = visit.instance.library.quizzes.get(quiz_id)
    if quiz is None:
        st.caption(visit.say("missing_embed"))
        return
    attempt_state = take_up(visit.instance, visit.visitor, quiz)
    with st.container(border=True, key=f"survey-{quiz_id}"):
        st.markdown(f"**{visit.read(quiz.title)}**")
        if attempt_state.ended:
            st.success(visit.say("survey_thanks"), icon=":material/check:")
            return
        st.caption(visit.say("survey_lead"))
        show_form(visit, attempt_state)


def show_form(visit: Visit, attempt_state: AttemptState) -> None:
    """One form, so that nothing is sent before the button."""
    quiz = attempt_state.quiz

    def key(question_id: str) -> str:
        return f"survey-{quiz.id}-{question_id}"

    def send() -> None:
        for question in attempt_state.questions:
            value = st.session_state.get(key(question.id))
            if value:
                give_answer(visit.instance, visit.visitor, quiz, question, Answer(question.from_draft(value)))
        hand_in(visit.instance, look_at_quiz(visit.instance, visit.visitor, quiz))

    with st.form(f"form-{quiz.id}", border=False):
        for question in attempt_state.questions:
            label = lesson_markdown(visit.read(question.prompt), visit.instance.library, visit.language)
            field = question.answer_stage.fields[0]
            if field.parts:
                texts = {part.id: visit.read(part.text) for part in field.parts}
                st.radio(label, list(texts), index=None, format_func=distinct(texts), key=key(question.id))
            else:
                st.text_area(label, key=key(question.id), max_chars=LONGEST_TEXT)
        st.form_submit_button(visit.say("survey_send"), type="primary", on_click=send)
