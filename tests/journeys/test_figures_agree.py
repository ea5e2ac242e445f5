"""One figure, wherever it stands: on the page, on paper, in every file, and from `stats` on the single answers."""

from __future__ import annotations

import csv
import io
import json
from html import unescape
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from benkyokai.core.live.report.figures import Report
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.statistics import normalised_gain
from benkyokai.report.page import report_page
from benkyokai.services.export.table_formats import csv_of, json_of, xlsx_of
from benkyokai.services.figures.compute_statistics import statistics_of
from benkyokai.services.figures.report_session import report_to_read
from benkyokai.services.running.identify_facilitator import FacilitatorAccess
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.words import say
from benkyokai.words.report_sentences import gain_in_words
from tests.journeys.conftest import Open, texts_of
from tests.played_session import play, with_clock

EN = "en"


@pytest.fixture(autouse=True)
def facilitator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks came in with the facilitator's key."""
    monkeypatch.setattr(FacilitatorAccess, "knows", lambda *_: True)


def texts(app: AppTest) -> str:
    """Every text on the screen."""
    return unescape("\n".join([*(element.value for element in app.markdown), *texts_of(app)]))


def facility_by_stats(votes: dict[int, float]) -> float:
    """What the command says of a table with one question."""
    lines = ["learner,question", *(f"{who},{fraction!r}" for who, fraction in votes.items())]
    said = statistics_of("\n".join(lines))
    assert isinstance(said, dict)
    return float(said["questions"]["question"]["facility"])


def files_of(report: Report) -> list[list[dict[str, str]]]:
    """The rows of `questions` in JSON, CSV and XLSX, each cell as text."""
    tables = tables_of(report)
    table = next(one for one in tables if one.name == "questions")
    names = [column.name for column in table.columns]
    in_json = json.loads(b"".join(json_of(tables)))["questions"]
    in_csv = csv.DictReader(io.StringIO(b"".join(csv_of(table)).decode("utf-8-sig")))
    sheet = load_workbook(io.BytesIO(b"".join(xlsx_of(tables))))["questions"].iter_rows(min_row=2, values_only=True)
    in_xlsx = [dict(zip(names, row, strict=True)) for row in sheet]
    return [[{name: _written(row[name]) for name in names} for row in rows] for rows in (in_json, in_csv, in_xlsx)]


def _written(cell: Any) -> str:
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).lower()
    try:
        return f"{float(cell):.9g}"
    except ValueError:
        return str(cell)


def test_a_report_says_the_same_on_screen_on_paper_in_files_and_by_stats(instance: Instance, open_app: Open) -> None:
    """Facility of both votes, n and gain of every question, from the single answers on."""
    moved, clock = with_clock(instance)
    played = play(moved, clock)
    use_instance(moved)
    report = report_to_read(moved, played.session.code, None, facilitates=True)
    assert isinstance(report, Report)
    answers = json.loads(b"".join(json_of(tables_of(report))))["answers"]
    in_json, in_csv, in_xlsx = files_of(report)
    assert in_json == in_csv == in_xlsx
    paper = unescape(report_page(report, moved.library, EN))
    app = open_app("report", session=played.session.code, lang=EN)
    compared = 0
    for number, (row, question) in enumerate(zip(in_json, report.questions, strict=True), start=1):
        votes: dict[int, dict[int, float]] = {1: {}, 2: {}}
        for one in answers:
            if (one["question"], one["stage"]) == (row["question"], "answer") and one["fraction"] is not None:
                votes[one["vote"]][one["participant"]] = one["fraction"]
        app.segmented_control(f"report-question-{report.code}").select(number).run()
        screen = texts(app)
        section = paper.split(f"<h2>{say(EN, 'report.question_n', n=number)}</h2>")[1].split("<h2>")[0]
        for vote, name in ((1, "first"), (2, "second")):
            if not votes[vote]:
                continue
            facility = facility_by_stats(votes[vote])
            assert row[f"facility_{name}"] == f"{facility:.9g}"
            assert row[f"n_{name}"] == str(question.votes[vote - 1].n)
            said = f"{say(EN, 'report.n', n=len(votes[vote]))} · {say(EN, 'report.facility')} {facility:.0f}%"
            assert said in screen
            assert said in section
            compared += 1
        both = votes[1].keys() & votes[2].keys()
        if both:
            pre, post = (facility_by_stats({who: votes[vote][who] for who in both}) for vote in (1, 2))
            gain = normalised_gain(pre, post)
            assert row["normalised_gain"] == ("" if gain is None else f"{gain:.9g}")
            assert gain_in_words(EN, gain) in screen
            assert gain_in_words(EN, gain) in section
    assert compared > len(report.questions)
