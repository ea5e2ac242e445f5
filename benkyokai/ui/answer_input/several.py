"""Every option that applies: a checkbox for each."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.answer_fields.several import Several
from benkyokai.ui.answer_input.part_names import labels_of
from benkyokai.ui.question_place import QuestionPlace


def show_field(place: QuestionPlace, field: Several, drafted: object, keep: Callable[[], None]) -> None:
    """The boxes; where there is a limit, those beyond it cannot be ticked."""
    ticked = drafted if isinstance(drafted, list) else []
    labels = labels_of(place, field)
    for part in labels:
        st.session_state.setdefault(_key(place, field, part), part in ticked)
    chosen = value_of(place, field)
    st.caption(_lead(place, field, len(chosen)))
    for part, label in labels.items():
        full = field.limit is not None and len(chosen) >= field.limit and part not in chosen
        st.checkbox(label, key=_key(place, field, part), disabled=full, on_change=keep)


def value_of(place: QuestionPlace, field: Several) -> list[str]:
    """What is ticked now, in the order of the file."""
    return [part for part in field.ids if st.session_state.get(_key(place, field, part))]


def _lead(place: QuestionPlace, field: Several, chosen: int) -> str:
    if field.about == ASK:
        limit = field.limit
        return place.visit.say("ask_limit", n=limit, chosen=chosen) if limit else place.visit.say("ask_free")
    exact = field.count if place.standing.exam else None
    return place.visit.say("choose_n", n=exact) if exact else place.visit.say("choose_all")


def _key(place: QuestionPlace, field: Several, part: str) -> str:
    return place.key(f"{field.about}-{part}")
