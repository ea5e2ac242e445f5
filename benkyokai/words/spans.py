"""How long until something, in words."""

from __future__ import annotations

from datetime import timedelta

from benkyokai.core.text import Language
from benkyokai.words import say


def span(language: Language, time: timedelta, form: str) -> str:
    """Minutes, hours or days, rounded; `form` is `in` (from now) or `span` (how long)."""
    minutes = max(1, round(time.total_seconds() / 60))
    if minutes < 60:
        return say(language, f"{form}_minutes", n=minutes)
    hours = round(minutes / 60)
    return say(language, f"{form}_hours", n=hours) if hours < 24 else say(language, f"{form}_days", n=round(hours / 24))
