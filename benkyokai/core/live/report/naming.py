"""The texts of what was chosen, by the ids that a tally counts."""

from __future__ import annotations

from benkyokai.core.live.tally import field_about
from benkyokai.core.question import Question
from benkyokai.core.text import NO_TEXT, Text, bilingual, same


def text_of(question: Question, about: str, choice: str) -> Text:
    """What a choice is called: an ordering's items in turn, several options together. What the question has no more
    keeps its id."""
    field = field_about(question, about)
    if field is None:
        return same(choice)
    return bilingual(lambda name: field.told(choice, name))


def title_of(question: Question, about: str) -> Text:
    """The title of what is chosen; a group that every question has is named on the screen."""
    field = field_about(question, about)
    return field.title if field else NO_TEXT


def is_right(question: Question, about: str, choice: str) -> bool:
    """True for what the key calls right, whatever else was answered."""
    field = field_about(question, about)
    return field is not None and choice in field.right
