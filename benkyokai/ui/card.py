"""The question card on a Streamlit page: the same as on the light page, mounted as a component; below it, once there is
something to explain, the reasoning diagram, and below that what comes after one's own result."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import MEDIUM, NARROW, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.trace import trace
from benkyokai.core.question import Question, Reasoning
from benkyokai.services.running.identify import sign_device
from benkyokai.services.studying import practise
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.ui.figures.plotly_painter import CONFIG, paint, recolour
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit
from benkyokai.views.card_view import CardStudy, card_view
from benkyokai.views.drawn_view import details_of
from benkyokai.words import node_badges

# The address is seen from the page, whatever path a proxy serves it under; the script comes once for all cards.
SCRIPT = """export default async (component) => {
  const { mount } = await import(new URL(component.data.script, document.baseURI).href);
  return mount(component);
};"""

mount = st.components.v2.component("benkyokai.card", js=SCRIPT)

SHOWN = "shown"
"""What the card says of itself: a second try in front (`again`), the assumption looked through (`assumption`), how much
was stored so far (`n`). It changes whenever the page around the card has something to follow."""

TURN = "turn"
"""In what is told of a lesson: another one that was chosen."""

COLUMNS = (("narrow", NARROW), ("wide", MEDIUM))
"""The reasoning diagram is drawn for both, of which CSS shows one."""


@dataclass(frozen=True)
class Card:
    """A question in an attempt; `where` tells two places of one question apart, such as a lesson and the quiz."""

    visit: Visit
    attempt_state: AttemptState
    question: Question
    where: str
    title: str = ""

    def study(self, attempt_state: AttemptState) -> CardStudy:
        """An attempt as the views see it. Links lead to the pages beside this one."""
        visit = self.visit
        return CardStudy(visit.instance, visit.visitor, visit.wording, attempt_state)

    @property
    def key(self) -> str:
        """The key of the component: a new attempt has a new one."""
        number = self.attempt_state.attempt.number if self.attempt_state.attempt else 1
        key = f"card-{self.where}-{self.attempt_state.quiz.id}-{self.question.id}-{number}"
        return key.replace("__", "_-")  # which Streamlit has for itself


def show_card(card: Card) -> None:
    """The question, from the prompt to the feedback; nothing of the key is sent before the answer."""
    quiz, question = card.attempt_state.quiz, card.question
    reasoning = question.reasoning
    flow = card.visit.instance.library.diagrams.get(reasoning.diagram) if reasoning else None
    ref = quiz.practised or quiz.ref(question.id)
    more = {"quiz": ref.quiz, "question": ref.question, "where": card.where, "name": card.key}
    more |= {"title": card.title}
    view = card_view(card.study(card.attempt_state), question)
    ahead = plotly_files() if isinstance(flow, Flow) else []
    shown = mounted(card.visit, card.key, view, **more, ahead=ahead)
    if isinstance(flow, Flow) and not card.attempt_state.exam and _show_diagram(card, flow, shown):
        mounted(card.visit, f"{card.key}-rest", {}, where="rest", name=card.key)


def mounted(visit: Visit, key: str, view: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Puts a card, or a whole lesson with its cards, on the page, in another language a new one; gives what it says of
    itself, and for one run where it wants to lead (`turn`)."""
    known = visit.visitor.remembered
    device = "" if known else sign_device(visit.instance.secret, visit.visitor.device_id)
    data = {"script": f"light/card.js?lang={visit.language}", "lang": visit.language, "device": device, "view": view}
    told = mount(
        key=f"{key}-{visit.language}", data={**data, **more}, on_shown_change=lambda: None, on_turn_change=lambda: None
    )
    found = told.get(SHOWN)
    return {**(found if isinstance(found, dict) else {}), TURN: told.get(TURN)}


def _show_diagram(card: Card, flow: Flow, shown: dict[str, Any]) -> bool:
    """Both paths on the diagram, under the assumption that the card looks through; False where nothing is answered."""
    visit, question, attempt_state = card.visit, card.question, card.attempt_state
    if shown.get("again"):
        attempt_state = practise.look(visit.instance, visit.visitor, attempt_state.quiz, question)
    study, reasoning = card.study(attempt_state), question.reasoning
    response = attempt_state.response(question)
    if response is None or reasoning is None or study.is_held(question.id):
        return False
    stated, chosen = reasoning.path_of(response)
    looked = study.asked(question).masks.read(shown.get("assumption"))
    assumption = looked if looked in reasoning.premise.ids else stated or reasoning.plausible[0]
    show_reasoning(visit, flow, reasoning, assumption, chosen, card.where)
    return True


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


@cache
def plotly_files() -> list[str]:
    """Streamlit's script for a Plotly chart, and what it needs, as seen from its page: a card fetches them while the
    question is read. Streamlit names them by their contents."""
    folder = Path(st.__file__).parent / "static" / "static" / "js"
    found = next(folder.glob("PlotlyChart.*.js"), None)
    if found is None:
        return []
    needed = re.findall(r'from"\./([^"]+\.js)"', found.read_text()[:4000])
    return [f"static/js/{name}" for name in (found.name, *needed)]
