"""A study session that was played to its end, with people, votes, reasons and participants' questions."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.live.live_session import LiveAnswer, LiveSession, Participant, Reason
from benkyokai.core.live.natural import natural
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.refusal import Refusal
from benkyokai.services.live import participant_questions, shared_reasons
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons, reasons_at
from benkyokai.services.live.start_session import SessionOptions, start_from_course
from benkyokai.services.live.take_part import join, store_answers
from benkyokai.services.running.instance import Instance
from benkyokai.store import live

COURSE = "01-ml-services"
NAMES = ["田中", "鈴木", "佐藤", "高橋", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "西", "森"]
BEGIN = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
STEP_SECONDS = 61
SECRET_REASON = "見せていない理由"
SHOWN_REASON = "=遅延が問題になるから"


@dataclass
class Clock:
    """A clock that moves when it is told to."""

    moment: datetime = BEGIN

    def __call__(self) -> datetime:
        return self.moment

    def wait(self, seconds: float) -> None:
        """Lets time pass."""
        self.moment += timedelta(seconds=seconds)


@dataclass
class Played:
    """The session as it goes."""

    instance: Instance
    clock: Clock
    session: LiveSession
    people: list[Participant]

    @property
    def room(self) -> Room:
        """As the database has it."""
        found = live.by_code(self.instance.engine, self.session.code)
        assert found is not None
        return Room.load(self.instance, found)

    def do(self, command: Command) -> None:
        """A command of the facilitator."""
        after = lead(self.instance, self.session, self.session.version, command)
        assert not isinstance(after, Refusal), after
        self.session = after

    def answer(self) -> None:
        """Everybody answers what is open, ten seconds and their number after the opening."""
        room = self.room
        here, planned = room.state.here, room.here
        assert here is not None
        assert planned is not None
        opened = self.clock.moment
        stages = planned.shape.stages if planned.shape.survey else (planned.shape.stages[here.stage],)
        for stage in stages:
            question = room.question(planned, stage)
            assert question is not None
            slot = Slot(room.state.at, stage, here.round)
            rows = [self._row(question, slot, number, opened) for number in range(len(self.people))]
            assert all(store_answers(room, rows)), (question.id, stage)
        self.clock.wait(60)

    def _row(self, question: Question, slot: Slot, number: int, opened: datetime) -> LiveAnswer:
        one = self.people[number]
        response = response_to(question, slot, number)
        factors = [factor.id for factor in question.factors]
        factor = factors[number % 2 if slot.round > 1 else 0] if factors and slot.stage != ASK else None
        said = {0: SHOWN_REASON, 1: SECRET_REASON}.get(number, "") if slot.stage == "answer" else ""
        author = self.people[0].id if slot.round > 1 and number in (2, 3) else None
        at = opened + timedelta(seconds=10 + number)
        key = f"{slot.step}-{slot.stage[-12:]}-{slot.round}-{number}"
        return LiveAnswer(
            response,
            factor,
            said or None,
            session_id=self.session.id,
            **asdict(slot),
            participant_id=one.id,
            answer_id=key,
            sequence=1,
            content_hash=question.content_hash,
            answered_at=at,
            moved_by=author,
        )

    def show_a_reason(self) -> None:
        """The facilitator shows the first participant's reason, and another one finds it convincing."""
        room = self.room
        known, reason = SharedReasons.load(room), Reason(room.state.at, 1, self.people[0].id)
        if reason in reasons_at(room, room.state.at):
            shared_reasons.moderate_reasons(room, known, [reason], shown=True, pinned=None)
            assert isinstance(shared_reasons.vote_for(room, known, self.people[1], reason, on=True), int)


def response_to(question: Question, slot: Slot, number: int) -> Any:
    """In the first vote three options in turn; in the second two of three go over to the first option."""
    moves = slot.round > 1 and number % 3 != 2
    pick = 0 if moves else number % 3
    if isinstance(question, Scenario):
        if slot.stage == ASK:
            return [question.asks[pick].id]
        axes = {axis.id: axis.options[min(pick, len(axis.options) - 1)].id for axis in question.axes}
        return {"assumption": question.assumptions[0 if number < 11 else 1].id, "axes": axes}
    ids = [part.id for name in ("options", "items") for part in getattr(question, name, ())]
    if question.kind == "matching":
        choices = [choice.id for choice in getattr(question, "choices", ())]
        return {stem.id: choices[pick % len(choices)] for stem in getattr(question, "stems", ())}
    simple = {"numeric": 7.0 + pick, "open": {"text": f"わたしの感想{number}"}, "multiple": ids[: pick + 1]}
    simple["ordering"] = ids if pick else ids[::-1]
    return simple.get(question.kind, ids[min(pick, len(ids) - 1)] if ids else None)


def play(instance: Instance, clock: Clock, people: int = 14, names: str = "host", end: bool = True) -> Played:
    """The shipped course's whole run sheet, a minute a step and a minute an answer; every fourth person is remote."""
    session = start_from_course(instance, COURSE, SessionOptions(names=names))
    assert session is not None
    joined = []
    for number in range(people):
        name, place = NAMES[number], "remote" if number % 4 == 3 else "room"
        one = join(instance, session, f"device-{number}", name, place)
        assert isinstance(one, Participant)
        joined.append(one)
    played = Played(instance, clock, session, joined)
    while (command := natural(played.room.shapes, played.room.state)) is not None:
        if command is Command.VOTE_AGAIN:
            played.show_a_reason()
        if command is Command.END:
            ask_participant_questions(played)
            if not end:
                break
        played.do(command)
        clock.wait(STEP_SECONDS)
        if command in (Command.OPEN, Command.VOTE_AGAIN):
            clock.moment -= timedelta(seconds=STEP_SECONDS)
            played.answer()
    return played


def ask_participant_questions(played: Played) -> None:
    """Three questions: one that three want, one without a name, one that the facilitator hides."""
    room = played.room
    known = ParticipantQuestions.load(room)
    for number, (text, anonymous) in enumerate((("費用は？", False), ("名前なしの質問", True), ("隠した質問", False))):
        assert not isinstance(
            participant_questions.ask(
                room, known, played.people[number], f"{room.session.code}-{number}", text, anonymous
            ),
            Refusal,
        )
        participant_questions.moderate(
            room, known, f"{room.session.code}-{number}", "hidden" if number == 2 else "open"
        )
    for one in played.people[3:6]:
        assert not isinstance(participant_questions.want(room, known, one, f"{room.session.code}-0", on=True), Refusal)


def with_clock(instance: Instance) -> tuple[Instance, Clock]:
    """An instance on the same database whose time passes when the clock says so."""
    clock = Clock()
    return replace(instance, now=clock), clock
