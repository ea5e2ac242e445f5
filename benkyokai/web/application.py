"""What app.py hands to Streamlit: middleware, and what happens at start and end."""

from __future__ import annotations

import asyncio
import gc
import importlib.metadata
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware

from benkyokai.services.running.background_jobs import BackgroundJobs
from benkyokai.services.running.instance import ROOT, Instance, current_instance
from benkyokai.web.compression import CompressedFiles, CompressedStatic
from benkyokai.web.database_guard import DatabaseGuard
from benkyokai.web.device_cookie import DeviceCookie
from benkyokai.web.facilitator_login import FacilitatorLogin
from benkyokai.web.first_page import FirstPage
from benkyokai.web.framing import Framing
from benkyokai.web.head_guard import HeadGuard
from benkyokai.web.live.hub import close_hubs
from benkyokai.web.live_first import LiveFirst
from benkyokai.web.public_path import PublicPath

SWITCH_SECONDS = 0.0005

RARELY = (10_000, 10, 50)
"""New objects until the youngest are looked through, and how often that until the older ones are, and all: Python's own
numbers look through all of them just when a question opens on five hundred phones, which then wait."""

Lifespan = Callable[[Any], AbstractAsyncContextManager[dict[str, Any] | None]]


def streamlit_files() -> CompressedFiles:
    """Streamlit's static files, compressed into data/ under the version they belong to."""
    found = importlib.metadata.distribution("streamlit")
    kept = ROOT / "data" / "compressed" / found.version
    return CompressedFiles(Path(str(found.locate_file("streamlit/static"))), kept)


def middleware(files: CompressedFiles) -> list[Middleware]:
    """The outermost first."""
    return [
        Middleware(HeadGuard),
        Middleware(Framing),
        Middleware(PublicPath),
        Middleware(CompressedStatic, files=files),
        Middleware(DeviceCookie, secret=lambda: current_instance().secret),
        Middleware(FacilitatorLogin, access=lambda: current_instance().facilitator_access),
        Middleware(FirstPage),
        Middleware(DatabaseGuard),
        Middleware(LiveFirst),
    ]


def lifespan(files: CompressedFiles) -> Lifespan:
    """Opens the instance before the first request, watches its files, and closes it at the end."""

    @asynccontextmanager
    async def run(_app: Any) -> AsyncIterator[dict[str, Any]]:
        instance: Instance = await asyncio.to_thread(current_instance)
        background_jobs = BackgroundJobs(instance)
        background_jobs.start()
        threading.Thread(target=files.compress_all, name="benkyokai-compress", daemon=True).start()
        settle_down()
        yield {}
        background_jobs.stop()
        close_hubs()
        instance.engine.dispose()

    return run


def settle_down() -> None:
    """What was loaded stays for good: no collection has to look at it again, which would hold up everybody for a
    tenth of a second. And a thread that computes lets others have their turn sooner than after Python's 5 ms
    (docs/decisions/0007-live-on-the-wire.md says what each is worth)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)
    sys.setswitchinterval(SWITCH_SECONDS)
