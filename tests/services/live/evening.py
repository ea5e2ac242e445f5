"""A session on the quiz of every kind that a test plays from the first command to the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import LiveAnswer, LiveSession, Participant
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.refusal import Refusal
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.start_session import AS_IT_IS, SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import Sent, check_answer, join, store_answers
from benkyokai.services.running.instance import Instance

NAMES = ("one", "many", "order", "match", "number", "case", "text", "view", "word", "gaps")
STEPS = {name: step for step, name in enumerate(NAMES)}
"""The steps of the quiz `study` by their questions."""


@dataclass
class Evening:
    """A session and who takes part."""

    instance: Instance
    session: LiveSession
    people: list[Participant] = field(default_factory=list)
    sent: int = 0

    @classmethod
    def begin(cls, instance: Instance, people: int = 2, session_options: SessionOptions = AS_IT_IS) -> Evening:
        """A session with people in it."""
        session = start_from_quiz(instance, "study", session_options)
        assert session is not None
        evening = cls(instance, session)
        for number in range(people):
            joined = join(instance, session, f"{session.id}-device-{number}", f"P{number}", "room")
            assert isinstance(joined, Participant)
            evening.people.append(joined)
        return evening

    @property
    def room(self) -> Room:
        """The room as the database has it."""
        return Room.load(self.instance, self.session)

    def do(self, *commands: Command, target: int | None = None) -> None:
        """Carries out commands."""
        for command in commands:
            moved = lead(self.instance, self.session, self.session.version, command, target)
            assert isinstance(moved, LiveSession), moved
            self.session = moved

    def masked(self, name: str, response: Any) -> Any:
        """A response as a phone sends it."""
        room, step = self.room, STEPS[name]
        question = room.question(room.plan[step], "answer")
        assert question is not None
        asks = question.reasoning is not None and isinstance(response, list)
        return room.masks(question).hide_response("ask" if asks else "answer", response)

    def give(
        self,
        one: Participant,
        slot: Slot,
        response: Any,
        factor: str | None = None,
        reason: str = "",
        sure: int | None = None,
    ) -> None:
        """Stores an answer to what is open; `response` in the author's ids."""
        self.sent += 1
        name = next(name for name, step in STEPS.items() if step == slot.step)
        masked = self.masked(name, response)
        given = Sent(f"answer-{self.sent}", self.sent, slot, Answer(masked, self.masked(name, factor), reason, sure))
        room = self.room
        row = check_answer(room, one, given)
        assert isinstance(row, LiveAnswer), row
        assert store_answers(room, [row]) == [True]

    def play(self, name: str, *responses: Any, reasoning: bool = True) -> None:
        """One question of one stage: everybody answers in turn, then it is closed, shown and explained."""
        self.do(Command.GO, target=STEPS[name])
        self.do(Command.OPEN)
        for one, response in zip(self.people, responses, strict=False):
            self.give(one, Slot(STEPS[name], "answer"), response, reason=f"why of {one.name}" if name == "one" else "")
        self.do(Command.CLOSE, Command.TALLY)
        if reasoning:
            self.do(Command.REASONING)

    def play_case(self, *pairs: tuple[str, str]) -> None:
        """The scenario with a second vote: each pair is what one chose for training, first and then."""
        step = STEPS["case"]
        self.do(Command.GO, target=step)
        self.do(Command.OPEN)
        for one, _ in zip(self.people, pairs, strict=False):
            self.give(one, Slot(step, "ask"), ["size"])
        self.do(Command.CLOSE, Command.NEXT_STAGE)
        for round_ in (1, 2):
            self.do(Command.OPEN if round_ == 1 else Command.VOTE_AGAIN)
            for one, pair in zip(self.people, pairs, strict=False):
                response = {"assumption": "small", "axes": {"training": pair[round_ - 1]}}
                self.give(one, Slot(step, "answer", round_), response, "cost", f"why {round_} of {one.name}")
            self.do(Command.CLOSE, Command.TALLY)
        self.do(Command.REASONING)


def refused(result: object) -> str:
    """The name of a refusal."""
    assert isinstance(result, Refusal), result
    return result.why.value
