"""`numeric`: a number as one types it."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.numeric import LONGEST_NUMBER, Numeric
from benkyokai.core.refusal import Why
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.prose import plain
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Numeric]) -> None:
    """A text field, and under it at once what cannot be read of what was typed."""
    key, unit = place.key("number"), place.visit.read(place.question.unit)
    label = place.visit.say("your_number", unit=f"（{unit}）" if unit else "")
    typed = st.text_input(
        label,
        value=str(place.draft) if place.draft is not None else "",
        max_chars=LONGEST_NUMBER,
        key=key,
        placeholder=place.visit.say("number_example"),
        on_change=lambda: place.keep(st.session_state[key]),
    )
    if place.question.unreadable(place.question.from_draft(typed)):
        show_unread(place, typed)
    show_give(place, lambda: st.session_state[key])


def show_unread(place: QuestionPlace[Numeric], typed: str) -> None:
    """That this is no number, and how to write one; in an exam, that it is kept all the same. Said once."""
    lines = [place.visit.say(Why.NOT_A_NUMBER, detail=plain(typed.strip()))]
    if place.standing.exam:
        lines.append(place.visit.say("number_kept"))
    st.warning("  \n".join(lines), icon=":material/info:")
    place.forget_refusal(Why.NOT_A_NUMBER)
