"""The reasons: all of them for the facilitator, without names; for everybody those that the facilitator shows."""

from __future__ import annotations

from collections.abc import Mapping

from benkyokai.core.live.asking import at_twin, votes_closed
from benkyokai.core.live.live_session import LiveAnswer, Participant, Reason
from benkyokai.core.live.session import Slot
from benkyokai.core.stage import ANSWER
from benkyokai.services.live.room import NAMES_FOR_ALL, Room
from benkyokai.services.live.shared_reasons import SharedReasons, key_of, reasons_at, shown_at, text_of
from benkyokai.views.question_view import View
from benkyokai.views.result_view import answer_words
from benkyokai.words.wording import Wording

MOST_REASONS = 200


def all_reasons_view(room: Room, shared_reasons: SharedReasons, wording: Wording) -> View:
    """The console's: those of the present step whose door has closed, the newest vote's first; how many are left out
    where there are very many, none of them shown to anybody."""
    here = room.state.here
    if room.here is None or here is None or (here.round == 1 and here.door != "closed"):
        return {"reasons": [], "reasons_left_out": 0}
    found = [
        (reason, given)
        for reason, given in reasons_at(room, room.state.at).items()
        if reason.round <= votes_closed(here)
    ]
    found.sort(key=lambda one: (-one[0].round, -len(shared_reasons.votes.get(one[0], ()))))
    kept = [
        one for place, one in enumerate(found) if place < MOST_REASONS or shared_reasons.moderation_of(one[0]).shown
    ]
    views = [
        reason_view(room, shared_reasons, wording, reason, given)
        | {"shown": shared_reasons.moderation_of(reason).shown, "moved": _moved(room, reason)}
        for reason, given in kept
    ]
    return {"reasons": views, "reasons_left_out": len(found) - len(kept)}


def _moved(room: Room, reason: Reason) -> int:
    """How many say, in the second vote once that has closed, that this reason for the first one moved them."""
    progress = room.state.progress[reason.step]
    if reason.round > 1 or votes_closed(progress) < 2:
        return 0
    last = room.shapes[reason.step].stages[-1]
    second = room.given(Slot(reason.step, last, 2)).values()
    return sum(1 for one in second if one.moved_by == reason.author_id)


def shared_reasons_view(room: Room, shared_reasons: SharedReasons, wording: Wording) -> View:
    """What everybody may read at the present step; nothing while the twin is answered, alone."""
    progress = room.state.here
    if progress is None or (at_twin(progress) and progress.door.takes_answers):
        return {}
    here = reasons_at(room, room.state.at)
    shown = shown_at(room, shared_reasons, room.state.at)
    return {"said": [reason_view(room, shared_reasons, wording, one, here[one]) for one in shown]} if shown else {}


def reason_view(room: Room, shared_reasons: SharedReasons, wording: Wording, reason: Reason, given: LiveAnswer) -> View:
    """A reason with what it speaks for; the name where everybody sees names."""
    question = room.question(room.plan[reason.step], room.shapes[reason.step].stages[-1])
    author = room.participants.get(reason.author_id)
    about = answer_words(question, wording, ANSWER, given.response, given.factor, written=False) if question else []
    return {
        "by": author.name if author and room.names == NAMES_FOR_ALL else "",
        "k": key_of(room, reason),
        "t": text_of(question, given),
        "round": reason.round,
        "about": about,
        "votes": len(shared_reasons.votes.get(reason, ())),
        "pinned": shared_reasons.moderation_of(reason).pinned,
    }


def shown_keys(room: Room, shared_reasons: SharedReasons) -> dict[Reason, str]:
    """The reasons that everybody may read at the present step, with their keys: worked out once for all phones."""
    shown = shown_at(room, shared_reasons, room.state.at) if room.here else []
    return {one: key_of(room, one) for one in shown}


def own_shared_reasons_view(
    room: Room, shared_reasons: SharedReasons, shown: Mapping[Reason, str], participant: Participant
) -> View:
    """Which of the shown reasons are the participant's own, which have their vote, which moved them."""
    if room.here is None or not shown:
        return {}
    mine = [key for one, key in shown.items() if one.author_id == participant.id]
    voted = [key for one, key in shown.items() if participant.id in shared_reasons.votes.get(one, ())]
    last = room.here.shape.stages[-1]
    second = room.answer_of(participant.id, Slot(room.state.at, last, 2))
    moved = second.moved_by if second else None
    by = next((key for one, key in shown.items() if one.author_id == moved and one.round == 1), None)
    return {"wrote": mine, "voted": voted, "moved_by": by}
