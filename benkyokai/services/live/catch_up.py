"""Catch up: go through a session that has ended at one's own pace, and answer before seeing what the room did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.answer import Answer
from benkyokai.core.course import StepKind
from benkyokai.core.live.live_session import BANNED, Participant
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.remember_answers import Remembered, remember, remembered
from benkyokai.services.live.room import Room
from benkyokai.services.live.take_part import Sent, read_in
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running.identify import Visitor, person_of, welcome
from benkyokai.store import late_answers, live
from benkyokai.store.late_answers import LateAnswer


@dataclass(frozen=True)
class CatchUp:
    """Somebody on their way through an ended session: who they are, what they answered late, what another session of
    theirs still holds back. `participant`: who they were in the room, if they were there."""

    room: Room
    visitor: Visitor
    person_id: str | None = None
    participant: Participant | None = None
    late: Mapping[tuple[int, str], LateAnswer] = field(default_factory=dict)
    held: frozenset[QuestionRef] = frozenset()

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps in the order of the evening; surveys, and what the files have no more, left out."""
        return tuple(step for step in self.room.state.order if self._can_be_seen(step))

    def _can_be_seen(self, step: int) -> bool:
        planned = self.room.plan[step]
        match planned.step.kind:
            case StepKind.QUESTION:
                return self.room.question(planned, planned.shape.stages[-1]) is not None
            case StepKind.LESSON:
                return self.room.library.lesson(planned.step.target) is not None
            case kind:
                return kind is StepKind.DISCUSSION

    def given(self, step: int) -> Mapping[str, Answer]:
        """Their own answers to a step by stage: what they said in the room, else what they said late."""
        stages = self.room.shapes[step].stages
        found: dict[str, Answer] = {stage: one for stage in stages if (one := self.late.get((step, stage)))}
        if self.participant is not None:
            found |= self.room.stages_of(self.participant.id, step, 2)
        return found

    def open_stage(self, step: int) -> str | None:
        """The stage that waits for their answer; None where they have answered, and where there is nothing to."""
        given = self.given(step)
        stages = self.room.shapes[step].stages
        if stages and stages[-1] in given:
            return None
        return next((stage for stage in stages if stage not in given), None)

    def is_held(self, step: int) -> bool:
        """True while a session that they take part in now has the question still before it."""
        return self.room.plan[step].step.question in self.held


def find_catch_up(room: Room, visitor: Visitor, participant: Participant | None) -> CatchUp | Refusal:
    """Where somebody stands in an ended session; a refusal where it goes on, or was a rehearsal."""
    if not room.state.ended or room.session.rehearsal:
        return Refusal(Why.NOT_ENDED)
    engine = room.instance.engine
    if participant is None and _is_banned(room, visitor):
        return Refusal(Why.NOT_WELCOME)
    person = participant.person_id if participant else person_of(room.instance, visitor)
    rows = late_answers.late_answers_of(engine, room.session.id, person) if person else []
    given = {(row.step, row.stage): row for row in rows}
    return CatchUp(room, visitor, person, participant, given, withheld(room.instance, visitor))


def _is_banned(room: Room, visitor: Visitor) -> bool:
    """Who was removed for good stays out afterwards too."""
    known = live.participant_at(room.instance.engine, room.session.id, visitor.device_id) if room.gone else None
    return known is not None and known.status == BANNED


def answer_late(catch_up: CatchUp, sent: Sent) -> Refusal | None:
    """Commits an answer; None where it is on disk. Each stage is answered once, and the questions to the client come
    before the choice. The same answer sent again is on disk already."""
    row = _checked(catch_up, sent)
    if isinstance(row, Refusal):
        return row
    known = catch_up.given(row.step).get(row.stage)
    if known is None and late_answers.put(catch_up.room.instance.engine, row):
        _remember(catch_up, row)
        return None
    known = known or _first(catch_up, row)
    same = known is not None and (known.response, known.factor) == (row.response, row.factor)
    return None if same else Refusal(Why.ALREADY_ANSWERED)


def _first(catch_up: CatchUp, row: LateAnswer) -> LateAnswer | None:
    """What another page of the same person was first with."""
    rows = late_answers.late_answers_of(catch_up.room.instance.engine, row.session_id, row.person_id)
    return next((one for one in rows if (one.step, one.stage) == (row.step, row.stage)), None)


def _checked(catch_up: CatchUp, sent: Sent) -> LateAnswer | Refusal:
    """The answer as it is stored, or why it cannot be."""
    room, slot = catch_up.room, sent.slot
    if slot.step not in catch_up.steps or slot.stage not in room.shapes[slot.step].stages:
        return Refusal(Why.NO_SUCH_STEP)
    if catch_up.is_held(slot.step):
        return Refusal(Why.NOT_OPEN)
    stages = room.shapes[slot.step].stages
    if any(stage not in catch_up.given(slot.step) for stage in stages[: stages.index(slot.stage)]):
        return Refusal(Why.NOT_ASKED_YET)
    found = read_in(room, sent)
    if isinstance(found, Refusal):
        return found
    question, answer = found
    return LateAnswer(
        **vars(answer),
        session_id=room.session.id,
        person_id=catch_up.person_id or welcome(room.instance, catch_up.visitor),
        step=slot.step,
        stage=slot.stage,
        content_hash=question.content_hash,
        answered_at=room.instance.now(),
    )


def _remember(catch_up: CatchUp, row: LateAnswer) -> None:
    """A late answer comes back in the spaced review like any other."""
    if row.stage == catch_up.room.shapes[row.step].stages[-1]:
        found = remembered(catch_up.room, row.step, {**catch_up.given(row.step), row.stage: row}, row)
        if found is not None:
            remember(catch_up.room.instance, [Remembered((row.person_id, found[0]), found[1])])
