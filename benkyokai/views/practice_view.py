"""Practice on the light page: what is due today, one question of it at a time, and a question tried again."""

from __future__ import annotations

from datetime import tzinfo

from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.practise import Practice, due_today, next_intervals
from benkyokai.views.card_view import CardStudy, card_view
from benkyokai.views.question_view import View
from benkyokai.words import span


def due_view(instance: Instance, visitor: Visitor, zone: tzinfo) -> View:
    """How many questions are due today, and the first of them; nothing where none is."""
    queue = due_today(instance, visitor, zone)
    return {"due": {"n": len(queue), "first": _named(queue[0])}} if queue else {}


def _named(practice: Practice) -> View:
    return {"quiz": practice.quiz.id, "question": practice.question.id}


def practice_view(study: CardStudy, practice: Practice, zone: tzinfo, assumption: str = "") -> View:
    """The question with its form or its feedback; what is left of today, and when it comes back."""
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
