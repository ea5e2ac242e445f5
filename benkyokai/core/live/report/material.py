"""What a report is made of: the plan, where the room stood, what everybody did. Times are seconds since the epoch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.diagram import Flow
from benkyokai.core.live.live_session import Participant, ParticipantQuestion
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Command, Slot, State, Target
from benkyokai.core.question import Question
from benkyokai.core.text import Text


@dataclass(frozen=True, slots=True)
class GivenCommand:
    """A command that the facilitator gave."""

    command: Command
    target: Target
    at: float


@dataclass(frozen=True, kw_only=True)
class ParticipantAnswer(Answer):
    """One participant's answer in one slot. `whole` is the answer to the whole question as it is marked, in its last
    stage alone; None where it does not fit the question as it is now."""

    at: float
    moved_by: str | None = None
    whole: Any = None


@dataclass(frozen=True, slots=True)
class ShownReason:
    """A reason that the facilitator showed: whose, in which vote, and how many found it convincing."""

    author: str
    vote: int
    votes: int


@dataclass(frozen=True)
class AskedQuestion:
    """A question of the plan with what it drew. `replies` by slot and participant; `hands` that were counted in the
    room, by slot, what was chosen and the choice; `late`: who caught up with it afterwards; `to_twin`: what was given
    to its twin, by participant."""

    step: int
    stage: str
    reference: str
    question: Question
    survey: bool
    replies: Mapping[Slot, Mapping[str, ParticipantAnswer]]
    flow: Flow | None = None
    said: tuple[ShownReason, ...] = ()
    hands: Mapping[tuple[Slot, str, str], int] = field(default_factory=dict)
    late: int = 0
    twin: Question | None = None
    to_twin: Mapping[str, ParticipantAnswer] = field(default_factory=dict)


@dataclass(frozen=True)
class SessionData:
    """A session as it stands at a `moment`. `titles` are the steps' by their numbers, `first_order` the steps as they
    were to come when it was made. Beside each of `participant_questions` how many would like to know too. `named`,
    `named_for_all`: whether the facilitator, whether everybody sees names; `teams`: whether teams answered."""

    code: str
    title: Text
    plan: tuple[PlannedStep, ...]
    state: State
    moment: float
    titles: Mapping[int, Text]
    first_order: tuple[int, ...]
    happenings: tuple[GivenCommand, ...]
    people: tuple[Participant, ...]
    asked: tuple[AskedQuestion, ...]
    participant_questions: tuple[tuple[ParticipantQuestion, int], ...] = ()
    late: int = 0
    named: bool = True
    named_for_all: bool = False
    teams: bool = False
