"""One choice out of several: radio buttons, or a list that unfolds."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.field import ASSUMPTION, Field
from benkyokai.ui.answer_input.part_names import captions_of, labels_of
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import without_markdown
from benkyokai.ui.question_context import QuestionContext


def show_field(context: QuestionContext, field: Field, drafted: object, keep: Callable[[], None]) -> None:
    """The choice of one part."""
    labels, key = labels_of(context, field), context.key(field.about)
    index = list(labels).index(str(drafted)) if drafted in labels else None
    if field.compact:
        plain = {part.id: without_markdown(context.visit.read(part.text)) for part in field.parts}
        st.selectbox(
            context.markdown(field.title) if field.title else context.visit.say("choose_one"),
            list(labels),
            index=index,
            format_func=distinct({one: plain[one] for one in labels}),
            placeholder=context.visit.say("choose_placeholder"),
            key=key,
            on_change=keep,
        )
        return
    own = "assume" if field.about == ASSUMPTION else "choose_one"
    st.radio(
        context.visit.read(field.title) if field.title else context.visit.say(own),
        list(labels),
        index=index,
        format_func=distinct(labels),
        captions=captions_of(context, field),
        key=key,
        on_change=keep,
    )


def value_of(context: QuestionContext, field: Field) -> object:
    """What is chosen now."""
    return st.session_state.get(context.key(field.about))
