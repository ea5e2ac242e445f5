"""A survey in a lesson: one form with all its questions, or thanks once it was sent."""

from __future__ import annotations

from benkyokai.core.stage import ANSWER
from benkyokai.views.card_view import CardStudy
from benkyokai.views.question_view import View, question_view


def survey_view(study: CardStudy) -> View:
    """Every question with its form; nothing of them once the survey was sent."""
    quiz, wording = study.attempt_state.quiz, study.wording
    view: View = {"quiz": quiz.id, "title": wording.plain(quiz.title)}
    if study.attempt_state.ended:
        return {**view, "thanks": wording.say("survey_thanks")}
    attempt = study.attempt_state.attempt
    forms = [
        {
            "step": str(quiz.ref(one.id)),
            "stage": ANSWER,
            "round": attempt.number if attempt else 1,
            "whose": study.whose,
        }
        | question_view(study.asked(one), ANSWER)
        | {"factors": [], "reason": False, "certainty": False}
        for one in study.attempt_state.questions
    ]
    return {**view, "lead": wording.say("survey_lead"), "forms": forms}
