"""The facilitator's pages: the console, which sees everything after the close, the remote, and the projector."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import MEDIUM, SMALLEST
from benkyokai.core.drawing.wall import WHOLE, lanes_apart
from benkyokai.core.library import Library
from benkyokai.core.live.asking import at_twin, open_stages
from benkyokai.core.live.natural import backward, natural
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Command, Door, Slot, StepProgress, closed, decide
from benkyokai.core.question import Question
from benkyokai.core.refusal import Refusal
from benkyokai.core.stage import ANSWER, TWIN
from benkyokai.core.text import same
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.services.live.screen_language import BOTH, screen_language
from benkyokai.views.discussion_view import (
    certainty_view,
    groups_view,
    hands_view,
    name_of,
    names_of_people,
    openers_view,
    some_names,
)
from benkyokai.views.phone_view import asked_replies, common_view, phase_of, step_title
from benkyokai.views.question_view import PresentedQuestion, View, asked_in, discuss_view
from benkyokai.views.result_view import result_view
from benkyokai.views.section_view import section_on_wall
from benkyokai.views.votes_view import advice, cross_view, diagram_view, shift_view, tally_groups, tally_view
from benkyokai.words.wording import Wording

SIMPLE = [one for one in Command if one not in (Command.GO, Command.COUNTDOWN, Command.ARRANGE, Command.INSERT)]
"""The commands that need nothing but a press."""


def remote_view(room: Room, wording: Wording, online: Collection[str]) -> View:
    """What it takes to lead: where the session stands, what comes next, the notes, who has not answered yet."""
    planned, state, progress = room.here, room.state, room.state.here
    view: View = {
        "title": wording.plain(room.title),
        "rehearsal": room.session.rehearsal,
        "phase": phase_of(room),
        **moves_view(room),
        "can": [one.value for one in SIMPLE if not isinstance(decide(room.shapes, closed(state), one), Refusal)],
        "at": state.at,
        "steps": [_run_sheet_line(room, wording, number) for number in state.order],
        "clock": {  # seconds since the epoch, the server's
            "started_at": state.started_at,
            "entered_at": state.entered_at,
            "paused_at": state.paused_at,
            "closes_at": progress.closes_at if progress else None,
        },
        **counts_view(room, online),
    }
    if planned is None:
        return view
    view["notes"] = wording.html(planned.step.notes) if planned.step.notes else ""
    view["now"] = {"step": {"t": step_title(room, wording, planned)}}
    if progress is not None and planned.shape.stages:
        view["now"] |= {"door": progress.door.value, "round": progress.round, "twin": at_twin(progress)}
        view["awaited"] = awaited_view(room, wording, online) if progress.door.takes_answers else None
    return view


def awaited_view(room: Room, wording: Wording, online: Collection[str]) -> View:
    """Who is here and has not answered what is open: how many, and by name as many as a line holds."""
    answered = room.who_answered()
    names = [name for one, name in names_of_people(room, wording).items() if one in online and one not in answered]
    return {"n": len(names), "names": some_names(wording, names)}


def console_view(room: Room, wording: Wording, online: Collection[str], joining: View) -> View:
    """Everything that a facilitator needs; the distribution and the reasons only after the close."""
    planned, state, progress = room.here, room.state, room.state.here
    view: View = remote_view(room, wording, online) | {
        "left_out": [_run_sheet_line(room, wording, n) for n in range(len(room.plan)) if n not in state.order],
        "people": people_view(room, wording, online),
        "named": room.names != NO_NAMES,
        "entrance": door_view(room, wording),
        "joining": joining,
        "watch": f"/live/{room.session.code}/screen?token={room.session.screen_token}",
    }
    if planned is None:
        return view | ({"openers": openers_view(room, wording)} if state.ended else {})
    view["now"] = common_view(room, wording)
    view |= {"hands": hands_view(room, wording), "groups": groups_view(room, wording)}
    if progress is not None and planned.shape.stages and progress.door is Door.CLOSED:
        view["seen"] = _seen(room, wording, planned, progress)
    return view


def people_view(room: Room, wording: Wording, online: Collection[str]) -> list[View]:
    """The console's list of who takes part."""
    return [
        {
            "k": one.id,
            "name": name_of(room, wording, one),
            "place": one.place,
            "online": one.id in online,
            "joined_at": one.joined_at.timestamp(),
            **({"size": one.size} if room.teams else {}),
        }
        for one in room.people
    ]


def door_view(room: Room, wording: Wording) -> View:
    """Who may come in, and who may not any more."""
    banned = [{"k": one.id, "name": name_of(room, wording, one)} for one in room.removed_for_good]
    full = room.door.refuse(len(room.participants)) is not None and not room.door.closed
    return {"closed": room.door.closed, "most": room.door.most, "full": full, "banned": banned}


def moves_view(room: Room) -> View:
    """What the keys for on and back would do, and the version that they do it from."""
    next_, previous = natural(room.shapes, room.state), backward(room.shapes, room.state)
    return {"version": room.session.version, "next": next_, "previous": previous}


def _run_sheet_line(room: Room, wording: Wording, number: int) -> View:
    planned = room.plan[number]
    progress = room.state.progress[number]
    question = room.question(planned, planned.shape.stages[-1]) if planned.shape.stages else None
    prompt = _short_title(wording, planned, question) if question and not planned.shape.survey else ""
    done = progress.reasoning or (progress.tally and not planned.shape.reasoning)
    over = (planned.shape.survey or planned.shape.gathered) and progress.door is Door.CLOSED
    left = progress.spent > 0 and room.place(number) < room.place(room.state.at)
    return {
        "n": number,
        "t": step_title(room, wording, planned),
        "kind": planned.step.kind.value,
        "prompt": prompt,
        "minutes": planned.step.minutes,
        "optional": planned.step.optional,
        "done": done or over or (not planned.shape.stages and left),
        "spent": progress.spent,
        "begun": progress != replace(StepProgress(), spent=progress.spent),
    }


def _short_title(wording: Wording, planned: PlannedStep, question: Question) -> str:
    """What a question is called in a line: a case by its lesson's title, another by how it begins."""
    ref = planned.step.question if question.reasoning is not None else None
    lesson = wording.library.lessons_of_questions.get(ref) if ref else None
    if lesson is None:
        return wording.first_line(question.prompt)
    return wording.plain(same(lesson.into(wording.language).title))


def bank_view(library: Library, wording: Wording) -> list[View]:
    """The questions of every quiz that is no survey, by the first line of each."""
    return [
        {"ref": str(quiz.ref(question.id)), "t": f"{wording.plain(quiz.title)}: {wording.first_line(question.prompt)}"}
        for quiz in library.sets
        for question in quiz.questions
    ]


def counts_view(room: Room, online: Collection[str]) -> View:
    """How many joined, are connected, and have answered; where they are teams, of how many people (`size`)."""
    size = {"size": sum(one.size for one in room.people)} if room.teams else {}
    return {"joined": len(room.participants), "online": len(online), "answered": room.answered_here(), **size}


def _seen(room: Room, wording: Wording, planned: PlannedStep, progress: StepProgress) -> View:
    """After the close: distributions, what the assumptions split, the reasons, and what will be released."""
    at = room.state.at
    if planned.shape.survey:
        slots = [Slot(at, stage) for stage in planned.shape.stages]
        return {"groups": [group for slot in slots for group in _survey_groups(room, wording, slot)]}
    slot = Slot(at, open_stages(planned.shape, progress)[0], progress.round)
    view: View = {
        "groups": tally_view(room, wording, slot, written=True),
        "cross": cross_view(room, wording, slot),
        "advice": "" if progress.reasoning else advice(room, wording, slot),
        "certainty": certainty_view(room, wording, slot),
        "shift": shift_view(room, wording, at) if progress.round > 1 else [],
        "replies": asked_replies(room, wording, at) if slot.stage not in (ANSWER, TWIN) else [],
    }
    if progress.twin and slot.stage != TWIN:
        view["twin"] = tally_view(room, wording, Slot(at, TWIN, progress.round), written=True)
    asked = asked_in(room, wording, planned, planned.shape.stages[-1])
    view |= discuss_view(wording, asked.question if asked else None)
    if asked is not None and progress.reasoning:
        view["key"] = result_view(asked, None)
    return view


def _survey_groups(room: Room, wording: Wording, slot: Slot) -> list[View]:
    question = room.question(room.plan[slot.step], slot.stage)
    title = wording.plain(question.prompt) if question else ""
    texts = [question.words_in(one.response) for one in room.given(slot).values()] if question else []
    groups = [{**group, "t": title} for group in tally_view(room, wording, slot)]
    return groups or [{"t": title, "rows": [], "texts": texts, "of": len(texts)}]


def screen_view(room: Room, wording: Wording, online: Collection[str], joining: View) -> View:
    """The projector: what the phones may see, the room on the diagram once it is released, how to join."""
    view: View = {**common_view(room, wording), "joining": joining, **counts_view(room, online)}
    view |= moves_view(room)
    planned, progress = room.here, room.state.here
    lesson = room.library.lesson(planned.step.target) if planned else None
    if lesson is not None and progress is not None and not room.shapes[room.state.at].stages:
        view["step"] |= section_on_wall(wording, lesson, progress.section, screen_language(room) == BOTH)
    if planned is None or progress is None or not planned.shape.stages or planned.shape.survey:
        return view
    at = room.state.at
    if progress.stage > 0 and not progress.reasoning:
        view["replies"] = asked_replies(room, wording, at)
    asked = asked_in(room, wording, planned, planned.shape.stages[-1])
    chose = progress.stage == len(planned.shape.stages) - 1
    talking = progress.door is Door.CLOSED and progress.round < planned.shape.rounds
    if chose and (progress.tally or talking):
        view |= {"discuss": []} | discuss_view(wording, asked.question if asked else None)
    if progress.reasoning and asked is not None:
        view |= _released(room, wording, asked, view["reasoning"]["explanation"])
        view["step"] |= {"section": progress.section + 1, "sections": planned.shape.sections}
    return view


def _released(room: Room, wording: Wording, asked: PresentedQuestion, explanation: str) -> View:
    """The part of the release that is shown: the diagram, whole or a lane of it; else why, and the shift. Without a
    diagram the key stands above them."""
    at, reasoning = room.state.at, asked.question.reasoning
    part, parts = room.state.progress[at].section, room.shapes[at].sections
    why = {"reasoning": {"explanation": explanation}, "shift": shift_view(room, wording, at)}
    flow = asked.wording.library.diagrams.get(reasoning.diagram) if reasoning else None
    if not isinstance(flow, Flow):
        progress = room.state.progress[at]
        slot = Slot(at, room.shapes[at].stages[-1], progress.round)
        groups = tally_groups(room, asked, slot) if progress.tally else []
        key = result_view(asked, None, counts={group.about: dict(group.rows) for group in groups})
        return why | {"reasoning": {"explanation": explanation, "key": key}}
    last = parts > 1 and bool(explanation or why["shift"])
    if last and part == parts - 1:
        return why
    apart = parts - last > 1 and lanes_apart(flow) and part < len(flow.lanes)
    area = replace(WHOLE, both=screen_language(room) == BOTH)
    drawn = diagram_view(room, wording, at, area, with_room=True, narrow=SMALLEST, lane=part if apart else None)
    return {"reasoning": {"room": drawn} | ({} if last else {"explanation": explanation}), "shift": []}


def room_diagram(room: Room, wording: Wording) -> View | None:
    """The room on the reasoning diagram for the console, once it is released."""
    progress = room.state.here
    if progress is None or not progress.reasoning:
        return None
    return diagram_view(room, wording, room.state.at, MEDIUM, with_room=True, narrow=SMALLEST)
