"""The app as it would be without our compression: Streamlit's files as Streamlit serves them."""

from pathlib import Path

import streamlit as st

from benkyokai.web.application import lifespan, middleware, streamlit_files
from benkyokai.web.compression import CompressedStatic

files = streamlit_files()
app = st.App(
    Path(__file__).parents[1] / "benkyokai" / "ui" / "main.py",
    middleware=[one for one in middleware(files) if one.cls is not CompressedStatic],
    lifespan=lifespan(files),
)
