"""What a screen tells the browser of itself: its title, where it begins; and the way to its like on the light page."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import streamlit as st

from benkyokai.ui.screens import SESSIONS
from benkyokai.ui.visit import Visit


def title_page(visit: Visit, *parts: str) -> None:
    """What the browser calls the page. What is on it comes first: a reader of many tabs sees no more than that."""
    st.set_page_config(page_title=" · ".join([*parts, visit.say("app")]))


def start_at_top(of: str) -> None:
    """Scrolls to the top once for each `of`: a lesson, a question, a stage. Streamlit does so for a new page only; the
    script in the page changes with `of` and runs again."""
    script = f"/* {json.dumps(of)} */ document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0);"
    with st.container(key="unseen-scroll"):
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def show_facilitator(visit: Visit, *, at_home: bool = False) -> None:
    """Tells a facilitator that this browser is theirs, and how it stops being so."""
    if not visit.facilitates:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="facilitator"):
        st.markdown(f":material/key: {visit.say('facilitator.here')}", width="content")
        if at_home:
            st.page_link(SESSIONS, label=visit.say("sessions"), icon=":material/groups:")
        label, help_ = visit.say("facilitator.leave"), visit.say("facilitator.leave_help")
        st.link_button(label, "host?leave=1", type="tertiary", help=help_)


def show_light_link(visit: Visit, **to: str) -> None:
    """One small link, to the same place there, for who sits in a train; the page is no Streamlit page, so that it opens
    beside this one."""
    st.caption(f"[{visit.say('light_page')}](light?{urlencode({**to, 'lang': visit.language}, safe='/')})")
