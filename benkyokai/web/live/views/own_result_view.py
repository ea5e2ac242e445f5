"""A participant's own page after the end: what they answered, how it fits, what comes back to them."""

from __future__ import annotations

from collections.abc import Collection

from benkyokai.core.answer import whole_answer
from benkyokai.core.live.session import Slot
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.live.catch_up import Way
from benkyokai.web.live.views.answer_words import answer_words
from benkyokai.web.live.views.catch_up_view import line_of
from benkyokai.web.live.views.phone_view import reasoning_view
from benkyokai.web.live.views.question_view import View, asked_in
from benkyokai.web.live.views.result_view import result_view
from benkyokai.web.live.views.wording import Wording


def questions_of(way: Way) -> frozenset[QuestionRef]:
    """The questions of the way that stand in a quiz."""
    return frozenset(ref for step in way.steps if (ref := way.room.plan[step].step.question))


def own_result_view(way: Way, wording: Wording, review: Collection[QuestionRef]) -> list[View]:
    """A row for each question that the participant answered in the room; `review`: those in their spaced review."""
    return [
        _row(way, wording, place + 1, step, way.room.plan[step].step.question in review)
        for place, step in enumerate(way.steps)
        if _votes(way, wording, step)
    ]


def _row(way: Way, wording: Wording, place: int, step: int, in_review: bool) -> View:
    room, planned = way.room, way.room.plan[step]
    view: View = {"n": place, "t": line_of(room, wording, step), "votes": _votes(way, wording, step)}
    view |= {"review": in_review, "released": room.state.progress[step].reasoning or not planned.shape.reasoning}
    asked = asked_in(room, wording, planned, planned.shape.stages[-1])
    if asked is None or way.participant is None or not room.state.progress[step].reasoning or way.is_held(step):
        return view
    whole = whole_answer(asked.question, room.stages_of(way.participant.id, step, 2))
    return {**view, "result": result_view(asked, whole), "reasoning": reasoning_view(room, wording, step)}


def _votes(way: Way, wording: Wording, step: int) -> list[View]:
    """What they asked and chose, the first time and the second."""
    found: list[View] = []
    for stage in way.room.shapes[step].stages if way.participant else ():
        question = way.room.question(way.room.plan[step], stage)
        for round_ in (1, 2):
            given = way.room.given(Slot(step, stage, round_)).get(way.participant.id) if way.participant else None
            if given is not None and question is not None:
                words = answer_words(question, wording, stage, given.response, given.factor)
                found.append({"stage": stage, "round": round_, "said": words, "why": given.reason or ""})
    return found
