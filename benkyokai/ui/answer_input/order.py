"""The items in a column, each moved up or down by a button: by mouse, touch and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.field import Field
from benkyokai.core.answer_fields.order import Order
from benkyokai.ui.answer_input.part_names import labels_of
from benkyokai.ui.question_context import QuestionContext


def show_field(context: QuestionContext, field: Order, drafted: object, keep: Callable[[], None]) -> None:
    """A row for each place; where items may be left out, below them those that are. The keys name places, not items: an
    id could give the order away."""
    visit, labels = context.visit, labels_of(context, field)
    order = present_order(context, field, drafted)
    left = [one for one in labels if one not in order]
    st.session_state[context.key(field.about)] = order
    st.caption(visit.say("put_in_order"))

    def change(changed: list[str]) -> None:
        st.session_state[context.key(field.about)] = changed
        keep()

    def button(name: str, icon: str, number: int, changed: list[str] | None) -> None:
        st.button(
            visit.say(name),
            key=context.key(f"{name}-{number}"),
            icon=f":material/{icon}:",
            disabled=changed is None,
            on_click=lambda: change(changed or []),
        )

    for number, item in enumerate(order):
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=context.key(f"row-{number}")):
            st.markdown(f"**{number + 1}.** {labels[item]}", width="stretch")
            button("move_up", "arrow_upward", number, moved(order, number, -1))
            button("move_down", "arrow_downward", number, moved(order, number, 1))
            if field.optional:
                button("leave_out", "close", number, [one for one in order if one != item])
    if left:
        st.caption(visit.say("left_out"))
    for number, item in enumerate(left):
        with st.container(horizontal=True, vertical_alignment="center", key=context.key(f"left-{number}")):
            st.markdown(labels[item], width="stretch")
            button("put_in", "add", number, [*order, item])
    if context.attempt_state.exam and drafted is None:
        st.button(visit.say("keep_order"), key=context.key("keep"), on_click=keep)


def moved(order: list[str], number: int, step: int) -> list[str] | None:
    """The order with an item one place further; None where there is no place."""
    if not 0 <= number + step < len(order):
        return None
    found = list(order)
    found[number], found[number + step] = found[number + step], found[number]
    return found


def present_order(context: QuestionContext, field: Order, drafted: object) -> list[str]:
    """The order on the screen: as it was last changed, else shuffled."""
    for kept in (value_of(context, field), drafted):
        if isinstance(kept, list) and field.refuse(kept) is None and (field.optional or len(kept) == len(field.parts)):
            return list(kept)
    return list(context.attempt_state.order_of(context.question, field))


def value_of(context: QuestionContext, field: Field) -> object:
    """The order on the screen."""
    return st.session_state.get(context.key(field.about))
