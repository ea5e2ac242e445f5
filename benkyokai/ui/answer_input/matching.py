"""`matching`: a list to choose from for each stem."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.matching import Matching
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import without_markdown
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Matching]) -> None:
    """A select box for each stem, its choices in an order that gives nothing away."""
    question, visit = place.question, place.visit
    texts = {choice.id: without_markdown(visit.read(choice.text)) for choice in question.choices}
    ids = list(place.standing.hidden_order(question.id, tuple(texts)))
    labels = distinct({one: texts[one] for one in ids})
    drafted = place.draft if isinstance(place.draft, dict) else {}

    def matched() -> dict[str, str]:
        found = {stem.id: st.session_state[place.key(f"stem-{stem.id}")] for stem in question.stems}
        return {stem: choice for stem, choice in found.items() if choice}

    st.caption(visit.say("match_each"))
    for stem in question.stems:
        kept = drafted.get(stem.id)
        st.selectbox(
            place.markdown(stem.text),
            ids,
            index=ids.index(kept) if kept in ids else None,
            format_func=labels,
            placeholder=visit.say("choose_placeholder"),
            key=place.key(f"stem-{stem.id}"),
            on_change=lambda: place.keep(matched()),
        )
    show_give(place, matched)
