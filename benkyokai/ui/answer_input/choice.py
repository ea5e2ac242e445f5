"""One choice out of several: radio buttons, or a list that unfolds."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.field import ASSUMPTION, Field
from benkyokai.ui.answer_input.part_names import captions_of, labels_of
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import without_markdown
from benkyokai.ui.question_place import QuestionPlace


def show_field(place: QuestionPlace, field: Field, drafted: object, keep: Callable[[], None]) -> None:
    """The choice of one part."""
    labels, key = labels_of(place, field), place.key(field.about)
    index = list(labels).index(str(drafted)) if drafted in labels else None
    if field.compact:
        plain = {part.id: without_markdown(place.visit.read(part.text)) for part in field.parts}
        st.selectbox(
            place.markdown(field.title) if field.title else place.visit.say("choose_one"),
            list(labels),
            index=index,
            format_func=distinct({one: plain[one] for one in labels}),
            placeholder=place.visit.say("choose_placeholder"),
            key=key,
            on_change=keep,
        )
        return
    own = "assume" if field.about == ASSUMPTION else "choose_one"
    st.radio(
        place.visit.read(field.title) if field.title else place.visit.say(own),
        list(labels),
        index=index,
        format_func=distinct(labels),
        captions=captions_of(place, field),
        key=key,
        on_change=keep,
    )


def value_of(place: QuestionPlace, field: Field) -> object:
    """What is chosen now."""
    return st.session_state.get(place.key(field.about))
