"""Participants' questions: all of them for the facilitator, for everybody those that are shown."""

from __future__ import annotations

from benkyokai.core.live.live_session import ANSWERED, HIDDEN, OPEN, WAITING, Participant, ParticipantQuestion
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import NAMES_FOR_ALL, NO_NAMES, Room
from benkyokai.views.question_view import View


def _question(room: Room, participant_questions: ParticipantQuestions, one: ParticipantQuestion, named: bool) -> View:
    asker = room.participants.get(one.participant_id)
    by = asker.name if asker and named and not one.anonymous else ""
    return {"k": one.id, "t": one.text, "n": participant_questions.votes(one), "state": one.state, "by": by}


def participant_questions_view(room: Room, participant_questions: ParticipantQuestions) -> View:
    """What everybody may read; who was removed is not heard any more."""
    shown = [one for one in participant_questions.ranked(OPEN, ANSWERED) if one.participant_id not in room.gone]
    named = room.names == NAMES_FOR_ALL
    return {"asked": [_question(room, participant_questions, one, named) for one in shown]}


def all_participant_questions_view(room: Room, participant_questions: ParticipantQuestions) -> list[View]:
    """The console's: those that wait come first."""
    order = [
        *participant_questions.ranked(WAITING),
        *participant_questions.ranked(OPEN, ANSWERED),
        *participant_questions.ranked(HIDDEN),
    ]
    return [_question(room, participant_questions, one, room.names != NO_NAMES) for one in order]


def own_participant_questions_view(participant_questions: ParticipantQuestions, participant: Participant) -> View:
    """A participant's own questions that wait, and those that they would like to know too."""
    mine = [one for one in participant_questions.questions.values() if one.participant_id == participant.id]
    return {
        "waiting": [one.text for one in mine if one.state == WAITING],
        "asked_by_me": [one.id for one in mine],
        "wants": [one for one, who in participant_questions.wanted.items() if participant.id in who],
    }
