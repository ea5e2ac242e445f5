"""What the browser calls the page that is open."""

from __future__ import annotations

import streamlit as st

from benkyokai.ui.visit import Visit


def title_page(visit: Visit, *parts: str) -> None:
    """What is on it comes first: a reader of many tabs sees no more than that."""
    st.set_page_config(page_title=" · ".join([*parts, visit.say("app")]))
