"""`scenario`: first the questions to the client, then assumption, choices and deciding factor."""

from __future__ import annotations

from typing import Any

import streamlit as st

from benkyokai.core.question_kinds.scenario import ASK, LONGEST_REASON, Axis, AxisOption, Scenario
from benkyokai.services.answer_quiz import ask_client
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import status_badge
from benkyokai.ui.question_place import QuestionPlace

Place = QuestionPlace[Scenario]


def show_input(place: Place) -> None:
    """The stage that the answer is in."""
    if place.stage(ASK) is None:
        show_ask(place)
    else:
        show_replies(place)
        show_choose(place)


def show_ask(place: Place) -> None:
    """Checkboxes for what to ask the client, within the limit."""
    visit, question, limit = place.visit, place.question, place.question.ask_limit
    drafted = place.draft if isinstance(place.draft, list) else []
    ids = place.standing.option_order(question.id, tuple(item.id for item in question.asks))
    texts = {item.id: place.markdown(item.text) for item in question.asks}
    for item in ids:
        st.session_state.setdefault(place.key(f"ask-{item}"), item in drafted)

    def ticked() -> list[str]:
        return [item for item in texts if st.session_state[place.key(f"ask-{item}")]]

    chosen = ticked()
    st.markdown(f"**{visit.say('step_ask')}**")
    st.caption(visit.say("ask_limit", n=limit, chosen=len(chosen)) if limit else visit.say("ask_free"))
    for item in ids:
        st.checkbox(
            texts[item],
            key=place.key(f"ask-{item}"),
            disabled=limit is not None and len(chosen) >= limit and item not in chosen,
            on_change=lambda: place.keep(ticked()),
        )
    st.button(
        visit.say("ask") if chosen else visit.say("ask_none"),
        key=place.key("asked"),
        type="primary" if chosen else "secondary",
        on_click=lambda: place.note(ask_client(visit.instance, visit.visitor, place.quiz, question, ticked())),
    )


def show_replies(place: Place) -> None:
    """What the client replied to what was asked, and only to that."""
    visit = place.visit
    asked = [item for item in place.question.asks if item.id in place.stage(ASK)]
    with st.container(border=True):
        st.markdown(f"**{visit.say('step_reply')}**")
        lines = [f"{place.markdown(item.text)}  \n→ {place.markdown(item.reply)}" for item in asked]
        st.markdown("\n\n".join(lines) or visit.say("asked_nothing"))


def show_choose(place: Place) -> None:
    """Assumption, one option on each axis, deciding factor, and a sentence if one likes."""
    visit, question = place.visit, place.question
    draft = place.draft if isinstance(place.draft, dict) else {}

    def keep() -> None:
        place.keep(_response(place))

    st.markdown(f"**{visit.say('step_assume')}**")
    assumptions = {item.id: place.markdown(item.text) for item in question.assumptions}
    _radio(place, "assumption", visit.say("assume"), assumptions, draft.get("assumption"), keep)
    st.markdown(f"**{visit.say('step_choose')}**")
    for axis in question.axes:
        _axis_radio(place, axis, draft.get("axes", {}).get(axis.id), keep)
    if question.factors:
        st.markdown(f"**{visit.say('step_factor')}**")
        factors = {item.id: visit.read(item.text) for item in question.factors}
        key = place.key("factor")
        st.session_state.setdefault(key, draft.get("factor") if draft.get("factor") in factors else None)
        st.pills(visit.say("factor"), list(factors), format_func=distinct(factors), key=key, on_change=keep)
    key = place.key("reason")
    st.text_input(visit.say("reason"), value=draft.get("reason", ""), max_chars=LONGEST_REASON, key=key, on_change=keep)
    show_give(place, lambda: _response(place))


def _axis_radio(place: Place, axis: Axis, drafted: str | None, keep: Any) -> None:
    services = place.visit.instance.library.services
    options = {option.id: option_label(place, option) for option in axis.options}
    lines = [
        place.visit.read(services[option.service].line) if option.service in services else "" for option in axis.options
    ]
    _radio(place, f"axis-{axis.id}", place.visit.read(axis.title), options, drafted, keep, lines)


def option_label(place: Place, option: AxisOption) -> str:
    """An option's name, with the status of its service where that is not simply open."""
    service = place.visit.instance.library.services.get(option.service)
    badge = status_badge(service, place.visit.language) if service else ""
    return f"{place.markdown(option.text)} {badge}".rstrip()


def _radio(
    place: Place,
    part: str,
    label: str,
    options: dict[str, str],
    drafted: str | None,
    keep: Any,
    captions: list[str] | None = None,
) -> None:
    ids = list(options)
    st.radio(
        label,
        ids,
        index=ids.index(drafted) if drafted in options else None,
        format_func=distinct(options),
        captions=captions,
        key=place.key(part),
        on_change=keep,
    )


def _response(place: Place) -> dict[str, Any]:
    """What the widgets hold now, in the shape of an answer; what is empty is left out."""
    state = st.session_state
    axes = {axis.id: state.get(place.key(f"axis-{axis.id}")) for axis in place.question.axes}
    whole = {
        "assumption": state.get(place.key("assumption")),
        "axes": {axis: option for axis, option in axes.items() if option},
        "factor": state.get(place.key("factor")),
        "reason": (state.get(place.key("reason")) or "").strip(),
    }
    return {name: value for name, value in whole.items() if value}
