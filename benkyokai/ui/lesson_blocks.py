"""The blocks of a lesson: prose, call-outs, and the live things embedded in it."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.answer import Answer
from benkyokai.core.answer_fields.words import LONGEST_TEXT
from benkyokai.core.course import (
    Block,
    Callout,
    DiagramEmbed,
    Prose,
    QuestionEmbed,
    ServicesEmbed,
    SurveyEmbed,
)
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode
from benkyokai.services.studying.answer_quiz import give_answer, hand_in, look_at_quiz, take_up
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.browse_services import Filter, find_services
from benkyokai.ui.author_text import show_html
from benkyokai.ui.diagram_view import show_diagram
from benkyokai.ui.distinct import distinct
from benkyokai.ui.question_card import show_with_second_try
from benkyokai.ui.question_context import QuestionContext
from benkyokai.ui.screens import QUIZ
from benkyokai.ui.service_entry import service_table
from benkyokai.ui.visit import Visit, current_visit


def show_block(visit: Visit, block: Block, key: str) -> None:
    """One block. What its file no longer offers is said so, and the rest of the lesson goes on."""
    library = visit.instance.library
    match block:
        case Prose():
            show_html(visit.wording.block(block), key)
        case Callout():
            show_html(f'<div class="callout {block.kind}" role="note">{visit.wording.block(block)}</div>', key)
        case DiagramEmbed() if block.diagram in library.diagrams:
            show_diagram(visit, library.diagrams[block.diagram])
        case QuestionEmbed():
            show_embedded_question(block.question)
        case ServicesEmbed():
            wanted = Filter(group=block.group, area=block.area, status=block.status)
            show_html(service_table(visit, find_services(library, wanted)), key)
        case SurveyEmbed():
            show_survey(block.quiz)
        case _:
            st.caption(visit.say("missing_embed"))


@st.fragment
def show_embedded_question(ref: QuestionRef) -> None:
    """A question inside a lesson. Answering it draws this card anew and nothing else."""
    visit = current_visit()
    found = visit.instance.library.question(ref)
    if found is None:
        st.caption(visit.say("missing_question"))
        return
    quiz, question = found
    attempt_state = take_up(visit.instance, visit.visitor, quiz)
    with st.container(border=True, key=f"embedded-{ref.quiz}-{ref.question}"):
        st.caption(f":material/quiz: {visit.say('check_yourself')} · {visit.shown(quiz.title)}")
        if quiz.mode is Mode.EXAM:
            st.caption(visit.say("exam_in_lesson", title=visit.shown(quiz.title)))
            st.page_link(QUIZ, label=visit.say("open_quiz"), query_params={"quiz": quiz.id})
            return
        show_with_second_try(QuestionContext(visit, attempt_state, question, "lesson"))
        if attempt_state.ended:
            st.page_link(QUIZ, label=visit.say("open_quiz"), query_params={"quiz": quiz.id})


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
        st.markdown(f"**{visit.shown(quiz.title)}**")
        if attempt_state.ended:
            st.success(visit.say("survey_thanks"), icon=":material/check:")
            return
        st.caption(visit.say("survey_lead"))
        show_survey_form(visit, attempt_state)


def show_survey_form(visit: Visit, attempt_state: AttemptState) -> None:
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
            label = visit.shown(question.prompt)
            field = question.answer_stage.fields[0]
            if field.parts:
                texts = {part.id: visit.shown(part.text) for part in field.parts}
                st.radio(label, list(texts), index=None, format_func=distinct(texts), key=key(question.id))
            else:
                st.text_area(label, key=key(question.id), max_chars=LONGEST_TEXT)
        st.form_submit_button(visit.say("survey_send"), type="primary", on_click=send)
