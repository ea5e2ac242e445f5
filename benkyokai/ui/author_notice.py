"""Tells the author, in the app too, what is wrong in the files."""

from __future__ import annotations

import streamlit as st

from benkyokai.ui.visit import Visit


def show_author_notice(visit: Visit) -> None:
    """Nothing where the files are clean; else one line that opens to the list."""
    problems = visit.instance.shelf.reading.problems
    if not problems:
        return
    with st.expander(visit.say("author_notice", n=len(problems)), icon=":material/edit_note:"):
        st.caption(visit.say("author_notice_hint"))
        st.code("\n".join(problem.into(visit.language) for problem in problems), language=None, wrap_lines=True)
