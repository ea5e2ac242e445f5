"""The bare page under the same server and the same settings as the app."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).parent / "bare_main.py")
