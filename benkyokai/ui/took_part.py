"""The sessions that somebody took part in and whose report they may read."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.text import Text
from benkyokai.services.release_report import released_reports
from benkyokai.ui.prose import plain
from benkyokai.ui.screens import REPORT
from benkyokai.ui.visit import Visit, learners_zone


def show_sessions_taken_part_in(visit: Visit) -> None:
    """A line for each, with the way to its report; nothing where there is none."""
    sessions = released_reports(visit.instance, visit.visitor)
    if not sessions:
        return
    st.header(visit.say("report.mine"), anchor="sessions")
    for session in sessions:
        with st.container(border=True, key=f"took-part-{session.code}"):
            when = session.created_at.astimezone(learners_zone())
            st.markdown(f"**{plain(visit.read(Text(*session.title)))}** · {when:%Y-%m-%d}")
            st.page_link(
                REPORT,
                label=visit.say("report.open"),
                icon=":material/summarize:",
                query_params={"session": session.code},
            )
