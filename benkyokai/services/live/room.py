"""One session as the hub holds it: where it stands, who is in it, what they answered. The database is the truth."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from benkyokai.core.answer import whole_answer
from benkyokai.core.library import Library
from benkyokai.core.live.asking import open_stages
from benkyokai.core.live.entrance import Entrance
from benkyokai.core.live.live_session import BANNED, IN, LiveAnswer, LiveSession, Participant
from benkyokai.core.live.masks import Masks
from benkyokai.core.live.plan import PlannedStep, from_json, read_state
from benkyokai.core.live.session import Shape, Slot, State, settled
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.stage import ANSWER, TWIN
from benkyokai.core.text import Text
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from benkyokai.store.hands import Hands, hands_of

NO_NAMES, NAMES_FOR_HOST, NAMES_FOR_ALL = "none", "host", "all"
NAMES = (NO_NAMES, NAMES_FOR_HOST, NAMES_FOR_ALL)
"""Who sees display names, as the facilitator chose at the start."""

TEAMS = "teams"
"""The setting by which every participant is a team that answers on one phone."""

MOST_IN_TEAM = 12


@dataclass
class Room:
    """`answers` by slot and participant. `people_version` moves with everybody who joins."""

    instance: Instance
    session: LiveSession
    participants: dict[str, Participant] = field(default_factory=dict)
    answers: dict[Slot, dict[str, LiveAnswer]] = field(default_factory=dict)
    of_device: dict[str, str] = field(default_factory=dict)
    """Who each device is: the one that joined, and others of the same person once they have been recognised."""
    gone: dict[str, Participant] = field(default_factory=dict)
    """The participants who were removed; their answers count nowhere while they are."""
    hands: Hands = field(default_factory=dict)
    """Hands that were counted in the room: in the tallies, and nowhere else."""
    arrived: bool = False
    """Whether a device other than the server's own has opened the page."""
    _masks: dict[str, Masks] = field(default_factory=dict)

    @classmethod
    def load(cls, instance: Instance, session: LiveSession) -> Room:
        """The room as the database has it."""
        room = cls(instance, session)
        for one in live.participants_of(instance.engine, session.id):
            room.add(one)
        room.put_of_known(live.answers_of(instance.engine, session.id))
        room.hands = hands_of(instance.engine, session.id)
        return room

    def add(self, one: Participant, device_id: str = "") -> None:
        """Somebody joined, was renamed, or was removed. `device_id`: another device of theirs."""
        if one.status == IN:
            self.participants[one.id] = one
            self.of_device |= {known: one.id for known in (one.device_id, device_id) if known}
            self.gone.pop(one.id, None)
            return
        self.participants.pop(one.id, None)
        self._lose_devices_of(one.id)
        self.gone[one.id] = one

    def _lose_devices_of(self, participant_id: str) -> None:
        for device_id in [one for one, known in self.of_device.items() if known == participant_id]:
            del self.of_device[device_id]

    def forget(self, ids: Iterable[str]) -> None:
        """These participants were deleted: nothing of them stays."""
        for one in ids:
            self.participants.pop(one)
            self._lose_devices_of(one)
            for given in self.answers.values():
                given.pop(one, None)

    def put(self, given: Iterable[LiveAnswer]) -> None:
        """Answers that are on disk; of two in one slot the later sending stays."""
        for one in given:
            slot = self.answers.setdefault(one.slot, {})
            known = slot.get(one.participant_id)
            if known is None or known.sequence < one.sequence:
                slot[one.participant_id] = one

    def put_of_known(self, given: Iterable[LiveAnswer]) -> None:
        """The same, without the answers of who joined since this room was read."""
        known = self.participants.keys() | self.gone.keys()
        self.put(one for one in given if one.participant_id in known)

    def move(self, session: LiveSession) -> None:
        """The session has moved on."""
        self.session = session
        for known in ("_stored_state", "plan", "shapes"):
            self.__dict__.pop(known, None)

    def choose(self, **settings: Any) -> int:
        """Changes some of the session's settings, on disk and here; the session's new discussion version."""
        version = live.choose(self.instance.engine, self.session.id, **settings)
        self.session = replace(self.session, settings={**self.session.settings, **settings})
        return version

    @cached_property
    def plan(self) -> tuple[PlannedStep, ...]:
        """The steps that there are, by their numbers."""
        return from_json(self.session.plan)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """What the state machine knows of the steps."""
        return tuple(one.shape for one in self.plan)

    @cached_property
    def _stored_state(self) -> State:
        return read_state(self.session.state)

    @property
    def state(self) -> State:
        """Where the session stands now."""
        stored = self._stored_state
        timed = stored.here is not None and stored.here.closes_at is not None
        return settled(stored, self.instance.now().timestamp()) if timed else stored

    @property
    def library(self) -> Library:
        """The files as they are now."""
        return self.instance.library

    @property
    def title(self) -> Text:
        """The session's title."""
        return Text(*self.session.title)

    @property
    def names(self) -> str:
        """Who sees display names: nobody (there are none), the facilitator, or everybody."""
        return str(self.session.settings.get("names", NAMES_FOR_HOST))

    @property
    def teams(self) -> bool:
        """Whether every participant is a team that answers on one phone."""
        return bool(self.session.settings.get(TEAMS))

    @property
    def people(self) -> list[Participant]:
        """Everybody who is in it, in the order in which they joined."""
        return sorted(self.participants.values(), key=lambda one: one.number)

    @property
    def removed_for_good(self) -> list[Participant]:
        """Who cannot come back by themselves, in the order in which they joined."""
        return sorted((one for one in self.gone.values() if one.status == BANNED), key=lambda one: one.number)

    @property
    def door(self) -> Entrance:
        """Whether anybody new may come in."""
        return Entrance.of(self.session.settings)

    @property
    def here(self) -> PlannedStep | None:
        """The present step; None in the waiting room and after the end."""
        state = self.state
        return None if state.at < 0 or state.ended else self.plan[state.at]

    def place(self, number: int) -> int:
        """A step's place in the order of the evening; -1 for one that is left out, and for the waiting room."""
        order = self.state.order
        return order.index(number) if number in order else -1

    def question(self, planned: PlannedStep, stage: str) -> Question | None:
        """The question of a stage; None where the files have it no more."""
        return question_of(self.library, planned, stage)

    def quiz(self, planned: PlannedStep, stage: str) -> Quiz | None:
        """The quiz that the question of a stage is in."""
        found = self.library.question(stage if planned.shape.survey else planned.step.target)
        return found[0] if found else None

    def masks(self, question: Question) -> Masks:
        """The masks of a question in this session."""
        key = f"{question.id}:{question.content_hash}"
        if key not in self._masks:
            self._masks[key] = Masks(self.instance.secret, self.session.id, question)
        return self._masks[key]

    def given(self, slot: Slot) -> Mapping[str, LiveAnswer]:
        """The answers in a slot by participant."""
        found = self.answers.get(slot, {})
        return {one: given for one, given in found.items() if one not in self.gone} if self.gone else found

    def who_answered(self) -> Collection[str]:
        """Who has answered what is, or was last, open; of a survey, who has answered anything."""
        planned, progress = self.here, self.state.here
        if planned is None or progress is None or not planned.shape.stages:
            return ()
        if planned.shape.survey:
            slots = (Slot(self.state.at, stage) for stage in planned.shape.stages)
            return {one for slot in slots for one in self.given(slot)}
        return self.given(Slot(self.state.at, open_stages(planned.shape, progress)[0], progress.round))

    def answer_of(self, participant_id: str, slot: Slot) -> LiveAnswer | None:
        """One participant's answer in a slot, as `given` has it."""
        return None if participant_id in self.gone else self.answers.get(slot, {}).get(participant_id)

    def answered_here(self) -> int:
        """How many they are."""
        return len(self.who_answered())

    def stages_of(self, participant_id: str, step: int, round_: int) -> dict[str, LiveAnswer]:
        """One participant's answers in a step by stage: of the last stage that of the vote `round_`, or of the one
        before where they gave none; of earlier stages the only one."""
        found: dict[str, LiveAnswer] = {}
        for stage in self.shapes[step].stages:
            for vote in range(1, round_ + 1):
                one = self.answer_of(participant_id, Slot(step, stage, vote))
                if one is not None:
                    found[stage] = one
        return found

    def twins(self, step: int) -> dict[str, Any]:
        """Everybody's answer to the twin of a step's question, whole, by participant."""
        twin = self.question(self.plan[step], TWIN) if self.shapes[step].twin else None
        given = self.given(Slot(step, TWIN, 2)) if twin else {}
        found = {who: whole_answer(twin, {ANSWER: one}) for who, one in given.items()} if twin else {}
        return {who: whole for who, whole in found.items() if whole is not None}

    def wholes(self, step: int, round_: int) -> dict[str, Any]:
        """Everybody's answer to a step's question in one vote, whole, by participant."""
        planned = self.plan[step]
        last = planned.shape.stages[-1]
        question = self.question(planned, last)
        if question is None:
            return {}
        found = {}
        for one in self.given(Slot(step, last, round_)):
            whole = whole_answer(question, self.stages_of(one, step, round_))
            if whole is not None:
                found[one] = whole
        return found


def question_of(library: Library, planned: PlannedStep, stage: str) -> Question | None:
    """The question that a stage asks; None where the files have it no more."""
    if planned.poll is not None:
        return planned.poll
    reference = stage if planned.shape.survey else planned.step.target
    found = library.question(reference)
    if stage == TWIN:
        return library.twin_of(found[1]) if found else None
    return found[1] if found else None
