"""A participant's own page after the end: what they answered, how it fits, what comes back to them."""

from __future__ import annotations

from collections.abc import Collection

from benkyokai.core.answer import whole_answer
from benkyokai.core.live.session import Slot
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.live.catch_up import CatchUp
from benkyokai.web.live.views.catch_up_view import line_of
from benkyokai.web.live.views.phone_view import reasoning_view
from benkyokai.web.live.views.question_view import View, asked_in
from benkyokai.web.live.views.result_view import answer_words, result_view
from benkyokai.web.live.views.wording import Wording


def questions_of(catch_up: CatchUp) -> frozenset[QuestionRef]:
    """The questions of the way that stand in a quiz."""
    return frozenset(ref for step in catch_up.steps if (ref := catch_up.room.plan[step].step.question))


def own_result_view(catch_up: CatchUp, wording: Wording, review: Collection[QuestionRef]) -> list[View]:
    """A row for each question that the participant answered in the room; `review`: those in their spaced review."""
    return [
        _row(catch_up, wording, place + 1, step, catch_up.room.plan[step].step.question in review)
        for place, step in enumerate(catch_up.steps)
        if _votes(catch_up, wording, step)
    ]


def _row(catch_up: CatchUp, wording: Wording, place: int, step: int, in_review: bool) -> View:
    room, planned = catch_up.room, catch_up.room.plan[step]
    view: View = {"n": place, "t": line_of(room, wording, step), "votes": _votes(catch_up, wording, step)}
    view |= {"review": in_review, "released": room.state.progress[step].reasoning or not planned.shape.reasoning}
    asked = asked_in(room, wording, planned, planned.shape.stages[-1])
    if (
        asked is None
        or catch_up.participant is None
        or not room.state.progress[step].reasoning
        or catch_up.is_held(step)
    ):
        return view
    whole = whole_answer(asked.question, room.stages_of(catch_up.participant.id, step, 2))
    return {**view, "result": result_view(asked, whole), "reasoning": reasoning_view(room, wording, step)}


def _votes(catch_up: CatchUp, wording: Wording, step: int) -> list[View]:
    """What they asked and chose, the first time and the second."""
    found: list[View] = []
    for stage in catch_up.room.shapes[step].stages if catch_up.participant else ():
        question = catch_up.room.question(catch_up.room.plan[step], stage)
        for round_ in (1, 2):
            given = (
                catch_up.room.given(Slot(step, stage, round_)).get(catch_up.participant.id)
                if catch_up.participant
                else None
            )
            if given is not None and question is not None:
                words = answer_words(question, wording, stage, given.response, given.factor)
                found.append({"stage": stage, "round": round_, "said": words, "why": given.reason or ""})
    return found
