"""The first line of a feedback: right, partly right, or what is right; and the rule in a sentence."""

from __future__ import annotations

from typing import Any

import streamlit as st

from benkyokai.core.marking import certainty_mark, mark_question
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.result_line import points


def show_verdict(place: QuestionPlace[Any], otherwise: str, rule: str = "") -> None:
    """Right, or `otherwise`; below it how the mark came about and what certainty made of it."""
    marked = mark_question(place.question, place.standing.response(place.question))
    if marked.fraction == 1:
        st.success(place.visit.say("right"), icon=":material/check_circle:")
    else:
        st.info(otherwise, icon=":material/lightbulb:")
    lines = [rule] if rule and marked.fraction != 1 else []
    if marked.fraction is not None and not place.practice:
        lines.append(place.visit.say("mark_of", mark=points(marked.mark or 0), max=points(place.question.points)))
    sure = place.standing.sure.get(place.question.id)
    weighted = certainty_mark(marked.fraction, place.question.points, sure)
    if weighted is not None and place.quiz.certainty:
        said = place.visit.say(f"certainty.{sure}")
        lines.append(place.visit.say("certainty_result", certainty=said, mark=points(weighted)))
    if lines:
        st.caption(" ".join(lines))
