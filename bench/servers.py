"""What the app is measured against, served as the app itself is: `RunningServer(folder, app="bench.servers:bare")`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from benkyokai.web.application import lifespan, middleware, streamlit_files
from benkyokai.web.compression import CompressedStatic
from benkyokai.web.routes import other_routes

HERE = Path(__file__).parent

bare = st.App(HERE / "bare_main.py")
"""A bare page under the same settings."""

_files = streamlit_files()
uncompressed = st.App(
    HERE.parent / "benkyokai" / "ui" / "main.py",
    routes=other_routes(),
    middleware=[one for one in middleware(_files) if one.cls is not CompressedStatic],
    lifespan=lifespan(_files),
)
"""The app without our compression: Streamlit's files as Streamlit serves them."""
