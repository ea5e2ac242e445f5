"""Read a lesson: its text, its diagrams, its questions; contents at the side."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from benkyokai.core.course import Course, Lesson
from benkyokai.core.text import same
from benkyokai.services.studying import read_lesson
from benkyokai.ui.lesson_blocks import show_block
from benkyokai.ui.scroll import start_at_top
from benkyokai.ui.visit import Visit, current_visit

ButtonKind = Literal["primary", "secondary", "tertiary"]


def show_learn(visit: Visit) -> None:
    """The lesson that the address names, else the one where the reader left, else the first."""
    found = _named_lesson(visit)
    if found is None:
        st.info(visit.say("no_such_lesson" if "lesson" in st.query_params else "no_courses"))
        for course in visit.instance.library.courses.values():
            show_contents(visit, course, None, read_lesson.progress(visit.instance, visit.visitor, course))
        return
    course, lesson = found
    start_at_top(lesson.id)
    read_lesson.open_lesson(visit.instance, visit.visitor, course, lesson)
    done = read_lesson.progress(visit.instance, visit.visitor, course)
    show_lesson(visit, course, lesson)
    show_end(visit, course, lesson, lesson.id in done.finished)
    with st.sidebar:
        show_contents(visit, course, lesson, done)


def _named_lesson(visit: Visit) -> tuple[Course, Lesson] | None:
    if "lesson" in st.query_params:
        return read_lesson.find_lesson(visit.instance, st.query_params["lesson"])
    course = next(iter(visit.instance.library.courses.values()), None)
    if course is None:
        return None
    latest = read_lesson.progress(visit.instance, visit.visitor, course).latest
    return course, (course.lesson(latest) if latest else None) or course.lessons[0]


def show_lesson(visit: Visit, course: Course, lesson: Lesson) -> None:
    """Title, minutes, and the blocks in order."""
    page = lesson.into(visit.language)
    number = visit.say("lesson_of", n=course.lessons.index(lesson) + 1, all=len(course.lessons))
    st.caption(f"{visit.shown(course.title)} · {number} · {visit.say('minutes', n=page.minutes)}")
    st.title(visit.shown(same(page.title)), anchor=False)
    if visit.language not in lesson.pages:
        st.info(visit.say("other_language"))
    for position, block in enumerate(page.blocks):
        show_block(visit, block, f"{lesson.id}-{position}")


def show_end(visit: Visit, course: Course, lesson: Lesson, finished: bool) -> None:
    """A tick for having read it, and the ways on."""
    key = f"finished-{lesson.id}"

    def tick() -> None:
        read_lesson.finish_lesson(visit.instance, visit.visitor, course, lesson, st.session_state[key])

    st.divider()
    st.session_state[key] = finished
    st.checkbox(visit.say("finished"), key=key, on_change=tick)
    near = read_lesson.neighbours(course, lesson)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if near.before:
            title = f"{visit.say('previous')}：{visit.shown(same(near.before.into(visit.language).title))}"
            _lesson_button(near.before.id, title, "before", ":material/arrow_back:")
        if near.after:
            title = f"{visit.say('next')}：{visit.shown(same(near.after.into(visit.language).title))}"
            _lesson_button(near.after.id, title, "after", ":material/arrow_forward:", "primary")


def _lesson_button(lesson_id: str, title: str, place: str, icon: str, kind: ButtonKind = "tertiary") -> None:
    """Changes the address in place: a link to the page one is on would leave the old address standing."""
    st.button(title, key=f"{place}-{lesson_id}", icon=icon, type=kind, on_click=_go, args=(lesson_id,))


def _go(lesson_id: str) -> None:
    st.query_params["lesson"] = lesson_id


def show_contents(visit: Visit, course: Course, here: Lesson | None, done: read_lesson.CourseProgress) -> None:
    """Every lesson of the course, with a mark at those that were read."""
    st.markdown(f"**{visit.shown(course.title)}**")
    share = len(done.finished) / len(course.lessons)
    st.progress(share, text=visit.say("lessons_done", done=len(done.finished), all=len(course.lessons)))
    with st.container(gap=None, key=f"contents-{course.id}"):
        for lesson in course.lessons:
            title = visit.shown(same(lesson.into(visit.language).title))
            icon = ":material/check_circle:" if lesson.id in done.finished else ":material/radio_button_unchecked:"
            place = "here" if here is not None and lesson.id == here.id else "there"
            _lesson_button(lesson.id, title, place, icon)


show_learn(current_visit())
