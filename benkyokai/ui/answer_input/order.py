"""The items in a column, each moved up or down by a button: by mouse, touch and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from benkyokai.core.answer_fields.field import Field
from benkyokai.ui.answer_input.part_names import labels_of
from benkyokai.ui.question_place import QuestionPlace


def show_field(place: QuestionPlace, field: Field, drafted: object, keep: Callable[[], None]) -> None:
    """A row for each place. The keys name places, not items: an id could give the order away."""
    visit, labels = place.visit, labels_of(place, field)
    order = present_order(place, field, drafted)
    st.session_state[place.key(field.about)] = order
    st.caption(visit.say("put_in_order"))

    def move(number: int, step: int) -> None:
        moved = list(order)
        moved[number], moved[number + step] = moved[number + step], moved[number]
        st.session_state[place.key(field.about)] = moved
        keep()

    for number, item in enumerate(order):
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=place.key(f"row-{number}")):
            st.markdown(f"**{number + 1}.** {labels[item]}", width="stretch")
            for step, name, icon in ((-1, "move_up", "arrow_upward"), (1, "move_down", "arrow_downward")):
                st.button(
                    visit.say(name),
                    key=place.key(f"{name}-{number}"),
                    icon=f":material/{icon}:",
                    disabled=not 0 <= number + step < len(order),
                    on_click=move,
                    args=(number, step),
                )
    if place.standing.exam and drafted is None:
        st.button(visit.say("keep_order"), key=place.key("keep"), on_click=keep)


def present_order(place: QuestionPlace, field: Field, drafted: object) -> list[str]:
    """The order on the screen: as it was last moved, else shuffled."""
    for kept in (value_of(place, field), drafted):
        if isinstance(kept, list) and sorted(kept) == sorted(field.ids):
            return list(kept)
    return list(place.standing.order_of(place.question, field))


def value_of(place: QuestionPlace, field: Field) -> object:
    """The order on the screen."""
    return st.session_state.get(place.key(field.about))
