"""`single`: one option."""

from benkyokai.core.question_kinds.single import Single
from benkyokai.ui.answer_input.choice import show_choice
from benkyokai.ui.question_place import QuestionPlace


def show_input(place: QuestionPlace[Single]) -> None:
    """Radio buttons."""
    show_choice(place, place.question.options)
