"""Choose the language of the screens: what one chose here before, else what the browser asks for."""

from __future__ import annotations

import os

from benkyokai.core.text import LANGUAGES, Language
from benkyokai.services.running.identify import Visitor, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.store import people


def as_language(text: str | None) -> Language | None:
    """The language that a code such as `ja`, `ja-JP` or `en_US` begins with, if it is one of ours."""
    code = (text or "").replace("_", "-").split("-")[0].lower()
    return next((language for language in LANGUAGES if language == code), None)


def terminal_language() -> Language:
    """The language of the terminal, English where it says neither."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return as_language(next((name for name in named if name), None)) or "en"


def wanted_language(accept_language: str) -> Language:
    """The first of our languages in an Accept-Language header; English for a browser that wants neither."""
    weighted = []
    for position, part in enumerate(accept_language.split(",")):
        code, _, quality = part.strip().partition(";q=")
        language = as_language(code)
        if language is not None:
            weighted.append((-_quality(quality), position, language))
    return min(weighted)[2] if weighted else "en"


def _quality(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


def chosen_language(instance: Instance, visitor: Visitor) -> Language | None:
    """What was chosen on this device before."""
    return as_language(people.language_of(instance.engine, visitor.device_id))


def choose_language(instance: Instance, visitor: Visitor, language: Language) -> None:
    """Remembers the choice for this device."""
    welcome(instance, visitor)
    people.choose_language(instance.engine, visitor.device_id, language)
