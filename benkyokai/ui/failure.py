"""What a person sees when the app itself has failed: an apology and a number to report."""

from __future__ import annotations

import logging
import uuid

import streamlit as st

from benkyokai.core.refusal import Why
from benkyokai.services.running.database_errors import is_trouble, note_trouble
from benkyokai.words import say

log = logging.getLogger("benkyokai")


def show_failure(failure: Exception) -> bool:
    """Logs the exception under a new id and shows that id; where the database fails, says that nothing was saved. True:
    Streamlit shows nothing of its own."""
    language = st.session_state.get("language", "en")
    if is_trouble(failure):
        note_trouble(failure)
        st.error(say(language, Why.NO_DATABASE))
        return True
    number = uuid.uuid4().hex[:8]
    log.error("failure %s", number, exc_info=failure)
    st.error(say(language, "failure", id=number))
    return True
