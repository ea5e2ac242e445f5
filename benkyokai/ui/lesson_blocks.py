"""The blocks of a lesson: prose, call-outs, and the live things embedded in it."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.course import (
    Block,
    Callout,
    CalloutKind,
    DiagramEmbed,
    Prose,
    QuestionEmbed,
    ServicesEmbed,
    SurveyEmbed,
)
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode
from benkyokai.services.studying.answer_quiz import take_up
from benkyokai.services.studying.browse_services import Filter, find_services
from benkyokai.ui.card import Card, show_card, show_survey
from benkyokai.ui.diagram_view import show_diagram
from benkyokai.ui.prose import lesson_markdown
from benkyokai.ui.screens import QUIZ
from benkyokai.ui.service_entry import service_table
from benkyokai.ui.visit import Visit, current_visit

CALLOUTS = {
    CalloutKind.NOTE: (st.info, ":material/info:"),
    CalloutKind.TIP: (st.success, ":material/lightbulb:"),
    CalloutKind.WARNING: (st.warning, ":material/warning:"),
}


def show_block(visit: Visit, block: Block, key: str) -> None:
    """One block. What its file no longer offers is said so, and the rest of the lesson goes on."""
    library = visit.instance.library
    match block:
        case Prose():
            st.markdown(lesson_markdown(block.markdown, library, visit.language))
        case Callout():
            show, icon = CALLOUTS[block.kind]
            show(lesson_markdown(block.markdown, library, visit.language), icon=icon)
        case DiagramEmbed() if block.diagram in library.diagrams:
            show_diagram(visit, library.diagrams[block.diagram])
        case QuestionEmbed():
            show_embedded_question(block.question)
        case ServicesEmbed():
            wanted = Filter(group=block.group, area=block.area, status=block.status)
            st.markdown(service_table(visit, find_services(library, wanted)))
        case SurveyEmbed():
            show_embedded_survey(block.quiz)
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
        st.caption(f":material/quiz: {visit.say('check_yourself')} · {visit.read(quiz.title)}")
        if quiz.mode is Mode.EXAM:
            st.caption(visit.say("exam_in_lesson", title=visit.read(quiz.title)))
            st.page_link(QUIZ, label=visit.say("open_quiz"), query_params={"quiz": quiz.id})
            return
        show_card(Card(visit, attempt_state, question, "lesson"))
        if attempt_state.ended:
            st.page_link(QUIZ, label=visit.say("open_quiz"), query_params={"quiz": quiz.id})


@st.fragment
def show_embedded_survey(quiz_id: str) -> None:
    """The form, or thanks once it was sent."""
    visit = current_visit()
    quiz = visit.instance.library.quizzes.get(quiz_id)
    if quiz is None:
        st.caption(visit.say("missing_embed"))
        return
    with st.container(border=True, key=f"survey-{quiz_id}"):
        show_survey(visit, quiz, take_up(visit.instance, visit.visitor, quiz))
