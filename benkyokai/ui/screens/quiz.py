"""Answer a question set: one question at a time, forward and back, submit, review."""

from __future__ import annotations

from typing import Any

import streamlit as st

from benkyokai.core.quiz import Mode, Quiz
from benkyokai.services.studying.answer_quiz import begin, go_to, hand_in, look_at_attempt, take_up
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.show_results import result_of
from benkyokai.ui import exam_view
from benkyokai.ui.card import Card, show_card
from benkyokai.ui.exam_view import show_before, show_clock, show_flag, show_score
from benkyokai.ui.page import show_light_link, start_at_top, title_page
from benkyokai.ui.screens import QUIZ, RESULTS
from benkyokai.ui.study_cards import how_many
from benkyokai.ui.visit import Visit, current_visit
from benkyokai.views.feedback_view import points


def show_quiz(visit: Visit) -> None:
    """The set that the address names; without one, the list of all."""
    quiz = visit.instance.library.quiz_of(st.query_params.get("quiz", ""))
    if quiz is None:
        show_choice(visit)
        return
    show_running()


def show_choice(visit: Visit) -> None:
    """Every question set that is no survey."""
    if "quiz" in st.query_params:
        st.info(visit.say("no_such_quiz"))
    st.title(visit.say("quizzes"), anchor=False)
    for quiz in visit.instance.library.sets:
        with st.container(border=True):
            st.markdown(f"**{visit.shown(quiz.title)}**  \n{visit.shown(quiz.line)}")
            exam = f" · {visit.say('exam')}" if quiz.mode is Mode.EXAM else ""
            st.caption(f"{how_many(visit, quiz, quiz.asks)}{exam}")
            st.page_link(QUIZ, label=visit.say("open_quiz"), query_params={"quiz": quiz.id})
    show_light_link(visit)


@st.fragment
def show_running() -> None:
    """The question in front. A click draws this part of the screen anew and nothing else."""
    visit = current_visit()
    quiz = visit.instance.library.quiz_of(st.query_params["quiz"])
    if quiz is None:  # saved with a mistake since show_quiz saw it
        st.info(visit.say("no_such_quiz"))
        return
    attempt_state = _attempt_state(visit, quiz)
    named = st.query_params.get("question", "")
    if quiz.mode is Mode.EXAM and attempt_state.attempt is None:
        show_before(visit, quiz)
        return
    here = named if named in attempt_state.order else attempt_state.here
    question = quiz.question(here)
    assert question is not None  # `here` comes from the quiz itself
    go_to(visit.instance, visit.visitor, attempt_state, here)
    title_page(visit, counted(visit, attempt_state, here), visit.words(quiz.title))
    show_head(visit, attempt_state, here)
    show_card(Card(visit, attempt_state, question, "quiz", counted(visit, attempt_state, here)))
    if attempt_state.exam:
        show_flag(visit, attempt_state, here)
    show_ways_on(visit, attempt_state, here)
    show_overview(visit, attempt_state, here)
    start_at_top(here)


def show_head(visit: Visit, attempt_state: AttemptState, here: str) -> None:
    """What stands above the question: the quiz, an exam's clock, how far one has come."""
    st.caption(visit.shown(attempt_state.quiz.title))
    if attempt_state.exam:
        show_clock(attempt_state)
    show_progress(visit, attempt_state, here)


def _attempt_state(visit: Visit, quiz: Quiz) -> AttemptState:
    """The attempt that the address names, else the newest; while an exam is sat nothing else: an earlier attempt at it
    shows its key."""
    named, newest = st.query_params.get("attempt"), take_up(visit.instance, visit.visitor, quiz)
    sat = newest.exam and newest.attempt is not None
    found = look_at_attempt(visit.instance, visit.visitor, named) if named and not sat else None
    return found if found is not None and found.quiz.id == quiz.id else newest


def counted(visit: Visit, attempt_state: AttemptState, here: str) -> str:
    """Which question this is, of how many."""
    order = attempt_state.order
    return visit.say("question_of", n=order.index(here) + 1, all=len(order))


def show_progress(visit: Visit, attempt_state: AttemptState, here: str) -> None:
    """Which question this is, and how many have an answer."""
    order = attempt_state.order
    done = len(order) - len(attempt_state.open_questions)
    answered = visit.say("n_answered", done=done, all=len(order))
    st.progress(done / len(order), text=f"{counted(visit, attempt_state, here)} · {answered}")
    if attempt_state.ended:
        mark = attempt_state.mark()
        said = visit.say("mark_of", mark=points(mark.mark), max=points(mark.maximum)) if mark.maximum else ""
        st.success(f"{visit.say('handed_in')} {said}", icon=":material/task_alt:")
        if attempt_state.quiz.mode is Mode.EXAM:
            show_score(visit, result_of(attempt_state))


def _jump_button(label: str, place: str, question_id: str, icon: str | None, **more: Any) -> None:
    """Puts another question in front."""

    def jump() -> None:
        st.query_params["question"] = question_id

    st.button(label, key=f"quiz-{place}", icon=icon, on_click=jump, **more)


def show_ways_on(visit: Visit, attempt_state: AttemptState, here: str) -> None:
    """Back, forward, and at the end handing in."""
    order = attempt_state.order
    position = order.index(here)
    st.divider()
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if position > 0:
            _jump_button(visit.say("previous"), "back", order[position - 1], ":material/arrow_back:")
        if position + 1 < len(order):
            kind = "primary" if attempt_state.answered(here) else "secondary"
            label, icon = visit.say("next_question"), ":material/arrow_forward:"
            _jump_button(label, "next", order[position + 1], icon, type=kind)
    if attempt_state.exam:
        exam_view.show_hand_in(visit, attempt_state)
    elif attempt_state.ended:
        show_ended(visit, attempt_state)
    elif not attempt_state.open_questions or position + 1 == len(order):
        show_hand_in(visit, attempt_state)


def show_hand_in(visit: Visit, attempt_state: AttemptState) -> None:
    """One button where everything is answered; else a warning first."""

    def end() -> None:
        hand_in(visit.instance, attempt_state)

    left = len(attempt_state.open_questions)
    if left == len(attempt_state.order):
        return
    if left:
        st.caption(visit.say("hand_in_open", n=left))
    label = visit.say("hand_in_anyway") if left else visit.say("hand_in")
    st.button(label, key="quiz-hand-in", type="secondary" if left else "primary", on_click=end)


def show_ended(visit: Visit, attempt_state: AttemptState) -> None:
    """After handing in: to the results, or once more."""

    def again() -> None:
        begin(visit.instance, visit.visitor, attempt_state.quiz)
        st.query_params.from_dict({"quiz": attempt_state.quiz.id})

    with st.container(horizontal=True):
        st.page_link(RESULTS, label=visit.say("results"), icon=":material/insights:")
        st.button(visit.say("start_again"), key="quiz-again", icon=":material/restart_alt:", on_click=again)


def show_overview(visit: Visit, attempt_state: AttemptState, here: str) -> None:
    """Every question by number, to jump to; in an exam with what is open and flagged."""
    with st.expander(visit.say("overview"), expanded=attempt_state.exam), st.container(horizontal=True):
        for number, question_id in enumerate(attempt_state.order, start=1):
            label, icon, explained = str(number), None, None
            if attempt_state.exam:
                label += f". {exam_view.state_of(visit, attempt_state, question_id)}"
                if question_id in attempt_state.flags:
                    label, icon = f"{label} · {visit.say('exam_flagged')}", ":material/flag:"
            elif attempt_state.answered(question_id):
                icon, explained = ":material/check:", visit.say("answered_mark")
            kind = "primary" if question_id == here else "secondary"
            _jump_button(label, f"jump-{question_id}", question_id, icon, type=kind, help=explained)


show_quiz(current_visit())
