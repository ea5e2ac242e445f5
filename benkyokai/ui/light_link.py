"""The way to the light page, for who sits in a train."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from benkyokai.ui.visit import Visit


def show_light_link(visit: Visit, **to: str) -> None:
    """One small link, to the same place there; the page is no Streamlit page, so that it opens beside this one."""
    st.caption(f"[{visit.say('light_page')}](light?{urlencode({**to, 'lang': visit.language}, safe='/')})")
