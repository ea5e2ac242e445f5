"""What the facilitator does in a session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from benkyokai.core.live.live_session import BANNED, IN, OUT, LiveSession, Participant
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Command, Target
from benkyokai.core.live.timing import DURING_GRACE, closes_first, grace_left, seconds_to_move
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.keep_door import let_in_again, remove, remove_newcomers
from benkyokai.services.live.keep_up import count_answers
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import key_of, moderate_reasons, reasons_at, take_back
from benkyokai.services.live.shown_words import LOOKS, show_as, show_words, slot_of_words, take_words_back
from benkyokai.services.live.take_part import rename
from benkyokai.services.running.database_errors import note_failure
from benkyokai.web.live.answer_writer import AnswerWriter
from benkyokai.web.live.changes import Changes
from benkyokai.web.live.read_model import ReadModel

A_MOMENT = 0.01
"""Seconds after which a clock that is read says for sure that the time has come."""

DEEDS: dict[str, dict[str, Callable[[Room, Participant, str], Participant | Refusal]]] = {
    IN: {
        "rename": rename,
        "remove": lambda room, one, _: remove(room, one, for_good=False),
        "ban": lambda room, one, _: remove(room, one, for_good=True),
    },
    OUT: {},
    BANNED: {"let_in": lambda room, one, _: let_in_again(room, one)},
}
"""What the facilitator can do with a participant, by their status."""


class Commands:
    """The facilitator's hand on one session; None where what was wanted is on disk."""

    def __init__(self, changes: Changes, writer: AnswerWriter) -> None:
        self._changes, self._writer = changes, writer
        self._model, self._publisher = changes.model, changes.publisher
        self._timer: asyncio.TimerHandle | None = None
        self._moving: asyncio.Future[None] | None = None

    async def give(
        self, version: int, command: Command, target: Target = None, steps: Sequence[PlannedStep] = ()
    ) -> Refusal | None:
        """Carries out a command from the version that the facilitator saw; after the grace of a closing door, unless it
        may come sooner. What would leave open answers closes them first."""
        room = self._model.room
        if closes_first(room.shapes, room.state, command, target, room.instance.now().timestamp()):
            refusal = await self._carry_out(version, Command.CLOSE)
            if refusal is not None:
                return refusal
            version += 1
        if command not in DURING_GRACE and version == self._model.room.session.version:
            await self.grace_over()
        return await self._carry_out(version, command, target, steps)

    async def _carry_out(
        self, version: int, command: Command, target: Target = None, steps: Sequence[PlannedStep] = ()
    ) -> Refusal | None:
        """In as few turns in a thread as there can be: on a busy machine each waits for its turn while everybody waits
        for the question."""
        model, run = self._model, self._model.threads.run

        def deed(room: Room) -> tuple[LiveSession | Refusal, tuple[int, int]]:
            return lead(room.instance, room.session, version, command, target, steps), count_answers(room)

        async with model.lock:
            await self._writer.flush()
            result, stored = await run(deed, model.room)
            if isinstance(result, Refusal):
                if result.why is Why.MOVED_ON and await model.read_anew():
                    self._publisher.tell_all()
                return result
            model.room.move(result)
            await model.read_what_others_took(stored)
            if command is Command.OPEN and model.room.answered_here():
                moved = await run(_take_back, model)
                model.shared_reasons.moved_to(moved or 0)
        self._publisher.tell_all()
        return None

    async def grace_over(self) -> None:
        """Waits until a closing door is closed."""
        room = self._model.room
        left = grace_left(room.state, room.instance.now().timestamp())
        await asyncio.sleep(left + A_MOMENT if left else 0)

    def keep_time(self) -> None:
        """Everybody hears of it when the door moves by itself: a countdown ends, and then its grace."""
        if self._timer is not None:
            self._timer.cancel()
        room = self._model.room
        seconds = seconds_to_move(room.state, room.instance.now().timestamp())
        if seconds is not None:
            self._timer = asyncio.get_running_loop().call_later(seconds + A_MOMENT, self._door_moves)

    def _door_moves(self) -> None:
        self._moving = asyncio.ensure_future(self._door_moved())

    async def _door_moved(self) -> None:
        """What was taken until now, at other processes too, is in what is told."""
        try:
            async with self._model.lock:
                await self._writer.flush()
                stored = await self._model.threads.run(count_answers, self._model.room)
                await self._model.read_what_others_took(stored)
        except Exception as error:
            note_failure(error, "what others took could not be read")
        self._model.renamed += 1
        self._publisher.tell_all()

    async def moderate_reasons(self, key: object, shown: bool | None, pinned: bool | None) -> Refusal | None:
        """Shows, hides or pins one reason of the present step, or all of them where `key` is None."""
        room = self._model.room
        here = reasons_at(room, room.state.at) if room.here else {}
        chosen = [one for one in here if key is None or key_of(room, one) == key]
        if not chosen:
            return Refusal(Why.NO_SUCH_REASON)
        return await self._changes.choose(
            lambda model: moderate_reasons(model.room, model.shared_reasons, chosen, shown, pinned)
        )

    async def show_words(self, key: object, shown: bool) -> Refusal | None:
        """Shows or hides one word of the present step, or all of them where `key` is None."""
        slot = slot_of_words(self._model.room)
        if slot is None:
            return Refusal(Why.CLOSE_FIRST)
        return await self._changes.choose(lambda model: show_words(model.room, slot, key, shown))

    async def show_words_as(self, look: str) -> Refusal | None:
        """Shows words as a list or as a cloud."""
        if look not in LOOKS:
            return Refusal(Why.NOT_UNDERSTOOD)
        return await self._changes.choose(lambda model: show_as(model.room, look))

    async def change_participant(self, participant_id: str, what: str, name: str) -> Refusal | None:
        """Renames a participant, removes them, removes them for good, or takes that back."""
        room = self._model.room
        one = room.participants.get(participant_id) or room.gone.get(participant_id)
        if one is None or what not in DEEDS[one.status]:
            return Refusal(Why.NOT_UNDERSTOOD)

        def deed(model: ReadModel) -> list[Participant] | Refusal:
            changed = DEEDS[one.status][what](model.room, one, name)
            return changed if isinstance(changed, Refusal) else [changed]

        return await self._change_people(deed)

    async def remove_newcomers(self, since: float) -> Refusal | None:
        """Removes everybody who joined since a moment, in seconds since the epoch."""
        return await self._change_people(lambda model: remove_newcomers(model.room, since))

    async def _change_people(self, deed: Callable[[ReadModel], list[Participant] | Refusal]) -> Refusal | None:
        def put(changed: list[Participant]) -> None:
            self._model.renamed += 1
            for one in changed:
                self._model.put(one)
                if one.status != IN:
                    self._publisher.send_away(one.id)

        return await self._changes.change(deed, put, self._publisher.tell_all)


def _take_back(model: ReadModel) -> int | None:
    """What was shown of answers that can be changed again."""
    take_back(model.room, model.shared_reasons)
    return take_words_back(model.room)
