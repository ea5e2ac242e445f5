"""A lesson in one language: front matter with title and minutes, then CommonMark with call-outs and embeds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, Position, Target
from benkyokai.authoring.embeds import EMBEDS, read_embed
from benkyokai.authoring.fields import open_fields
from benkyokai.authoring.markdown_blocks import Alert, Blocks, Fence, find_blocks, unquoted
from benkyokai.authoring.read_text import warn_if_cut
from benkyokai.authoring.yaml_nodes import compose
from benkyokai.core.course import Block, Callout, CalloutKind, LessonPage, Prose
from benkyokai.core.text import Language

_LINK = re.compile(r"\]\(\s*<?service:([^)>\s]*)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n).)*?)(?<!`)\1(?!`)", re.S)


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
    return LessonPage(title, minutes, _Body(diagnostics, lines[end + 1 :], end + 1).read())


def _read_front_matter(diagnostics: Diagnostics, text: str) -> tuple[str, int]:
    errors = diagnostics.errors
    node = compose(text, diagnostics, first_line=2)
    fields = open_fields(diagnostics, node) if node else None
    if fields is None:
        if diagnostics.errors == errors:
            diagnostics.error(Position(), messages.NO_FRONT_MATTER())
        return "", 0
    fields.expect(("title", "minutes"))
    title = fields.value("title")
    if title is not None:
        warn_if_cut(diagnostics, title)
    return fields.word("title"), fields.whole("minutes") or 0


class _Body:
    """The text below the front matter; `above` is the number of lines before it."""

    def __init__(self, diagnostics: Diagnostics, lines: list[str], above: int) -> None:
        self._diagnostics, self._lines, self._above = diagnostics, lines, above
        self._blocks: Blocks = find_blocks("\n".join(lines))

    def read(self) -> tuple[Block, ...]:
        """The blocks in order; what is no call-out and no embed is prose, as written."""
        self._refer_to_services()
        blocks: list[Block] = []
        below = 0
        for found in self._blocks.found:
            block = self._block(found)
            if block is not None:
                blocks += [*self._prose(below, found.first), block]
                below = found.last
        return (*blocks, *self._prose(below, len(self._lines)))

    def _prose(self, first: int, last: int) -> list[Block]:
        markdown = "\n".join(self._lines[first:last]).strip("\n")
        return [Prose(markdown)] if markdown.strip() else []

    def _block(self, found: Fence | Alert) -> Block | None:
        if isinstance(found, Alert):
            return self._callout(found)
        if found.info.split(maxsplit=1)[:1] in ([name] for name in EMBEDS):
            return read_embed(self._diagnostics, found.info, Position(self._above + found.first + 1, found.indent + 1))
        return None

    def _callout(self, alert: Alert) -> Block | None:
        known = [kind.value.upper() for kind in CalloutKind]
        if alert.name.upper() not in known:
            at = Position(self._above + alert.first + 1, self._lines[alert.first].find(">") + 1)
            hint = messages.suggestion(alert.name, known)
            self._diagnostics.error(at, messages.UNKNOWN_CALLOUT(name=alert.name, hint=hint))
            return None
        content = "\n".join(unquoted(line) for line in self._lines[alert.first + 1 : alert.last])
        return Callout(CalloutKind(alert.name.lower()), content.strip("\n"))

    def _refer_to_services(self) -> None:
        text = "\n".join("" if i in self._blocks.literal else line for i, line in enumerate(self._lines))
        for link in _LINK.finditer(_CODE_SPAN.sub(_blank, text) if "`" in text else text):
            start = link.start(1) - len("service:")
            line = text.count("\n", 0, start)
            at = Position(self._above + line + 1, start - text.rfind("\n", 0, start))
            self._diagnostics.refer(Target.SERVICE, link[1], at)


def _blank(span: re.Match[str]) -> str:
    """As many characters, the line breaks where they were."""
    return re.sub(r"[^\n]", " ", span[0])
