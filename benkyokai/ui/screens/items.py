"""Item health, for authors and the facilitator: every question of a set, then one in detail, and all tables."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.quiz import Quiz
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.figures.review_items import QuizHealth, review_item, review_quiz
from benkyokai.ui.distinct import distinct
from benkyokai.ui.item_view import FLAG, SORTS, item_table, show_finer, show_item, title_of, warnings_of
from benkyokai.ui.people_card import show_downloads
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit, current_visit

LONG = 60


def show_items(visit: Visit) -> None:
    """The whole page."""
    st.title(visit.say("items"), anchor=False)
    if not visit.facilitates:
        st.info(visit.say("items.facilitator_only"), icon=":material/key:")
        return
    st.markdown(visit.say("items.lead"))
    quizzes = visit.instance.library.quizzes
    if not quizzes:
        st.info(visit.say("no_courses"))
        return
    quiz = quizzes[choose_quiz(visit)]
    health = review_quiz(visit.instance, quiz)
    show_list(visit, health)
    show_one(visit, health)
    st.markdown(f"**{visit.say('items.take_away')}**")
    show_downloads(visit, "answers", "items", lambda: export_answers(visit.instance))


def choose_quiz(visit: Visit) -> str:
    """The set that the address names, else the first."""
    quizzes = visit.instance.library.quizzes

    def chosen() -> None:
        st.query_params.from_dict({"set": st.session_state["items-quiz"]})

    named = st.query_params.get("set", "")  # not "quiz": the page of an answered set goes without the bar
    st.session_state["items-quiz"] = named if named in quizzes else next(iter(quizzes))
    found: str = st.selectbox(
        visit.say("items.quiz"),
        list(quizzes),
        format_func=distinct({one: visit.words(quiz.title) for one, quiz in quizzes.items()}),
        key="items-quiz",
        on_change=chosen,
    )
    return found


def show_list(visit: Visit, health: QuizHealth) -> None:
    """Every question with its figures."""
    n = health.figures.n
    st.caption(visit.say("items.people", n=n, unfinished=health.unfinished) if n else visit.say("items.nobody"))
    if health.drawn:
        st.caption(visit.say("items.drawn"))
    show_warnings(visit, health)
    sort = st.segmented_control(
        visit.say("items.sort"),
        SORTS,
        default="file",
        required=True,
        format_func=lambda one: visit.say(f"items.sort.{one}"),
        key="items-sort",
    )
    st.markdown(item_table(visit, health, sort or "file"), unsafe_allow_html=False)
    st.caption(visit.say("too_few_note"))
    show_finer(visit, "items.of_quiz", n, health.figures)


def show_warnings(visit: Visit, health: QuizHealth) -> None:
    """What an author should look at, question by question, before all the figures."""
    said = {place: warnings_of(visit, item) for place, item in enumerate(health.items, start=1)}
    lines = [
        f"- **{place}\\. {plain(title_of(visit, health.items[place - 1].question))}**  \n{' · '.join(warnings)}"
        for place, warnings in said.items()
        if warnings
    ]
    if lines:
        with st.container(border=True, key="items-warnings"):
            st.markdown(f"{FLAG} **{visit.say('items.warnings')}**")
            st.markdown("\n".join(lines))


def show_one(visit: Visit, health: QuizHealth) -> None:
    """The question that is chosen, in detail."""
    quiz = health.quiz
    ids = [question.id for question in quiz.questions]

    def chosen() -> None:
        if st.session_state["items-question"]:
            st.query_params["question"] = st.session_state["items-question"]
        else:
            st.query_params.pop("question", None)

    named = st.query_params.get("question", "")
    st.session_state["items-question"] = named if named in ids else None
    question_id = st.selectbox(
        visit.say("items.which"),
        ids,
        index=None,
        placeholder=visit.say("choose_placeholder"),
        format_func=distinct({one: _numbered(visit, quiz, one) for one in ids}),
        key="items-question",
        on_change=chosen,
    )
    item = next((item for item in health.items if item.question.id == question_id), None)
    if item is not None:
        with st.container(border=True, key="item"):
            show_item(visit, review_item(visit.instance, health, item))


def _numbered(visit: Visit, quiz: Quiz, question_id: str) -> str:
    question = quiz.question(question_id)
    assert question is not None  # the ids come from the quiz itself
    return f"{quiz.questions.index(question) + 1}. {title_of(visit, question, LONG)}"


show_items(current_visit())
