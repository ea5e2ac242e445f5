"""The feedback of a question that is answered: the verdict, how the mark came about, every part with its reason."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.feedback import Feedback, Row, Section
from benkyokai.core.marking import certainty_mark, mark_question
from benkyokai.core.stage import Stage
from benkyokai.services.studying.answer_quiz import say_afterwards
from benkyokai.ui.prose import plain
from benkyokai.ui.question_context import QuestionContext
from benkyokai.ui.result_line import points

RIGHT = ":green[:material/check_circle:]"
WRONG = ":gray[:material/circle:]"


def show_answer(context: QuestionContext) -> None:
    """From the verdict to the reasons behind it."""
    question, visit = context.question, context.visit
    response = context.attempt_state.response(question)
    found = question.feedback(response)
    if question.counts:
        show_verdict(context, found)
    elif not question.explained:
        st.success(visit.say("thanks_opinion"), icon=":material/check:")
    if found.given and not isinstance(found.given, str):
        if not found.sections:
            st.markdown(visit.say("your_number_was", number=context.told(found.given)))
    elif found.given:
        with st.container(border=True):
            st.markdown(f"**{visit.say('your_answer')}**\n\n{plain(str(found.given))}")
    for note in found.notes:
        st.markdown(context.sentence(note))
    if found.model:
        st.markdown(f"**{visit.say('model_answer')}**\n\n{context.markdown(found.model)}")
    if question.afterwards is not None:
        show_afterwards(context, question.afterwards, response)
        return
    for section in found.sections:
        show_section(context, section)


def show_verdict(context: QuestionContext, found: Feedback) -> None:
    """Right, or what is; below it how the mark came about and what certainty made of it."""
    marked = mark_question(context.question, context.attempt_state.response(context.question))
    if found.verdict is None:
        st.success(context.visit.say("right"), icon=":material/check_circle:")
    else:
        st.info(context.sentence(found.verdict), icon=":material/lightbulb:")
    lines = [context.sentence(found.rule)] if found.rule and marked.fraction != 1 else []
    if marked.fraction is not None and not context.practice:
        lines.append(context.visit.say("mark_of", mark=points(marked.mark or 0), max=points(context.question.points)))
    sure = context.attempt_state.certainty(context.question)
    weighted = certainty_mark(marked.fraction, context.question.points, sure)
    if weighted is not None and context.quiz.certainty:
        said = context.visit.say(f"certainty.{sure}")
        lines.append(context.visit.say("certainty_result", certainty=said, mark=points(weighted)))
    if lines:
        st.caption(" ".join(lines))


def show_section(context: QuestionContext, section: Section) -> None:
    """A paragraph for each row: of an order as it is right, else as they were asked."""
    if section.name:
        st.markdown(f"**{context.visit.say(section.name)}**")
    rows = (
        section.rows
        if section.numbered or section.fixed
        else context.attempt_state.rows_of(context.question, section.rows)
    )
    numbers = range(1, len(rows) + 1) if section.numbered else [0] * len(rows)
    st.markdown("\n\n".join(_line(context, row, number) for row, number in zip(rows, numbers, strict=True)))


def _line(context: QuestionContext, row: Row, number: int) -> str:
    say, marked = context.visit.say, context.question.counts
    head = [f"**{number}.**"] if number else []
    head = [RIGHT if row.good else WRONG, *head] if marked and (row.good or row.to or number or not row.word) else head
    head.append(context.markdown(row.text))
    if row.to:
        head.append(f"→ **{context.markdown(row.to)}**")
    elif row.good and marked and not number:
        head.append(f":green-badge[{say('right_one')}]")
    head += [f":blue-badge[{say('your_choice')}]"] if row.mine else []
    head += [f":blue-badge[{say('you_matched', choice=context.markdown(row.own))}]"] if row.own else []
    head += [f":blue-badge[{say('you_matched', choice=plain(row.typed))}]"] if row.typed else []
    head += [f":blue-badge[{say('you_placed', n=row.placed)}]"] if row.placed else []
    line = " ".join(head)
    return f"{line}  \n{context.markdown(row.because)}" if row.because else line


def show_afterwards(context: QuestionContext, stage: Stage, response: object) -> None:
    """A checkbox for each point that a good answer makes."""
    visit = context.visit
    ticked = response.get(stage.id, []) if isinstance(response, dict) else []
    points_of = [part for field in stage.fields for part in field.parts]

    def tick() -> None:
        now = [point.id for point in points_of if st.session_state[context.key(f"{stage.id}-{point.id}")]]
        context.note(say_afterwards(visit.instance, visit.visitor, context.quiz, context.question, now))

    st.caption(visit.say("tick_rubric"))
    for point in points_of:
        key = context.key(f"{stage.id}-{point.id}")
        st.checkbox(context.markdown(point.text), value=point.id in ticked, key=key, on_change=tick)
