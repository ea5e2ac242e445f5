"""An author's Markdown, made ready for Streamlit."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from benkyokai.core.library import Library
from benkyokai.core.service import Availability, Service
from benkyokai.core.text import Language
from benkyokai.words import say

SERVICE_LINK = re.compile(r"\[([^\]\n]+)\]\(service:([A-Za-z0-9][A-Za-z0-9_.-]*)\)")
BADGES = {Availability.CLOSED_TO_NEW: "orange", Availability.ENDED: "red"}

# CommonMark sees no end of emphasis between a closing bracket and a letter that follows without a space,
# which is how Japanese is written. U+FEFF has no width, and Streamlit's reader takes it for a space; U+200B it
# does not (docs/decisions/0004-japanese-emphasis.md).
BOLD_END = re.compile(r"(\*\*[^*\n]+[)\]」』）】〉》。、！？：%％”’]\*\*)(?=[^\s*)\]」』）】、。，．！？：；,.!?:;])")
BOLD_BEGIN = re.compile(r"(?<=[^\s*(「『（【、。：])(\*\*(?=[「『（【〈《(“‘])[^*\n]+\*\*)")


def status_badge(service: Service, language: Language) -> str:
    """A Markdown badge that says a service is closed or ended; nothing for one that is open."""
    color = BADGES.get(service.status.availability)
    return f":{color}-badge[{say(language, f'status.{service.status.availability}')}]" if color else ""


def lesson_markdown(markdown: str, library: Library, language: Language) -> str:
    """Links to services lead to the catalogue and bear the status; Japanese emphasis ends where it should."""

    def link(match: re.Match[str]) -> str:
        service = library.services.get(match[2])
        if service is None:
            return match[1]
        badge = status_badge(service, language)
        return f"[{match[1]}](services?service={quote(service.id)}&lang={language}){' ' + badge if badge else ''}"

    return SERVICE_LINK.sub(link, spaced_emphasis(markdown))


@lru_cache(maxsize=4096)
def spaced_emphasis(markdown: str) -> str:
    """Japanese emphasis such as `**「強調」**は`, so that CommonMark reads it as emphasis."""
    return BOLD_BEGIN.sub("\ufeff\\1", BOLD_END.sub("\\1\ufeff", markdown))


def plain(text: str) -> str:
    """A learner's own words as Markdown that shows them exactly as typed, whatever they hold."""
    return re.sub(r"([\\`*_{}\[\]()<>#+\-.!|~$&]|:(?=[\w+/-]))", r"\\\1", text).replace("\n", "  \n")


def without_markdown(text: str) -> str:
    """An author's text for where Markdown is not read, such as the lines of a select box."""
    return re.sub(r"[*`]", "", SERVICE_LINK.sub(r"\1", text))
