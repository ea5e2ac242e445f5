"""The sentences of a feedback on a Streamlit screen."""

from __future__ import annotations

from benkyokai.core.feedback import Measured, Percent, Sentence, Value
from benkyokai.core.number import with_unit
from benkyokai.core.text import Text
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.result_line import percent, points


def sentence(place: QuestionPlace, said: Sentence) -> str:
    """A sentence with what stands in it."""
    return place.visit.say(said.name, **{name: told(place, value) for name, value in said.values.items()})


def told(place: QuestionPlace, value: Value) -> str:
    """What stands in a sentence, as Markdown."""
    match value:
        case Text():
            return place.markdown(value)
        case Percent():
            return percent(value.fraction)
        case Measured():
            return with_unit(value.number, place.visit.read(value.unit))
        case _:
            return points(value)
