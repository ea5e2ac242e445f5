"""One question of the report to print."""

from __future__ import annotations

from html import escape

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.marks import Marks
from benkyokai.core.drawing.svg import paint_svg
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.variant import MEDIUM
from benkyokai.core.library import Library
from benkyokai.core.live.report.figures import QuestionReport, RoomPath, UnderAssumption
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.text import Language
from benkyokai.web.report_plots import distribution_plot, figure, shift_plot
from benkyokai.words import say
from benkyokai.words.badges import node_badges
from benkyokai.words.report_sentences import WHOLE_PROMPT, figures_in_words, plain_line, quote_signs, quoted_line


def question_section(question: QuestionReport, number: int, library: Library, language: Language) -> str:
    """The section of a question."""
    heading = f"<h2>{escape(say(language, 'report.question_n', n=number))}</h2>"
    prompt = f"<p>{escape(plain_line(question.prompt, language, WHOLE_PROMPT))}</p>"
    lines = "".join(
        f"<li><b>{escape(name)}</b> {escape(said)}</li>" for name, said in figures_in_words(language, question)
    )
    parts = [f"<section><div class=head>{heading}{prompt}<ul>{lines}</ul></div>"]
    parts += [distribution_plot(question.asked, language)] if question.asked else []
    parts += [distribution_plot(one, language) for one in question.distributions]
    if question.assumptions:
        parts.append(f"<h3>{escape(say(language, 'report.by_assumption'))}</h3>")
        parts += [_under(one, language) for one in question.assumptions]
    parts += [shift_plot(one, language) for one in question.shifts]
    parts += [_room(question, question.room, library, language)] if question.room else []
    return "".join([*parts, _reasons(question, language), "</section>"])


def _under(group: UnderAssumption, language: Language) -> str:
    name = say(language, "report.under", assumption=quoted_line(group.text, language))
    if group.hidden:
        return figure(f"<p class=note>{escape(say(language, 'report.too_few_n', n=group.of[-1]))}</p>", name)
    first, *others = (distribution_plot(one, language) for one in group.distributions)
    return f"<div class=together><h4>{escape(name)}</h4>{first}</div>{''.join(others)}"


def _room(question: QuestionReport, room: RoomPath, library: Library, language: Language) -> str:
    """The reasoning diagram with the room's counts; nothing where the files have it no more."""
    flow, found = library.diagrams.get(room.diagram), library.question(question.reference)
    if not isinstance(flow, Flow) or found is None or not isinstance(found[1], Scenario):
        return ""
    title = say(language, "report.room")
    if room.hidden:
        return figure(f"<p class=note>{escape(say(language, 'report.too_few_n', n=room.n))}</p>", title)
    good = trace(flow, found[1], room.assumption, {}, "")
    counts = {edge: say(language, "report.people", n=n) for edge, n in room.counts.items()}
    marks = Marks(acceptable=good.acceptable, acceptable_nodes=good.acceptable_nodes, counts=counts)
    drawing = draw_flow(flow, language, MEDIUM, node_badges(library, flow, language), marks)
    note = say(language, "report.room_note", n=room.n, assumption=quoted_line(room.text, language))
    return figure(paint_svg(drawing, title), title, note)


def _reasons(question: QuestionReport, language: Language) -> str:
    if not question.quotes:
        return ""
    quotes = [
        f"<blockquote>{escape(one.text)}<footer>{escape(' · '.join(quote_signs(language, question, one)))}</footer>"
        "</blockquote>"
        for one in question.quotes
    ]
    heading = f"<h3>{escape(say(language, 'report.reasons_shown'))}</h3>"
    return f"<div class=together>{heading}{quotes[0]}</div>{''.join(quotes[1:])}"
