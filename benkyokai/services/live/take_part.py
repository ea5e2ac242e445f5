"""Take part in a session: join it, and answer what is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benkyokai.core.answer import Answer, read_answer
from benkyokai.core.live.asking import every_stage
from benkyokai.core.live.certainty import asks_certainty
from benkyokai.core.live.live_session import BANNED, COUNTDOWN, LiveAnswer, LiveSession, Participant
from benkyokai.core.live.plan import read_state
from benkyokai.core.live.session import Slot
from benkyokai.core.live.timing import refuse_answer
from benkyokai.core.question import Question
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live import shared_reasons
from benkyokai.services.live.display_names import clean_name, distinct_name, refuse_name
from benkyokai.services.live.room import MOST_IN_TEAM, NO_NAMES, TEAMS, Room
from benkyokai.services.running.identify import Visitor, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.store import live

PLACES = ("room", "remote")
LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class Sent:
    """What a phone sends: an id of its own making, a number that grows with each sending, the slot, the answer."""

    answer_id: str
    sequence: int
    slot: Slot
    answer: Answer
    moved_by: str | None = None
    """The key of the reason that changed the participant's mind (second vote)."""
    by: str | None = None
    """COUNTDOWN where the page sends it by itself."""


def join(
    instance: Instance,
    session: LiveSession,
    device_id: str,
    name: str,
    place: str,
    agreed: bool = False,
    size: object = None,
) -> Participant | Refusal:
    """The participant of a device; whoever joined from it before stays who they are, and may have agreed to something
    else than before. Where there are no names, nobody agrees to be named, nor does a team. `size`: of a team."""
    anonymous, teams = session.settings.get("names") == NO_NAMES, bool(session.settings.get(TEAMS))
    refusal = None if anonymous else refuse_name(name)
    if refusal is not None:
        return refusal
    members = size if teams else 1
    if type(members) is not int or not 1 <= members <= MOST_IN_TEAM:
        return Refusal(Why.TEAM_SIZE, str(MOST_IN_TEAM))
    if place not in PLACES:
        return Refusal(Why.NOT_UNDERSTOOD)
    if session.ended_at is not None:
        return Refusal(Why.SESSION_ENDED)
    person = welcome(instance, Visitor(device_id))
    shown = "" if anonymous else clean_name(name)
    new = Participant(instance.new_id(), session.id, device_id, person, shown, place, instance.now())
    new = replace(new, agreed=agreed and not anonymous and not teams, size=members)
    joined = live.join(instance.engine, new, _as_it_is if anonymous else distinct_name)
    if joined is None:
        return Refusal(Why.NO_SUCH_CODE)
    return Refusal(Why.NOT_WELCOME) if isinstance(joined, Participant) and joined.status == BANNED else joined


def _as_it_is(name: str, _taken: object) -> str:
    return name


def agree(room: Room, one: Participant, agreed: bool) -> Participant | Refusal:
    """The participant, who agrees from now on, or does not any more, to be named in what is told over several sessions;
    on disk. Where there are no names there is nothing to agree to, and a team is no person."""
    if room.names == NO_NAMES or room.teams:
        return Refusal(Why.NOT_UNDERSTOOD)
    live.agree(room.instance.engine, one.id, agreed)
    return replace(one, agreed=agreed)


def rename(room: Room, one: Participant, name: str) -> Participant | Refusal:
    """The participant under another name, which is on disk: the facilitator may choose any that shows. Where there are
    no names, nobody gets one."""
    if room.names == NO_NAMES:
        return Refusal(Why.NOT_UNDERSTOOD)
    shown = clean_name(name)
    if not shown:
        return Refusal(Why.NO_NAME)
    live.rename(room.instance.engine, room.session.id, one.id, shown)
    return replace(one, name=shown)


def read_sent(body: object) -> Sent | Refusal:
    """What a phone sent, checked for its shape alone."""
    if not isinstance(body, dict):
        return Refusal(Why.NOT_UNDERSTOOD)
    whole = [body.get(name) for name in ("n", "step", "round")]
    words = [body.get("id"), body.get("stage")]
    if not all(isinstance(one, int) and not isinstance(one, bool) and abs(one) < 2**31 for one in whole):
        return Refusal(Why.NOT_UNDERSTOOD)
    if not all(isinstance(one, str) and 0 < len(one) <= 200 for one in words) or len(str(body["id"])) > LONGEST_ID:
        return Refusal(Why.NOT_UNDERSTOOD)
    answer = read_answer(body)
    if isinstance(answer, Refusal):
        return answer
    slot = Slot(body["step"], body["stage"], body["round"])
    moved_by = body.get("moved_by")
    moved_by = moved_by if isinstance(moved_by, str) and slot.round > 1 else None
    by = COUNTDOWN if body.get("by") == COUNTDOWN else None
    return Sent(body["id"], body["n"], slot, answer, moved_by, by)


def check_answer(room: Room, participant: Participant, sent: Sent) -> LiveAnswer | Refusal:
    """The answer as it is stored, or why it cannot be. Whether it is still in time is known at the commit alone."""
    slot = sent.slot
    if not 0 <= slot.step < len(room.plan) or slot.stage not in every_stage(room.shapes[slot.step]):
        return Refusal(Why.STEP_OVER)
    found = read_in(room, sent)
    if isinstance(found, Refusal):
        return found
    question, answer = found
    return LiveAnswer(
        **vars(answer),
        session_id=room.session.id,
        step=slot.step,
        stage=slot.stage,
        round=slot.round,
        participant_id=participant.id,
        answer_id=sent.answer_id,
        sequence=sent.sequence,
        content_hash=question.content_hash,
        answered_at=room.instance.now(),
        moved_by=_author_of(room, sent.moved_by),
        sent_by=sent.by,
    )


def read_in(room: Room, sent: Sent) -> tuple[Question, Answer] | Refusal:
    """The question that a page answers, and the answer without its masks; or why it is none."""
    stage = sent.slot.stage
    question = room.question(room.plan[sent.slot.step], stage)
    if question is None:
        return Refusal(Why.UNKNOWN_CHOICE)
    answer = room.masks(question).read_answer(stage, sent.answer)
    if not asks_certainty(question, stage):
        answer = replace(answer, certainty=None)
    return answer.refuse(question, stage) or (question, answer)


def _author_of(room: Room, key: str | None) -> str | None:
    """Whose reason a key names."""
    reason = shared_reasons.named(room, key) if key else None
    return reason.author_id if reason else None


def store_answers(room: Room, given: Sequence[LiveAnswer]) -> list[bool]:
    """Commits many answers of one session at once; for each whether it is on disk."""

    def accept(stored: dict[str, Any]) -> Callable[[LiveAnswer], bool]:
        state = read_state(stored)

        def takes(one: LiveAnswer) -> bool:
            return refuse_answer(room.shapes, state, one.slot, one.answered_at.timestamp()) is None

        return takes

    return live.put_answers(room.instance.engine, room.session.id, given, accept)
