"""The study sessions that I took part in."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.live.live_session import Attended
from benkyokai.core.text import Text
from benkyokai.services.studying.show_results import my_sessions
from benkyokai.ui.days import minute
from benkyokai.ui.prose import plain
from benkyokai.ui.screens import REPORT
from benkyokai.ui.visit import Visit


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
        st.markdown(f"**{visit.read(Text(*session.title))}**  \n{' · '.join(facts)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            address = f"live/{session.code}?lang={visit.language}"
            st.link_button(visit.say("open_session"), address, icon=":material/open_in_new:")
            if session.released_at is not None:
                label, code = visit.say("report.open"), {"session": session.code}
                st.page_link(REPORT, label=label, icon=":material/summarize:", query_params=code)
