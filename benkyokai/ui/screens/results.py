"""My results: how it goes, attempts with the score of each question and part, sessions, what is stored."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.live.live_session import Attended
from benkyokai.core.text import Text, shortened
from benkyokai.services.studying.show_progress import progress_of
from benkyokai.services.studying.show_results import Result, my_attempts, my_sessions
from benkyokai.ui.people_card import show_my_data, show_people
from benkyokai.ui.progress_view import show_over_time, show_shares, show_sureness
from benkyokai.ui.prose import plain
from benkyokai.ui.screens import QUIZ, REPORT
from benkyokai.ui.study_cards import show_due, show_result_line
from benkyokai.ui.visit import Visit, current_visit, minute
from benkyokai.views.result_view import percent

SHORT = 40
SHOWN = 10
"""Attempts on the screen at once."""


def show_results(visit: Visit) -> None:
    """How it goes, then every attempt, the sessions, and what is stored."""
    st.title(visit.say("results"), anchor=False)
    show_people(visit)
    mine = my_attempts(visit.instance, visit.visitor)
    is_survey = visit.instance.library.is_survey
    results = [result for result in mine.results() if not is_survey(result.attempt_state.quiz.id)]
    show_due(visit)
    if results or mine.attempt_states:
        progress = progress_of(mine, results)
        show_over_time(visit, progress.points)
        show_shares(visit, progress)
        show_sureness(visit, progress)
    show_attempts(visit, results)
    show_my_sessions(visit)
    show_my_data(visit)


def show_attempts(visit: Visit, results: list[Result]) -> None:
    """The latest first, so many at once."""
    if not results:
        st.info(visit.say("no_results"))
        st.page_link(QUIZ, label=visit.say("open_quiz"))
        return
    st.header(visit.say("attempts"), anchor=False)
    shown = int(st.session_state.get("results-shown", SHOWN))

    def more() -> None:
        st.session_state["results-shown"] = shown + SHOWN

    for result in results[:shown]:
        show_result(visit, result)
    left = len(results) - shown
    if left > 0:
        st.button(visit.say("more_attempts", n=left), on_click=more, icon=":material/expand_more:")


def show_result(visit: Visit, result: Result) -> None:
    """One attempt: the line, the questions behind it, the way back into it."""
    attempt, quiz = result.attempt_state.attempt, result.attempt_state.quiz
    assert attempt is not None  # a result is of an attempt
    with show_result_line(visit, result):
        with st.expander(visit.say("by_part")):
            if result.before:
                st.caption(visit.say("correction"))
            st.markdown(question_table(visit, result))
        label = visit.say("review" if result.attempt_state.ended else "go_on")
        address = {"quiz": quiz.id, "attempt": attempt.id}
        st.page_link(QUIZ, label=label, icon=":material/arrow_forward:", query_params=address)


def question_table(visit: Visit, result: Result) -> str:
    """A Markdown table: each question, its score, and the score of its parts."""
    head = f"| {visit.say('question')} | {visit.say('score')} | {visit.say('by_part')} |\n|---|---|---|"
    return "\n".join([head, *(_row(visit, result, question.id) for question in result.attempt_state.questions)])


def _row(visit: Visit, result: Result, question_id: str) -> str:
    question = result.attempt_state.quiz.question(question_id)
    assert question is not None  # the ids come from the quiz itself
    marked = result.mark.questions[question_id]
    short = plain(shortened(visit.words(question.prompt).split("\n")[0], SHORT))
    if not result.attempt_state.answered(question_id):
        return f"| {short} | {visit.say('unanswered')} | |"
    score = "–" if marked.fraction is None else percent(marked.fraction)
    if question_id in result.before:
        score += f" ({visit.say('was_before', score=percent(result.before[question_id]))})"
    names = {ASK: visit.say("part.ask")}
    names |= {field.about: visit.shown(field.title) for field in question.answer_stage.fields}
    parts = " · ".join(f"{names[part]} {percent(fraction)}" for part, fraction in marked.parts.items())
    return f"| {short} | {score} | {parts} |"


def show_my_sessions(visit: Visit) -> None:
    """Each with the way to its page; nothing where there are none."""
    sessions = my_sessions(visit.instance, visit.visitor)
    if not sessions:
        return
    st.header(visit.say("my_sessions"), anchor="sessions")
    for session in sessions:
        _show_session(visit, session)


def _show_session(visit: Visit, session: Attended) -> None:
    facts = [session.code, minute(session.created_at)]
    facts += [visit.say("session_as", name=plain(session.name))] if session.name else []
    facts += [visit.say("session_answered", n=session.answered)] if session.answered else []
    facts += [visit.say("session_late", n=session.answered_late)] if session.answered_late else []
    with st.container(border=True, key=f"my-session-{session.code}"):
        st.markdown(f"**{visit.shown(Text(*session.title))}**  \n{' · '.join(facts)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            address = f"live/{session.code}?lang={visit.language}"
            st.link_button(visit.say("open_session"), address, icon=":material/open_in_new:")
            if session.released_at is not None:
                label, code = visit.say("report.open"), {"session": session.code}
                st.page_link(REPORT, label=label, icon=":material/summarize:", query_params=code)


show_results(current_visit())
