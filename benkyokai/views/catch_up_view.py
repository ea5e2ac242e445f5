"""An ended session at one's own pace, step by step: nothing of the room or of the key before one's own answer."""

from __future__ import annotations

from benkyokai.core.answer import whole_answer
from benkyokai.core.course import StepKind
from benkyokai.core.live.session import Slot
from benkyokai.core.text import Language
from benkyokai.services.live.catch_up import CatchUp
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons, reasons_at, shown_at
from benkyokai.views.drawn_view import ON_PHONE
from benkyokai.views.phone_view import reasoning_view, replies_in, step_title, step_view
from benkyokai.views.question_view import View, asked_in, discuss_view, question_view
from benkyokai.views.result_view import result_view
from benkyokai.views.section_view import section_view
from benkyokai.views.shared_reasons_view import reason_view
from benkyokai.views.votes_view import shift_view, tally_view
from benkyokai.words.wording import Wording

MOST_LETTERS: dict[Language, int] = {"ja": 48, "en": 90}
"""What a line of the list shows of a prompt."""


def catch_up_overview(catch_up: CatchUp, wording: Wording) -> View:
    """The beginning: what there is to go through, and what one has answered already."""
    room = catch_up.room
    steps = [
        {"n": place + 1, "t": line_of(room, wording, step), "done": _is_done(catch_up, step)}
        for place, step in enumerate(catch_up.steps)
    ]
    return {"title": wording.plain(room.title), "steps": steps, "took_part": catch_up.participant is not None}


def line_of(room: Room, wording: Wording, step: int) -> str:
    """A step in a list: a question by the beginning of its prompt, a discussion by its own."""
    planned = room.plan[step]
    question = room.question(planned, planned.shape.stages[-1]) if planned.shape.stages else None
    text = question.prompt if question else planned.step.text
    return wording.first_line(text, MOST_LETTERS[wording.language]) if text else step_title(room, wording, planned)


def _is_done(catch_up: CatchUp, step: int) -> bool:
    return bool(catch_up.room.shapes[step].stages) and catch_up.open_stage(step) is None


def catch_up_view(catch_up: CatchUp, shared_reasons: SharedReasons, wording: Wording, place: int, section: int) -> View:
    """One step, the `place`-th from 1, and of a lesson one section, from 1; out of range, the nearest there is."""
    room, steps = catch_up.room, catch_up.steps
    place = min(max(place, 1), len(steps))
    planned = room.plan[steps[place - 1]]
    view: View = {"n": place, "of": len(steps), "step": step_view(room, wording, planned)}
    lesson = room.library.lesson(planned.step.target) if planned.step.kind is StepKind.LESSON else None
    if lesson is not None:
        sections = max(len(page.sections) for page in lesson.pages.values())
        number = min(max(section, 1), sections)
        view["step"] |= {**section_view(wording, lesson, number - 1, ON_PHONE), "sections": sections}
    if planned.step.kind is StepKind.QUESTION:
        view |= _question(catch_up, shared_reasons, wording, steps[place - 1])
    return view


def _question(catch_up: CatchUp, shared_reasons: SharedReasons, wording: Wording, step: int) -> View:
    """The prompt with the next stage to answer; once there is none, what the room did and the reasoning."""
    room, given = catch_up.room, catch_up.given(step)
    if catch_up.is_held(step):
        return {"held": wording.say("withheld")}
    stage = catch_up.open_stage(step)
    asked = asked_in(room, wording, room.plan[step], stage or room.shapes[step].stages[-1])
    assert asked is not None  # a step without its question is none of the way's
    view = replies_in(asked, given)
    if stage is not None:
        return {**view, "form": {"step": step, "stage": stage, "round": 1, **question_view(asked, stage)}}
    view |= {"prompt": wording.html(asked.question.prompt), "room": _room(room, shared_reasons, wording, step)}
    if room.shapes[step].reasoning:
        view["result"] = result_view(asked, whole_answer(asked.question, given))
        view["reasoning"] = reasoning_view(room, wording, step)
    return view


def _room(room: Room, shared_reasons: SharedReasons, wording: Wording, step: int) -> View:
    """What the room asked and chose, why as far as the facilitator showed it, without names, and who moved."""
    *before, last = room.shapes[step].stages
    question = room.question(room.plan[step], last)
    first, second = Slot(step, last, 1), Slot(step, last, 2)
    said = reasons_at(room, step)
    return {
        "asked": [group for stage in before for group in _tally(room, wording, Slot(step, stage))],
        "first": _tally(room, wording, first),
        "said": [
            {**reason_view(room, shared_reasons, wording, one, said[one]), "by": ""}
            for one in shown_at(room, shared_reasons, step)
        ],
        "second": _tally(room, wording, second),
        "shift": shift_view(room, wording, step),
        "answered": len(room.given(first)),
        **discuss_view(wording, question),
    }


def _tally(room: Room, wording: Wording, slot: Slot) -> list[View]:
    return tally_view(room, wording, slot) if room.given(slot) else []
