"""The stage of an answer that is next: its fields, the deciding factor, and the button that gives it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import streamlit as st

from benkyokai.core.answer import Answer
from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.answer_fields.field import ASSUMPTION, Field
from benkyokai.core.answer_fields.number import Number
from benkyokai.core.answer_fields.order import Order
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.answer_fields.words import Words
from benkyokai.core.stage import ANSWER, Stage, put_at, value_at
from benkyokai.ui.answer_input import choice, number, order, several, words
from benkyokai.ui.answer_input.giving import show_give
from benkyokai.ui.distinct import distinct
from benkyokai.ui.question_place import QuestionPlace


class FieldInput(Protocol):
    """What the module of a type of field offers."""

    def show_field(self, place: QuestionPlace, field: Any, drafted: object, keep: Callable[[], None]) -> None:
        """Draws it."""
        ...

    def value_of(self, place: QuestionPlace, field: Any) -> object:
        """What it holds now."""
        ...


INPUTS: dict[str, FieldInput] = {
    Choice.type: choice,
    Several.type: several,
    Order.type: order,
    Number.type: number,
    Words.type: words,
}


def show_input(place: QuestionPlace) -> None:
    """The stage that the answer is in; above it what was replied to the one before."""
    stage = place.question.stage(place.standing.stage_of(place.question) or ANSWER)
    if stage.asks:
        _show_asking(place, stage)
        return
    _show_replies(place)
    _show_answer(place, stage)


def _show_asking(place: QuestionPlace, stage: Stage) -> None:
    visit = place.visit

    def ask() -> None:
        place.give_stage(stage.id, Answer(_typed(place, stage)))

    st.markdown(f"**{visit.say('step_ask')}**")
    _show_fields(place, stage, lambda: place.keep(_typed(place, stage)))
    chosen = bool(_typed(place, stage))
    label = visit.say("ask" if chosen else "ask_none")
    st.button(label, key=place.key("asked"), type="primary" if chosen else "secondary", on_click=ask)


def _show_replies(place: QuestionPlace) -> None:
    """What was replied to what was asked, and only to that."""
    visit = place.visit
    for stage in place.question.stages:
        if stage.asks and place.stage(stage.id) is not None:
            said = place.question.replies(place.stage(stage.id))
            lines = [f"{place.markdown(one.text)}  \n→ {place.markdown(one.reply)}" for one in said]
            with st.container(border=True):
                st.markdown(f"**{visit.say('step_reply')}**")
                st.markdown("\n\n".join(lines) or visit.say("asked_nothing"))


def _show_answer(place: QuestionPlace, stage: Stage) -> None:
    question = place.question

    def read() -> object:
        return _typed(place, stage)

    def keep() -> None:
        place.keep(read())

    if all(field.compact for field in stage.fields):
        st.caption(place.visit.say("match_each"))
    _show_fields(place, stage, keep)
    if question.decides:
        _show_factor(place, keep)
        words.show_field(place, question.reason_field, _drafted(place, stage, question.reason_field), keep)
    show_give(place, read)


def _show_fields(place: QuestionPlace, stage: Stage, keep: Callable[[], None]) -> None:
    """Where one reasons from an assumption, the steps have headings."""
    reasoning, before = place.question.reasoning, None
    for field in stage.fields:
        heading = None if stage.asks or not reasoning else "step_assume" if field.about == ASSUMPTION else "step_choose"
        if heading and heading != before:
            st.markdown(f"**{place.visit.say(heading)}**")
        before = heading
        INPUTS[field.type].show_field(place, field, _drafted(place, stage, field), keep)


def _show_factor(place: QuestionPlace, keep: Callable[[], None]) -> None:
    field = place.question.factor_field
    if field is None:
        return
    st.markdown(f"**{place.visit.say('step_factor')}**")
    texts = {factor.id: place.visit.read(factor.text) for factor in field.parts}
    drafted = _drafted(place, place.question.answer_stage, field)
    key = place.key(field.about)
    st.session_state.setdefault(key, drafted if drafted in texts else None)
    st.pills(place.visit.say("factor"), list(texts), format_func=distinct(texts), key=key, on_change=keep)


def _drafted(place: QuestionPlace, stage: Stage, field: Field) -> object:
    """What was kept of a field, as it was typed."""
    draft = place.draft.response
    return value_at(field, draft if stage.root is not None else stage.from_typed(draft))


def _typed(place: QuestionPlace, stage: Stage) -> object:
    """What the widgets hold now; what is empty is left out."""
    if stage.root is not None:
        return INPUTS[stage.root.type].value_of(place, stage.root)
    question, found = place.question, dict[str, object]()
    fields = [*stage.fields]
    if question.decides and stage.id == ANSWER:
        fields += [one for one in (question.factor_field, question.reason_field) if one is not None]
    for field in fields:
        value = INPUTS[field.type].value_of(place, field)
        if not field.is_blank(value):
            put_at(found, field.path, value)
    return found
