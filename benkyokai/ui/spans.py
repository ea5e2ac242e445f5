"""How long until something, in words."""

from __future__ import annotations

from datetime import timedelta

from benkyokai.ui.visit import Visit


def span(visit: Visit, time: timedelta, form: str) -> str:
    """Minutes, hours or days, rounded; `form` is `in` (from now) or `span` (how long)."""
    minutes = max(1, round(time.total_seconds() / 60))
    if minutes < 60:
        return visit.say(f"{form}_minutes", n=minutes)
    hours = round(minutes / 60)
    return visit.say(f"{form}_hours", n=hours) if hours < 24 else visit.say(f"{form}_days", n=round(hours / 24))


def clock(time: timedelta) -> str:
    """Hours, minutes and seconds, as 1:02:03 or 2:03."""
    seconds = max(0, int(time.total_seconds()))
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"
