"""A question from prompt to feedback."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.question_kinds.single import Single
from benkyokai.ui.answer_input import multiple as multiple_input
from benkyokai.ui.answer_input import open as open_input
from benkyokai.ui.answer_input import opinion as opinion_input
from benkyokai.ui.answer_input import scenario as scenario_input
from benkyokai.ui.answer_input import single as single_input
from benkyokai.ui.feedback import multiple as multiple_feedback
from benkyokai.ui.feedback import open as open_feedback
from benkyokai.ui.feedback import opinion as opinion_feedback
from benkyokai.ui.feedback import scenario as scenario_feedback
from benkyokai.ui.feedback import single as single_feedback
from benkyokai.ui.question_place import QuestionPlace

Show = Callable[[QuestionPlace[Any]], None]

INPUTS: dict[str, Show] = {
    Single.kind: single_input.show_input,
    Multiple.kind: multiple_input.show_input,
    Scenario.kind: scenario_input.show_input,
    Open.kind: open_input.show_input,
    Opinion.kind: opinion_input.show_input,
}
FEEDBACK: dict[str, Show] = {
    Single.kind: single_feedback.show_feedback,
    Multiple.kind: multiple_feedback.show_feedback,
    Scenario.kind: scenario_feedback.show_feedback,
    Open.kind: open_feedback.show_feedback,
    Opinion.kind: opinion_feedback.show_feedback,
}


def show_question(place: QuestionPlace[Any]) -> None:
    """The prompt, then the input, or once answered the feedback. Nothing of the key is sent before."""
    st.markdown(place.markdown(place.question.prompt))
    if place.standing.answered(place.question.id):
        place.show_refusal()
        show_feedback(place)
    elif not place.standing.ended:
        INPUTS[place.question.kind](place)
        place.show_refusal()
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
