"""The live session under load: how soon everybody hears, whether all is stored, who comes back after a failure."""

from __future__ import annotations

import asyncio
import random
import threading
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import psutil
from playwright.sync_api import expect
from sqlalchemy import Engine

from bench.asgi_server import asgi_server
from bench.first_visit import slow_line
from bench.learners import learners
from bench.relay import Relay
from benkyokai.authoring.library import read_library
from benkyokai.services.live.simulated_people import stored_answers
from benkyokai.store.database import open_database
from benkyokai.web.live.simulate import (
    Facilitator,
    Person,
    Report,
    Sent,
    Spread,
    easy_question,
    give,
    session_of,
    simulate,
    spread_of,
)
from benkyokai.web.open_files import allow_many_files
from tests.browser.reader import LOCALES, browser
from tests.browser.running_server import HOST_KEY, ROOT, RunningServer

CROWDS = (100, 300, 500, 1000)
MANY = 500
BESIDE = 30
CUT_SECONDS = 30.0
VOTERS = 300
TURNS = 4


@dataclass(frozen=True)
class Load:
    """One row: what was asked for, what everybody saw, what it cost the server."""

    what: str
    report: Report
    kilobytes_each: float
    learners: dict[str, float]


@contextmanager
def memory(pid: int) -> Iterator[list[int]]:
    """The resident bytes of a process: at the beginning, then the most."""
    process = psutil.Process(pid)
    seen = [process.memory_info().rss, 0]
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.2):
            seen[1] = max(seen[1], process.memory_info().rss)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        ended.set()
        thread.join()
        seen[1] = max(seen[1], process.memory_info().rss)


def engine_of(folder: Path) -> Engine:
    """The database that the server of a folder uses."""
    return open_database(f"sqlite:///{folder / 'test.db'}")


def load(folder: Path, what: str, people: int, polling: float = 0.0, beside: int = 0) -> Load:
    """A crowd answers within a second, on a server of its own that has seen ten people before."""
    folder.mkdir()
    library = read_library(ROOT).library
    with RunningServer(folder) as server:
        assert server.process is not None
        engine = engine_of(folder)
        asyncio.run(simulate(server.url, HOST_KEY, engine, library, 10))
        with learners(server.url, beside) if beside else nullcontext({}) as studied, memory(server.process.pid) as rss:
            report = asyncio.run(simulate(server.url, HOST_KEY, engine, library, people, 1.0, polling))
        if not report.nothing_lost:
            raise RuntimeError(f"answers were lost: {report}")
        return Load(what, report, (rss[1] - rss[0]) / people / 1000, dict(studied))


def loads(folder: Path) -> list[Load]:
    """Every crowd, one after the other."""
    allow_many_files()
    rows = [load(folder / f"{n}", f"{n} people", n) for n in CROWDS]
    rows.append(load(folder / "polls", f"{MANY} people, a fifth by long poll", MANY, polling=0.2))
    what = f"{MANY} people, {BESIDE} learners rerunning once a second beside them"
    rows.append(load(folder / "beside", what, MANY, beside=BESIDE))
    return rows


@dataclass(frozen=True)
class Return:
    """A failure in the middle of a vote: how soon everybody was back, and what became of the answers."""

    what: str
    people: int
    back_ms: Spread
    acknowledged_before: int
    acknowledged: int
    stored: int
    same_step: bool


async def failing(
    url: str, engine: Engine, fail: Callable[[], Awaitable[tuple[float, float]]], what: str, people: int
) -> Return:
    """Half of the people have answered when the failure comes; `fail` says when the server was lost, and when it could
    be reached again."""
    library = read_library(ROOT).library
    quiz_id, step = easy_question(library)
    async with session_of(url, HOST_KEY, quiz_id, people) as (host, crowd):
        await host.do("go", step)
        await host.do("open")
        given = [Sent(uuid.uuid4().hex, 0.0) for _ in crowd]
        tasks = [asyncio.ensure_future(vote(each, sent, step)) for each, sent in zip(crowd, given, strict=True)]
        while sum(1 for one in given if one.acknowledged_at) < people // 2:
            await asyncio.sleep(0.005)
        before = sum(1 for one in given if one.acknowledged_at)
        lost_at, at = await fail()
        for one in [host, *crowd]:
            await until_back(one, lost_at)
        seen = [one.latest["common"] for one in crowd]
        here = [common["door"] == "open" and common["step"]["n"] == step + 1 for common in seen]
        await asyncio.gather(*tasks)
        await host.until(lambda state: state["answered"] == people)
        await host.do("close")
        stored = stored_answers(engine, [one.answer_id for one in given])
        acknowledged = sum(1 for one in given if one.acknowledged_at)
        back = spread_of([(one.back_at - at) * 1000 for one in crowd])
        return Return(what, people, back, before, acknowledged, stored, all(here))


async def vote(person: Person, sent: Sent, step: int) -> None:
    """Answers some time in the next two seconds."""
    await person.until(lambda state: state["common"].get("door") == "open")
    await asyncio.sleep(random.random() * 2)
    await give(person, sent, {"step": step, "stage": "answer", "round": 1})


async def until_back(person: Person, lost_at: float) -> None:
    """Waits until somebody who lost the server has heard from it again."""
    end = perf_counter() + 60
    while person.back_at < lost_at:
        if perf_counter() > end:
            raise TimeoutError(f"{person.name} never came back")
        await asyncio.sleep(0.01)


async def listening(port: int) -> float:
    """When a process listens at the port, to a few milliseconds."""
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.002)
        else:
            writer.close()
            return perf_counter()


def killed(folder: Path) -> Return:
    """kill -9 in the middle of a vote; the clock starts when the new process listens."""
    folder.mkdir()
    with RunningServer(folder) as server:

        async def fail() -> tuple[float, float]:
            await asyncio.to_thread(server.kill)
            lost_at = perf_counter()
            starting = asyncio.create_task(asyncio.to_thread(server.start))
            listens_at = await listening(server.port)
            await starting
            return lost_at, listens_at

        return asyncio.run(failing(server.url, engine_of(folder), fail, "kill -9", VOTERS))


def cut(folder: Path) -> Return:
    """The network swallows everything for half a minute; the clock starts when it lets the first byte through."""
    folder.mkdir()

    async def run(server: RunningServer) -> Return:
        async with Relay(server.port) as relay:

            async def fail() -> tuple[float, float]:
                relay.cut()
                lost_at = perf_counter()
                await asyncio.sleep(CUT_SECONDS)
                relay.mend()
                return lost_at, perf_counter()

            return await failing(relay.url, engine_of(folder), fail, f"the network cut for {CUT_SECONDS:.0f} s", VOTERS)

    with RunningServer(folder) as server:
        return asyncio.run(run(server))


def returns(folder: Path) -> list[Return]:
    """Both failures."""
    allow_many_files()
    return [killed(folder / "killed"), cut(folder / "cut")]


@dataclass(frozen=True)
class PhonePage:
    """A phone on a slow line: from the link to what one can do there."""

    what: str
    kilobytes: float
    seconds: float


async def open_question(url: str, quiz_id: str) -> Facilitator:
    """A session with its first question open."""
    host = Facilitator(url, "", "facilitator")
    await host.enter(HOST_KEY, quiz_id)
    host.listen("console")
    await host.until(lambda state: "version" in state)
    await host.do("forward")
    await host.do("open")
    await host.leave()
    return host


def phone_page(folder: Path) -> list[PhonePage]:
    """The scenario questions' session, first without having joined, then as who has."""
    folder.mkdir()
    with RunningServer(folder) as server:
        host = asyncio.run(open_question(server.url, "choosing-a-service"))
        return visits(server.url, host.code)


def visits(url: str, code: str) -> list[PhonePage]:
    """Join, then come back in a new tab."""
    found = []
    with browser() as chromium:
        context = chromium.new_context(viewport={"width": 360, "height": 740}, locale=LOCALES["ja"], is_mobile=True)
        for what, seen in (("the page for joining", "form input"), ("back at the open question", "form.question")):
            tab = context.new_page()
            received = slow_line(context.new_cdp_session(tab))
            begun = time.monotonic()
            tab.goto(f"{url}/live/{code}", wait_until="commit")
            expect(tab.locator(seen).first).to_be_visible(timeout=60_000)
            found.append(PhonePage(what, sum(received) / 1000, time.monotonic() - begun))
            if seen == "form input":
                tab.locator("form input").first.fill("P")
                tab.locator("form button.primary").click()
                expect(tab.locator("form.question").first).to_be_visible(timeout=60_000)
                tab.wait_for_timeout(1500)
                found.append(PhonePage("joined, with the first question", sum(received) / 1000, 0.0))
            tab.close()
        context.close()
    return found


def tuned_against_untuned(folder: Path) -> list[tuple[str, Report]]:
    """The process as it is served, beside one without its two settings (docs/decisions/0007), in turns."""
    allow_many_files()
    library = read_library(ROOT).library
    found = []
    for turn in range(TURNS):
        for what, app in (("as served", "app:app"), ("Python's own settings", "bench.untuned_app:app")):
            place = folder / f"{turn}-{what[:2]}"
            place.mkdir(parents=True)
            with asgi_server(app, place) as url, learners(url, BESIDE):
                engine = engine_of(place)
                asyncio.run(simulate(url, HOST_KEY, engine, library, 10))
                found.append((what, asyncio.run(simulate(url, HOST_KEY, engine, library, MANY))))
    return found
