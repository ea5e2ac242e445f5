"""The ASGI application: `python -m benkyokai serve`, `uvicorn app:app` or `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

from benkyokai.ui.failure import show_failure
from benkyokai.web.application import lifespan, middleware, streamlit_files
from benkyokai.web.routes import other_routes

files = streamlit_files()
app = st.App(
    Path(__file__).parent / "benkyokai" / "ui" / "main.py",
    routes=other_routes(),
    middleware=middleware(files),
    lifespan=lifespan(files),
    on_script_error=show_failure,
)
