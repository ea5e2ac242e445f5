"""How the room follows: counts for the facilitator, nothing by person, nothing for anybody else, nothing stored."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from benkyokai.web.live.pace import LASTS, Pace
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.conftest import Play
from tests.web.live.test_nothing_leaks import Listener

HERE = ("a", "b", "c")
NONE = {"fast": 0, "lost": 0, "clear": 0}


def test_a_signal_holds_for_three_minutes_at_its_step() -> None:
    """One for each; the last one counts; taken back it is gone."""
    now = [0.0]
    pace = Pace(lambda: now[0])
    pace.give("a", 1, "fast")
    pace.give("a", 1, "lost")
    pace.give("b", 1, "lost")
    assert pace.counts(1, HERE) == {**NONE, "lost": 2}
    assert pace.counts(2, HERE) == NONE
    pace.give("b", 1, None)
    pace.give("nobody who is here", 1, "clear")
    assert pace.counts(1, HERE) == {**NONE, "lost": 1}
    now[0] = LASTS - 1
    pace.give("c", 1, "clear")
    now[0] = LASTS
    assert pace.counts(1, HERE) == {**NONE, "clear": 1}
    assert set(pace._given) == {"c"}


def test_fewer_than_three_people_have_no_count() -> None:
    """It would be somebody's own."""
    pace = Pace()
    pace.give("a", 1, "lost")
    assert pace.counts(1, ("a", "b")) is None


@asynccontextmanager
async def lesson(server: RunningServer) -> AsyncIterator[tuple[Facilitator, list[Listener], Listener, Listener]]:
    """The shipped course at its first lesson: its facilitator, three people, a projector, a remote."""
    host = Facilitator(server.url, "", "facilitator")
    await host.enter(HOST_KEY, "study")
    assert host.session is not None
    body = {"course": "01-ml-services", "rehearsal": True}
    async with host.session.post(f"{server.url}/live/new", json=body, headers=host.headers) as made:
        host.code = (await made.json())["code"]
    host.listen("console")
    await host.until(lambda state: "version" in state)
    people = [Listener(server.url, host.code, f"P{n}", polls=n == 2) for n in range(3)]
    screen, remote = (
        Listener(server.url, host.code, "", session=aiohttp.ClientSession(), cookies=host.cookies) for _ in "12"
    )
    try:
        for one in people:
            await one.arrive()
            one.listen()
            await one.until(lambda state: "common" in state)
        screen.listen("screen")
        remote.listen("remote")
        await host.do("forward")
        for other in (screen, remote):
            await other.until(lambda state: state["version"] == host.latest["version"])
        for one in people:
            await one.until(lambda state: state["common"]["phase"] == "step")
        yield host, people, screen, remote
    finally:
        await asyncio.gather(*(one.leave() for one in (host, *people, screen, remote)))


def stored(server: RunningServer) -> list[str]:
    """Everything that is in the database, but for figures, which are counted in the background."""
    with sqlite3.connect(server.folder / "test.db") as database:
        return [line for line in database.iterdump() if "kept_figures" not in line]


async def signal(person: SimulatedPerson, what: Any) -> int:
    """Presses a button; the status."""
    return (await person.post("pace", {"pace": what}))[0]


def test_the_facilitator_alone_hears_counts_and_nothing_by_person(server: RunningServer, play: Play) -> None:
    """Console and remote hear how many; the same, whoever it was. To phones and projector no byte is sent of it, and
    nothing is written to the database."""

    async def run() -> None:
        async with lesson(server) as (host, people, screen, remote):
            await host.until(lambda state: state["pace"] == NONE)
            before = stored(server)
            told = [len(one.everything) for one in (*people, screen)]
            seen = []
            for one in people:
                assert await signal(one, "lost") == 200
                for page in (host, remote):
                    await page.until(lambda state: state["pace"] == {**NONE, "lost": 1})
                seen.append({name: host.latest[name] for name in host.latest.keys() - {"tag", "server_time"}})
                assert await signal(one, None) == 200
                await host.until(lambda state: state["pace"] == NONE)
            assert seen[0] == seen[1] == seen[2]
            assert await signal(people[0], "fast") == 200
            assert await signal(people[1], "clear") == 200
            await host.until(lambda state: state["pace"] == {"fast": 1, "lost": 0, "clear": 1})
            assert stored(server) == before
            heard = [one.everything[start:] for one, start in zip((*people, screen), told, strict=True)]
            assert all('"pace"' not in one.everything for one in (*people, screen))
            assert {text.replace('{"ok": true}', "") for text in heard} == {""}, "answers to what they posted alone"
            everything = json.dumps(host.latest)
            assert all(one.cookies["benkyokai_device"] not in everything for one in people)

    play(run())


def test_signals_are_for_steps_in_which_one_listens(server: RunningServer, play: Play) -> None:
    """At the next step they begin anew; at a question they are refused, and so is what is none."""

    async def run() -> None:
        async with lesson(server) as (host, people, _, remote):
            assert await signal(people[0], "lost") == 200
            await host.until(lambda state: state["pace"] == {**NONE, "lost": 1})
            for garbage in ("LOST", 1, ["lost"], {}, True):
                assert await signal(people[1], garbage) == 400
            kinds = [step["kind"] for step in host.latest["steps"]]
            await host.do("go", host.latest["steps"][1]["n"])
            assert kinds[1] == "lesson"
            await host.until(lambda state: state["pace"] == NONE)
            await host.do("go", host.latest["steps"][kinds.index("question")]["n"])
            assert host.latest["pace"] == {}
            assert await signal(people[0], "lost") == 409
            await remote.until(lambda state: state["pace"] == {})

    play(run())


def test_nobody_signals_without_end(server: RunningServer, play: Play) -> None:
    """As every message: a device that sends very many is slowed; who has not joined has no signal."""

    async def run() -> None:
        async with lesson(server) as (_, people, _, _):
            statuses = await asyncio.gather(*(signal(people[0], "fast") for _ in range(60)))
            assert set(statuses) == {200, 429}
            stranger = SimulatedPerson(people[0].url, people[0].code, "", session=aiohttp.ClientSession())
            assert await signal(stranger, "fast") == 401
            await stranger.leave()

    play(run())
