"""What is wrong in the files, in the app too, for whoever came in with the facilitator's key. It may tell a key."""

from __future__ import annotations

import streamlit as st

from benkyokai.services.studying.report_question import reports
from benkyokai.ui.visit import Visit


def show_author_notice(visit: Visit) -> None:
    """Nothing for learners, and where the files are clean; else one line that opens to the list."""
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
