"""What was chosen, in the author's words: an option, an assumption, an axis and its option, a stem and its choice."""

from __future__ import annotations

from benkyokai.core.answer_fields.field import ASK, ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.live.tally import field_about
from benkyokai.core.question import Question
from benkyokai.ui.prose import without_markdown
from benkyokai.ui.visit import Visit


def about_name(visit: Visit, question: Question, about: str) -> str:
    """The name of what was chosen from."""
    if about in (CHOSEN, ASK, ASSUMPTION, FACTOR):
        return visit.say(f"items.about.{about}")
    field = field_about(question, about)
    return without_markdown(visit.read(field.title)) if field else about


def choice_name(visit: Visit, question: Question, about: str, choice: str) -> str:
    """The name of a choice; the number or the order itself where nobody wrote one."""
    field = field_about(question, about)
    told = field.told(choice, lambda text: without_markdown(visit.read(text))) if field else choice
    return told or "–"


def is_key(question: Question, about: str, choice: str) -> bool:
    """Whether the author holds this choice to be right. Of those that depend on an assumption, none is."""
    field = field_about(question, about)
    return field is not None and choice in field.right
