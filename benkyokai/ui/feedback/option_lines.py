"""Options with their feedback: which are right, which were chosen, and why."""

from __future__ import annotations

from typing import Any

from benkyokai.core.option import Option
from benkyokai.ui.question_place import QuestionPlace

RIGHT = ":green[:material/check_circle:]"
WRONG = ":gray[:material/circle:]"


def option_lines(place: QuestionPlace[Any], options: tuple[Option, ...], chosen: set[str]) -> str:
    """One Markdown text with a paragraph for each option, in the order it was answered in."""
    by_id = {option.id: option for option in options}
    order = place.standing.option_order(place.question.id, tuple(by_id))
    return "\n\n".join(_line(place, by_id[option_id], option_id in chosen) for option_id in order)


def _line(place: QuestionPlace[Any], option: Option, chosen: bool) -> str:
    say = place.visit.say
    badges = [f":green-badge[{say('right_one')}]"] if option.correct else []
    badges += [f":blue-badge[{say('your_choice')}]"] if chosen else []
    head = " ".join([RIGHT if option.correct else WRONG, place.markdown(option.text), *badges])
    return f"{head}  \n{place.markdown(option.feedback)}" if option.feedback else head
