"""`opinion`: one option, none of them right or wrong."""

from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.ui.answer_input.choice import show_choice
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Opinion]) -> None:
    """Radio buttons."""
    show_choice(place, place.question.options)
