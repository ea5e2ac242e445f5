"""Serves Streamlit's own static files compressed. Each file is compressed once, not at every request."""

from __future__ import annotations

import asyncio
import gzip
import os
import threading
from pathlib import Path, PurePosixPath

from starlette.datastructures import Headers
from starlette.responses import FileResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PREFIX = "/static/"
COMPRESSIBLE = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json"}
CACHE_CONTROL = "public, immutable, max-age=31536000"
"""The names hold a hash of the content, so what a browser has stays right for ever."""


class CompressedFiles:
    """The compressed copies of a folder, kept in another folder from start to start."""

    def __init__(self, source: Path, kept: Path) -> None:
        self._source = source.resolve()
        self._kept = kept
        self._lock = threading.Lock()

    def copy_of(self, name: str) -> Path | None:
        """The compressed copy of a file named relative to the folder; None where it is not ours to serve."""
        path = PurePosixPath(name)
        original = (self._source / path).resolve()
        if path.suffix not in COMPRESSIBLE or not original.is_relative_to(self._source) or not original.is_file():
            return None
        copy = self._kept / f"{path}.gz"
        if not copy.is_file():
            self._compress(original, copy)
        return copy

    def compress_all(self) -> None:
        """Makes every copy that is missing."""
        for original in sorted(self._source.rglob("*")):
            if original.suffix in COMPRESSIBLE:
                self.copy_of(original.relative_to(self._source).as_posix())

    def _compress(self, original: Path, copy: Path) -> None:
        with self._lock:
            if copy.is_file():
                return
            copy.parent.mkdir(parents=True, exist_ok=True)
            unfinished = copy.with_suffix(f".{os.getpid()}.part")
            unfinished.write_bytes(gzip.compress(original.read_bytes(), compresslevel=9, mtime=0))
            unfinished.replace(copy)  # at once, so that no reader ever sees half a file


class CompressedStatic:
    """Answers requests for Streamlit's files from the compressed copies."""

    def __init__(self, app: ASGIApp, files: CompressedFiles) -> None:
        self._app = app
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        copy = await self._copy_for(scope)
        if copy is None:
            await self._app(scope, receive, send)
            return
        kind = COMPRESSIBLE[copy.with_suffix("").suffix]
        headers = {"content-encoding": "gzip", "vary": "accept-encoding", "cache-control": CACHE_CONTROL}
        await FileResponse(copy, media_type=kind, headers=headers)(scope, receive, send)

    async def _copy_for(self, scope: Scope) -> Path | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        path = str(scope["path"]).removeprefix(scope.get("root_path", ""))
        headers = Headers(scope=scope)
        if not path.startswith(PREFIX) or "gzip" not in headers.get("accept-encoding", "") or "range" in headers:
            return None
        return await asyncio.to_thread(self._files.copy_of, path.removeprefix("/"))
