"""Practice on the light page: what is due today, one question of it at a time, and a question tried again."""

from __future__ import annotations

from datetime import tzinfo

from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.practise import Practice, due_today, next_due, next_intervals
from benkyokai.views.light_view import LightStudy, question_at
from benkyokai.views.question_view import View
from benkyokai.words import span
from benkyokai.words.wording import Wording


def due_view(instance: Instance, visitor: Visitor, zone: tzinfo) -> View:
    """How many questions are due today, and the first of them; nothing where none is."""
    queue = due_today(instance, visitor, zone)
    return {"due": {"n": len(queue), "first": _named(queue[0])}} if queue else {}


def _named(practice: Practice) -> View:
    return {"quiz": practice.quiz.id, "question": practice.question.id}


def practice_view(
    instance: Instance, visitor: Visitor, light_study: LightStudy, practice: Practice, zone: tzinfo
) -> View:
    """The question with its form or its feedback; what is left of today, and when it comes back."""
    wording, question = light_study.wording, practice.question
    queue = due_today(instance, visitor, zone)
    following = next((one for one in queue if one.ref != practice.ref), None)
    view: View = {"title": wording.plain(practice.quiz.title), **_named(practice), "left": len(queue)}
    view |= {"next": _named(following) if following else None, "done": light_study.attempt_state.answered(question.id)}
    view |= question_at(light_study, question)
    if not view["done"]:
        times = next_intervals(instance, visitor, practice.ref)
        words = {name: span(wording.language, time, "span") for name, time in times.items()}
        return {**view, "back": wording.say("intervals", **words)}
    return {**view, "back": coming_back(instance, visitor, wording, practice.ref)}


def coming_back(instance: Instance, visitor: Visitor, wording: Wording, ref: QuestionRef) -> str:
    """When a question comes back, in a sentence; empty where it does not."""
    after = next_due(instance, visitor, ref)
    return "" if after is None else wording.say("comes_back", when=span(wording.language, after, "in"))
