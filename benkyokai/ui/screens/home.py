"""Home: go on where you left, the courses, the question sets."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.course import Course
from benkyokai.core.quiz import Quiz
from benkyokai.core.text import same
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.read_lesson import CourseProgress, progress
from benkyokai.services.studying.show_results import my_results
from benkyokai.ui.author_text import show_text
from benkyokai.ui.page import show_facilitator, show_light_link
from benkyokai.ui.screens import LEARN, QUIZ, RESULTS
from benkyokai.ui.study_cards import how_many, show_due
from benkyokai.ui.visit import Visit, current_visit


def show_home(visit: Visit) -> None:
    """The whole page."""
    st.title(visit.say("app"))
    show_facilitator(visit, at_home=True)
    st.markdown(visit.say("home_lead"))
    library = visit.instance.library
    if not library.courses:
        st.info(visit.say("no_courses"))
    show_due(visit)
    for course in library.courses.values():
        show_course(visit, course, progress(visit.instance, visit.visitor, course))
    if library.sets:
        st.header(visit.say("quizzes"))
        for quiz in library.sets:
            show_quiz(visit, quiz, look_at_quiz(visit.instance, visit.visitor, quiz))
        show_light_link(visit)
    if my_results(visit.instance, visit.visitor):
        st.page_link(RESULTS, label=visit.say("all_results"), icon=":material/insights:")


def show_course(visit: Visit, course: Course, done: CourseProgress) -> None:
    """A course as a card: what it is, how far one has come, and one button to go on."""
    minutes = sum(lesson.into(visit.language).minutes for lesson in course.lessons)
    target = course.lesson(done.latest) if done.latest else None
    if target is not None and target.id in done.finished:
        target = next((lesson for lesson in course.lessons if lesson.id not in done.finished), target)
    with st.container(border=True, key=f"course-{course.id}"):
        st.header(visit.shown(course.title), anchor=False)
        if course.line:
            show_text(visit, course.line, f"course-{course.id}")
        st.caption(visit.say("minutes_total", n=len(course.lessons), minutes=minutes))
        if done.opened:
            share = len(done.finished) / len(course.lessons)
            counted = visit.say("lessons_done", done=len(done.finished), all=len(course.lessons))
            st.progress(share, text=counted)
        lesson = target or course.lessons[0]
        label = visit.say("start_course")
        if target is not None:
            label = visit.say("continue_lesson", title=visit.shown(same(lesson.into(visit.language).title)))
        with st.container(key=f"go-course-{course.id}"):
            st.page_link(LEARN, label=label, icon=":material/arrow_forward:", query_params={"lesson": lesson.id})


def show_quiz(visit: Visit, quiz: Quiz, attempt_state: AttemptState) -> None:
    """A question set as a card."""
    done = sum(attempt_state.answered(question.id) for question in attempt_state.questions)
    asked = attempt_state.n_questions
    with st.container(border=True, key=f"quiz-{quiz.id}"):
        st.markdown(f"**{visit.shown(quiz.title)}**")
        if quiz.line:
            show_text(visit, quiz.line, f"quiz-{quiz.id}")
        label, icon = visit.say("open_quiz"), ":material/arrow_forward:"
        if attempt_state.ended:
            st.caption(visit.say("submitted"))
        elif done:
            st.progress(done / asked, text=visit.say("n_answered", done=done, all=asked))
            label = visit.say("continue_quiz", title=visit.shown(quiz.title), n=asked - done)
        else:
            st.caption(how_many(visit, quiz, asked))
        with st.container(key=f"go-quiz-{quiz.id}"):
            st.page_link(QUIZ, label=label, icon=icon, query_params={"quiz": quiz.id})


show_home(current_visit())
