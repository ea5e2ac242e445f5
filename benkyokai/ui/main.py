"""What every screen has around it: title, navigation, language, an author's notice. Run at each click."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from benkyokai.core.text import LANGUAGES, Language
from benkyokai.markdown.style import TEXT_CSS
from benkyokai.services.studying.report_question import reports
from benkyokai.ui.page import title_page
from benkyokai.ui.screens import HOME, ITEMS, LEARN, PRACTICE, PROGRESS, QUIZ, REPORT, RESULTS, SERVICES, SESSIONS
from benkyokai.ui.visit import Visit, current_visit, switch_language

LANGUAGE_NAMES: dict[Language, str] = {"ja": "日本語", "en": "English"}
STYLE = f"<style>{(Path(__file__).parent / 'style.css').read_text()}{TEXT_CSS}</style>"


def show_language_switch(visit: Visit) -> None:
    """Two buttons in one, in the bar at the top of every screen."""

    def switched() -> None:
        switch_language(visit, st.session_state["language_switch"])

    st.session_state["language_switch"] = visit.language
    with st.container(key="language-bar"):
        st.segmented_control(
            visit.say("language"),
            LANGUAGES,
            format_func=LANGUAGE_NAMES.__getitem__,
            key="language_switch",
            required=True,
            on_change=switched,
            label_visibility="collapsed",
        )
        # The screen reader's voice follows the language; Streamlit offers no setting for it.
        st.html(f"<script>document.documentElement.lang = '{visit.language}'</script>", unsafe_allow_javascript=True)


def answering() -> bool:
    """True on the page of a question set: in place of the bar stands one way out, since the browser draws the whole bar
    anew three times between a click and its answer (docs/decisions/0009-answering-without-the-bar.md)."""
    return "quiz" in st.query_params


def show_author_notice(visit: Visit) -> None:
    """What is wrong in the files, in the app too, for whoever came in with the facilitator's key: it may tell a key.
    Nothing for learners, and where the files are clean; else one line that opens to the list."""
    if not visit.facilitates:
        return
    show_reports(visit)
    problems = visit.instance.content_store.loaded.problems
    if not problems:
        return
    with st.expander(visit.say("author_notice", n=len(problems)), icon=":material/edit_note:"):
        st.caption(visit.say("author_notice_hint"))
        st.code("\n".join(problem.into(visit.language) for problem in problems), language=None, wrap_lines=True)


def show_reports(visit: Visit) -> None:
    """What learners reported, in their own words, never as Markdown."""
    sent = reports(visit.instance)
    if not sent:
        return
    lines = [f"{one.reported_at:%Y-%m-%d} {one.question}: {one.text}" for one in sent]
    with st.expander(visit.say("reported_by_learners", n=len(sent)), icon=":material/outlined_flag:"):
        st.code("\n".join(lines), language=None, wrap_lines=True)


def show_frame() -> None:
    """The frame, and the chosen screen in it."""
    visit = current_visit()
    st.set_page_config(page_title=visit.say("app"), page_icon="📖", layout="centered")
    st.html(STYLE)
    pages = [
        st.Page(HOME, title=visit.say("home"), icon=":material/home:", url_path="", default=True),
        st.Page(LEARN, title=visit.say("learn"), icon=":material/menu_book:", url_path="learn"),
        st.Page(QUIZ, title=visit.say("quiz"), icon=":material/forum:", url_path="quiz"),
        st.Page(PRACTICE, title=visit.say("practice"), icon=":material/event_repeat:", url_path="practice"),
        st.Page(SERVICES, title=visit.say("services"), icon=":material/category:", url_path="services"),
        st.Page(SESSIONS, title=visit.say("sessions"), icon=":material/groups:", url_path="sessions"),
        st.Page(RESULTS, title=visit.say("results"), icon=":material/insights:", url_path="results"),
        # The facilitator comes here from the page of the sessions; learners need not see them in the bar.
        st.Page(ITEMS, title=visit.say("items"), url_path="items", visibility="hidden"),
        st.Page(PROGRESS, title=visit.say("progress"), url_path="progress", visibility="hidden"),
        st.Page(
            REPORT, title=visit.say("report.page"), icon=":material/summarize:", url_path="report", visibility="hidden"
        ),
    ]
    page = st.navigation(pages, position="hidden" if answering() else "top")
    if page.url_path:
        title_page(visit, page.title)
    if answering():
        with st.container(key="way-out"):
            st.page_link(HOME, label=visit.say("home"), icon=":material/arrow_back:")
    show_language_switch(visit)
    if not visit.visitor.remembered:
        st.info(visit.say("not_remembered"))
    show_author_notice(visit)
    page.run()


show_frame()
