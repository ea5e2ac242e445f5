"""A report in parts, and the page to print that holds them all, its style and its plots, made for A4."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from html import escape
from pathlib import Path

from benkyokai.core.drawing.svg import svg_css
from benkyokai.core.library import Library
from benkyokai.core.live.report.figures import Report
from benkyokai.core.text import Language
from benkyokai.markdown.style import TEXT_CSS
from benkyokai.report.plots import bars_plot, distribution_plot, figure, heat_table, listed
from benkyokai.report.question import question_section
from benkyokai.words import say
from benkyokai.words.report_sentences import headlines_in_words, pace_rows, plain_line
from benkyokai.words.wording import Wording

FOLDER = Path(__file__).parent
STYLE = svg_css() + (FOLDER / "report.css").read_text()
"""How the parts look, within an element of class `report`, on a light or a dark ground."""

PAPER = (FOLDER / "paper.css").read_text()


def report_page(report: Report, library: Library, language: Language, zone: tzinfo = UTC) -> str:
    """The whole page; times are those of `zone`."""
    title = f"{say(language, 'report')} {plain_line(report.title, language)}"
    wording = Wording(library, language, "../../")
    questions = "".join(question_section(one, n, wording) for n, one in enumerate(report.questions, 1))
    body = head(report, language, zone) + hurry(report, language) + attendance(report, language) + questions
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
        f'<title>{escape(title)}</title><style>{TEXT_CSS}{STYLE}{PAPER}</style></head><body class="report"><main>'
        f"{body}{heat(report, language)}{participant_questions(report, language)}"
        f"{survey(report, language)}</main></body></html>"
    )


def head(report: Report, language: Language, zone: tzinfo) -> str:
    """What it was and when."""
    lines = []
    if report.began_at is not None:
        when = f"{datetime.fromtimestamp(report.began_at, zone):%Y-%m-%d %H:%M %Z}"
        lines.append(say(language, "report.held", when=when, code=report.code))
    if report.teams:
        lines.append(say(language, "report.teams_note"))
    if report.shared:
        lines.append(say(language, "report.shared_note"))
    notes = "".join(f'<p class="note">{escape(line)}</p>' for line in lines)
    return f"<header><h1>{escape(plain_line(report.title, language))}</h1>{notes}</header>"


def _section(language: Language, title: str, content: str, kind: str = "") -> str:
    return f'<section class="{kind}"><h2>{escape(say(language, title))}</h2>{content}</section>'


def hurry(report: Report, language: Language) -> str:
    """What came of it, for a reader in a hurry."""
    return _section(language, "report.hurry", listed(headlines_in_words(language, report)), "hurry")


def attendance(report: Report, language: Language) -> str:
    """Who came, and the run sheet against the clock."""
    came = report.attendance
    figures = {
        "report.teams" if report.teams else "report.joined": came.joined,
        **({} if came.size is None else {"report.in_teams": came.size}),
        "report.in_room": came.room,
        "report.remote": came.remote,
        "report.answered_teams" if report.teams else "report.answered": came.answered,
    }
    figures |= {"report.caught_up": came.caught_up} if came.caught_up else {}
    counts = "".join(f"<div><dt>{escape(say(language, name))}</dt><dd>{n}</dd></div>" for name, n in figures.items())
    rows, pace = pace_rows(language, report), ""
    if rows:
        names = (say(language, "report.planned"), say(language, "report.spent"))
        longest = max(value or 0 for row in rows for value in row.values)
        pace = figure(bars_plot(rows, names, longest, beside=True), say(language, "report.pace"))
    return _section(language, "report.attendance", f'<dl class="figures">{counts}</dl>{pace}')


def heat(report: Report, language: Language) -> str:
    """Participants × questions, where that may be seen."""
    if report.heat is None:
        return ""
    numbers = {question.reference: number for number, question in enumerate(report.questions, start=1)}
    note = f'<p class="note">{escape(say(language, "report.heat_note"))}</p>'
    return _section(language, "report.heat", note + heat_table(report.heat, numbers, language))


def participant_questions(report: Report, language: Language) -> str:
    """The questions that were asked, those most wanted first."""
    if not report.participant_questions:
        return ""
    quotes = []
    for one in report.participant_questions:
        signs = [say(language, "report.wanted", n=one.votes), say(language, f"report.state.{one.state}")]
        signs += [one.by] if one.by else []
        quotes.append(f"<blockquote>{escape(one.text)}<footer>{escape(' · '.join(signs))}</footer></blockquote>")
    return _section(language, "report.floor", "".join(quotes))


def survey(report: Report, language: Language) -> str:
    """What people thought of it; texts for the facilitator alone."""
    parts = []
    for one in report.survey:
        heading = f"<h3>{escape(plain_line(one.prompt, language, 200))}</h3>"
        if one.distributions:
            plots = "".join(distribution_plot(found, language, named=False) for found in one.distributions)
            parts.append(f'<div class="together">{heading}{plots}</div>')
            continue
        note = say(language, "report.texts_withheld" if report.shared else "report.n", n=one.n)
        parts.append(f'{heading}<p class="note">{escape(note)}</p>{"" if report.shared else listed(one.texts)}')
    return _section(language, "report.survey", "".join(parts)) if parts else ""
