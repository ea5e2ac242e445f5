"""What participants do in a session."""

from __future__ import annotations

from benkyokai.core.live.live_session import Participant
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.take_part import Sent, check_answer, join
from benkyokai.web.live.answer_writer import AnswerWriter
from benkyokai.web.live.changes import Changes


class Participation:
    """The participants' hands on one session; None where what was wanted is on disk."""

    def __init__(self, changes: Changes, writer: AnswerWriter) -> None:
        self._changes, self._writer = changes, writer
        self._model, self._publisher = changes.model, changes.publisher

    async def join(
        self, device: str, name: str, place: str, agreed: bool = False, size: object = None
    ) -> Refusal | None:
        """Takes somebody in. `agreed`: to be named in what is told over several sessions; `size`: of a team."""
        return await self._changes.change(
            lambda model: join(model.room.instance, model.room.session, device, name, place, agreed, size),
            lambda joined: self._model.put(joined, device),
            self._publisher.tell_hosts,
        )

    async def answer(self, participant: Participant, sent: Sent) -> Refusal | None:
        """Stores an answer, together with others that come at the same time."""
        checked = check_answer(self._model.room, participant, sent)
        if isinstance(checked, Refusal):
            return checked
        if not await self._writer.write(checked):
            if not await self._model.find_newer(checked):
                return Refusal(Why.NOT_OPEN)
            self._publisher.tell_pages_of(participant.id)
            return Refusal(Why.OVERTAKEN)
        self._publisher.tell_answered(participant.id)
        return None
