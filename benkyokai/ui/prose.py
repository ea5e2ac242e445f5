"""Words as Markdown for Streamlit, which shows them as they are."""

from __future__ import annotations

import re


def plain(text: str) -> str:
    """Words as Markdown that shows them exactly as typed, whatever they hold."""
    return re.sub(r"([\\`*_{}\[\]()<>#+\-.!|~$&]|:(?=[\w+/-]))", r"\\\1", text).replace("\n", "  \n")
