"""What the projector has no room for, as it says and the console hears."""

from __future__ import annotations

import asyncio

from benkyokai.web.live.simulate import session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.conftest import Play


def test_a_projector_says_what_it_leaves_out_and_nothing_else(server: RunningServer, play: Play) -> None:
    """In words that are known, for the state that it shows; its token gives no other right."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            token = host.latest["watch"].partition("token=")[2]
            address = f"left-out?token={token}"
            said = {"projector": "wall", "version": host.latest["version"], "left_out": ["small", "reasons"]}
            assert (await person.post("left-out", said))[0] == 403
            for wrong in (
                {"left_out": ["<b>"]},
                {"left_out": "small"},
                {"left_out": [["small"]]},
                {"version": "1"},
                {"projector": "x" * 33},
                {"projector": 7},
            ):
                assert (await person.post(address, said | wrong))[0] == 400, wrong
            assert (await person.post(address, said))[0] == 200
            await host.until(lambda state: state["left_out_on_screen"] == ["reasons", "small"])
            assert (await person.post(address, said | {"projector": "call", "left_out": ["text"]}))[0] == 200
            await host.until(lambda state: state["left_out_on_screen"] == ["text", "reasons", "small"])
            for number in range(20):
                assert (await person.post(address, said | {"projector": str(number), "left_out": []}))[0] == 200
            await host.until(lambda state: state["left_out_on_screen"] == [])
            assert (await person.post(address, said))[0] == 200
            await host.until(lambda state: state["left_out_on_screen"] != [])
            at_once = await asyncio.gather(*(person.post(address, said) for _ in range(99)))
            assert {status for status, _ in at_once} == {200, 429}
            command = {"command": "forward", "version": host.latest["version"]}
            assert (await person.post(f"command?token={token}", command))[0] == 403
            await host.do("forward")
            await host.until(lambda state: state["left_out_on_screen"] == [])

    play(run())
