"""Where a hub's calls to the database run: in threads of its own, beside the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

A = TypeVarTuple("A")
T = TypeVar("T")


class Threads(ThreadPoolExecutor):
    """As many as it is made with."""

    async def run(self, function: Callable[[*A], T], *arguments: *A) -> T:
        """What the function gives, without holding up the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self, function, *arguments)
