"""Figures as a screen says them: rounded, or “too few” where they would rest on chance."""

from __future__ import annotations

from benkyokai.core.item_health import TOO_FEW, enough
from benkyokai.ui.visit import Visit


def shown(visit: Visit, n: int, value: float | None, form: str = "{:.0f}%", least: int = TOO_FEW) -> str:
    """A figure of n people in its form; “too few” below `least`, a dash where it is undefined."""
    if not enough(n, least):
        return visit.say("too_few")
    return "–" if value is None else form.format(value).replace("-", "−")
