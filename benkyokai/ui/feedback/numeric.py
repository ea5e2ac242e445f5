"""`numeric`: the number, and what was typed."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.numeric import Numeric, in_digits, with_unit
from benkyokai.ui.feedback.verdict import show_verdict
from benkyokai.ui.prose import plain
from benkyokai.ui.question_place import QuestionPlace


def show_feedback(place: QuestionPlace[Numeric]) -> None:
    """The verdict, then both numbers and the range that counts as right."""
    question, visit = place.question, place.visit
    given = place.standing.response(question)
    number, unit = question.number(given), visit.read(question.unit)
    show_verdict(place, visit.say("not_right", right=with_unit(question.answer, unit)))
    typed = plain(str(given)) if number is None else with_unit(number, unit)
    lines = [visit.say("your_number_was", number=typed)]
    if number is None:
        lines.append(visit.say("number_unread"))
    if question.tolerance:
        low, high = question.bounds
        lines.append(visit.say("counts_as_right", low=in_digits(low), high=with_unit(high, unit)))
    st.markdown("  \n".join(lines))
