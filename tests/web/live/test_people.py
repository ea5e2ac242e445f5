"""Who takes part, over the real protocol: one number for everybody, and what they agreed to."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from benkyokai.web.live.simulate import Facilitator, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.test_discussion import answer_with, come_in, got
from tests.web.live.test_nothing_leaks import Listener, until_all

Play = Callable[[Coroutine[Any, Any, None]], None]


@asynccontextmanager
async def session_with(
    server: RunningServer, names: str, people: list[str]
) -> AsyncIterator[tuple[Facilitator, list[Listener]]]:
    """A session in which these people listen; `names`: who sees them."""
    async with session_of(server.url, HOST_KEY, "study", 0) as (first, _):
        assert first.session is not None
        body = {"quiz": "study", "names": names}
        async with first.session.post(f"{server.url}/live/new", json=body, headers=first.headers) as made:
            code = (await made.json())["code"]
        host = Facilitator(server.url, code, "facilitator", cookies=first.cookies, session=first.session)
        host.listen("console")
        await host.until(lambda state: "version" in state)
        joined = await come_in(server, host, people)
        try:
            yield host, joined
        finally:
            if host.listener:
                host.listener.cancel()
            await asyncio.gather(*(one.leave() for one in joined))


def test_where_there_are_no_names_everybody_has_one_number(server: RunningServer, play: Play) -> None:
    """On the console, on the phone, in groups, record and report; a removal moves nobody up, and nobody comes twice."""

    async def run() -> None:
        async with session_with(server, "none", ["", "", ""]) as (host, people):
            await host.until(lambda state: len(state["people"]) == 3)
            assert [one["name"] for one in host.latest["people"]] == ["参加者1", "参加者2", "参加者3"]
            refused, _ = await host.post("people", {"k": host.latest["people"][0]["k"], "what": "rename", "name": "x"})
            assert refused == 400
            await host.post("people", {"k": host.latest["people"][1]["k"], "what": "ban"})
            await host.until(lambda state: len(state["people"]) == 2)
            (late,) = await come_in(server, host, [""])
            try:
                there = [people[0], people[2], late]
                expected = ["参加者1", "参加者3", "参加者4"]
                await host.until(lambda state: len(state["people"]) == 3)
                assert [one["name"] for one in host.latest["people"]] == expected
                assert [one.latest["own"]["me"]["name"] for one in there] == expected
                assert all("agreed" not in one.latest["own"]["me"] for one in there)
                await host.do("go", 0)
                await host.do("open")
                await until_all(there, host.latest["version"])
                for number, one in enumerate(there):
                    await answer_with(one, f"reason {number}", 2)
                await host.do("close")
                await host.post("groups", {"size": 3})
                await host.until(lambda state: state["groups"]["text"])
                assert all(name in host.latest["groups"]["text"] for name in expected)
                _, record = await got(host, "record")
                assert all(name in record for name in expected)
                rows = csv.DictReader(io.StringIO((await got(host, "record.csv"))[1].removeprefix("\ufeff")))
                assert {row["participant"]: row["reason_before"] for row in rows} == {
                    "1": "reason 0",
                    "3": "reason 1",
                    "4": "reason 2",
                }
                assert await numbers_in_report(host) == {"1": "reason 0", "3": "reason 1", "4": "reason 2"}
            finally:
                await late.leave()

    play(run())


async def numbers_in_report(host: Facilitator) -> dict[str, str]:
    """The reasons by participant, as the report's table of answers has them."""
    assert host.session is not None
    await host.do("end")
    address = f"{host.url}/report/{host.code}/answers.csv"
    async with host.session.get(address, headers=host.headers) as answer:
        assert answer.status == 200, await answer.text()
        text = (await answer.text()).removeprefix("\ufeff")
    return {row["participant"]: row["reason"] for row in csv.DictReader(io.StringIO(text))}


def test_what_one_agreed_to_is_changed_on_the_phone(server: RunningServer, play: Play) -> None:
    """Stored, told to all of one's own pages, and to nobody else; joining again keeps the newer choice."""

    async def run() -> None:
        async with session_with(server, "host", ["田中", "鈴木"]) as (_, (one, other)):
            assert one.latest["own"]["me"]["agreed"] is False
            before = len(other.everything)
            assert (await one.post("agree", {"agreed": True}))[0] == 200
            await one.until(lambda state: state["own"]["me"]["agreed"] is True)
            assert len(other.everything) == before
            assert other.latest["own"]["me"]["agreed"] is False
            for wrong in ({}, {"agreed": "yes"}, {"agreed": 1}):
                assert (await one.post("agree", wrong))[0] == 400
            assert (await one.post("agree", {"agreed": False}))[0] == 200
            await one.until(lambda state: state["own"]["me"]["agreed"] is False)
        async with session_with(server, "none", ["", ""]) as (_, (one, _)):
            assert (await one.post("agree", {"agreed": True}))[0] == 400

    play(run())
