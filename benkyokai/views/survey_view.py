"""A survey in a lesson: one form with all its questions, or thanks once it was sent."""

from __future__ import annotations

from benkyokai.core.stage import ANSWER
from benkyokai.views.card_view import CardStudy, slot_view
from benkyokai.views.question_view import View, question_view


def survey_view(study: CardStudy) -> View:
    """Every question with its form; nothing of them once the survey was sent."""
    quiz, wording = study.attempt_state.quiz, study.wording
    view: View = {"quiz": quiz.id, "title": wording.plain(quiz.title)}
    if study.attempt_state.ended:
        return {**view, "thanks": wording.say("survey_thanks")}
    forms = [
        {**slot_view(study, one), "stage": ANSWER}
        | question_view(study.asked(one), ANSWER)
        | {"factors": [], "reason": False, "certainty": False}
        for one in study.attempt_state.questions
    ]
    return {**view, "lead": wording.say("survey_lead"), "forms": forms}
