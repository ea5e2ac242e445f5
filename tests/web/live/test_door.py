"""The door over the real protocol: what the facilitator may do, what a phone reads that is refused."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from benkyokai.services.live.keep_door import change_door
from benkyokai.web.live.simulate import SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.conftest import Play
from tests.web.live.test_discussion import come_in
from tests.web.live.test_nothing_leaks import Listener
from tests.web.live.test_other_processes import rooms
from tests.web.live.test_people import session_with

NONE = {"closed": False, "most": None, "full": False, "banned": []}


async def told_to_go(one: Listener) -> None:
    """Its page hears that it is not in the session any more."""
    assert one.listener is not None
    await asyncio.wait([one.listener])
    assert isinstance(one.listener.exception(), KeyError), "what a simulated person makes of it"
    assert one.everything.endswith('{"gone":true}')
    assert one.session is not None
    await one.session.close()


async def knocks(server: RunningServer, code: str, name: str, language: str = "ja") -> tuple[dict[str, Any], int, Any]:
    """Somebody new: what the page for joining says, and what comes of joining."""
    one = SimulatedPerson(server.url, code, name)
    await one.arrive()
    assert one.session is not None
    try:
        headers = {**one.headers, "accept-language": language}
        async with one.session.get(f"{server.url}/live/{code}/state", headers=headers) as answer:
            about = await answer.json()
        address = f"{server.url}/live/{code}/join?lang={language}"
        async with one.session.post(address, json={"name": name, "place": "room"}, headers=headers) as answer:
            return about, answer.status, await answer.json()
    finally:
        await one.session.close()


def test_the_door_is_closed_and_opened(server: RunningServer, play: Play) -> None:
    """Who is in hears nothing of it and goes on; who is new reads why in their language, before and after the press;
    a removed participant stays out; opened, everybody comes in."""

    async def run() -> None:
        async with session_with(server, "host", ["Ana", "Bo"]) as (host, (ana, bo)):
            assert host.latest["entrance"] == NONE
            assert (await host.post("door", {"closed": True, "most": None}))[0] == 200
            await host.until(lambda state: state["entrance"]["closed"])
            for language, word in (("ja", "締め切って"), ("en", "closed the door")):
                about, status, told = await knocks(server, host.code, "Cy", language)
                assert (status, told["why"]) == (403, "door_closed")
                assert word in told["refused"]
                assert told["refused"] == about["closed"]
            assert (await ana.post("join", {"name": "Ana", "place": "room"}))[0] == 200, "comes back"
            await host.post("people", {"k": host.latest["people"][1]["k"], "what": "remove"})
            await host.until(lambda state: len(state["people"]) == 1)
            assert (await bo.post("join", {"name": "Bo", "place": "room"}))[1]["why"] == "door_closed"
            await host.post("door", {"closed": False, "most": 2})
            assert (await bo.post("join", {"name": "Bo", "place": "room"}))[0] == 200
            await host.until(lambda state: state["entrance"]["full"])
            about, _, told = await knocks(server, host.code, "Cy", "en")
            assert (told["why"], "2 participants" in told["refused"]) == ("session_full", True)
            await host.post("door", {"closed": False, "most": None})
            assert (await knocks(server, host.code, "Cy"))[1] == 200

    play(run())


def test_a_crowd_is_removed_at_once_and_a_removal_for_good_taken_back(server: RunningServer, play: Play) -> None:
    """Each page is told so at once; who is let in again is in with the same name, without another press of theirs."""

    async def run() -> None:
        async with session_with(server, "host", ["Ana"]) as (host, _):
            since = time.time()
            crowd = await come_in(server, host, ["Flood", "Flood"])
            await host.until(lambda state: len(state["people"]) == 3)
            assert [one["joined_at"] >= since for one in host.latest["people"]] == [False, True, True]
            await host.post("people", {"since": since})
            await host.until(lambda state: [one["name"] for one in state["people"]] == ["Ana"])
            for one in crowd:
                await told_to_go(one)
            k = host.latest["people"][0]["k"]
            assert (await host.post("people", {"since": True}))[0] == 400
            for wrong in ("let_in", "burn", ""):
                assert (await host.post("people", {"k": k, "what": wrong}))[0] == 400
            await host.post("people", {"k": k, "what": "ban"})
            await host.until(lambda state: state["entrance"]["banned"] == [{"k": k, "name": "Ana"}])
            for wrong in ("rename", "remove", "ban"):
                assert (await host.post("people", {"k": k, "what": wrong, "name": "x"}))[0] == 400
            await host.post("people", {"k": k, "what": "let_in"})
            await host.until(lambda state: [one["name"] for one in state["people"]] == ["Ana"])
            assert host.latest["entrance"] == NONE

    play(run())


WRONG = ({}, {"closed": 1, "most": None}, {"closed": True, "most": 0}, {"closed": True, "most": True})


@pytest.mark.parametrize("body", [*WRONG, {"closed": False, "most": "9"}, {"closed": False, "most": 10**6}])
def test_the_door_is_the_facilitators_alone(server: RunningServer, play: Play, body: dict[str, Any]) -> None:
    """A participant does not move it, and garbage does not either."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            assert (await person.post("door", {"closed": True, "most": None}))[0] == 403
            assert (await person.post("people", {"since": 0}))[0] == 403
            assert (await host.post("door", body))[0] == 400
            assert (await knocks(server, host.code, "Cy"))[1] == 200

    play(run())


def test_another_process_keeps_the_same_door(room_of_every_kind: Any, play: Play) -> None:
    """It refuses at once, before it has heard of it; then its console shows it, and whom it may let in again."""

    async def run() -> None:
        hub, ours, theirs, (one, *_) = await rooms(room_of_every_kind[0].instance)
        device = f"{ours.room.session.id}-new"
        assert await theirs.commands.change_participant(one.id, "ban", "") is None
        assert await theirs.changes.choose(lambda model: change_door(model.room, closed=True, most=None)) is None
        refusal = await ours.participation.join(device, "New", "room")
        assert refusal is not None
        assert refusal.why == "door_closed"
        await ours.read_discussion()
        assert ours.room.door.closed
        assert [known.id for known in ours.room.removed_for_good] == [one.id]
        assert await ours.commands.change_participant(one.id, "let_in", "") is None
        await theirs.read_discussion()
        assert one.id in theirs.room.participants
        hub.close()

    play(run())
