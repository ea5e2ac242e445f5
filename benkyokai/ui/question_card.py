"""A question from prompt to feedback."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.question_kinds.single import Single
from benkyokai.services.live.withhold import withheld
from benkyokai.services.practise import next_due
from benkyokai.services.report_question import LONGEST_REPORT, report_question
from benkyokai.ui.answer_input import matching as matching_input
from benkyokai.ui.answer_input import multiple as multiple_input
from benkyokai.ui.answer_input import numeric as numeric_input
from benkyokai.ui.answer_input import open as open_input
from benkyokai.ui.answer_input import opinion as opinion_input
from benkyokai.ui.answer_input import ordering as ordering_input
from benkyokai.ui.answer_input import scenario as scenario_input
from benkyokai.ui.answer_input import single as single_input
from benkyokai.ui.feedback import matching as matching_feedback
from benkyokai.ui.feedback import multiple as multiple_feedback
from benkyokai.ui.feedback import numeric as numeric_feedback
from benkyokai.ui.feedback import open as open_feedback
from benkyokai.ui.feedback import opinion as opinion_feedback
from benkyokai.ui.feedback import ordering as ordering_feedback
from benkyokai.ui.feedback import scenario as scenario_feedback
from benkyokai.ui.feedback import single as single_feedback
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.spans import span

Show = Callable[[QuestionPlace[Any]], None]

INPUTS: dict[str, Show] = {
    Single.kind: single_input.show_input,
    Multiple.kind: multiple_input.show_input,
    Ordering.kind: ordering_input.show_input,
    Matching.kind: matching_input.show_input,
    Numeric.kind: numeric_input.show_input,
    Scenario.kind: scenario_input.show_input,
    Open.kind: open_input.show_input,
    Opinion.kind: opinion_input.show_input,
}
FEEDBACK: dict[str, Show] = {
    Single.kind: single_feedback.show_feedback,
    Multiple.kind: multiple_feedback.show_feedback,
    Ordering.kind: ordering_feedback.show_feedback,
    Matching.kind: matching_feedback.show_feedback,
    Numeric.kind: numeric_feedback.show_feedback,
    Scenario.kind: scenario_feedback.show_feedback,
    Open.kind: open_feedback.show_feedback,
    Opinion.kind: opinion_feedback.show_feedback,
}


def show_question(place: QuestionPlace[Any]) -> None:
    """The prompt, then the input, or once answered the feedback. Nothing of the key is sent before."""
    if f"{place.quiz.id.split('#')[0]}#{place.question.id}" in withheld(place.visit.instance, place.visit.visitor):
        st.info(place.visit.say("withheld"), icon=":material/groups:")
        return
    st.markdown(place.markdown(place.question.prompt))
    if place.standing.exam or not (place.standing.answered(place.question.id) or place.standing.ended):
        INPUTS[place.question.kind](place)
        place.show_refusal()
    elif place.standing.answered(place.question.id):
        place.show_refusal()
        show_feedback(place)
        show_remark(place)
    else:
        st.caption(place.visit.say("unanswered"))


def show_feedback(place: QuestionPlace[Any]) -> None:
    """The feedback of an answered question, as the question is now."""
    if place.standing.response(place.question) is None:
        st.info(place.visit.say("question_changed"))
        return
    FEEDBACK[place.question.kind](place)
    if place.question.explanation:
        st.markdown(f"**{place.visit.say('explanation')}**  \n{place.markdown(place.question.explanation)}")
    if place.question.as_of:
        st.caption(place.visit.say("date_of_key", date=place.question.as_of))
    if place.question.counts:
        show_next_review(place)


def show_next_review(place: QuestionPlace[Any]) -> None:
    """When the question comes back."""
    visit, quiz_id = place.visit, place.quiz.id.split("#")[0]
    after = next_due(visit.instance, visit.visitor, quiz_id, place.question.id)
    if after is not None:
        st.caption(f":material/event_repeat: {visit.say('comes_back', when=span(visit, after, 'in'))}")


def show_remark(place: QuestionPlace[Any]) -> None:
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
