"""Read a lesson: one component with its text, its diagrams, its questions; contents at the side."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.course import Course, Lesson
from benkyokai.services.studying import read_lesson
from benkyokai.ui.card import TURN, mounted
from benkyokai.ui.page import show_light_link, start_at_top, title_page
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit, current_visit
from benkyokai.views.lesson_view import Reader, lesson_key, lesson_title, lesson_view


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
    title_page(visit, lesson.into(visit.language).title)
    read_lesson.open_lesson(visit.instance, visit.visitor, course, lesson)
    show_lesson(visit, course, lesson)
    show_light_link(visit, lesson=lesson_key(course, lesson))
    with st.sidebar:
        show_contents(visit, course, lesson, read_lesson.progress(visit.instance, visit.visitor, course))


def _named_lesson(visit: Visit) -> tuple[Course, Lesson] | None:
    if "lesson" in st.query_params:
        return read_lesson.find_lesson(visit.instance, st.query_params["lesson"])
    course = next(iter(visit.instance.library.courses.values()), None)
    if course is None:
        return None
    latest = read_lesson.progress(visit.instance, visit.visitor, course).latest
    return course, (course.lesson(latest) if latest else None) or course.lessons[0]


def show_lesson(visit: Visit, course: Course, lesson: Lesson) -> None:
    """The lesson as the light page has it too. Another one that is chosen in it changes the address in place: a link to
    the page one is on would leave the old address standing."""
    view = lesson_view(Reader(visit.instance, visit.visitor, visit.wording), course, lesson)
    turned = mounted(visit, f"lesson-{course.id}-{lesson.id}", view, where="lesson")[TURN]
    if turned:
        go(visit, str(turned))
        st.rerun()


def go(visit: Visit, key: str) -> None:
    """To a lesson, by its id alone where no other course has one of that id."""
    alone = key.rpartition("/")[2]
    st.query_params["lesson"] = alone if read_lesson.find_lesson(visit.instance, alone) else key


def show_contents(visit: Visit, course: Course, here: Lesson | None, done: read_lesson.CourseProgress) -> None:
    """Every lesson of the course, with a mark at those that were read."""
    st.markdown(f"**{visit.shown(course.title)}**")
    share = len(done.finished) / len(course.lessons)
    st.progress(share, text=visit.say("lessons_done", done=len(done.finished), all=len(course.lessons)))
    with st.container(gap=None, key=f"contents-{course.id}"):
        for lesson in course.lessons:
            if lesson.id in course.chapters:
                st.caption(f"**{visit.shown(course.chapters[lesson.id])}**")
            icon = ":material/check_circle:" if lesson.id in done.finished else ":material/radio_button_unchecked:"
            place = "here" if here is not None and lesson.id == here.id else "there"
            title, to = plain(lesson_title(visit.wording, lesson)), (visit, lesson_key(course, lesson))
            st.button(title, key=f"{place}-{lesson.id}", icon=icon, type="tertiary", on_click=go, args=to)


show_learn(current_visit())
