"""Studying alone on the light page: the list of question sets, and one question among its neighbours."""

from __future__ import annotations

from benkyokai.core.quiz import Mode, Quiz
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.views.card_view import CardStudy, card_view
from benkyokai.views.question_view import View
from benkyokai.words.wording import Wording


def light_quizzes(instance: Instance) -> list[Quiz]:
    """What can be studied here: no exams, whose clock needs the full app, and no surveys."""
    return [one for one in instance.library.sets if one.mode is Mode.STUDY]


def list_view(instance: Instance, visitor: Visitor, wording: Wording) -> View:
    """The question sets, and how many of each have an answer."""
    found = []
    for quiz in light_quizzes(instance):
        attempt_state = look_at_quiz(instance, visitor, quiz)
        done = sum(attempt_state.answered(question.id) for question in attempt_state.questions)
        texts = {"t": wording.plain(quiz.title), "line": wording.plain(quiz.line)}
        found.append({"k": quiz.id, **texts, "n": attempt_state.n_questions, "of": len(quiz.questions), "done": done})
    return {"quizzes": found}


def study_view(study: CardStudy, here: str, assumption: str = "") -> View:
    """The question `here`, its neighbours, and where the attempt stands."""
    attempt_state, wording = study.attempt_state, study.wording
    question = attempt_state.quiz.question(here)
    assert question is not None  # `here` comes from the quiz itself
    view: View = {
        "title": wording.plain(attempt_state.quiz.title),
        "quiz": attempt_state.quiz.id,
        "here": here,
        "items": [{"k": one, "done": attempt_state.answered(one)} for one in attempt_state.order],
        "ended": attempt_state.ended,
    }
    if attempt_state.ended or not attempt_state.open_questions:
        mark = attempt_state.mark()
        view["mark"] = {"mark": f"{mark.mark:g}", "max": f"{mark.maximum:g}"}
    return view | card_view(study, question, assumption)
