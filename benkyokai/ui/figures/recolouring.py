"""In the dark, CSS puts the dark colour in the place of each light one that Plotly painted."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.drawing.palette import COLOURS


def recolouring_css() -> str:
    """Rules that show each light colour, where Plotly painted it, as light or dark as the screen is."""
    rules = []
    for colour in COLOURS:
        for name in ("fill", "stroke"):
            shown = f"light-dark({colour.light}, {colour.dark})"
            rules.append(f'.js-plotly-plot [style*="{name}: {colour.rgb}"] {{ {name}: {shown} !important; }}')
    return "\n".join(rules)


RULES = f"<style>{recolouring_css()}</style>"


def recolour() -> None:
    """Puts the rules on this screen; where there are no drawings they would only cost at each change of a page."""
    st.html(RULES)
