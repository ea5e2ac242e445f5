"""Begins a new lesson, question or stage at its top. Streamlit does so for a new page only."""

from __future__ import annotations

import json

import streamlit as st


def start_at_top(of: str) -> None:
    """Scrolls to the top once for each `of`: the script in the page changes with it and runs again."""
    script = f"/* {json.dumps(of)} */ document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0);"
    with st.container(key="unseen-scroll"):
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
