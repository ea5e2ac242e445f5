"""A diagram on a screen: drawn for a narrow and for a wide column, of which CSS shows one, and told in words."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go
import streamlit as st

from benkyokai.core.diagram import Diagram, Flow, Timeline
from benkyokai.core.drawing.drawing import MEDIUM, NARROW, NO_HIGHLIGHTS, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.timeline import draw_timeline
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.question import Reasoning
from benkyokai.services.studying.open_diagram import question_before
from benkyokai.ui.figures.plotly_painter import CONFIG, paint, recolour
from benkyokai.ui.prose import plain
from benkyokai.ui.screens import QUIZ
from benkyokai.ui.visit import Visit
from benkyokai.words import node_badges

COLUMNS = (("narrow", NARROW), ("wide", MEDIUM))


def show_diagram(visit: Visit, diagram: Diagram) -> None:
    """A diagram in a lesson; where it would give an answer away, the question that opens it."""
    before = question_before(visit.instance, visit.visitor, diagram)
    if before is not None:
        quiz, question = before
        with st.container(border=True):
            st.markdown(f":material/lock: {visit.say('after_answer', title=visit.read(quiz.title))}")
            label, address = visit.say("go_answer"), {"quiz": quiz.id, "question": question.id}
            st.page_link(QUIZ, label=label, icon=":material/arrow_forward:", query_params=address)
        return
    st.markdown(f"**{visit.read(diagram.title)}**")
    show_marked(visit, diagram, NO_HIGHLIGHTS, "lesson")


def show_reasoning(
    visit: Visit, flow: Flow, reasoning: Reasoning, assumption: str, chosen: Mapping[str, str], where: str
) -> None:
    """The reasoning diagram with the acceptable paths under an assumption, the learner's, and where they part."""
    marks = trace(flow, reasoning, assumption, chosen, visit.say("paths_part"))
    st.header(visit.say("both_paths"), anchor=False)
    st.caption(visit.say("legend_paths"))
    if marks.dashed:
        st.caption(visit.say("dashed_path"))
    show_marked(visit, flow, marks, where)


def show_marked(visit: Visit, diagram: Diagram, marks: Highlights, where: str) -> None:
    """A diagram with what is emphasised on it. `where` tells the drawings of one diagram on a page apart."""
    with st.container(key=f"drawing-{where}-{diagram.id}", gap=None):
        recolour()
        for name, variant in COLUMNS:
            with st.container(key=f"{name}-{where}-{diagram.id}"):
                figure, key = _figure(visit, diagram, variant, marks), f"plot-{name}-{where}-{diagram.id}"
                st.plotly_chart(figure, theme=None, config=CONFIG, key=key, alt=visit.read(diagram.title))
    with st.expander(visit.say("read_as_text"), icon=":material/subject:"):
        lines = read_aloud(diagram, visit.language, marks)
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def _figure(visit: Visit, diagram: Diagram, variant: Variant, marks: Highlights) -> go.Figure:
    if isinstance(diagram, Timeline):
        tips = {str(number): visit.read(bar.detail or bar.label) for number, bar in enumerate(diagram.bars)}
        return paint(draw_timeline(diagram, visit.language, variant), tips)
    badges = node_badges(visit.instance.library, diagram, visit.language)
    return paint(draw_flow(diagram, visit.language, variant, badges, marks), _tips(visit, diagram, badges))


def _tips(visit: Visit, flow: Flow, badges: Mapping[str, str]) -> dict[str, str]:
    """What a box says on hover: its label, the author's detail, the service's line and status."""
    tips = {}
    for node in flow.nodes:
        service = visit.instance.library.services.get(node.service)
        lines = [without_hints(visit.read(node.label))]
        lines += [visit.read(node.detail)] if node.detail else [visit.read(service.line)] if service else []
        lines += [badges[node.id]] if node.id in badges else []
        tips[node.id] = "\n".join(lines)
    return tips
