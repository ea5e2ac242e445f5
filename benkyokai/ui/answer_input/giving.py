"""The end of every input: how sure one is, hints, and the button that gives the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from benkyokai.core.marking import CERTAINTIES
from benkyokai.ui.question_place import QuestionPlace

Read = Callable[[], Any]
"""What the widgets hold now, as a draft."""


def show_give(place: QuestionPlace, read: Read) -> None:
    """In an exam what is chosen is kept as it is; else a button gives it."""
    if place.asks_certainty:
        show_certainty(place, read)
    if place.standing.exam:
        return
    show_hints(place)
    st.button(
        place.visit.say("give_answer"),
        key=place.key("give"),
        type="primary",
        on_click=lambda: place.give(place.question.from_draft(read())),
    )


def show_certainty(place: QuestionPlace, read: Read) -> None:
    """Three steps from a guess to certain."""
    key = place.key("sure")
    st.session_state.setdefault(key, place.draft.certainty)
    st.segmented_control(
        place.visit.say("certainty" if place.quiz.certainty else "certainty_if_you_like"),
        CERTAINTIES,
        format_func=lambda level: place.visit.say(f"certainty.{level}"),
        key=key,
        on_change=lambda: place.keep(read()),
        help=place.visit.say("certainty_rule") if place.quiz.certainty else None,
    )


def show_hints(place: QuestionPlace) -> None:
    """One hint more at each press; what was not asked for is not sent."""
    hints, key = place.question.hints, place.key("hints")
    shown = st.session_state.get(key, 0)

    def one_more() -> None:
        st.session_state[key] = shown + 1

    for hint in hints[:shown]:
        st.info(place.markdown(hint), icon=":material/lightbulb:")
    if shown < len(hints):
        label = place.visit.say("hint", n=shown + 1, all=len(hints))
        st.button(label, key=place.key("hint"), icon=":material/lightbulb:", type="tertiary", on_click=one_more)
