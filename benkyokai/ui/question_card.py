"""A question from prompt to feedback."""

from __future__ import annotations

import streamlit as st

from benkyokai.services.live.withhold import withheld
from benkyokai.services.studying.practise import next_due
from benkyokai.services.studying.report_question import LONGEST_REPORT, report_question
from benkyokai.ui.answer_input.stage import show_input
from benkyokai.ui.feedback.answer import show_answer
from benkyokai.ui.feedback.reasoning import show_reasoned
from benkyokai.ui.question_context import QuestionContext
from benkyokai.ui.spans import span


def show_question(context: QuestionContext) -> None:
    """The prompt, then the input, or once answered the feedback. Nothing of the key is sent before."""
    if context.ref in withheld(context.visit.instance, context.visit.visitor):
        st.info(context.visit.say("withheld"), icon=":material/groups:")
        return
    st.markdown(context.markdown(context.question.prompt))
    if not context.attempt_state.exam:
        context.watch()
    if context.attempt_state.exam or not (
        context.attempt_state.answered(context.question.id) or context.attempt_state.ended
    ):
        show_input(context)
        context.show_refusal()
    elif context.attempt_state.answered(context.question.id):
        context.show_refusal()
        show_feedback(context)
        show_remark(context)
    else:
        st.caption(context.visit.say("unanswered"))


def show_feedback(context: QuestionContext) -> None:
    """The feedback of an answered question, as the question is now."""
    if context.attempt_state.response(context.question) is None:
        st.info(context.visit.say("question_changed"))
        return
    (show_answer if context.question.reasoning is None else show_reasoned)(context)
    if context.question.explanation:
        st.markdown(f"**{context.visit.say('explanation')}**  \n{context.markdown(context.question.explanation)}")
    if context.question.as_of:
        st.caption(context.visit.say("date_of_key", date=context.question.as_of))
    if context.question.counts:
        show_next_review(context)


def show_next_review(context: QuestionContext) -> None:
    """When the question comes back."""
    visit = context.visit
    after = next_due(visit.instance, visit.visitor, context.ref)
    if after is not None:
        st.caption(f":material/event_repeat: {visit.say('comes_back', when=span(visit, after, 'in'))}")


def show_remark(context: QuestionContext) -> None:
    """A small form: a remark for the author."""
    visit = context.visit
    sent, box = context.key("report-sent"), context.key("report-text")

    def send() -> None:
        text = st.session_state.get(box, "")
        refusal = report_question(visit.instance, visit.visitor, context.quiz, context.question, text)
        st.session_state[sent] = refusal or "sent"

    with st.expander(visit.say("report"), icon=":material/outlined_flag:"):
        st.caption(visit.say("report_lead"))
        st.text_area(visit.say("report_text"), key=box, max_chars=LONGEST_REPORT)
        st.button(visit.say("report_send"), key=context.key("report-send"), on_click=send)
        said = st.session_state.get(sent)
        if said == "sent":
            st.success(visit.say("report_thanks"), icon=":material/check:")
        elif said is not None:
            st.warning(visit.say(said.why, detail=said.detail))
