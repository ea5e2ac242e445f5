"""The sentences of a feedback on a Streamlit screen."""

from __future__ import annotations

from benkyokai.core.feedback import Measured, Percent, Sentence, Value
from benkyokai.core.number import with_unit
from benkyokai.core.text import Text
from benkyokai.ui.question_context import QuestionContext
from benkyokai.ui.result_line import percent, points


def sentence(context: QuestionContext, said: Sentence) -> str:
    """A sentence with what stands in it."""
    return context.visit.say(said.name, **{name: told(context, value) for name, value in said.values.items()})


def told(context: QuestionContext, value: Value) -> str:
    """What stands in a sentence, as Markdown."""
    match value:
        case Text():
            return context.markdown(value)
        case Percent():
            return percent(value.fraction)
        case Measured():
            return with_unit(value.number, context.visit.read(value.unit))
        case _:
            return points(value)
