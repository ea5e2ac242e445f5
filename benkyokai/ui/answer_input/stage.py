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
from benkyokai.core.marking import CERTAINTIES
from benkyokai.core.stage import ANSWER, Stage, put_at, value_at
from benkyokai.ui.answer_input import choice, number, order, several, words
from benkyokai.ui.distinct import distinct
from benkyokai.ui.question_context import QuestionContext


class FieldInput(Protocol):
    """What the module of a type of field offers."""

    def show_field(self, context: QuestionContext, field: Any, drafted: object, keep: Callable[[], None]) -> None:
        """Draws it."""
        ...

    def value_of(self, context: QuestionContext, field: Any) -> object:
        """What it holds now."""
        ...


INPUTS: dict[str, FieldInput] = {
    Choice.type: choice,
    Several.type: several,
    Order.type: order,
    Number.type: number,
    Words.type: words,
}


def show_input(context: QuestionContext) -> None:
    """The stage that the answer is in; above it what was replied to the one before."""
    stage = context.question.stage(context.attempt_state.stage_of(context.question) or ANSWER)
    if stage.asks:
        _show_asking(context, stage)
        return
    _show_replies(context)
    _show_answer(context, stage)


def _show_asking(context: QuestionContext, stage: Stage) -> None:
    visit = context.visit

    def ask() -> None:
        context.give_stage(stage.id, Answer(_typed(context, stage)))

    st.markdown(f"**{visit.say('step_ask')}**")
    _show_fields(context, stage, lambda: context.keep(_typed(context, stage)))
    chosen = bool(_typed(context, stage))
    label = visit.say("ask" if chosen else "ask_none")
    st.button(label, key=context.key("asked"), type="primary" if chosen else "secondary", on_click=ask)


def _show_replies(context: QuestionContext) -> None:
    """What was replied to what was asked, and only to that."""
    visit = context.visit
    for stage in context.question.stages:
        if stage.asks and context.stage(stage.id) is not None:
            said = context.question.replies(context.stage(stage.id))
            lines = [f"{context.markdown(one.text)}  \n→ {context.markdown(one.reply)}" for one in said]
            with st.container(border=True):
                st.markdown(f"**{visit.say('step_reply')}**")
                st.markdown("\n\n".join(lines) or visit.say("asked_nothing"))


def _show_answer(context: QuestionContext, stage: Stage) -> None:
    question = context.question

    def read() -> object:
        return _typed(context, stage)

    def keep() -> None:
        context.keep(read())

    if all(field.compact for field in stage.fields):
        st.caption(context.visit.say("match_each"))
    _show_fields(context, stage, keep)
    if question.decides:
        _show_factor(context, keep)
        words.show_field(context, question.reason_field, _drafted(context, stage, question.reason_field), keep)
    _show_give(context, read)


def _show_fields(context: QuestionContext, stage: Stage, keep: Callable[[], None]) -> None:
    """Where one reasons from an assumption, the steps have headings."""
    reasoning, before = context.question.reasoning, None
    for field in stage.fields:
        heading = None if stage.asks or not reasoning else "step_assume" if field.about == ASSUMPTION else "step_choose"
        if heading and heading != before:
            st.markdown(f"**{context.visit.say(heading)}**")
        before = heading
        INPUTS[field.type].show_field(context, field, _drafted(context, stage, field), keep)


def _show_factor(context: QuestionContext, keep: Callable[[], None]) -> None:
    field = context.question.factor_field
    if field is None:
        return
    st.markdown(f"**{context.visit.say('step_factor')}**")
    texts = {factor.id: context.visit.read(factor.text) for factor in field.parts}
    drafted = _drafted(context, context.question.answer_stage, field)
    key = context.key(field.about)
    st.session_state.setdefault(key, drafted if drafted in texts else None)
    st.pills(context.visit.say("factor"), list(texts), format_func=distinct(texts), key=key, on_change=keep)


def _drafted(context: QuestionContext, stage: Stage, field: Field) -> object:
    """What was kept of a field, as it was typed."""
    draft = context.draft.response
    return value_at(field, draft if stage.root is not None else stage.from_typed(draft))


def _typed(context: QuestionContext, stage: Stage) -> object:
    """What the widgets hold now; what is empty is left out."""
    if stage.root is not None:
        return INPUTS[stage.root.type].value_of(context, stage.root)
    question, found = context.question, dict[str, object]()
    fields = [*stage.fields]
    if question.decides and stage.id == ANSWER:
        fields += [one for one in (question.factor_field, question.reason_field) if one is not None]
    for field in fields:
        value = INPUTS[field.type].value_of(context, field)
        if not field.is_blank(value):
            put_at(found, field.path, value)
    return found


def _show_give(context: QuestionContext, read: Callable[[], Any]) -> None:
    """In an exam what is chosen is kept as it is; else a button gives it."""
    if context.asks_certainty:
        _show_certainty(context, read)
    if context.attempt_state.exam:
        return
    _show_hints(context)
    st.button(
        context.visit.say("give_answer"),
        key=context.key("give"),
        type="primary",
        on_click=lambda: context.give(context.question.from_draft(read())),
    )


def _show_certainty(context: QuestionContext, read: Callable[[], Any]) -> None:
    """Three steps from a guess to certain."""
    key = context.key("sure")
    st.session_state.setdefault(key, context.draft.certainty)
    st.segmented_control(
        context.visit.say("certainty" if context.quiz.certainty else "certainty_if_you_like"),
        CERTAINTIES,
        format_func=lambda level: context.visit.say(f"certainty.{level}"),
        key=key,
        on_change=lambda: context.keep(read()),
        help=context.visit.say("certainty_rule") if context.quiz.certainty else None,
    )


def _show_hints(context: QuestionContext) -> None:
    """One hint more at each press; what was not asked for is not sent."""
    hints, key = context.question.hints, context.key("hints")
    shown = st.session_state.get(key, 0)

    def one_more() -> None:
        st.session_state[key] = shown + 1

    for hint in hints[:shown]:
        st.info(context.markdown(hint), icon=":material/lightbulb:")
    if shown < len(hints):
        label = context.visit.say("hint", n=shown + 1, all=len(hints))
        st.button(label, key=context.key("hint"), icon=":material/lightbulb:", type="tertiary", on_click=one_more)
