"""Commits answers in groups: whatever comes in during one commit goes into the next."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from benkyokai.core.live.live_session import LiveAnswer
from benkyokai.services.running.database_errors import note_failure

Commit = Callable[[Sequence[LiveAnswer]], Awaitable[list[bool]]]
"""Stores answers; for each whether it is on disk."""


class AnswerWriter:
    """The answers of one session that wait for the next commit."""

    def __init__(self, commit: Commit) -> None:
        self._commit = commit
        self._waiting: list[tuple[LiveAnswer, asyncio.Future[bool]]] = []
        self._batch: list[tuple[LiveAnswer, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, answer: LiveAnswer) -> bool:
        """True once the answer is on disk; False where it came too late, or after a newer one of the same person."""
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((answer, done))
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write())
        return await done

    async def flush(self) -> None:
        """Waits for the answers that are here already: what was sent before a close counts."""
        here = [done for _, done in [*self._batch, *self._waiting]]
        if here:
            await asyncio.wait(here)

    async def _write(self) -> None:
        try:
            while self._waiting:
                self._batch, self._waiting = self._waiting, []
                await self._store(self._batch)
        finally:
            self._batch, self._writing = [], None

    async def _store(self, batch: list[tuple[LiveAnswer, asyncio.Future[bool]]]) -> None:
        try:
            stored = await self._commit([one for one, _ in batch])
        except Exception as error:
            note_failure(error, "%d answers could not be stored", len(batch))
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
            return
        for (_, done), good in zip(batch, stored, strict=True):
            if not done.done():
                done.set_result(good)
