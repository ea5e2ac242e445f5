"""An author's text for the screens, as HTML or as the words one sees. A PlainText, somebody's own words, is escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import quote

from benkyokai.core.course import Callout, Prose
from benkyokai.core.library import Library
from benkyokai.core.number import with_unit
from benkyokai.core.text import Language, PlainText, Text, counting_teams, filled
from benkyokai.markdown.rendering import addressed, html, line
from benkyokai.markdown.targets import LESSON
from benkyokai.markdown.visible import visible_text
from benkyokai.words import WORDS, say, status_in_words

CALLOUT = re.compile(r'<div class="callout (\w+)" role="note">')


@dataclass(frozen=True)
class Wording:
    """Reads texts for one language; `base` is where the app's pages are, as seen from the page that shows them;
    `lessons`: the one of them on which a lesson is read; `teams`: what is counted is teams, each once."""

    library: Library
    language: Language
    base: str = "../"
    lessons: str = "learn"
    teams: bool = False

    def say(self, key: str, **values: object) -> str:
        """A sentence of the app."""
        if self.teams:
            return filled(counting_teams(WORDS[key].into(self.language)), values)
        return say(self.language, key, **values)

    def plain(self, text: Text) -> str:
        """The words that one sees of a text, where no HTML is read."""
        written = text.into(self.language)
        return written if isinstance(text, PlainText) else visible_text(written)

    def html(self, text: Text) -> str:
        """The text as blocks."""
        return f"<p>{self._typed(text)}</p>" if isinstance(text, PlainText) else self.markdown(text.into(self.language))

    def markdown(self, written: str, labels: tuple[str, ...] = ()) -> str:
        """An author's Markdown in this language as blocks; `labels`: of a part of a lesson, the lesson's footnotes."""
        return self._addressed(html(written, labels))

    def block(self, block: Prose | Callout) -> str:
        """A lesson's prose, or what stands in a call-out."""
        return self.markdown(block.markdown, block.labels)

    def line(self, text: Text) -> str:
        """A text of one paragraph without a paragraph around it; one that holds more, such as code, as blocks."""
        return self._typed(text) if isinstance(text, PlainText) else self._addressed(line(text.into(self.language)))

    def _typed(self, text: Text) -> str:
        return escape(text.into(self.language)).replace("\n", "<br>")

    def measured(self, number: float, unit: Text) -> str:
        """A number with its unit behind it."""
        return with_unit(number, self.plain(unit))

    def first_line(self, text: Text, most: int = 80) -> str:
        """The beginning of a longer text, for a list."""
        first = self.plain(text).split("\n")[0]
        return first if len(first) <= most else f"{first[: most - 1]}…"

    def named(self, text: Text, service: str = "") -> dict[str, Any]:
        """An option's name, and the status of its service where that is not simply open."""
        status = status_in_words(self.library, service, self.language)
        return {"t": self.line(text), **({"badge": status} if status else {})}

    def kind(self, callout: str) -> str:
        """The name of a call-out's kind, as it stands at its head."""
        return f'<strong class="kind">{escape(self.say(callout))}</strong>'

    def _addressed(self, made: str) -> str:
        made = CALLOUT.sub(lambda found: found[0] + self.kind(found[1]), made) if 'role="note"' in made else made
        return addressed(made, f"{self.base}pictures/", self._link)

    def _link(self, kind: str, id_: str, words: str) -> str:
        """A link to a lesson, or to a service with its status; the words alone where there is no such thing."""
        there = self.library.lesson(id_) if kind == LESSON else self.library.services.get(id_)
        if there is None:
            return words
        page = f"{self.lessons}?lesson" if kind == LESSON else "services?service"
        address = f"{self.base}{page}={quote(id_)}&lang={self.language}"
        status = "" if kind == LESSON else status_in_words(self.library, id_, self.language)
        badge = f' <span class="service-status">{escape(status)}</span>' if status else ""
        return f'<a href="{escape(address)}" target="_blank" rel="noopener">{words}</a>{badge}'
