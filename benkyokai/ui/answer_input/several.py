"""Every option that applies: a checkbox for each."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.answer_fields.several import Several
from benkyokai.ui.answer_input.part_names import labels_of
from benkyokai.ui.question_context import QuestionContext


def show_field(context: QuestionContext, field: Several, drafted: object, keep: Callable[[], None]) -> None:
    """The boxes; where there is a limit, those beyond it cannot be ticked."""
    ticked = drafted if isinstance(drafted, list) else []
    labels = labels_of(context, field)
    for part in labels:
        st.session_state.setdefault(_key(context, field, part), part in ticked)
    chosen = value_of(context, field)
    st.caption(_lead(context, field, len(chosen)))
    for part, label in labels.items():
        full = field.limit is not None and len(chosen) >= field.limit and part not in chosen
        st.checkbox(label, key=_key(context, field, part), disabled=full, on_change=keep)


def value_of(context: QuestionContext, field: Several) -> list[str]:
    """What is ticked now, in the order of the file."""
    return [part for part in field.ids if st.session_state.get(_key(context, field, part))]


def _lead(context: QuestionContext, field: Several, chosen: int) -> str:
    if field.about == ASK:
        limit = field.limit
        return context.visit.say("ask_limit", n=limit, chosen=chosen) if limit else context.visit.say("ask_free")
    exact = field.count if context.attempt_state.exam else None
    return context.visit.say("choose_n", n=exact) if exact else context.visit.say("choose_all")


def _key(context: QuestionContext, field: Several, part: str) -> str:
    return context.key(f"{field.about}-{part}")
