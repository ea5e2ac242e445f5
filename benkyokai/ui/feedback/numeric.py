"""`numeric`: the number, and what was typed."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.ui.feedback.verdict import show_verdict
from benkyokai.ui.question_place import QuestionPlace


def show_feedback(place: QuestionPlace[Numeric]) -> None:
    """The verdict, then both numbers and the range that counts as right."""
    question, visit = place.question, place.visit
    given = place.standing.response(question)
    unit = visit.read(question.unit)
    answer = f"{number(question.answer)}{_spaced(unit)}"
    show_verdict(place, visit.say("not_right", right=answer))
    lines = [visit.say("your_number_was", number=f"{number(float(given or 0))}{_spaced(unit)}")]
    if question.tolerance:
        low, high = question.bounds
        lines.append(visit.say("counts_as_right", low=number(low), high=f"{number(high)}{_spaced(unit)}"))
    st.markdown("  \n".join(lines))


def number(value: float) -> str:
    """A number with commas between thousands and no zeros that say nothing."""
    return f"{value:,.6f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else f"{value:g}"


def _spaced(unit: str) -> str:
    """The unit as it stands behind a number: with a space before Latin letters, without one in Japanese."""
    return f" {unit}" if unit[:1].isascii() and unit[:1].isalpha() else unit
