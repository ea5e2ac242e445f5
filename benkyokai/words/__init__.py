"""Every sentence that a person reads, in both languages, in the words of one glossary."""

from __future__ import annotations

from datetime import timedelta

from benkyokai.core.diagram import Flow
from benkyokai.core.library import Library
from benkyokai.core.service import Availability
from benkyokai.core.text import Language, Text, filled
from benkyokai.words.after import AFTERWARDS
from benkyokai.words.common import COMMON
from benkyokai.words.console import CONSOLE
from benkyokai.words.handouts import HANDOUTS
from benkyokai.words.history import HISTORY
from benkyokai.words.live import LIVE
from benkyokai.words.people import PEOPLE
from benkyokai.words.phone import PHONE
from benkyokai.words.questions import QUESTIONS
from benkyokai.words.refusals import REFUSALS
from benkyokai.words.report import REPORT

STUDY = COMMON | QUESTIONS | PEOPLE | REFUSALS
TOGETHER = LIVE | PHONE | CONSOLE | HANDOUTS | AFTERWARDS
WORDS: dict[str, Text] = STUDY | TOGETHER | REPORT | HISTORY


def say(language: Language, key: str, **values: object) -> str:
    """The sentence of that key, with its values filled in. An unknown key is our mistake: KeyError."""
    text = WORDS[key].into(language)
    return filled(text, values) if values else text


def tag_name(language: Language, tag: str) -> str:
    """The name of a tag; an author's own tag is shown as it is."""
    return say(language, f"tag.{tag}") if f"tag.{tag}" in WORDS else tag


def area_name(language: Language, area: str) -> str:
    """The name of a service area; an author's own area is shown as its id."""
    return say(language, f"area.{area}") if f"area.{area}" in WORDS else area


def status_in_words(library: Library, service_id: str, language: Language) -> str:
    """The status of a service that a new customer cannot start with; empty for every other."""
    service = library.services.get(service_id)
    if service is None or service.status.availability is Availability.OPEN:
        return ""
    return say(language, f"status.{service.status.availability}")


def node_badges(library: Library, flow: Flow, language: Language) -> dict[str, str]:
    """The status in words of every node's service that is not open, by node id."""
    found = {node.id: status_in_words(library, node.service, language) for node in flow.nodes}
    return {node_id: status for node_id, status in found.items() if status}


def span(language: Language, time: timedelta, form: str) -> str:
    """Minutes, hours or days, rounded; `form` is `in` (from now) or `span` (how long)."""
    minutes = max(1, round(time.total_seconds() / 60))
    if minutes < 60:
        return say(language, f"{form}_minutes", n=minutes)
    hours = round(minutes / 60)
    return say(language, f"{form}_hours", n=hours) if hours < 24 else say(language, f"{form}_days", n=round(hours / 24))
