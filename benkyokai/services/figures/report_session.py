"""Report a session: everything about it is read with the same few statements, however many took part; and release the
report to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from benkyokai.core.answer import Answer, whole_answer
from benkyokai.core.course import StepKind
from benkyokai.core.diagram import Flow
from benkyokai.core.library import Library
from benkyokai.core.live.live_session import STATES, LiveAnswer, LiveSession
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.report.figures import Report
from benkyokai.core.live.report.making import make_report
from benkyokai.core.live.report.material import AskedQuestion, GivenCommand, ParticipantAnswer, SessionData, ShownReason
from benkyokai.core.live.report.sharing import shared
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.question import Question
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER, TWIN
from benkyokai.core.table import Table
from benkyokai.core.text import NO_TEXT, Text
from benkyokai.core.typed_code import fold_code
from benkyokai.markdown.visible import visible_text
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import NAMES_FOR_ALL, NO_NAMES, Room
from benkyokai.services.live.shared_reasons import SharedReasons, reasons_at, text_of
from benkyokai.services.running.instance import Instance
from benkyokai.store import live, reports
from benkyokai.store.live import Event

T = TypeVar("T")


def report_to_read(instance: Instance, code: str, device_id: str | None, facilitates: bool) -> Report | Refusal:
    """The report as somebody may read it: whole for the facilitator, what everybody may see for participants."""
    session = session_to_read(instance, code, device_id, facilitates)
    if isinstance(session, Refusal):
        return session
    report = report_of(instance, session)
    return report if facilitates else shared(report, session.settings.get("names") == NAMES_FOR_ALL)


def report_of(instance: Instance, session: LiveSession) -> Report:
    """The facilitator's report."""
    return make_report(_Reader.read(instance, session).session_data())


@dataclass
class _Reader:
    """A session as the database has it."""

    room: Room
    shared_reasons: SharedReasons
    participant_questions: ParticipantQuestions
    events: list[Event]
    late: list[tuple[str, int, str]]

    @classmethod
    def read(cls, instance: Instance, session: LiveSession) -> _Reader:
        room, engine = Room.load(instance, session), instance.engine
        events, late = live.events_of(engine, session.id), reports.late_of(engine, session.id)
        return cls(room, SharedReasons.load(room), ParticipantQuestions.load(room), events, late)

    def session_data(self) -> SessionData:
        room = self.room
        inserted = sum(one.target or 1 for one in self.events if one.command == Command.INSERT)
        order = room.session.settings.get("order") or range(len(room.plan) - inserted)
        return SessionData(
            code=room.session.code,
            title=room.title,
            plan=room.plan,
            state=room.state,
            moment=room.instance.now().timestamp(),
            titles={number: title_of(room.library, planned) for number, planned in enumerate(room.plan)},
            first_order=tuple(order),
            happenings=tuple(_happening(one) for one in self.events),
            people=tuple(room.participants.values()),
            asked=tuple(self._asked()),
            participant_questions=tuple(
                (one, self.participant_questions.votes(one))
                for one in self.participant_questions.ranked(*STATES)
                if one.participant_id not in room.gone
            ),
            late=len({person for person, _, _ in self.late}),
            named=room.names != NO_NAMES,
            named_for_all=room.names == NAMES_FOR_ALL,
            teams=room.teams,
        )

    def _asked(self) -> Iterator[AskedQuestion]:
        """Every question of the plan in the order of the evening, of a survey each."""
        for step in self.room.state.order:
            planned = self.room.plan[step]
            stages = planned.shape.stages
            for stage in stages if planned.shape.survey else stages[-1:]:
                question = self.room.question(planned, stage)
                if question is not None:
                    yield self._question(step, stage, planned, question)

    def _question(self, step: int, stage: str, planned: PlannedStep, question: Question) -> AskedQuestion:
        survey = planned.shape.survey
        flow = self.room.library.diagrams.get(question.reasoning.diagram if question.reasoning else "")
        return AskedQuestion(
            step=step,
            stage=stage,
            reference=stage if survey else planned.step.target or question.id,
            question=question,
            survey=survey,
            replies=self._replies(step, (stage,) if survey else planned.shape.stages, question),
            flow=flow if isinstance(flow, Flow) else None,
            said=() if survey else self._said(step),
            hands={
                (slot, about, choice): n
                for slot, counts in self.room.hands.items()
                if slot.step == step
                for (about, choice), n in counts.items()
            },
            late=sum(1 for _, number, at in self.late if (number, at) == (step, stage)),
            twin=self.room.question(planned, TWIN) if planned.shape.twin else None,
            to_twin=self._to_twin(step),
        )

    def _to_twin(self, step: int) -> dict[str, ParticipantAnswer]:
        given = self.room.given(Slot(step, TWIN, 2))
        return {
            who: ParticipantAnswer(given[who].response, at=given[who].answered_at.timestamp(), whole=whole)
            for who, whole in self.room.twins(step).items()
        }

    def _replies(
        self, step: int, stages: tuple[str, ...], question: Question
    ) -> dict[Slot, Mapping[str, ParticipantAnswer]]:
        found: dict[Slot, Mapping[str, ParticipantAnswer]] = {}
        for stage in stages:
            for vote in (1, 2):
                slot = Slot(step, stage, vote)
                last = stage == stages[-1]
                given = self.room.given(slot)
                if given:
                    found[slot] = {who: self._reply(question, slot, who, one, last) for who, one in given.items()}
        return found

    def _reply(self, question: Question, slot: Slot, who: str, given: LiveAnswer, last: bool) -> ParticipantAnswer:
        answers: Mapping[str, Answer] = self.room.stages_of(who, slot.step, slot.round)
        if self.room.shapes[slot.step].survey:
            answers = {ANSWER: given}
        whole = whole_answer(question, answers) if last else None
        said = (given.response, given.factor, text_of(question, given), given.certainty)
        return ParticipantAnswer(*said, at=given.answered_at.timestamp(), moved_by=given.moved_by, whole=whole)

    def _said(self, step: int) -> tuple[ShownReason, ...]:
        shown = (one for one in reasons_at(self.room, step) if self.shared_reasons.moderation_of(one).shown)
        return tuple(
            ShownReason(one.author_id, one.round, len(self.shared_reasons.votes.get(one, ()))) for one in shown
        )


def _happening(event: Event) -> GivenCommand:
    order = tuple(event.detail) if isinstance(event.detail, list) else None
    target = event.target if event.target is not None else order
    return GivenCommand(Command(event.command), target, event.happened_at.timestamp())


def title_of(library: Library, planned: PlannedStep) -> Text:
    """What a step is called; empty where the files have it no more."""
    step = planned.step
    match step.kind:
        case StepKind.LESSON:
            lesson = library.lesson(step.target)
            return Text(lesson.into("ja").title, lesson.into("en").title) if lesson else NO_TEXT
        case StepKind.SURVEY:
            quiz = library.quizzes.get(step.target)
            return quiz.title if quiz else NO_TEXT
        case StepKind.QUESTION:
            found = library.question(step.target)
            question = planned.poll or (found[1] if found else None)
            return question.prompt if question else NO_TEXT
        case _:
            return step.text


def release(instance: Instance, code: str, on: bool) -> Refusal | None:
    """What the facilitator decides. While a session goes on, its report would give answers away."""
    session = live.by_code(instance.engine, code)
    if session is None:
        return Refusal(Why.NO_REPORT)
    if on and session.ended_at is None:
        return Refusal(Why.SESSION_GOES_ON)
    reports.set_released(instance.engine, session.id, instance.now() if on else None)
    return None


def is_released(instance: Instance, code: str) -> bool:
    """Whether those who took part can read it."""
    session = live.by_code(instance.engine, code)
    return session is not None and session.released_at is not None


def session_to_read(instance: Instance, code: str, device_id: str | None, facilitates: bool) -> LiveSession | Refusal:
    """The session whose report somebody may read. Who did not take part does not even hear whether there is one."""
    session = live.by_code(instance.engine, fold_code(code))
    if session is not None and facilitates:
        return session
    if session is None or not device_id or not reports.took_part(instance.engine, session.id, device_id):
        return Refusal(Why.NO_REPORT)
    return session if session.released_at is not None else Refusal(Why.NOT_RELEASED)


def export_session(instance: Instance, code: str) -> Sequence[Table] | None:
    """The tables of its report; None where no session has that code."""
    session = live.by_code(instance.engine, fold_code(code))
    return None if session is None else tables_to_read(report_of(instance, session))


def tables_to_read(report: Report) -> tuple[Table, ...]:
    """The tables of a report, with authors' texts as one sees them."""
    return tables_of(as_seen(report))


def as_seen(value: T) -> T:
    """The value, with the words one sees in place of every author's text in it."""
    seen: Any = value
    if type(seen) is Text:
        seen = Text(visible_text(seen.ja), visible_text(seen.en))
    elif isinstance(seen, tuple | list):
        seen = type(seen)(as_seen(one) for one in seen)
    elif isinstance(seen, dict):
        seen = {key: as_seen(one) for key, one in seen.items()}
    elif is_dataclass(seen) and not isinstance(seen, type):
        seen = replace(seen, **{one.name: as_seen(getattr(seen, one.name)) for one in fields(seen) if one.init})
    return cast("T", seen)
