"""A question from prompt to feedback; and tried again where it stands: practice, beside the answer that counts."""

from __future__ import annotations

import streamlit as st

from benkyokai.services.live.withhold import withheld
from benkyokai.services.studying import practise
from benkyokai.services.studying.report_question import LONGEST_REPORT, report_question
from benkyokai.ui.answer_input.stage import show_input
from benkyokai.ui.feedback.answer import show_answer
from benkyokai.ui.feedback.reasoning import show_reasoned
from benkyokai.ui.question_context import QuestionContext
from benkyokai.words import span


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
    after = practise.next_due(visit.instance, visit.visitor, context.ref)
    if after is not None:
        st.caption(f":material/event_repeat: {visit.say('comes_back', when=span(visit.language, after, 'in'))}")


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
