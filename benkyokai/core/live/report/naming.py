"""The texts of what was chosen, by the ids that a tally counts."""

from __future__ import annotations

from typing import Any

from benkyokai.core.live.tally import ASSUMPTION, FACTOR
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK
from benkyokai.core.text import NO_TEXT, Text, same

_FIELDS = {ASK: ("asks",), ASSUMPTION: ("assumptions",), FACTOR: ("factors",)}
_CHOICES = ("options", "items", "choices")


def texts_of(question: Question, about: str) -> dict[str, Text]:
    """The texts of everything that can be chosen in a group."""
    axis = next((one for one in getattr(question, "axes", ()) if one.id == about), None)
    parts = axis.options if axis else [one for name in _FIELDS.get(about, _CHOICES) for one in _parts(question, name)]
    return {one.id: one.text for one in parts}


def text_of(question: Question, about: str, choice: str) -> Text:
    """What a choice is called: an ordering's items in turn, several options together. What the question has no more
    keeps its id."""
    known = texts_of(question, about)
    if choice in known:
        return known[choice]
    joint = " → " if isinstance(question, Ordering) else " + "
    parts = [known.get(one, same(one)) for one in choice.split()]
    return Text(joint.join(one.into("ja") for one in parts), joint.join(one.into("en") for one in parts))


def title_of(question: Question, about: str) -> Text:
    """The title of an axis or a stem; a group that every question has is named on the screen."""
    part: Any = next((one for name in ("axes", "stems") for one in _parts(question, name) if one.id == about), None)
    return (getattr(part, "title", None) or part.text) if part else NO_TEXT


def is_right(question: Question, choice: str) -> bool:
    """True for an option that the key calls right."""
    return any(getattr(one, "correct", False) for one in _parts(question, "options") if one.id == choice)


def _parts(question: Question, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(question, name, ())
    return found
