"""An author's text as HTML for our own pages; a PlainText, somebody's own words, is escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import quote

from markdown_it import MarkdownIt
from mdit_py_cjk_friendly import cjk_friendly

from benkyokai.core.library import Library
from benkyokai.core.number import with_unit
from benkyokai.core.text import Language, PlainText, Text
from benkyokai.words import say, status_in_words

SERVICE_LINK = re.compile(r"\[([^\]\n]+)\]\(service:([A-Za-z0-9][A-Za-z0-9_.-]*)\)")

# Tags in an author's text are shown, not obeyed; links open beside the session, not in its place.
_markdown = MarkdownIt("commonmark", {"html": False}).use(cjk_friendly).enable("table")


@dataclass(frozen=True)
class Wording:
    """Reads texts for one language; `base` is where the app's pages are, as seen from a live page."""

    library: Library
    language: Language
    base: str = "../"

    def say(self, key: str, **values: object) -> str:
        """A sentence of the app."""
        return say(self.language, key, **values)

    def plain(self, text: Text) -> str:
        """The text without Markdown."""
        written = text.into(self.language)
        return written if isinstance(text, PlainText) else re.sub(r"[*`]", "", SERVICE_LINK.sub(r"\1", written))

    def html(self, text: Text) -> str:
        """The text as paragraphs."""
        return f"<p>{self._typed(text)}</p>" if isinstance(text, PlainText) else self.markdown(text.into(self.language))

    def markdown(self, written: str) -> str:
        """An author's CommonMark in this language as paragraphs."""
        return _render(self._linked(written), False)

    def line(self, text: Text) -> str:
        """A text of one line, without a paragraph around it."""
        return (
            self._typed(text) if isinstance(text, PlainText) else _render(self._linked(text.into(self.language)), True)
        )

    def _typed(self, text: Text) -> str:
        return escape(text.into(self.language)).replace("\n", "<br>")

    def measured(self, number: float, unit: Text) -> str:
        """A number with its unit behind it."""
        return with_unit(number, self.plain(unit))

    def first_line(self, text: Text, most: int = 80) -> str:
        """The beginning of a longer text, for a list."""
        line = self.plain(text).strip().split("\n")[0]
        return line if len(line) <= most else f"{line[: most - 1]}…"

    def named(self, text: Text, service: str = "") -> dict[str, Any]:
        """An option's name, and the status of its service where that is not simply open."""
        status = status_in_words(self.library, service, self.language)
        return {"t": self.line(text), **({"badge": status} if status else {})}

    def _linked(self, written: str) -> str:
        def link(match: re.Match[str]) -> str:
            return f"[{match[1]}]({self.base}services?service={quote(match[2])}&lang={self.language})"

        return SERVICE_LINK.sub(link, written)


@lru_cache(maxsize=2048)
def _render(markdown: str, inline: bool) -> str:
    html = _markdown.renderInline(markdown) if inline else _markdown.render(markdown)
    return str(html).replace("<a href=", '<a target="_blank" rel="noopener" href=').strip()
