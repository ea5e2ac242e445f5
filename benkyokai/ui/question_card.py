"""A question from prompt to feedback."""

from __future__ import annotations

import streamlit as st

from benkyokai.services.live.withhold import withheld
from benkyokai.services.practise import next_due
from benkyokai.services.report_question import LONGEST_REPORT, report_question
from benkyokai.ui.answer_input.stage import show_input
from benkyokai.ui.feedback.answer import show_answer
from benkyokai.ui.feedback.reasoning import show_reasoned
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.spans import span


def show_question(place: QuestionPlace) -> None:
    """The prompt, then the input, or once answered the feedback. Nothing of the key is sent before."""
    if place.ref in withheld(place.visit.instance, place.visit.visitor):
        st.info(place.visit.say("withheld"), icon=":material/groups:")
        return
    st.markdown(place.markdown(place.question.prompt))
    if not place.standing.exam:
        place.watch()
    if place.standing.exam or not (place.standing.answered(place.question.id) or place.standing.ended):
        show_input(place)
        place.show_refusal()
    elif place.standing.answered(place.question.id):
        place.show_refusal()
        show_feedback(place)
        show_remark(place)
    else:
        st.caption(place.visit.say("unanswered"))


def show_feedback(place: QuestionPlace) -> None:
    """The feedback of an answered question, as the question is now."""
    if place.standing.response(place.question) is None:
        st.info(place.visit.say("question_changed"))
        return
    (show_answer if place.question.reasoning is None else show_reasoned)(place)
    if place.question.explanation:
        st.markdown(f"**{place.visit.say('explanation')}**  \n{place.markdown(place.question.explanation)}")
    if place.question.as_of:
        st.caption(place.visit.say("date_of_key", date=place.question.as_of))
    if place.question.counts:
        show_next_review(place)


def show_next_review(place: QuestionPlace) -> None:
    """When the question comes back."""
    visit = place.visit
    after = next_due(visit.instance, visit.visitor, place.ref)
    if after is not None:
        st.caption(f":material/event_repeat: {visit.say('comes_back', when=span(visit, after, 'in'))}")


def show_remark(place: QuestionPlace) -> None:
    """A small form: a remark for the author."""
    visit = place.visit
    sent, box = place.key("report-sent"), place.key("report-text")

    def send() -> None:
        text = st.session_state.get(box, "")
        refusal = report_question(visit.instance, visit.visitor, place.quiz, place.question, text)
        st.session_state[sent] = refusal or "sent"

    with st.expander(visit.say("report"), icon=":material/outlined_flag:"):
        st.caption(visit.say("report_lead"))
        st.text_area(visit.say("report_text"), key=box, max_chars=LONGEST_REPORT)
        st.button(visit.say("report_send"), key=place.key("report-send"), on_click=send)
        said = st.session_state.get(sent)
        if said == "sent":
            st.success(visit.say("report_thanks"), icon=":material/check:")
        elif said is not None:
            st.warning(visit.say(said.why, detail=said.detail))
