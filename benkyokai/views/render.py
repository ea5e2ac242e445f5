"""What every screen shows of a lesson or a question, printed: as HTML, or as the words one sees."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Literal

from benkyokai.core.course import (
    Block,
    Callout,
    DiagramEmbed,
    LessonPage,
    Prose,
    QuestionEmbed,
    ServicesEmbed,
    SurveyEmbed,
)
from benkyokai.core.drawing.drawing import MEDIUM
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.question import Question
from benkyokai.core.text import Text, same
from benkyokai.markdown.visible import visible_text
from benkyokai.services.studying.browse_services import Filter, find_services
from benkyokai.views.drawn_view import painted
from benkyokai.words.wording import Wording

Form = Literal["html", "text"]
FORMS = ("html", "text")


def render_lesson(wording: Wording, page: LessonPage, form: Form) -> Iterator[str]:
    """The title and the blocks in order."""
    title = wording.plain(same(page.title))
    yield f"<h1>{escape(title)}</h1>" if form == "html" else title
    for block in page.blocks:
        yield from _block(wording, block, form)


def _block(wording: Wording, block: Block, form: Form) -> Iterator[str]:
    library = wording.library
    match block:
        case Callout() if form == "html":
            inside = f"{wording.kind(block.kind)}{wording.block(block)}"
            yield f'<div class="callout {block.kind}" role="note">{inside}</div>'
        case Prose() | Callout():
            if isinstance(block, Callout):
                yield wording.say(block.kind)
            yield wording.block(block) if form == "html" else visible_text(block.markdown, block.labels)
        case DiagramEmbed() if block.diagram in library.diagrams:
            diagram = library.diagrams[block.diagram]
            yield _shown(wording, diagram.title, form)
            yield from [painted(wording, diagram, MEDIUM)] if form == "html" else read_aloud(diagram, wording.language)
        case QuestionEmbed() if found := library.question(block.question):
            yield from render_question(wording, found[1], form)
        case SurveyEmbed() if block.quiz in library.quizzes:
            yield _shown(wording, library.quizzes[block.quiz].title, form)
        case ServicesEmbed():
            services = find_services(library, Filter(block.group, block.area, block.status))
            yield from (_listed(wording, service.name, form) for service in services)


def render_question(wording: Wording, question: Question, form: Form) -> Iterator[str]:
    """The prompt, what can be chosen or put in order, and what is shown after the answer."""
    yield wording.html(question.prompt) if form == "html" else wording.plain(question.prompt)
    for field in (field for stage in question.stages for field in stage.fields):
        if field.title:
            yield _shown(wording, field.title, form)
        yield from (_listed(wording, part.text, form) for part in field.parts)
    sections = (*question.feedback(None).sections, *question.about_factors(None))
    for row in (row for section in sections for row in section.rows if row.because):
        yield _shown(wording, row.because, form)
    if question.explanation:
        yield _shown(wording, question.explanation, form)


def _listed(wording: Wording, text: Text, form: Form) -> str:
    return f"<li>{wording.line(text)}</li>" if form == "html" else f"- {wording.plain(text)}"


def _shown(wording: Wording, text: Text, form: Form) -> str:
    return wording.html(text) if form == "html" else wording.plain(text)
