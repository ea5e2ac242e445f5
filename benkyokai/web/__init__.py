"""Starlette around the Streamlit pages: the device cookie, compression, the first page's language."""
