"""An author's text on a Streamlit page: HTML of ours, as every other page shows it. Streamlit's own reader of Markdown
is for our sentences alone."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.text import Text
from benkyokai.ui.visit import Visit

SCRIPT = """export default ({ parentElement, data }) => {
  let shown = parentElement.querySelector(":scope > .text");
  if (!shown) {
    shown = document.createElement("div");
    shown.className = "text";
    parentElement.append(shown);
  }
  if (shown.benkyokaiHtml !== data) {
    shown.benkyokaiHtml = data;
    shown.innerHTML = data;
  }
};"""

_mount = st.components.v2.component("benkyokai.text", js=SCRIPT, isolate_styles=False)


def show_text(visit: Visit, text: Text, key: str) -> None:
    """A text as blocks; `key`: unique on the page."""
    show_html(visit.wording.html(text), key)


def show_html(html: str, key: str) -> None:
    """HTML that was made of an author's text, or of a report, by us; nothing that anybody wrote comes here as it is."""
    _mount(data=html, key=f"text-{key}")
