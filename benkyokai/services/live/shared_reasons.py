"""The reasons of a discussion: the facilitator shows, hides and pins them, everybody may say which ones count."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field

from benkyokai.core.live.live_session import LiveAnswer, Moderation, Participant, Reason
from benkyokai.core.live.session import Slot
from benkyokai.core.question import Question
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.room import Room
from benkyokai.store import live, shared_reasons

LENGTH = 12
"""Letters of a reason's key: 48 bits, so that no two of a session share one, and none tells whose it is."""


@dataclass
class SharedReasons:
    """What became of the reasons of a session. `version` moves with every change."""

    version: int = 0
    moderations: dict[Reason, Moderation] = field(default_factory=dict)
    votes: dict[Reason, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def load(cls, room: Room) -> SharedReasons:
        """As the database has it."""
        engine, session = room.instance.engine, room.session
        versions = live.versions_of(engine, session.id)
        return cls(
            versions[1] if versions else 0,
            shared_reasons.moderations_of(engine, session.id),
            shared_reasons.votes_of(engine, session.id),
        )

    def moved_to(self, version: int) -> None:
        """Our own change made this version. Where another process was between, ours stays behind, and the next look at
        the database brings both."""
        if version == self.version + 1:
            self.version = version

    def moderation_of(self, reason: Reason) -> Moderation:
        """Hidden and not pinned until the facilitator says otherwise."""
        return self.moderations.get(reason, Moderation())


def key_of(room: Room, reason: Reason) -> str:
    """The name under which a reason travels."""
    said = f"{room.session.id}:{reason.step}:{reason.round}:{reason.author_id}".encode()
    return hmac.new(room.instance.secret.encode(), said, hashlib.sha256).hexdigest()[:LENGTH]


def text_of(question: Question | None, given: LiveAnswer) -> str:
    """The words of a reason; where people write the answer itself, these words."""
    return given.reason or (question.words_in(given.response) if question else "")


def reasons_at(room: Room, step: int) -> dict[Reason, LiveAnswer]:
    """The written reasons of a step, of both votes, in the order in which they came. Who gave the same answer again
    for the same reason, as the form of the second vote offers, has given one reason."""
    shape = room.shapes[step]
    if shape.survey or not shape.stages:
        return {}
    question = room.question(room.plan[step], shape.stages[-1])
    found: dict[Reason, LiveAnswer] = {}
    for round_ in (1, 2):
        for author, given in room.given(Slot(step, shape.stages[-1], round_)).items():
            first = found.get(Reason(step, 1, author))
            if text_of(question, given) and (first is None or _said(first) != _said(given)):
                found[Reason(step, round_, author)] = given
    return dict(sorted(found.items(), key=lambda one: one[1].answered_at))


def _said(given: LiveAnswer) -> tuple[object, ...]:
    return given.reason or "", given.response, given.factor


def named(room: Room, key: object) -> Reason | None:
    """The reason of the present step that a key names."""
    if room.state.at < 0:
        return None
    return next((one for one in reasons_at(room, room.state.at) if key_of(room, one) == key), None)


def shown_at(room: Room, known: SharedReasons, step: int) -> list[Reason]:
    """The reasons that everybody may read: the pinned ones first, then those with the most votes."""
    shown = [one for one in reasons_at(room, step) if known.moderation_of(one).shown]
    return sorted(shown, key=lambda one: (not known.moderation_of(one).pinned, -len(known.votes.get(one, ()))))


def moderate_reasons(
    room: Room, known: SharedReasons, reasons: Iterable[Reason], shown: bool | None, pinned: bool | None
) -> int:
    """Shows or hides, pins or unpins; what is pinned is shown, what is hidden is not pinned. The session's new
    discussion version."""
    moderations = {}
    for one in reasons:
        before = known.moderation_of(one)
        now_shown = bool(pinned) or (before.shown if shown is None else shown)
        now_pinned = now_shown and (before.pinned if pinned is None else pinned)
        moderations[one] = Moderation(now_shown, now_pinned)
    version = shared_reasons.moderate(room.instance.engine, room.session.id, moderations)
    known.moderations |= moderations
    return version


def take_back(room: Room, known: SharedReasons) -> None:
    """The answers of this vote can be changed again: what was shown of them is hidden until somebody has read it."""
    here = room.state.here
    if here is None or here.twin:
        return
    reasons = reasons_at(room, room.state.at)
    again = [one for one in reasons if one.round == here.round and known.moderation_of(one).shown]
    if again:
        known.moved_to(moderate_reasons(room, known, again, shown=False, pinned=False))


def vote_for(
    room: Room, known: SharedReasons, participant: Participant, reason: Reason | None, on: bool
) -> int | Refusal:
    """A participant's vote for somebody else's reason that everybody can read; the session's new discussion version."""
    if room.state.ended:
        return Refusal(Why.SESSION_ENDED)
    if reason is None or not known.moderation_of(reason).shown or reason.author_id == participant.id:
        return Refusal(Why.NO_SUCH_REASON)
    version = shared_reasons.vote(room.instance.engine, room.session.id, reason, participant.id, on)
    before = known.votes.get(reason, frozenset())
    known.votes[reason] = before | {participant.id} if on else before - {participant.id}
    return version
