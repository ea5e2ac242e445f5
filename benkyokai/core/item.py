"""An item to put in order, a choice to match, a deciding factor, a point of a rubric."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Item:
    """`feedback` is shown after the answer."""

    id: str
    text: Text
    feedback: Text = NO_TEXT
