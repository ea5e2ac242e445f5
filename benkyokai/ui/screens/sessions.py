"""Study sessions: the way in for participants, and for the facilitator a new session and the ones so far."""

from __future__ import annotations

from functools import partial
from typing import Literal

import streamlit as st

from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.text import Text
from benkyokai.services.live.keep_template import STARTS, all_templates, delete_template, duplicate
from benkyokai.services.live.retention import KEEP, KEEPS, delete_session, kept_until
from benkyokai.services.live.room import NAMES, NAMES_FOR_HOST
from benkyokai.services.live.start_session import (
    LENGTHS,
    SessionOptions,
    newest_sessions,
)
from benkyokai.services.running.find_address import only_here
from benkyokai.ui.distinct import distinct
from benkyokai.ui.page import show_facilitator
from benkyokai.ui.screens import ITEMS, PROGRESS, REPORT
from benkyokai.ui.visit import Visit, current_visit, day, minute

SIMULATED = 8
"""People who take part in a rehearsal."""


def show_sessions(visit: Visit) -> None:
    """The whole page."""
    st.title(visit.say("sessions"), anchor=False)
    show_facilitator(visit)
    if visit.facilitates and reached_here_alone(st.context.url or ""):
        st.warning(visit.say("console.only_here"), icon=":material/wifi_off:")
    with st.container(border=True):
        st.markdown(f"**{visit.say('sessions.join')}**  \n{visit.say('sessions.join_lead')}")
        st.link_button(visit.say("sessions.open_join"), f"live?lang={visit.language}", icon=":material/login:")
    if not visit.facilitates:
        st.caption(visit.say("sessions.facilitator_only"))
        return
    show_start(visit)
    show_templates(visit)
    show_so_far(visit)
    with st.container(horizontal=True):
        st.page_link(PROGRESS, label=visit.say("progress"), icon=":material/trending_up:")
        st.page_link(ITEMS, label=visit.say("items"), icon=":material/fact_check:")


@st.cache_data(ttl=5, show_spinner=False)
def reached_here_alone(opened: str) -> bool:
    """Whether no other device reaches the server; asked not too often."""
    return only_here(opened)


def show_start(visit: Visit) -> None:
    """Choose a run sheet or a question set, and make a session of it."""
    sources = _sources(visit)
    st.header(visit.say("sessions.start"), anchor=False)
    show_made(visit)
    st.markdown(visit.say("sessions.start_lead"))
    st.selectbox(visit.say("sessions.what"), list(sources), format_func=distinct(sources), key="session-source")
    if st.session_state["session-source"][0] == "course":
        _choose_length(visit)
    _choose_people(visit)
    start = partial(_start, visit)
    with st.container(horizontal=True):
        st.button(visit.say("sessions.create"), type="primary", icon=":material/add:", on_click=start, args=(False,))
        st.button(visit.say("sessions.rehearse"), icon=":material/theater_comedy:", on_click=start, args=(True,))


def _sources(visit: Visit) -> dict[tuple[str, str], str]:
    """What a session can be made from, with its name on the screen: one of STARTS, and which."""
    library = visit.instance.library
    courses = {
        ("course", course.id): visit.say(
            "sessions.run_sheet_of",
            title=visit.words(course.title),
            minutes=f"{sum(step.minutes for step in course.run_sheet):g}",
        )
        for course in library.courses.values()
        if course.run_sheet
    }
    quizzes = {
        ("quiz", quiz.id): visit.say("sessions.quiz_of", title=visit.words(quiz.title), n=len(quiz.questions))
        for quiz in library.sets
    }
    templates = {
        ("template", one.name): visit.say("sessions.template_of", name=one.name, n=len(one.step_order))
        for one in all_templates(visit.instance)
    }
    return courses | quizzes | templates


def _choose_length(visit: Visit) -> None:
    """How long a run sheet shall take, and whether its questions come first."""
    st.segmented_control(
        visit.say("sessions.length"),
        LENGTHS,
        format_func=lambda n: visit.say("sessions.minutes", n=n),
        key="session-minutes",
        help=visit.say("sessions.length_help"),
    )
    label, hint = visit.say("sessions.questions_first"), visit.say("sessions.questions_first_help")
    st.checkbox(label, key="session-questions-first", help=hint)


def _choose_people(visit: Visit) -> None:
    """Who answers, who sees names, and how long it is kept."""
    who = {name: visit.say(f"sessions.teams.{name}") for name in ("each", "teams")}
    st.radio(visit.say("sessions.teams"), who, format_func=distinct(who), key="session-teams", horizontal=True)
    st.radio(
        visit.say("sessions.names"),
        NAMES,
        index=NAMES.index(NAMES_FOR_HOST),
        format_func=lambda one: visit.say(f"sessions.names.{one}"),
        key="session-names",
        horizontal=True,
    )
    st.selectbox(
        visit.say("sessions.keep"),
        KEEPS,
        index=KEEPS.index(KEEP),
        format_func=lambda days: keep_in_words(visit, days),
        key="session-keep",
    )


def _start(visit: Visit, rehearsal: bool) -> None:
    """Makes a session, or a rehearsal, as was chosen."""
    kind, source = st.session_state["session-source"]
    minutes, simulated = st.session_state.get("session-minutes"), SIMULATED if rehearsal else 0
    names, keep = st.session_state["session-names"], st.session_state["session-keep"]
    first = st.session_state.get("session-questions-first", False)
    teams = st.session_state["session-teams"] == "teams"
    options = SessionOptions(minutes, rehearsal, simulated, names, keep, questions_first=first, teams=teams)
    _made(STARTS[kind](visit.instance, source, options))


def _made(session: LiveSession | None) -> None:
    """Remembers what came of a button, to be told where the page is drawn again."""
    st.session_state["session-made"] = (session.code, session.rehearsal) if session else None
    st.session_state["session-not-made"] = session is None


def show_made(visit: Visit) -> None:
    """Says that a session was made, and leads to its console: the way on, above the form, where it is in sight."""
    if st.session_state.pop("session-not-made", False):
        st.warning(visit.say("sessions.nothing_left"))
    code, rehearsal = st.session_state.get("session-made") or ("", False)
    if not code:
        return
    with st.container(border=True, key="session-made-box"):
        if rehearsal:
            st.success(visit.say("sessions.rehearsal_ready", n=SIMULATED), icon=":material/theater_comedy:")
        else:
            st.success(visit.say("sessions.made", code=code), icon=":material/check:")
        _show_console_link(visit, code, "primary")


def _show_console_link(visit: Visit, code: str, kind: Literal["primary", "secondary"]) -> None:
    address = f"live/{code}/console?lang={visit.language}"
    st.link_button(visit.say("sessions.open_console"), address, icon=":material/play_arrow:", type=kind)


def keep_in_words(visit: Visit, days: int | None) -> str:
    """How long a session is kept."""
    return visit.say("sessions.keep.always") if days is None else visit.say("sessions.keep.days", n=days)


def show_so_far(visit: Visit) -> None:
    """The sessions so far, each with the way to its console."""
    st.header(visit.say("sessions.mine"), anchor=False)
    deleted = st.session_state.pop("session-deleted", None)
    if deleted:
        st.success(visit.say("sessions.deleted", code=deleted), icon=":material/delete:")
    sessions = newest_sessions(visit.instance)
    if not sessions:
        st.caption(visit.say("sessions.none"))
    for session in sessions:
        _show_session(visit, session)


def _show_session(visit: Visit, session: LiveSession) -> None:
    with st.container(border=True, key=f"session-{session.code}"):
        state = visit.say("sessions.over" if session.ended_at else "sessions.going_on")
        until = kept_until(session)
        kept = visit.say("sessions.kept") if until is None else visit.say("sessions.kept_until", date=day(until))
        title = visit.shown(Text(*session.title))
        st.markdown(f"**{title}** · {session.code}  \n{minute(session.created_at)} · {state} · {kept}")
        with st.container(horizontal=True, vertical_alignment="center"):
            _show_console_link(visit, session.code, "secondary" if session.ended_at else "primary")
            label, address = visit.say("report.open"), {"session": session.code}
            st.page_link(REPORT, label=label, icon=":material/summarize:", query_params=address)
            st.button(
                visit.say("sessions.duplicate"),
                icon=":material/content_copy:",
                key=f"duplicate-{session.code}",
                on_click=lambda: _made(duplicate(visit.instance, session)),
            )
            _offer_deleting(visit, session)


def show_templates(visit: Visit) -> None:
    """The run sheets that were kept, each with the way to delete it."""
    kept = all_templates(visit.instance)
    if not kept:
        return
    st.header(visit.say("sessions.templates"), anchor=False)
    for number, one in enumerate(kept):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.text(one.name)
            with st.popover(visit.say("sessions.delete"), icon=":material/delete:", key=f"template-{number}"):
                st.markdown(visit.say("sessions.template_delete_sure"))
                delete, label = partial(delete_template, visit.instance, one.name), "sessions.template_delete_now"
                st.button(visit.say(label), key=f"delete-template-{number}", on_click=delete)


def _offer_deleting(visit: Visit, session: LiveSession) -> None:
    """Two presses: what would be lost stands between them."""

    def delete() -> None:
        delete_session(visit.instance, session)
        st.session_state["session-deleted"] = session.code
        if (st.session_state.get("session-made") or ("",))[0] == session.code:
            del st.session_state["session-made"]

    with st.popover(visit.say("sessions.delete"), icon=":material/delete:"):
        st.markdown(visit.say("sessions.delete_sure", title=visit.shown(Text(*session.title)), code=session.code))
        st.button(visit.say("sessions.delete_now"), key=f"delete-{session.code}", on_click=delete)


show_sessions(current_visit())
