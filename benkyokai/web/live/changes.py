"""Every change of a session goes the same way: committed, then put into the room, then told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from benkyokai.core.refusal import Refusal
from benkyokai.web.live.publisher import Publisher
from benkyokai.web.live.read_model import ReadModel

T = TypeVar("T")


class Changes:
    """The changes of one session, one after the other; what can be refused gives None where it is on disk. A `deed`
    commits: it runs in a thread, on the model as it then is."""

    def __init__(self, model: ReadModel, publisher: Publisher) -> None:
        self.model, self.publisher = model, publisher

    async def change(
        self, deed: Callable[[ReadModel], T | Refusal], put: Callable[[T], object], tell: Callable[[], None]
    ) -> Refusal | None:
        """What `deed` gave is put into the room by `put`, and told by `tell`."""
        async with self.model.lock:
            result = await self.model.threads.run(deed, self.model)
            if isinstance(result, Refusal):
                return result
            put(result)
        tell()
        return None

    async def choose(self, deed: Callable[[ReadModel], int | Refusal]) -> Refusal | None:
        """What a facilitator chooses for everybody; `deed` gives the session's new discussion version."""
        return await self.change(deed, self._discussion_moved, self.publisher.tell_all)

    async def discuss(self, deed: Callable[[ReadModel], int | Refusal]) -> Refusal | None:
        """What is asked and wanted, and by whom: as `choose`, and participants hear of it not too often."""
        return await self.change(deed, self._discussion_moved, self.publisher.tell_discussion)

    def _discussion_moved(self, version: int) -> None:
        self.model.shared_reasons.moved_to(version)
