"""What was chosen, in the author's words: an option, an assumption, an axis and its option, a stem and its choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benkyokai.core.live.tally import ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import Text
from benkyokai.ui.prose import without_markdown
from benkyokai.ui.visit import Visit


def about_name(visit: Visit, question: Question, about: str) -> str:
    """The name of what was chosen from."""
    if about in (CHOSEN, ASK, ASSUMPTION, FACTOR):
        return visit.say(f"items.about.{about}")
    parts = question.stems if isinstance(question, Matching) else getattr(question, "axes", ())
    text = next(
        (getattr(part, "text", None) or getattr(part, "title", None) for part in parts if part.id == about), None
    )
    return without_markdown(visit.read(text)) if text else about


def choice_name(visit: Visit, question: Question, about: str, choice: str) -> str:
    """The name of a choice; the number or the order itself where nobody wrote one."""
    texts = _texts(question, about)
    if isinstance(question, Ordering):
        return " → ".join(without_markdown(visit.read(texts[one])) for one in choice.split() if one in texts)
    text = texts.get(choice)
    return without_markdown(visit.read(text)) if text else choice or "–"


def _texts(question: Question, about: str) -> dict[str, Text]:
    parts: Sequence[Any]
    match question:
        case Scenario():
            lists: dict[str, Sequence[Any]] = {axis.id: axis.options for axis in question.axes}
            lists |= {ASK: question.asks, ASSUMPTION: question.assumptions, FACTOR: question.factors}
            parts = lists.get(about, ())
        case Matching():
            parts = question.choices
        case Ordering():
            parts = question.items
        case _:
            parts = getattr(question, "options", ())
    return {part.id: part.text for part in parts}


def is_key(question: Question, about: str, choice: str) -> bool:
    """Whether the author holds this choice to be right. Of a scenario's, which depend on the assumption, none is."""
    match question:
        case Single() | Multiple():
            return any(option.id == choice and option.correct for option in question.options)
        case Matching():
            return any(stem.id == about and stem.match == choice for stem in question.stems)
        case Ordering():
            return not question.after and choice.split() == [item.id for item in question.items]
        case Scenario():
            return about == ASK and any(item.id == choice and item.matters for item in question.asks)
        case _:
            return False
