"""The reasoning diagram on a screen: drawn for a narrow and for a wide column, of which CSS shows one, and in words."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go
import streamlit as st

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import MEDIUM, NARROW, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.trace import trace
from benkyokai.core.question import Reasoning
from benkyokai.ui.figures.plotly_painter import CONFIG, paint, recolour
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit
from benkyokai.views.drawn_view import details_of
from benkyokai.words import node_badges

COLUMNS = (("narrow", NARROW), ("wide", MEDIUM))


def show_reasoning(
    visit: Visit, flow: Flow, reasoning: Reasoning, assumption: str, chosen: Mapping[str, str], where: str
) -> None:
    """The acceptable paths under an assumption, the learner's, and where they part. `where` tells the drawings of one
    diagram on a page apart."""
    marks = trace(flow, reasoning, assumption, chosen, visit.say("paths_part"))
    st.header(visit.say("both_paths"), anchor=False)
    st.caption(visit.say("legend_paths"))
    if marks.dashed:
        st.caption(visit.say("dashed_path"))
    with st.container(key=f"drawing-{where}-{flow.id}", gap=None):
        recolour()
        for name, variant in COLUMNS:
            with st.container(key=f"{name}-{where}-{flow.id}"):
                figure, key = _figure(visit, flow, variant, marks), f"plot-{name}-{where}-{flow.id}"
                st.plotly_chart(figure, theme=None, config=CONFIG, key=key, alt=visit.words(flow.title))
    with st.expander(visit.say("read_as_text"), icon=":material/subject:"):
        lines = read_aloud(flow, visit.language, marks)
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def _figure(visit: Visit, flow: Flow, variant: Variant, marks: Highlights) -> go.Figure:
    library = visit.instance.library
    badges, details = node_badges(library, flow, visit.language), details_of(visit.wording, flow)
    tips = {name: "\n".join(lines) for name, lines in details.items()}
    return paint(draw_flow(flow, visit.language, variant, badges, marks), tips)
