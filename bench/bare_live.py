"""The limit of a live session: Starlette alone, a socket for each page, and one committed row an answer.

It speaks as much of the protocol as the simulated people need, and does nothing else: no rights, no views, no masks,
one state, written once for everybody. What it promises of an answer is what we promise: on disk before "stored", with
synchronous=FULL, together with whatever came in during the commit before.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from benkyokai.services.running.identify_facilitator import COOKIE
from benkyokai.store.database import sqlite_file
from benkyokai.web.live.publisher import TALLY_SECONDS

DOORS = {"go": "shown", "open": "open", "close": "closed"}
PROMPT = "社" * 400
"""As many bytes as a short question of the course."""

FORM = {"prompt": PROMPT, "fields": [{"parts": [{"k": f"option-{n}", "t": PROMPT[:30]} for n in range(4)]}]}
COLUMNS = ("answer_id", "participant", "step", "stage", "round", "response", "certainty")


class Bare:
    """The one session that there is at a time."""

    def __init__(self) -> None:
        self.phones: set[WebSocket] = set()
        self.consoles: set[WebSocket] = set()
        self.door, self.version, self.answered = "", 0, 0
        self.waiting: list[tuple[dict[str, Any], asyncio.Future[None]]] = []
        self.writing: asyncio.Task[None] | None = None
        self.counting: asyncio.Task[None] | None = None
        self.thread = ThreadPoolExecutor(1)
        self.database = sqlite3.connect(str(sqlite_file(os.environ["DATABASE_URL"])), check_same_thread=False)
        for line in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"):
            self.database.execute(line)
        self.database.execute(f"CREATE TABLE live_answer ({', '.join(COLUMNS)}, PRIMARY KEY (answer_id))")

    def state(self, console: bool) -> str:
        """What a page is told."""
        state: dict[str, Any] = {"tag": f"{self.version}.{self.answered}", "version": self.version}
        state |= {"answered": self.answered} if console else {"common": {"door": self.door, "forms": [FORM]}}
        return json.dumps(state, ensure_ascii=False, separators=(",", ":"))

    async def tell(self, pages: set[WebSocket], console: bool) -> None:
        """Every page hears the same."""
        text = self.state(console)
        await asyncio.gather(*(page.send_text(text) for page in pages), return_exceptions=True)

    async def count(self) -> None:
        """The console hears of new answers as often as ours does."""
        await asyncio.sleep(TALLY_SECONDS)
        self.counting = None
        await self.tell(self.consoles, True)

    async def write(self) -> None:
        """Commits what waits, until nothing does."""
        while self.waiting:
            batch, self.waiting = self.waiting, []
            await asyncio.get_running_loop().run_in_executor(self.thread, self.commit, [row for row, _ in batch])
            self.answered += len(batch)
            for _, done in batch:
                done.set_result(None)
        self.writing = None

    def commit(self, given: list[dict[str, Any]]) -> None:
        """One transaction, on disk when this returns."""
        with self.database:
            names = ", ".join(f":{one}" for one in COLUMNS)
            self.database.executemany(f"INSERT OR IGNORE INTO live_answer VALUES ({names})", given)


bare = Bare()


async def host(_: Request) -> Response:
    """A key for everybody."""
    answer = Response(status_code=303, headers={"location": "/"})
    answer.set_cookie(COOKIE, "facilitator")
    return answer


async def begin(_: Request) -> Response:
    """A new session in the place of the one before."""
    bare.door, bare.version, bare.answered = "", bare.version + 1, 0
    return JSONResponse({"code": "BARE"})


async def page(_: Request) -> Response:
    """What brings the cookie."""
    answer = HTMLResponse("<!doctype html><title>bare</title>")
    answer.set_cookie("device", os.urandom(8).hex())
    return answer


async def join(_: Request) -> Response:
    """Everybody may."""
    return JSONResponse({"ok": True})


async def state(request: Request) -> Response:
    """The whole state."""
    return Response(bare.state(request.query_params.get("as") == "console"), media_type="application/json")


async def command(request: Request) -> Response:
    """A command, which everybody hears of."""
    body = await request.json()
    bare.version, bare.door = bare.version + 1, DOORS[body["command"]]
    await asyncio.gather(bare.tell(bare.phones, False), bare.tell(bare.consoles, True))
    return JSONResponse({"version": bare.version})


async def answer(request: Request) -> Response:
    """An answer, told to be stored once it is on disk."""
    body = await request.json()
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    row = {**{name: body.get(name) for name in COLUMNS}, "answer_id": body["id"]}
    bare.waiting.append((row | {"participant": request.cookies["device"]}, done))
    bare.writing = bare.writing or asyncio.ensure_future(bare.write())
    await done
    bare.counting = bare.counting or asyncio.ensure_future(bare.count())
    return JSONResponse({"ok": True, "id": body["id"]})


async def socket(websocket: WebSocket) -> None:
    """A page that listens."""
    console = websocket.query_params.get("as") == "console"
    pages = bare.consoles if console else bare.phones
    await websocket.accept()
    pages.add(websocket)
    with contextlib.suppress(WebSocketDisconnect):
        await websocket.send_text(bare.state(console))
        while True:
            await websocket.receive_text()
    pages.discard(websocket)


app = Starlette(
    routes=[
        Route("/host", host),
        Route("/live/new", begin, methods=["POST"]),
        Route("/live/{code}", page),
        Route("/live/{code}/join", join, methods=["POST"]),
        Route("/live/{code}/state", state),
        Route("/live/{code}/command", command, methods=["POST"]),
        Route("/live/{code}/answer", answer, methods=["POST"]),
        WebSocketRoute("/live/{code}/socket", socket),
        Route("/{rest:path}", page),
    ]
)
