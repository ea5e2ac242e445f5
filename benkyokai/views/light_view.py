"""Studying alone on the light page: the list of question sets, one question among its neighbours, practice."""

from __future__ import annotations

from datetime import tzinfo

from benkyokai.core.quiz import Mode, Quiz
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.practise import Practice, due_today, next_intervals
from benkyokai.views.card_view import CardStudy, card_view
from benkyokai.views.lesson_view import Reader
from benkyokai.views.question_view import View
from benkyokai.words import span


def light_quizzes(instance: Instance) -> list[Quiz]:
    """What can be studied here: no exams, whose clock needs the full app, and no surveys."""
    return [one for one in instance.library.sets if one.mode is Mode.STUDY]


def list_view(reader: Reader) -> View:
    """The question sets, and how many of each have an answer."""
    found, wording = [], reader.wording
    for quiz in light_quizzes(reader.instance):
        attempt_state = look_at_quiz(reader.instance, reader.visitor, quiz)
        done = sum(attempt_state.answered(question.id) for question in attempt_state.questions)
        texts = {"t": wording.plain(quiz.title), "line": wording.plain(quiz.line)}
        found.append({"k": quiz.id, **texts, "n": attempt_state.n_questions, "of": len(quiz.questions), "done": done})
    return {"quizzes": found}


def due_view(reader: Reader, zone: tzinfo) -> View:
    """How many questions are due today, and the first of them; nothing where none is."""
    queue = due_today(reader.instance, reader.visitor, zone)
    return {"due": {"n": len(queue), "first": _named(queue[0])}} if queue else {}


def _named(practice: Practice) -> View:
    return {"quiz": practice.ref.quiz, "question": practice.ref.question}


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


def practice_view(study: CardStudy, practice: Practice, zone: tzinfo, assumption: str = "") -> View:
    """A question of today, or one that is tried again: its form or its feedback, what is left of today, when it comes
    back."""
    instance, visitor, wording, question = study.instance, study.visitor, study.wording, practice.question
    queue = due_today(instance, visitor, zone)
    following = next((one for one in queue if one.ref != practice.ref), None)
    view: View = {"title": wording.plain(practice.quiz.title), **_named(practice), "left": len(queue)}
    view |= {"next": _named(following) if following else None, "done": study.attempt_state.answered(question.id)}
    view |= card_view(study, question, assumption)
    if not view["done"]:
        times = next_intervals(instance, visitor, practice.ref)
        words = {name: span(wording.language, time, "span") for name, time in times.items()}
        view["back"] = wording.say("intervals", **words)
    return view
