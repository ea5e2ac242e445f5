"""The report to print: one HTML page that holds its style and its plots, made for A4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from html import escape
from pathlib import Path

from benkyokai.core.drawing.svg import svg_css
from benkyokai.core.library import Library
from benkyokai.core.live.report.figures import HeatMap, Report
from benkyokai.core.text import Language
from benkyokai.web.report_plots import bars_plot, distribution_plot
from benkyokai.web.report_section import question_section
from benkyokai.words import say
from benkyokai.words.report_sentences import headlines_in_words, pace_rows, plain_line

STYLE = (Path(__file__).parent / "report.css").read_text()


def report_page(report: Report, library: Library, language: Language, zone: tzinfo = UTC) -> str:
    """The whole page; times are those of `zone`."""
    title = f"{say(language, 'report')} {plain_line(report.title, language)}"
    body = "".join(
        [
            *_head(report, language, zone),
            *_attendance(report, language),
            *(question_section(one, number, library, language) for number, one in enumerate(report.questions, 1)),
            *_heat(report, language),
            *_floor(report, language),
            *_survey(report, language),
        ]
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
        f"<title>{escape(title)}</title><style>{svg_css()}{STYLE}</style></head><body>{body}</body></html>"
    )


def _head(report: Report, language: Language, zone: tzinfo) -> Iterator[str]:
    yield f"<header><h1>{escape(plain_line(report.title, language))}</h1>"
    if report.began_at is not None:
        when = f"{datetime.fromtimestamp(report.began_at, zone):%Y-%m-%d %H:%M %Z}"
        yield f"<p class=note>{escape(say(language, 'report.held', when=when, code=report.code))}</p>"
    if report.shared:
        yield f"<p class=note>{escape(say(language, 'report.shared_note'))}</p>"
    yield f"</header><section class=hurry><h2>{escape(say(language, 'report.hurry'))}</h2>"
    yield _list(headlines_in_words(language, report)) + "</section>"


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def _attendance(report: Report, language: Language) -> Iterator[str]:
    came = report.attendance
    figures = {
        "report.joined": came.joined,
        "report.in_room": came.room,
        "report.remote": came.remote,
        "report.answered": came.answered,
        "report.caught_up": came.caught_up,
    }
    yield f"<section><h2>{escape(say(language, 'report.attendance'))}</h2><dl class=figures>"
    yield "".join(f"<div><dt>{escape(say(language, name))}</dt><dd>{n}</dd></div>" for name, n in figures.items())
    yield "</dl>"
    rows = pace_rows(language, report)
    if rows:
        names = (say(language, "report.planned"), say(language, "report.spent"))
        yield bars_plot(
            rows, names, max(value or 0 for row in rows for value in row.values), say(language, "report.pace")
        )
    yield "</section>"


def _heat(report: Report, language: Language) -> Iterator[str]:
    if report.heat is None:
        return
    numbers = {question.reference: number for number, question in enumerate(report.questions, start=1)}
    heads = [say(language, "report.question_head", n=numbers[one]) for one in report.heat.questions]
    yield f"<section><h2>{escape(say(language, 'report.heat'))}</h2>"
    yield f"<p class=note>{escape(say(language, 'report.heat_note'))}</p>{_heat_table(report.heat, heads, language)}"
    yield "</section>"


def _heat_table(heat: HeatMap, heads: Sequence[str], language: Language) -> str:
    """A table: it breaks between its rows, and says its heads again on every page."""
    head = "".join(f"<th scope=col>{escape(one)}</th>" for one in heads)
    rows = "".join(
        f"<tr><th scope=row>{escape(name or say(language, 'report.somebody', n=n))}</th>"
        f"{''.join(_cell(one) for one in row)}</tr>"
        for n, name, row in zip(heat.numbers, heat.people, heat.fractions, strict=True)
    )
    return f"<table class=heat><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(fraction: float | None) -> str:
    if fraction is None:
        return "<td></td>"
    return f'<td style="--share:{100 * fraction:.0f}%">{100 * fraction:.0f}</td>'


def _floor(report: Report, language: Language) -> Iterator[str]:
    if not report.floor:
        return
    yield f"<section><h2>{escape(say(language, 'report.floor'))}</h2>"
    for one in report.floor:
        signs = [say(language, "report.wanted", n=one.votes), say(language, f"report.state.{one.state}")]
        signs += [one.by] if one.by else []
        yield f"<blockquote>{escape(one.text)}<footer>{escape(' · '.join(signs))}</footer></blockquote>"
    yield "</section>"


def _survey(report: Report, language: Language) -> Iterator[str]:
    if not report.survey:
        return
    yield f"<section><h2>{escape(say(language, 'report.survey'))}</h2>"
    for one in report.survey:
        heading = f"<h3>{escape(plain_line(one.prompt, language, 200))}</h3>"
        if one.distributions:
            plots = "".join(distribution_plot(found, language, named=False) for found in one.distributions)
            yield f"<div class=together>{heading}{plots}</div>"
        elif report.shared:
            yield f"{heading}<p class=note>{escape(say(language, 'report.texts_withheld', n=one.n))}</p>"
        else:
            yield f"{heading}<p class=note>{escape(say(language, 'report.n', n=one.n))}</p>{_list(one.texts)}"
    yield "</section>"
