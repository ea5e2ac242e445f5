"""One question of a report: its votes, its shift, the room on the diagram, the reasons."""

from __future__ import annotations

from html import escape

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import MEDIUM, NARROW, Highlights
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.svg import paint_svg
from benkyokai.core.drawing.trace import trace
from benkyokai.core.library import Library
from benkyokai.core.live.report.figures import QuestionReport, RoomPath, UnderAssumption
from benkyokai.core.text import Language
from benkyokai.report.plots import distribution_plot, figure, shift_plot, told
from benkyokai.words import node_badges, say
from benkyokai.words.report_sentences import figures_in_words, hidden_in_words, quote_signs, quoted_line, under_name
from benkyokai.words.wording import Wording


def question_section(question: QuestionReport, number: int, wording: Wording) -> str:
    """The section of a question. Its prompt stands there whole: who was not there has to know the case."""
    language = wording.language
    heading = f"<h2>{escape(say(language, 'report.question_n', n=number))}</h2>"
    prompt = f'<div class="prompt">{wording.html(question.prompt)}</div>'
    lines = "".join(
        f"<li><b>{escape(name)}</b> {escape(said)}</li>" for name, said in figures_in_words(language, question)
    )
    hidden = hidden_in_words(language, question)
    note = f'<p class="note">{escape(hidden)}</p>' if hidden else ""
    parts = [f'<section><div class="head">{heading}{prompt}<ul>{lines}</ul>{note}</div>']
    chosen = (question.asked, *question.distributions)
    parts += [distribution_plot(one, language) for one in chosen if one is not None and not one.hidden]
    under = [one for one in question.assumptions if not one.hidden]
    if under:
        parts.append(f"<h3>{escape(say(language, 'report.by_assumption'))}</h3>")
        parts += [_under(one, language) for one in under]
    parts += [shift_plot(one, language) for one in question.shifts if not one.hidden]
    if question.room is not None and not question.room.hidden:
        parts.append(_room(question, question.room, wording.library, language))
    return "".join([*parts, _reasons(question, language), "</section>"])


def _under(group: UnderAssumption, language: Language) -> str:
    first, *others = (distribution_plot(one, language) for one in group.distributions)
    return f'<div class="together"><h4>{escape(under_name(language, group))}</h4>{first}</div>{"".join(others)}'


def _room(question: QuestionReport, room: RoomPath, library: Library, language: Language) -> str:
    """The reasoning diagram with the room's counts; nothing where the files have it no more."""
    flow, found = library.diagrams.get(room.diagram), library.question(question.reference)
    reasoning = found[1].reasoning if found else None
    if not isinstance(flow, Flow) or reasoning is None:
        return ""
    title = say(language, "report.room")
    good = trace(flow, reasoning, room.assumption, {}, "")
    counts = {edge: say(language, "report.people", n=n) for edge, n in room.counts.items()}
    marks = Highlights(acceptable=good.acceptable, acceptable_nodes=good.acceptable_nodes, counts=counts)
    badges = node_badges(library, flow, language)
    drawings = "".join(
        f'<div class="{name}">{paint_svg(draw_flow(flow, language, variant, badges, marks), title)}</div>'
        for name, variant in (("narrow", NARROW), ("broad", MEDIUM))
    )
    note = say(language, "report.room_note", n=room.n, assumption=quoted_line(room.text, language))
    said = read_aloud(flow, language, marks)
    return figure(told(drawings, say(language, "read_as_text"), said), title, note)


def _reasons(question: QuestionReport, language: Language) -> str:
    if not question.quotes:
        return ""
    quotes = [
        f"<blockquote>{escape(one.text)}<footer>{escape(' · '.join(quote_signs(language, question, one)))}</footer>"
        "</blockquote>"
        for one in question.quotes
    ]
    heading = f"<h3>{escape(say(language, 'report.reasons_shown'))}</h3>"
    return f'<div class="together">{heading}{quotes[0]}</div>{"".join(quotes[1:])}'
