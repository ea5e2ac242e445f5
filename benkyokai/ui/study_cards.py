"""Cards of what one studies: what is due today; an attempt, how far, what mark."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from benkyokai.core.quiz import Quiz
from benkyokai.services.studying.practise import due_today
from benkyokai.services.studying.show_results import Result
from benkyokai.ui.screens import PRACTICE
from benkyokai.ui.visit import Visit, day, learners_zone
from benkyokai.views.feedback_view import points


def how_many(visit: Visit, quiz: Quiz, n: int) -> str:
    """That `n` questions are asked, and of how many where they are drawn."""
    every = len(quiz.questions)
    return visit.say("n_drawn" if n < every else "n_questions", n=n, all=every)


def show_result_line(visit: Visit, result: Result) -> DeltaGenerator:
    """The title, the state, and the mark as a bar once nothing is open; returns the card, for what is to stand in it
    below them."""
    attempt_state = result.attempt_state
    attempt = attempt_state.attempt
    assert attempt is not None  # a result is of an attempt
    state = visit.say("submitted" if attempt_state.ended else "in_progress")
    answered = visit.say("n_answered", done=result.answered, all=len(attempt_state.questions))
    date = day(attempt.changed_at)
    card = st.container(border=True)
    with card:
        st.markdown(f"**{visit.shown(attempt_state.quiz.title)}**")
        st.caption(" · ".join([visit.say("attempt_n", n=attempt.number), state, answered, date]))
        if result.mark.maximum and (attempt_state.ended or not attempt_state.open_questions):
            share = result.mark.mark / result.mark.maximum
            said = visit.say("mark_of", mark=points(result.mark.mark), max=points(result.mark.maximum))
            st.progress(share, text=said)
    return card


def show_due(visit: Visit) -> None:
    """What is due today across all question sets; nothing where that is nothing."""
    queue = due_today(visit.instance, visit.visitor, learners_zone())
    if not queue:
        return
    with st.container(border=True, key="due-today"):
        st.markdown(f"**{visit.say('due_today')}** · {visit.say('n_due', n=len(queue))}")
        with st.container(key="go-due"):
            st.page_link(PRACTICE, label=visit.say("start_review"), icon=":material/event_repeat:")
