"""`multiple`: how many of the right ones, and how many that do not belong."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.ui.feedback.option_lines import option_lines
from benkyokai.ui.feedback.verdict import show_verdict
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.result_line import points


def show_feedback(place: QuestionPlace[Multiple]) -> None:
    """The verdict in a sentence, then every option with its feedback, the missed right ones too."""
    question = place.question
    chosen = set(place.standing.response(question) or [])
    show_verdict(place, _verdict(place, chosen), _rule(place, chosen))
    st.markdown(option_lines(place, question.options, chosen))


def _verdict(place: QuestionPlace[Multiple], chosen: set[str]) -> str:
    correct = place.question.correct
    hit, wrong = len(chosen & correct), len(chosen - correct)
    if not hit:
        return place.visit.say("none_right", right=len(correct))
    if wrong:
        return place.visit.say("partly_wrong", right=len(correct), hit=hit, wrong=wrong)
    return place.visit.say("partly", right=len(correct), hit=hit)


def _rule(place: QuestionPlace[Multiple], chosen: set[str]) -> str:
    question = place.question
    correct, n = question.correct, len(question.options)
    return place.visit.say(
        f"rule.multiple.{question.marking}",
        hit=len(chosen & correct),
        wrong=len(chosen - correct),
        right=len(correct),
        chosen=len(chosen),
        all=n,
        fitting=n - len(chosen ^ correct),
        score=points(question.mark(list(chosen)).fraction or 0),
    )
