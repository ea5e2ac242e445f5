"""A session's report: for the facilitator, and once it is released for those who took part."""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from benkyokai.core.live.report.figures import Report
from benkyokai.core.refusal import Refusal
from benkyokai.report.page import STYLE, attendance, head, heat, hurry, participant_questions, survey
from benkyokai.report.question import question_section
from benkyokai.services.figures.report_session import is_released, release, report_to_read
from benkyokai.ui.author_text import show_html
from benkyokai.ui.visit import Visit, current_visit, learners_zone


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
    st.html(f"<style>{STYLE}</style>")
    show_part(head(report, visit.language, learners_zone()), "head")
    if visit.facilitates:
        show_release(visit, report)
    show_part(hurry(report, visit.language) + attendance(report, visit.language), "attendance")
    show_questions(visit, report)
    show_part("".join(part(report, visit.language) for part in (heat, participant_questions, survey)), "rest")
    show_downloads(visit, report)


def show_part(html: str, key: str) -> None:
    """A part of the report as it is printed."""
    show_html(f'<div class="report">{html}</div>', key)


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
    show_part(question_section(report.questions[chosen - 1], chosen, visit.wording), "question")


def show_downloads(visit: Visit, report: Report) -> None:
    """Every table as a file, and the page to print."""
    st.header(visit.say("report.take_away"), anchor="take-away")
    where, zone = f"report/{report.code}", quote(st.context.timezone or "UTC")
    paper = f"{where}/print?lang={visit.language}&zone={zone}"
    files = (
        ("report.pdf", f"{paper}&dialog=1", ":material/picture_as_pdf:"),
        ("report.xlsx", f"{where}.xlsx", ":material/table:"),
        ("report.csv", f"{where}.zip", ":material/folder_zip:"),
        ("report.json", f"{where}.json", ":material/data_object:"),
        ("report.print", paper, ":material/print:"),
    )
    with st.container(horizontal=True):
        for name, address, icon in files:
            st.link_button(visit.say(name), address, icon=icon)


show_report(current_visit())
