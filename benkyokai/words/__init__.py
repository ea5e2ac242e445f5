"""Every sentence that a person reads, in both languages, in the words of one glossary."""

from __future__ import annotations

from benkyokai.core.text import Language, Text
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
    return text.format(**values) if values else text


def tag_name(language: Language, tag: str) -> str:
    """The name of a tag; an author's own tag is shown as it is."""
    return say(language, f"tag.{tag}") if f"tag.{tag}" in WORDS else tag


def area_name(language: Language, area: str) -> str:
    """The name of a service area; an author's own area is shown as its id."""
    return say(language, f"area.{area}") if f"area.{area}" in WORDS else area
