"""Participants' questions: anybody asks, the facilitator shows them, everybody says what they would like to know."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from benkyokai.core.live.live_session import ANSWERED, HIDDEN, OPEN, STATES, WAITING, Participant, ParticipantQuestion
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.room import Room
from benkyokai.store import participant_questions

LONGEST_QUESTION = 300
MOST_WAITING = 10
"""So many of one participant's questions wait for the facilitator at a time."""


@dataclass
class ParticipantQuestions:
    """The questions of a session, and who would like to know too."""

    questions: dict[str, ParticipantQuestion] = field(default_factory=dict)
    wanted: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def load(cls, room: Room) -> ParticipantQuestions:
        """As the database has it."""
        engine, session = room.instance.engine, room.session
        return cls(
            participant_questions.questions_of(engine, session.id), participant_questions.wanted_of(engine, session.id)
        )

    def votes(self, question: ParticipantQuestion) -> int:
        """How many would like to know too."""
        return len(self.wanted.get(question.id, ()))

    def ranked(self, *states: str) -> list[ParticipantQuestion]:
        """The questions in these states: the open ones first, those most wanted first, else as they came."""
        chosen = [one for one in self.questions.values() if one.state in states]
        return sorted(chosen, key=lambda one: (one.state == ANSWERED, one.state == HIDDEN, -self.votes(one)))


def ask(
    room: Room, known: ParticipantQuestions, participant: Participant, id_: str, text: str, anonymous: bool
) -> int | Refusal:
    """Asks a question, which waits for the facilitator; the session's new discussion version, or why not."""
    said = text.strip()
    if room.state.ended:
        return Refusal(Why.SESSION_ENDED)
    if not said or len(said) > LONGEST_QUESTION:
        return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_QUESTION)) if said else Refusal(Why.NOTHING_CHOSEN)
    mine = [one for one in known.questions.values() if one.participant_id == participant.id and one.state == WAITING]
    if len(mine) >= MOST_WAITING:
        return Refusal(Why.TOO_FAST)
    question = ParticipantQuestion(id_, room.session.id, participant.id, said, anonymous, WAITING, room.instance.now())
    version = participant_questions.ask(room.instance.engine, question)
    known.questions.setdefault(id_, question)
    return version


def moderate(room: Room, known: ParticipantQuestions, id_: str, state: str) -> int | Refusal:
    """The facilitator shows a question, marks it answered, hides it, or lets it wait."""
    question = known.questions.get(id_)
    if question is None or state not in STATES:
        return Refusal(Why.NOT_UNDERSTOOD)
    version = participant_questions.set_state(room.instance.engine, room.session.id, id_, state)
    known.questions[id_] = replace(question, state=state)
    return version


def want(room: Room, known: ParticipantQuestions, participant: Participant, id_: str, on: bool) -> int | Refusal:
    """A participant would like to know too, about somebody else's question that everybody can read."""
    question = known.questions.get(id_)
    if room.state.ended:
        return Refusal(Why.SESSION_ENDED)
    if question is None or question.state != OPEN or question.participant_id == participant.id:
        return Refusal(Why.NOT_UNDERSTOOD)
    version = participant_questions.want(room.instance.engine, room.session.id, id_, participant.id, on)
    before = known.wanted.get(id_, frozenset())
    known.wanted[id_] = before | {participant.id} if on else before - {participant.id}
    return version
