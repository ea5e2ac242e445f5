"""Plots of the report to print, each in a figure that no page break cuts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from benkyokai.core.drawing.bars import BarRow, paint_bars_beside_svg, paint_bars_svg
from benkyokai.core.drawing.sankey import Ribbon, paint_sankey_svg
from benkyokai.core.live.report.figures import Distribution, Shift
from benkyokai.core.text import Language
from benkyokai.words import say
from benkyokai.words.report_sentences import bar_rows, group_name, n_in_words, plain_line, shift_name, vote_names


def figure(plot: str, title: str, note: str = "") -> str:
    """A plot under its title."""
    said = f" <small>{escape(note)}</small>" if note else ""
    caption = f"<figcaption>{escape(title)}{said}</figcaption>" if title or note else ""
    return f"<figure>{caption}{plot}</figure>"


def bars_plot(rows: Sequence[BarRow], series: Sequence[str], full: float, title: str) -> str:
    """Bars beside their labels, under a title."""
    return figure(paint_bars_beside_svg(rows, series, full, title), title)


def distribution_plot(one: Distribution, language: Language, named: bool = True) -> str:
    """What was chosen; instead of what is hidden the sentence that says so."""
    name = group_name(language, one)
    title = name if named else ""
    if one.hidden:
        note = escape(say(language, "report.too_few_n", n=one.of[-1]))
        return figure(f"<p class=note>{note}</p>", title)
    if not one.bars:
        return ""
    plot = paint_bars_svg(bar_rows(language, one), vote_names(language, one.of), max(one.of), name)
    return figure(plot, title, n_in_words(language, one.of))


def shift_plot(shift: Shift, language: Language) -> str:
    """What changed between the votes."""
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
    return figure(paint_sankey_svg(ribbons, title), title, note)
