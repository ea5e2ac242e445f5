"""Simulated people in a real session: one connection each, over the protocol that phones use.

What is measured is measured here, at the participants' end; what is stored is counted in the database.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from time import perf_counter
from typing import Any

import aiohttp
from sqlalchemy import Engine

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.library import Library
from benkyokai.core.marking import CERTAINTIES
from benkyokai.services.live.simulated_people import stored_answers
from benkyokai.web.live.reach_server import NO_QUESTION, NotReachedError, check_address, code_in, exchange_key

PATIENCE = 60.0
"""Seconds after which a simulation gives up waiting for something."""

LONG_POLL = 20.0

QUIET = 9.0
"""Seconds without a sign of life after which a socket counts as gone, as on the page (assets/connection.js)."""

HANDSHAKE = 4.0
POSTING = 8.0
LOOKING = 4.0
"""As on the page: how long a socket may take to open, an answer to be acknowledged, a look for the server."""


@dataclass(frozen=True)
class Spread:
    """Milliseconds: median, and what 95 and 99 of a hundred stay below."""

    p50: float
    p95: float
    p99: float


def spread_of(milliseconds: Sequence[float]) -> Spread:
    """The quantiles by nearest rank; zeros where nothing was measured."""
    ordered = sorted(milliseconds)
    if not ordered:
        return Spread(0, 0, 0)
    ranks = (min(len(ordered) - 1, int(len(ordered) * share)) for share in (0.5, 0.95, 0.99))
    return Spread(*(round(ordered[rank], 1) for rank in ranks))


@dataclass(frozen=True)
class SimulationReport:
    """`open_ms`: from the facilitator's command to the participant's page; `ack_ms`: from sending an answer to its
    acknowledgement; `tally_ms`: from the sending of the k-th answer to a count of k on the console."""

    participants: int
    sent: int
    acknowledged: int
    stored: int
    open_ms: Spread
    ack_ms: Spread
    tally_ms: Spread

    @property
    def nothing_lost(self) -> bool:
        """True where every answer that was sent is acknowledged, and stored exactly once."""
        return self.sent == self.acknowledged == self.stored


@dataclass
class SimulatedPerson:
    """A simulated participant: its own connections, its own cookie, everything it heard."""

    url: str
    code: str
    name: str
    polls: bool = False
    session: aiohttp.ClientSession | None = None
    cookies: dict[str, str] = field(default_factory=dict)
    tag: str = ""
    latest: dict[str, Any] = field(default_factory=dict)
    heard: asyncio.Condition = field(default_factory=asyncio.Condition)
    opened_at: float = 0.0
    listener: asyncio.Task[None] | None = None

    async def arrive(self) -> None:
        """Opens the page as a browser does, which brings the cookie, and joins."""
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=7), cookie_jar=aiohttp.DummyCookieJar()
        )
        headers = {"accept": "text/html", "sec-fetch-dest": "document", "accept-encoding": "gzip"}
        async with self.session.get(f"{self.url}/live/{self.code}", headers=headers) as answer:
            jar: SimpleCookie = answer.cookies
            self.cookies = {name: morsel.value for name, morsel in jar.items()}
        await self.post("join", {"name": self.name, "place": "remote" if self.polls else "room"})

    @property
    def headers(self) -> dict[str, str]:
        """The cookie and the rest, as a browser sends it."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"cookie": cookie, "origin": self.url, "accept-language": "ja"}

    async def post(self, what: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Posts to the session; the status and what came back."""
        assert self.session is not None
        address = f"{self.url}/live/{self.code}/{what}"
        timeout = aiohttp.ClientTimeout(total=POSTING)
        async with self.session.post(address, json=body, headers=self.headers, timeout=timeout) as answer:
            return answer.status, await answer.json()

    def listen(self, role: str = "phone") -> None:
        """Listens from now on, and comes back whenever the line breaks, as the page does."""
        self.listener = asyncio.ensure_future(self._listen(role))

    async def _listen(self, role: str) -> None:
        while True:
            await self._reach(role)
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                await (self._poll(role) if self.polls else self._socket(role))
            await asyncio.sleep(random.random() * 0.5)  # noqa: S311 no secret hangs on it

    async def _reach(self, role: str) -> None:
        """Looks for the server about once a second until it answers."""
        while True:
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                text = await self._ask(role, LOOKING)
                return await self._take(text) if text else None
            await asyncio.sleep(0.6 + random.random() * 0.6)  # noqa: S311

    async def _ask(self, role: str, patience: float, wait: float = 0) -> str:
        """The state where it is new to us, else nothing; fails where the server is away."""
        assert self.session is not None
        address = f"{self.url}/live/{self.code}/state?as={role}&wait={wait:g}&since={self.tag}"
        timeout = aiohttp.ClientTimeout(total=patience)
        async with self.session.get(address, headers=self.headers, timeout=timeout) as answer:
            answer.raise_for_status()
            return await answer.text()

    async def _socket(self, role: str) -> None:
        assert self.session is not None
        address = f"{self.url}/live/{self.code}/socket?as={role}&since={self.tag}"
        connecting = self.session.ws_connect(address, headers=self.headers, max_msg_size=0)
        socket = await asyncio.wait_for(connecting, HANDSHAKE)
        try:
            while True:
                message = await socket.receive(QUIET)
                if message.type is not aiohttp.WSMsgType.TEXT:
                    raise aiohttp.ClientError("the socket was closed")
                await self._take(message.data)
        finally:
            await socket.close()

    async def _poll(self, role: str) -> None:
        while True:
            if text := await self._ask(role, LONG_POLL + 6, LONG_POLL):
                await self._take(text)

    async def _take(self, text: str) -> None:
        now = perf_counter()
        if not self.opened_at and '"door":"open"' in text:
            self.opened_at = now
        state = json.loads(text)
        if "beat" in state:
            return
        self.tag, self.latest = state["tag"], state
        async with self.heard:
            self.heard.notify_all()

    async def until(self, fits: Any) -> None:
        """Waits until what was heard last fits."""
        async with self.heard:
            await asyncio.wait_for(self.heard.wait_for(lambda: self.latest and fits(self.latest)), PATIENCE)

    async def leave(self) -> None:
        """Hangs up."""
        if self.listener is not None:
            self.listener.cancel()
        if self.session is not None:
            await self.session.close()


@dataclass
class Sent:
    """An answer on its way: when it was sent, and when it was acknowledged."""

    answer_id: str
    sent_at: float
    acknowledged_at: float = 0.0


@dataclass
class Facilitator(SimulatedPerson):
    """Has the key's cookie, and notes when the count reached what."""

    counted: dict[int, float] = field(default_factory=dict)

    async def enter(self, key: str, quiz_id: str, rehearsal: bool = True) -> None:
        """Exchanges the key, and starts a session on a quiz; raises NotReachedError."""
        self.session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        self.cookies = await exchange_key(self.session, self.url, key)
        address = f"{self.url}/live/new"
        body = {"quiz": quiz_id, "rehearsal": rehearsal}
        async with self.session.post(address, json=body, headers=self.headers) as made:
            self.code = await code_in(made)

    async def _take(self, text: str) -> None:
        now = perf_counter()
        await super()._take(text)
        for count in range(max(self.counted, default=0) + 1, self.latest.get("answered", 0) + 1):
            self.counted[count] = now

    async def do(self, command: str, target: int | None = None) -> float:
        """Gives a command, and waits until it is done, a closing door closed; when it was sent."""
        at = perf_counter()
        body = {"command": command, "target": target, "version": self.latest["version"]}
        status, answer = await self.post("command", body)
        if status != 200:
            raise RuntimeError(f"{command}: {answer}")
        await self.until(lambda state: state["version"] >= answer["version"] and _door(state) != "closing")
        return at


def _door(state: dict[str, Any]) -> str:
    return str((state.get("now") or {}).get("door"))


def easy_question(library: Library) -> tuple[str, int]:
    """A quiz, and the place in it of a question with one option to choose."""
    for quiz in library.quizzes.values():
        for place, question in enumerate(quiz.questions):
            if question.counts and isinstance(question.answer_stage.root, Choice):
                return quiz.id, place
    raise NotReachedError(NO_QUESTION)


@asynccontextmanager
async def session_of(
    url: str, key: str, quiz_id: str, people: int, polling: float = 0.0, rehearsal: bool = True
) -> AsyncIterator[tuple[Facilitator, list[SimulatedPerson]]]:
    """A facilitator and people who have joined and listen; a share of them by long polls."""
    host = Facilitator(url, "", "facilitator")
    crowd: list[SimulatedPerson] = []
    try:
        await host.enter(key, quiz_id, rehearsal)
        host.listen("console")
        await host.until(lambda state: "version" in state)
        crowd = [SimulatedPerson(url, host.code, f"P{n}", polls=n < people * polling) for n in range(people)]
        for first in range(0, people, 50):  # people come in over a while, not in one instant
            await asyncio.gather(*(person.arrive() for person in crowd[first : first + 50]))
        for person in crowd:
            person.listen()
        for person in crowd:
            await person.until(lambda state: "common" in state)
        yield host, crowd
    finally:
        await asyncio.gather(*(one.leave() for one in [host, *crowd]), return_exceptions=True)


async def give(person: SimulatedPerson, sent: Sent, slot: dict[str, Any]) -> None:
    """Posts one answer until it is acknowledged, always under the same id, as the page does."""
    form = person.latest["common"]["forms"][0]
    chosen = random.choice(form["fields"][0]["parts"])["k"]  # noqa: S311 no secret hangs on it
    sure = random.choice(CERTAINTIES)  # noqa: S311
    body = {"id": sent.answer_id, "n": 1, "response": chosen, "certainty": sure, **slot}
    sent.sent_at = perf_counter()
    while True:
        try:
            status, _ = await person.post("answer", body)
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            status = 0
        if status == 200:
            sent.acknowledged_at = perf_counter()
            return
        if 400 <= status < 500 and status != 429:
            return
        await asyncio.sleep(0.3 + random.random() * 0.7)  # noqa: S311


async def simulate(
    url: str, key: str, engine: Engine, library: Library, people: int, spread: float = 1.0, polling: float = 0.0
) -> SimulationReport:
    """People join a rehearsal of their own, hear a question open, and answer within `spread` seconds.

    NotReachedError where the server is not to be had; TimeoutError where it falls silent on the way.
    """
    check_address(url)
    quiz_id, step = easy_question(library)
    async with session_of(url, key, quiz_id, people, polling) as (host, crowd):
        await host.do("go", step)
        for person in crowd:
            await person.until(lambda state: state["common"].get("door") == "shown")
        opened = await host.do("open")
        given = [Sent(uuid.uuid4().hex, 0.0) for _ in crowd]
        slot = {"step": step, "stage": "answer", "round": 1}

        async def answer(person: SimulatedPerson, sent: Sent) -> None:
            await person.until(lambda state: state["common"].get("door") == "open")
            await asyncio.sleep(random.random() * spread)  # noqa: S311
            await give(person, sent, slot)

        await asyncio.gather(*(answer(person, sent) for person, sent in zip(crowd, given, strict=True)))
        acknowledged = [one for one in given if one.acknowledged_at]
        await host.until(lambda state: state["answered"] >= len(acknowledged))
        await host.do("close")
        in_order = sorted(one.sent_at for one in acknowledged)
        return SimulationReport(
            participants=people,
            sent=len(given),
            acknowledged=len(acknowledged),
            stored=stored_answers(engine, [one.answer_id for one in given]),
            open_ms=spread_of([(person.opened_at - opened) * 1000 for person in crowd]),
            ack_ms=spread_of([(one.acknowledged_at - one.sent_at) * 1000 for one in acknowledged]),
            tally_ms=spread_of([(host.counted[k] - at) * 1000 for k, at in enumerate(in_order, start=1)]),
        )
