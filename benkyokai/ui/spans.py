"""How long until something, in words."""

from __future__ import annotations

from datetime import timedelta

from benkyokai import words
from benkyokai.ui.visit import Visit


def span(visit: Visit, time: timedelta, form: str) -> str:
    """A span in the visitor's language; `form` is `in` (from now) or `span` (how long)."""
    return words.span(visit.language, time, form)


def clock(time: timedelta) -> str:
    """Hours, minutes and seconds, as 1:02:03 or 2:03."""
    seconds = max(0, int(time.total_seconds()))
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"
