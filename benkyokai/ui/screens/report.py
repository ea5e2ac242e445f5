"""A session's report: for the facilitator, and once it is released for those who took part."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote

import streamlit as st

from benkyokai.core.live.report.figures import Report, SurveyQuestion
from benkyokai.core.refusal import Refusal
from benkyokai.services.release_report import is_released, release
from benkyokai.services.report_session import report_to_read
from benkyokai.ui.days import minute
from benkyokai.ui.figures.heat_map import paint_heat_map
from benkyokai.ui.figures.recolouring import recolour
from benkyokai.ui.figures.vote_bars import CONFIG, paint_bars
from benkyokai.ui.prose import plain
from benkyokai.ui.report_question import show_distribution, show_question
from benkyokai.ui.visit import Visit, current_visit
from benkyokai.words.report_sentences import headlines_in_words, pace_rows, plain_line


def show_report(visit: Visit) -> None:
    """The whole page."""
    st.title(visit.say("report.page"), anchor=False)
    code = st.query_params.get("session", "")
    if not code:
        st.info(visit.say("report.none_named"))
        return
    device = visit.visitor.device_id if visit.visitor.remembered else None
    report = report_to_read(visit.instance, code, device, visit.facilitates)
    if isinstance(report, Refusal):
        st.info(visit.say(report.why))
        return
    recolour()
    show_head(visit, report)
    show_attendance(visit, report)
    show_questions(visit, report)
    show_heat(visit, report)
    show_floor(visit, report)
    show_survey(visit, report)
    show_take_away(visit, report)


def show_head(visit: Visit, report: Report) -> None:
    """What it was and, for a reader in a hurry, what came of it; the facilitator's switch for the others."""
    st.markdown(f"### {plain(visit.read(report.title))}")
    if report.began_at is not None:
        when = minute(datetime.fromtimestamp(report.began_at, UTC))
        st.caption(visit.say("report.held", when=when, code=report.code))
    if visit.facilitates:
        show_release(visit, report)
    elif report.shared:
        st.caption(visit.say("report.shared_note"))
    with st.container(border=True, key="report-hurry"):
        st.markdown(f"**{visit.say('report.hurry')}**")
        st.markdown("\n".join(f"- {plain(one)}" for one in headlines_in_words(visit.language, report)))


def show_release(visit: Visit, report: Report) -> None:
    """Whether participants can read the report, and the button that changes it."""
    released = is_released(visit.instance, report.code)

    def turn() -> None:
        st.session_state["report-refusal"] = release(visit.instance, report.code, on=not released)

    st.caption(visit.say("report.release_lead_on" if released else "report.release_lead_off"))
    st.button(
        visit.say("report.take_back" if released else "report.release"),
        icon=":material/lock:" if released else ":material/lock_open:",
        on_click=turn,
        key="report-release",
    )
    refusal = st.session_state.pop("report-refusal", None)
    if refusal is not None:
        st.warning(visit.say(refusal.why))


def show_attendance(visit: Visit, report: Report) -> None:
    """Who came, and the run sheet against the clock."""
    st.header(visit.say("report.attendance"), anchor="attendance")
    came = report.attendance
    figures = {
        "report.joined": came.joined,
        "report.in_room": came.room,
        "report.remote": came.remote,
        "report.answered": came.answered,
        "report.caught_up": came.caught_up,
    }
    with st.container(horizontal=True, gap="medium", key="report-attendance"):
        for name, n in figures.items():
            if n or name != "report.caught_up":
                st.metric(visit.say(name), n, width="content")
    rows = pace_rows(visit.language, report)
    if rows:
        st.markdown(f"**{visit.say('report.pace')}**")
        full = max(value or 0 for row in rows for value in row.values)
        names = (visit.say("report.planned"), visit.say("report.spent"))
        st.plotly_chart(paint_bars(rows, names, full), config=CONFIG, key="plot-pace", alt=visit.say("report.pace"))


def show_questions(visit: Visit, report: Report) -> None:
    """One question at a time: six with all their plots are a long way on a phone."""
    if not report.questions:
        st.info(visit.say("report.nothing"))
        return
    st.header(visit.say("report.questions"), anchor="questions")
    numbers = range(1, len(report.questions) + 1)
    chosen = st.segmented_control(
        visit.say("report.choose_question"),
        numbers,
        default=1,
        required=True,
        format_func=lambda n: visit.say("report.question_n", n=n),
        key=f"report-question-{report.code}",
    )
    show_question(visit, report.questions[chosen - 1], chosen)


def show_heat(visit: Visit, report: Report) -> None:
    """Participants × questions, where that may be seen."""
    heat = report.heat
    if heat is None:
        return
    st.header(visit.say("report.heat"), anchor="participants")
    st.caption(visit.say("report.heat_note"))
    numbers = {question.reference: number for number, question in enumerate(report.questions, start=1)}
    heads = [visit.say("report.question_head", n=numbers[reference]) for reference in heat.questions]
    people = [name or visit.say("report.somebody", n=n) for n, name in zip(heat.numbers, heat.people, strict=True)]
    prompts = [plain_line(prompt, visit.language, 40) for prompt in heat.prompts]
    figure = paint_heat_map(heat.fractions, people, heads, prompts)
    st.plotly_chart(figure, config=CONFIG, key="plot-heat", alt=visit.say("report.heat"))


def show_floor(visit: Visit, report: Report) -> None:
    """The questions that were asked, those most wanted first."""
    if not report.floor:
        return
    st.header(visit.say("report.floor"), anchor="floor")
    for one in report.floor:
        signs = [visit.say("report.wanted", n=one.votes), visit.say(f"report.state.{one.state}")]
        signs += [one.by] if one.by else []
        st.markdown(f"> {plain(one.text)}")
        st.caption(plain(" · ".join(signs)))


def show_survey(visit: Visit, report: Report) -> None:
    """What people thought of it."""
    if not report.survey:
        return
    st.header(visit.say("report.survey"), anchor="survey")
    for number, one in enumerate(report.survey):
        show_survey_question(visit, report, one, number)


def show_survey_question(visit: Visit, report: Report, one: SurveyQuestion, number: int) -> None:
    """One question of the survey; texts for the facilitator alone."""
    st.markdown(f"##### {plain(plain_line(one.prompt, visit.language, 200))}")
    for place, found in enumerate(one.distributions):
        show_distribution(visit, found, f"survey-{number}-{place}", named=False)
    if not one.distributions:
        if report.shared:
            st.caption(visit.say("report.texts_withheld", n=one.n))
            return
        st.caption(visit.say("report.n", n=one.n))
        st.markdown("\n".join(f"- {plain(text)}" for text in one.texts))


def show_take_away(visit: Visit, report: Report) -> None:
    """Every table as a file, and the page to print."""
    st.header(visit.say("report.take_away"), anchor="take-away")
    where, zone = f"report/{report.code}", quote(st.context.timezone or "UTC")
    files = (
        ("report.xlsx", f"{where}.xlsx", ":material/table:"),
        ("report.csv", f"{where}.zip", ":material/folder_zip:"),
        ("report.json", f"{where}.json", ":material/data_object:"),
        ("report.print", f"{where}/print?lang={visit.language}&zone={zone}", ":material/print:"),
    )
    with st.container(horizontal=True):
        for name, address, icon in files:
            st.link_button(visit.say(name), address, icon=icon)


show_report(current_visit())
