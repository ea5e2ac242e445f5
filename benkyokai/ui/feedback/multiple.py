"""`multiple`: how many of the right ones, and how many that do not belong."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.ui.feedback.option_lines import option_lines
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.visit import Visit


def show_feedback(place: QuestionPlace[Multiple]) -> None:
    """The verdict in a sentence, then every option with its feedback, the missed right ones too."""
    question = place.question
    chosen = set(place.standing.response(question) or [])
    hit, wrong = len(chosen & question.correct), len(chosen - question.correct)
    if question.mark(list(chosen)).fraction == 1:
        st.success(place.visit.say("right"), icon=":material/check_circle:")
    else:
        st.info(_verdict(place.visit, len(question.correct), hit, wrong), icon=":material/lightbulb:")
    st.markdown(option_lines(place, question.options, chosen))


def _verdict(visit: Visit, right: int, hit: int, wrong: int) -> str:
    if wrong:
        return visit.say("partly_wrong", right=right, hit=hit, wrong=wrong)
    return visit.say("partly", right=right, hit=hit)
