"""What is due today, as a card."""

from __future__ import annotations

import streamlit as st

from benkyokai.services.studying.practise import due_today
from benkyokai.ui.screens import PRACTICE
from benkyokai.ui.visit import Visit, learners_zone


def show_due(visit: Visit) -> None:
    """What is due today across all question sets; nothing where that is nothing."""
    queue = due_today(visit.instance, visit.visitor, learners_zone())
    if not queue:
        return
    with st.container(border=True, key="due-today"):
        st.markdown(f"**{visit.say('due_today')}** · {visit.say('n_due', n=len(queue))}")
        with st.container(key="go-due"):
            st.page_link(PRACTICE, label=visit.say("start_review"), icon=":material/event_repeat:")
