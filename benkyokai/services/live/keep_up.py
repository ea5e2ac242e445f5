"""Keep up with a session: what a process that holds its room reads of the database, which other processes write too."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.core.live.live_session import IN, LiveAnswer, LiveSession, Participant
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from benkyokai.store.hands import Hands, hands_of
from benkyokai.store.lost_file import loss_of


@dataclass(frozen=True)
class Around:
    """What the session's own version does not tell: what was said, who is in it, what the facilitator chose."""

    shared_reasons: SharedReasons
    hands: Hands
    participant_questions: ParticipantQuestions
    people: list[Participant]
    session: LiveSession | None


@dataclass(frozen=True)
class Look:
    """What became of the database's file, if anything did; the version and the discussion version that are stored, None
    where the session was deleted."""

    loss: str | None
    versions: tuple[int, int] | None


def find_room(instance: Instance, code: str) -> Room | None:
    """The room of a code as we write it; None without such a session."""
    session = live.by_code(instance.engine, code)
    return Room.load(instance, session) if session else None


def look(room: Room) -> Look:
    """Whether there is anything new; asked once a second."""
    return Look(loss_of(room.instance.engine), live.versions_of(room.instance.engine, room.session.id))


def read_around(room: Room) -> Around:
    """The shared reasons come first: their version says from when everything after it is, at the least."""
    engine, session = room.instance.engine, room.session
    return Around(
        shared_reasons=SharedReasons.load(room),
        hands=hands_of(engine, session.id),
        participant_questions=ParticipantQuestions.load(room),
        people=live.participants_of(engine, session.id),
        session=live.by_code(engine, session.code),
    )


def read_newer(room: Room, whole: bool) -> Room | None:
    """The room where the database is ahead; `whole`: also where the session itself has not moved."""
    fresh = live.by_code(room.instance.engine, room.session.code)
    return Room.load(room.instance, fresh) if fresh and (whole or fresh != room.session) else None


def count_answers(room: Room) -> tuple[int, int]:
    """How many answers the session has, and the sum of their sequences, which tells a change."""
    return live.answers_stored(room.instance.engine, room.session.id)


def find_participant(room: Room, device: str) -> Participant | None:
    """Who a device is that did not join itself: its person may have joined from another one."""
    one = live.participant_at(room.instance.engine, room.session.id, device)
    return one if one is not None and one.status == IN else None


def find_newer_answer(room: Room, one: LiveAnswer) -> LiveAnswer | None:
    """The answer of the same person that stands in the place of one which came too late."""
    return live.answer_in_place_of(room.instance.engine, one)
