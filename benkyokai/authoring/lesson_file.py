"""A lesson in one language: front matter with a title and perhaps minutes, CommonMark, call-outs and embeds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from urllib.parse import unquote

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, Position
from benkyokai.authoring.embeds import read_embed
from benkyokai.authoring.fields import open_fields
from benkyokai.authoring.markdown_blocks import Alert, Blocks, Fence, find_blocks, unquoted
from benkyokai.authoring.markdown_blocks import Note as FoundNote
from benkyokai.authoring.markdown_check import EMBEDS, Scope, check_markdown
from benkyokai.authoring.read_text import warn_if_cut
from benkyokai.authoring.yaml_nodes import compose
from benkyokai.core.course import Block, Callout, CalloutKind, LessonPage, Note, Prose, notes_as_prose
from benkyokai.core.text import Language
from benkyokai.markdown.outline import Mark, definitions_in, labels_in


@dataclass(frozen=True)
class LessonFile:
    """`page`: None where the file cannot be read."""

    diagnostics: Diagnostics
    id: str
    language: Language
    page: LessonPage | None


def read_lesson(diagnostics: Diagnostics, text: str | None, lesson_id: str, language: Language) -> LessonFile:
    """Reads the text of a lesson; None stands for a file that could not be read."""
    return LessonFile(diagnostics, lesson_id, language, None if text is None else _read_page(diagnostics, text))


def _read_page(diagnostics: Diagnostics, text: str) -> LessonPage | None:
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        diagnostics.error(Position(), messages.NO_FRONT_MATTER())
        return None
    end = next((i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if end is None:
        diagnostics.error(Position(), messages.OPEN_FRONT_MATTER())
        return None
    title, minutes = _read_front_matter(diagnostics, "\n".join(lines[1:end]))
    blocks, notes = _Body(diagnostics, lines[end + 1 :], end + 1).read()
    return LessonPage(title, minutes, (*blocks, *notes_as_prose(notes, notes)), notes)


def _read_front_matter(diagnostics: Diagnostics, text: str) -> tuple[str, int]:
    errors = diagnostics.errors
    node = compose(text, diagnostics, first_line=2)
    fields = open_fields(diagnostics, node) if node else None
    if fields is None:
        if diagnostics.errors == errors:
            diagnostics.error(Position(), messages.NO_FRONT_MATTER())
        return "", 0
    fields.expect(("title",), ("minutes",))
    title = fields.value("title")
    if title is not None:
        warn_if_cut(diagnostics, title)
    return fields.word("title"), fields.whole("minutes") or 0


class _Body:
    """The text below the front matter; `above` is the number of lines before it."""

    def __init__(self, diagnostics: Diagnostics, lines: list[str], above: int) -> None:
        self._diagnostics, self._above = diagnostics, above
        self._written = "\n".join(lines)
        self._lines = check_markdown(diagnostics, self._written, Scope.LESSON, self._place).split("\n")
        self._blocks: Blocks = find_blocks(self._written)
        self._labels = labels_in(self._written)
        self._definitions = definitions_in("\n".join(self._lines))

    def read(self) -> tuple[list[Block], tuple[Note, ...]]:
        """The blocks in order, what is no call-out and no embed being prose as written; and the footnotes."""
        notes = self._take_notes()
        blocks: list[Block] = []
        below = 0
        for found in self._blocks.found:
            block = None if isinstance(found, FoundNote) else self._block(found)
            if block is not None:
                blocks += [*self._prose(below, found.first), block]
                below = found.last
        return [*blocks, *self._prose(below, len(self._lines))], notes

    def _take_notes(self) -> tuple[Note, ...]:
        """The footnotes that something refers to, in the order of their numbers. They leave the text,
        also the list or the quote in which they stand."""
        notes: dict[str, Note] = {}
        for found in self._blocks.found:
            if isinstance(found, FoundNote):
                lines = slice(found.first, found.last)
                before = self._lines[found.first].partition("[^")[0]
                written = "\n".join(line[len(before) :] for line in self._lines[lines])
                notes[found.label] = Note(found.label, self._defined(written))
                self._lines[lines] = [before.rstrip()] * (found.last - found.first)
        self._labels = tuple(label for label in self._labels if label in notes)
        return tuple(notes[label] for label in self._labels)

    def _prose(self, first: int, last: int) -> list[Block]:
        while first < last and not self._lines[first].strip():
            first += 1
        heads = [at for at in range(first, last) if at in self._blocks.headings]
        lines = (self._lines[begin:end] for begin, end in pairwise((first, *heads, last)))
        pieces = [self._defined("\n".join([*piece, ""])) for piece in lines]
        cuts = tuple(accumulate(map(len, pieces)))[:-1]
        markdown = "".join(pieces).rstrip("\n")
        return [Prose(markdown, self._labels, cuts)] if markdown.strip() else []

    def _defined(self, part: str) -> str:
        """A part of the text with the definitions of the links and pictures that it names, wherever they stand."""
        folded = part.casefold()
        used = [line for label, line in self._definitions.items() if f"[{label}]".casefold() in folded]
        return "\n".join([part, "", *used, ""]) if used else part

    def _block(self, found: Fence | Alert) -> Block | None:
        if isinstance(found, Alert):
            return self._callout(found)
        if found.info.split(maxsplit=1)[:1] in ([name] for name in EMBEDS):
            return read_embed(self._diagnostics, found.info, Position(self._above + found.first + 1, found.indent + 1))
        return None

    def _callout(self, alert: Alert) -> Block | None:
        if alert.name.upper() not in messages.CALLOUT_NAMES:
            at = Position(self._above + alert.first + 1, self._lines[alert.first].find(">") + 1)
            self._diagnostics.error(at, messages.unknown_callout(alert.name))
            return None
        content = "\n".join(unquoted(line) for line in self._lines[alert.first + 1 : alert.last])
        return Callout(CalloutKind(alert.name.lower()), self._defined(content.strip("\n")), self._labels)

    def _place(self, mark: Mark) -> Position:
        """Where something stands in the file."""
        line = self._written.split("\n")[mark.line]
        column = max(line.find(mark.written), line.find(unquote(mark.written)), 0)
        return Position(self._above + mark.line + 1, column + 1)
