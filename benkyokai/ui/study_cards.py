"""Cards of what one studies: what is due today; an attempt, how far, what mark."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from benkyokai.core.quiz import Mode, Quiz
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.practise import due_today
from benkyokai.services.studying.show_results import Result
from benkyokai.ui.screens import PRACTICE, QUIZ
from benkyokai.ui.visit import Visit, day, learners_zone
from benkyokai.views.feedback_view import points


def how_many(visit: Visit, quiz: Quiz, n: int) -> str:
    """That `n` questions are asked, and of how many where they are drawn."""
    every = len(quiz.questions)
    return visit.say("n_drawn" if n < every else "n_questions", n=n, all=every)


def show_set(visit: Visit, quiz: Quiz) -> None:
    """A question set as a card: what it is, how far one has come, and the way into it."""
    attempt_state = look_at_quiz(visit.instance, visit.visitor, quiz)
    done = sum(attempt_state.answered(question.id) for question in attempt_state.questions)
    asked, label = attempt_state.n_questions, visit.say("open_quiz")
    with st.container(border=True, key=f"quiz-{quiz.id}"):
        st.markdown(f"**{visit.shown(quiz.title)}**  \n{visit.shown(quiz.line)}")
        if attempt_state.ended:
            st.caption(visit.say("submitted"))
        elif done:
            st.progress(done / asked, text=visit.say("n_answered", done=done, all=asked))
            label = visit.say("continue_quiz", title=visit.shown(quiz.title), n=asked - done)
        else:
            exam = f" · {visit.say('exam')}" if quiz.mode is Mode.EXAM else ""
            st.caption(f"{how_many(visit, quiz, asked)}{exam}")
        st.page_link(QUIZ, label=label, icon=":material/arrow_forward:", query_params={"quiz": quiz.id})


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
