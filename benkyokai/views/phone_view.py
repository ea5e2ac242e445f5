"""The phone's page: what everybody there may see now, and what is the participant's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from benkyokai.core.answer import Answer, whole_answer
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.course import StepKind
from benkyokai.core.drawing.drawing import SMALLEST
from benkyokai.core.live.asking import at_twin, open_stages
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Slot, StepProgress
from benkyokai.core.stage import ANSWER, TWIN
from benkyokai.core.text import same
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.services.live.shown_words import slot_of_words
from benkyokai.views.discussion_view import name_of
from benkyokai.views.drawn_view import ON_PHONE
from benkyokai.views.question_view import PresentedQuestion, View, asked_in, question_view
from benkyokai.views.result_view import result_view
from benkyokai.views.section_view import section_view
from benkyokai.views.votes_view import diagram_view, shift_view, tally_view
from benkyokai.words.wording import Wording


def common_view(room: Room, wording: Wording) -> View:
    """The same for every phone in one language."""
    view: View = {"title": wording.plain(room.title), "phase": phase_of(room)}
    planned, progress = room.here, room.state.here
    if planned is None or progress is None:
        return view
    order = room.state.order
    view["step"] = {"n": order.index(room.state.at) + 1, "of": len(order), **step_view(room, wording, planned)}
    view["paused_at"] = room.state.paused_at
    lesson = room.library.lesson(planned.step.target) if planned.step.kind is StepKind.LESSON else None
    if lesson is not None:
        view["step"] |= section_view(wording, lesson, progress.section, ON_PHONE)
        view["step"]["sections"] = planned.shape.sections
    if planned.shape.stages:
        view |= _question_state(room, wording, planned, progress)
    return view


def phase_of(room: Room) -> str:
    """`waiting`, `step` or `ended`."""
    return "ended" if room.state.ended else "waiting" if room.here is None else "step"


def step_view(room: Room, wording: Wording, planned: PlannedStep) -> View:
    """A step's kind and title, and where to read a lesson."""
    step = planned.step
    view: View = {"kind": step.kind.value, "t": step_title(room, wording, planned)}
    if step.kind is StepKind.LESSON:
        view["href"] = f"light?lesson={step.target}&lang={wording.language}"
    if step.kind is StepKind.DISCUSSION:
        view["html"] = wording.html(step.text)
    return view


def step_title(room: Room, wording: Wording, planned: PlannedStep) -> str:
    """What a step is called on screens: the lesson's title, else the kind of the step."""
    step = planned.step
    if step.kind is StepKind.LESSON:
        lesson = room.library.lesson(step.target)
        return wording.plain(same(lesson.into(wording.language).title)) if lesson else step.target
    if step.kind is StepKind.SURVEY:
        quiz = room.library.quizzes.get(step.target)
        return wording.plain(quiz.title) if quiz else wording.say("live.survey")
    return wording.say(f"live.{step.kind.value}")


def _question_state(room: Room, wording: Wording, planned: PlannedStep, progress: StepProgress) -> View:
    at = room.state.at
    stages = open_stages(planned.shape, progress)
    forms = [
        {"step": at, "stage": stage, "round": progress.round, **question_view(asked, stage)}
        for stage in stages
        if (asked := asked_in(room, wording, planned, stage))
    ]
    view: View = {"forms": forms, "door": progress.door.value, "round": progress.round, "stage": progress.stage}
    view["closes_at"] = progress.closes_at
    view |= {"twin": True} if at_twin(progress) else {}
    slot = slot_of_words(room)
    if slot and (words := tally_view(room, wording, slot)):
        view["tally"] = words
    if progress.tally:
        view["tally"] = tally_view(room, wording, Slot(at, stages[0], progress.round))
        if progress.round > 1:
            view["shift"] = shift_view(room, wording, at)
    if progress.reasoning:
        view["reasoning"] = reasoning_view(room, wording, at)
    return view


def reasoning_view(room: Room, wording: Wording, step: int) -> View:
    """Why, and the reasoning diagram without any mark."""
    question = room.question(room.plan[step], room.shapes[step].stages[-1])
    view: View = {"explanation": wording.html(question.explanation) if question and question.explanation else ""}
    diagram = diagram_view(room, wording, step, SMALLEST, with_room=False)
    return view | ({"diagram": diagram} if diagram else {})


def own_view(room: Room, wording: Wording, participant: Participant) -> View:
    """What belongs to one participant: name, own answers to what is on the screen, replies, own result."""
    me: View = {"name": name_of(room, wording, participant), "place": participant.place}
    me |= {} if room.names == NO_NAMES or room.teams else {"agreed": participant.agreed}
    view = {"me": me, "late": _came_late(room, participant)}
    planned, progress = room.here, room.state.here
    if planned is None or progress is None or not planned.shape.stages:
        return view
    mine = {}
    for stage in open_stages(planned.shape, progress):
        given = room.answer_of(participant.id, Slot(room.state.at, stage, progress.round))
        earlier = room.answer_of(participant.id, Slot(room.state.at, stage, 1))
        shown, question = given or earlier, room.question(planned, stage)
        if shown is not None and question is not None:
            masks = room.masks(question)
            mine[stage] = {
                "response": masks.hide_response(stage, shown.response),
                "factor": masks.hide_factor(shown.factor),
                "reason": shown.reason or "",
                "certainty": shown.certainty,
                "stored": given is not None,
                "n": shown.sequence,
                "by": shown.sent_by,
            }
    view["mine"] = mine
    return view | _replies_and_result(room, wording, participant, planned, progress)


def _came_late(room: Room, participant: Participant) -> bool:
    """True for who joined while the room was at the present step: they have not read what was read before."""
    entered = room.state.entered_at
    return entered is not None and participant.joined_at.timestamp() >= entered


def _replies_and_result(
    room: Room, wording: Wording, participant: Participant, planned: PlannedStep, progress: StepProgress
) -> View:
    if progress.stage == 0 and not progress.reasoning:
        return {}
    asked = asked_in(room, wording, planned, planned.shape.stages[-1])
    if asked is None or planned.shape.survey:
        return {}
    stages = room.stages_of(participant.id, room.state.at, progress.round)
    view = {}
    if progress.stage > 0:
        view = replies_in(asked, stages) or _replies_to_room(room, wording)
    if progress.reasoning:
        view["result"] = result_view(asked, whole_answer(asked.question, stages))
        view |= _twin_result(room, wording, participant, planned) if progress.twin else {}
    return view


def _twin_result(room: Room, wording: Wording, participant: Participant, planned: PlannedStep) -> View:
    """How the twin went, for who answered it."""
    twin, given = asked_in(room, wording, planned, TWIN), room.answer_of(participant.id, Slot(room.state.at, TWIN, 2))
    whole = whole_answer(twin.question, {ANSWER: given}) if twin and given else None
    if twin is None or whole is None:
        return {}
    view: View = {"twin_result": result_view(twin, whole), "twin_prompt": wording.html(twin.question.prompt)}
    return view | ({"twin_given": wording.line(twin.question.given)} if twin.question.given else {})


def _replies_to_room(room: Room, wording: Wording) -> View:
    """For who asked nothing: the replies that stand on the projector, without the counts."""
    replies = [{"t": one["t"], "reply": one["reply"]} for one in asked_replies(room, wording, room.state.at)]
    return {"replies": replies, "of_room": True} if replies else {}


def replies_in(asked: PresentedQuestion, given: Mapping[str, Answer]) -> View:
    """What is replied to what was asked in the stages that were `given`; nothing where nothing was asked."""
    stage = next((one.id for one in asked.question.stages if one.asks and one.id in given), None)
    if stage is None:
        return {}
    wording, found = asked.wording, asked.question.replies(given[stage].response)
    return {"replies": [{"t": wording.line(one.text), "reply": wording.line(one.reply)} for one in found]}


def asked_replies(room: Room, wording: Wording, step: int) -> list[View]:
    """What the room asked the client most, as many as one may ask, with the replies."""
    stage = next((one for one in room.shapes[step].stages if one != ANSWER), None)
    question = room.question(room.plan[step], stage) if stage else None
    if question is None or stage is None:
        return []
    counts = Counter(one for given in room.given(Slot(step, stage)).values() for one in given.response)
    most = sorted(question.replies(list(counts)), key=lambda item: -counts[item.id])
    limit = next((one.limit for one in question.stage(stage).fields if isinstance(one, Several)), None)
    return [
        {"t": wording.line(item.text), "reply": wording.line(item.reply), "n": counts[item.id]}
        for item in most[: limit or len(most)]
    ]
