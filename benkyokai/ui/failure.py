"""What a person sees when the app itself has failed: an apology and a number to report."""

from __future__ import annotations

import logging
import uuid

import streamlit as st

from benkyokai.words import say

log = logging.getLogger("benkyokai")


def show_failure(failure: Exception) -> bool:
    """Logs the exception under a new id and shows that id. True: Streamlit shows nothing of its own."""
    number = uuid.uuid4().hex[:8]
    log.error("failure %s", number, exc_info=failure)
    st.error(say(st.session_state.get("language", "en"), "failure", id=number))
    return True
