"""A participant's own page after the end: what they answered, how it fits, what comes back to them."""

from __future__ import annotations

from collections.abc import Collection

from benkyokai.core.answer import whole_answer
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.session import Slot
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.live.catch_up import CatchUp
from benkyokai.services.live.room import Room
from benkyokai.views.catch_up_view import line_of
from benkyokai.views.phone_view import reasoning_view
from benkyokai.views.question_view import View, asked_in
from benkyokai.views.result_view import answer_words, result_view
from benkyokai.words.wording import Wording


def own_result_view(
    catch_up: CatchUp, participant: Participant, wording: Wording, review: Collection[QuestionRef]
) -> list[View]:
    """A row for each question that the participant answered in the room; `review`: those in their spaced review."""
    rows = []
    for place, step in enumerate(catch_up.steps, start=1):
        if votes := _votes(catch_up.room, participant, wording, step):
            view = {"n": place, "t": line_of(catch_up.room, wording, step), "votes": votes}
            view["review"] = catch_up.room.plan[step].step.question in review
            rows.append(view | _released(catch_up, participant, wording, step))
    return rows


def _released(catch_up: CatchUp, participant: Participant, wording: Wording, step: int) -> View:
    """How the answer fits, once everybody may know."""
    room, planned = catch_up.room, catch_up.room.plan[step]
    seen = room.state.progress[step].reasoning
    view: View = {"released": seen or not planned.shape.reasoning}
    asked = asked_in(room, wording, planned, planned.shape.stages[-1])
    if asked is None or not seen or catch_up.is_held(step):
        return view
    whole = whole_answer(asked.question, room.stages_of(participant.id, step, 2))
    return {**view, "result": result_view(asked, whole), "reasoning": reasoning_view(room, wording, step)}


def _votes(room: Room, participant: Participant, wording: Wording, step: int) -> list[View]:
    """What they asked and chose, the first time and the second."""
    found: list[View] = []
    for stage in room.shapes[step].stages:
        question = room.question(room.plan[step], stage)
        for round_ in (1, 2):
            given = room.given(Slot(step, stage, round_)).get(participant.id)
            if given is not None and question is not None:
                words = answer_words(question, wording, stage, given.response, given.factor)
                found.append({"stage": stage, "round": round_, "said": words, "why": given.reason or ""})
    return found
