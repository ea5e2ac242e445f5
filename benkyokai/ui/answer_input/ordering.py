"""`ordering`: the items in a column, each moved up or down by a button: by mouse, touch and keyboard alike."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Ordering]) -> None:
    """A row for each place. The keys name places, not items: an id could give the order away."""
    visit, order = place.visit, present_order(place)
    texts = {item.id: place.markdown(item.text) for item in place.question.items}
    st.caption(visit.say("put_in_order"))

    def move(number: int, step: int) -> None:
        moved = list(order)
        moved[number], moved[number + step] = moved[number + step], moved[number]
        st.session_state[place.key("order")] = moved
        place.keep(moved)

    for number, item in enumerate(order):
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=place.key(f"row-{number}")):
            st.markdown(f"**{number + 1}.** {texts[item]}", width="stretch")
            for step, name, icon in ((-1, "move_up", "arrow_upward"), (1, "move_down", "arrow_downward")):
                st.button(
                    visit.say(name),
                    key=place.key(f"{name}-{number}"),
                    icon=f":material/{icon}:",
                    disabled=not 0 <= number + step < len(order),
                    on_click=move,
                    args=(number, step),
                )
    if place.standing.exam and place.draft is None:
        st.button(visit.say("keep_order"), key=place.key("keep"), on_click=lambda: place.keep(list(order)))
    show_give(place, lambda: list(order))


def present_order(place: QuestionPlace[Ordering]) -> list[str]:
    """The order on the screen: as it was last moved, else shuffled."""
    ids = place.question.ids
    for kept in (st.session_state.get(place.key("order")), place.draft):
        if isinstance(kept, list) and sorted(kept) == sorted(ids):
            return list(kept)
    return list(place.standing.hidden_order(place.question.id, ids))
