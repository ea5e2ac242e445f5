"""Plots of a report, each in a figure that no page break cuts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from benkyokai.core.drawing.sankey import Ribbon, paint_sankey_svg
from benkyokai.core.live.report.figures import Distribution, HeatMap, VoteShift
from benkyokai.core.text import Language
from benkyokai.words import say
from benkyokai.words.report_sentences import (
    BarRow,
    bar_rows,
    group_name,
    n_in_words,
    pair_in_words,
    plain_line,
    shift_name,
    vote_names,
)

SERIES = ("first", "second")
"""The classes of two series; one alone has the second's colour."""


def figure(plot: str, title: str, note: str = "") -> str:
    """A plot under its title."""
    said = f" <small>{escape(note)}</small>" if note else ""
    caption = f"<figcaption>{escape(title)}{said}</figcaption>" if title or note else ""
    return f"<figure>{caption}{plot}</figure>"


def listed(lines: Iterable[str]) -> str:
    """Sentences as a list."""
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def told(drawing: str, title: str, said: Sequence[str]) -> str:
    """A drawing, and what it shows in sentences, to unfold on a screen."""
    return f"{drawing}<details><summary>{escape(title)}</summary>{listed(said)}</details>"


def bars_plot(rows: Sequence[BarRow], series: Sequence[str], full: float, beside: bool = False) -> str:
    """Horizontal bars below their labels, or `beside` them. `full`: the value of the longest bar there can be."""
    colours = SERIES if len(series) > 1 else SERIES[1:]
    legend = "".join(
        f'<span class="{colour}"><i></i>{escape(name)}</span>' for name, colour in zip(series, colours, strict=True)
    )
    lines = "".join(
        f'<div class="row"><div>{escape(row.label)}</div><div>'
        f"{''.join(_bar(*one, full) for one in zip(row.values, row.said, colours, strict=True))}</div></div>"
        for row in rows
    )
    head = f'<p class="legend">{legend}</p>' if len(series) > 1 else ""
    return f'<div class="bars{" beside" if beside else ""}">{head}{lines}</div>'


def _bar(value: float | None, said: str, colour: str, full: float) -> str:
    return f'<div class="{colour}"><i style="--share:{(value or 0) / max(full, 1):.3f}"></i><b>{escape(said)}</b></div>'


def distribution_plot(one: Distribution, language: Language, named: bool = True) -> str:
    """What was chosen; instead of what is hidden the sentence that says so."""
    title = group_name(language, one) if named else ""
    if one.hidden:
        note = escape(say(language, "report.too_few_n", n=one.of[-1]))
        return figure(f'<p class="note">{note}</p>', title)
    if not one.bars:
        return ""
    plot = bars_plot(bar_rows(language, one), vote_names(language, one.of), max(one.of))
    means = " → ".join(f"{mean:.1f}" for mean in one.means)
    said = [n_in_words(language, one.of), *([say(language, "report.mean", mean=means)] if means else [])]
    return figure(plot, title, " · ".join(said))


def shift_plot(shift: VoteShift, language: Language) -> str:
    """What changed between the votes, drawn and in sentences."""
    title = shift_name(language, shift)
    note = say(language, "report.shift_note", of=shift.of, moved=shift.moved)
    if not shift.moved:
        return figure("", title, note)
    ribbons = [
        Ribbon(
            one.before, one.after, plain_line(one.before_text, language), plain_line(one.after_text, language), one.n
        )
        for one in shift.pairs
    ]
    said = [pair_in_words(language, one) for one in shift.pairs]
    return figure(told(paint_sankey_svg(ribbons, title), say(language, "report.read_shift"), said), title, note)


def heat_table(heat: HeatMap, numbers: dict[str, int], language: Language) -> str:
    """Participants × questions, by the questions' numbers in the report: it breaks between its rows, and says its heads
    again on every page."""
    head = "".join(
        f'<th scope="col" title="{escape(plain_line(prompt, language, 40))}">'
        f"{escape(say(language, 'report.question_head', n=numbers[one]))}</th>"
        for one, prompt in zip(heat.questions, heat.prompts, strict=True)
    )
    sizes = [f"<td>{size}</td>" for size in heat.sizes] or [""] * len(heat.numbers)
    if heat.sizes:
        head = f'<th scope="col">{escape(say(language, "report.team_size"))}</th>{head}'
    somebody = "live.team" if heat.sizes else "report.somebody"
    rows = "".join(
        f'<tr><th scope="row">{escape(name or say(language, somebody, n=n))}</th>'
        f"{size}{''.join(_cell(one) for one in row)}</tr>"
        for n, name, row, size in zip(heat.numbers, heat.people, heat.fractions, sizes, strict=True)
    )
    table = f'<table class="heat"><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<div class="wide" role="region" tabindex="0" aria-label="{say(language, "report.heat")}">{table}</div>'


def _cell(fraction: float | None) -> str:
    return "<td></td>" if fraction is None else f'<td style="--share:{100 * fraction:.0f}%">{100 * fraction:.0f}</td>'
