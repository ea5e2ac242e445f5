"""Practice: what is due today, one question after the other, and every question that was missed."""

from __future__ import annotations

from typing import Any

import streamlit as st

from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.studying import practise
from benkyokai.services.studying.practise import LONGEST_NOTE, Practice
from benkyokai.ui.card import Card, show_card
from benkyokai.ui.distinct import distinct
from benkyokai.ui.page import show_light_link, start_at_top
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit, current_visit, learners_zone
from benkyokai.words import span, tag_name

SHOWN = 30
"""Missed questions on the screen at once."""

NOW = "practice-now"


def show_practice(visit: Visit) -> None:
    """The question in front; without one, the queue and what was missed."""
    st.title(visit.say("practice"), anchor=False)
    show_part()


@st.fragment
def show_part() -> None:
    """A click draws this part anew and nothing else."""
    visit = current_visit()
    found = visit.instance.library.question(st.session_state.get(NOW))
    if found is None:
        show_queue(visit)
        show_missed(visit)
        show_light_link(visit)
        return
    quiz, question = found
    attempt_state = practise.look(visit.instance, visit.visitor, quiz, question)
    queue = practise.due_today(visit.instance, visit.visitor, learners_zone())
    st.caption(f"{visit.shown(quiz.title)} · {visit.say('left_today', n=len(queue))}")
    show_card(Card(visit, attempt_state, question, "practice"))
    show_way_on(visit, attempt_state.answered(question.id), queue, quiz.ref(question.id))
    start_at_top(str(quiz.ref(question.id)))


def _practise(practice: Practice) -> None:
    visit = current_visit()
    practise.start(visit.instance, visit.visitor, practice.quiz, practice.question)
    st.session_state[NOW] = practice.ref


def _practise_button(label: str, key: str, practice: Practice, icon: str = ":material/replay:", **more: Any) -> None:
    st.button(label, key=key, icon=icon, on_click=_practise, args=(practice,), **more)


def _stop() -> None:
    st.session_state[NOW] = None


def show_way_on(visit: Visit, answered: bool, queue: list[Practice], ref: QuestionRef) -> None:
    """Before the answer, when it would come back; after it, the next one."""
    if not answered:
        times = practise.next_intervals(visit.instance, visit.visitor, ref)
        st.caption(visit.say("intervals", **{name: span(visit.language, time, "span") for name, time in times.items()}))
    following = [one for one in queue if one.ref != ref]
    with st.container(horizontal=True):
        if following and answered:
            label, icon = visit.say("next_review"), ":material/arrow_forward:"
            _practise_button(label, "practice-next", following[0], icon, type="primary")
        st.button(visit.say("practice_stop"), key="practice-stop", icon=":material/list:", on_click=_stop)


def show_queue(visit: Visit) -> None:
    """How many are due, and the button to begin."""
    queue = practise.due_today(visit.instance, visit.visitor, learners_zone())
    st.header(visit.say("due_today"), anchor=False)
    if not queue:
        st.info(visit.say("nothing_due"), icon=":material/event_available:")
        return
    st.markdown(f"**{visit.say('n_due', n=len(queue))}**")
    _practise_button(visit.say("start_review"), "practice-start", queue[0], type="primary")


def show_missed(visit: Visit) -> None:
    """Every missed question, by topic, each with one's own note."""
    missed = practise.missed(visit.instance, visit.visitor)
    st.header(visit.say("missed"), anchor=False)
    if not missed:
        st.caption(visit.say("nothing_missed"))
        return
    names = {tag: tag_name(visit.language, tag) for tag in sorted({tag for one in missed for tag in one.question.tags})}
    chosen = st.pills(visit.say("tag"), list(names), format_func=distinct(names), key="practice-tag") if names else None
    notes = practise.my_notes(visit.instance, visit.visitor)
    shown = [one for one in missed if chosen is None or chosen in one.question.tags]
    st.caption(visit.say("n_questions", n=len(shown)))
    for one in shown[:SHOWN]:
        show_missed_question(visit, one, notes.get(one.ref, ""))


def show_missed_question(visit: Visit, one: Practice, note: str) -> None:
    """A card: the question, the note, and the button to practise it now."""
    box = f"note-{one.ref}"

    def keep() -> None:
        practise.keep_note(visit.instance, visit.visitor, one, st.session_state[box])

    with st.container(border=True, key=f"missed-{one.ref.quiz}-{one.ref.question}"):
        badge = f" :red-badge[{visit.say('surely_wrong')}]" if one.surely_wrong else ""
        first = visit.words(one.question.prompt).split("\n")[0]
        st.markdown(f"{plain(first)}{badge}")
        tags = [tag_name(visit.language, tag) for tag in one.question.tags]
        st.caption(" · ".join([visit.shown(one.quiz.title), *tags]))
        st.text_area(visit.say("my_note"), value=note, key=box, max_chars=LONGEST_NOTE, height=68, on_change=keep)
        _practise_button(visit.say("practise_now"), f"go-{one.ref}", one)


show_practice(current_visit())
