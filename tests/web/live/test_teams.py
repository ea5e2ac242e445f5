"""Teams over the real protocol: what the page for joining says, what is refused, who hears how many a team is."""

from __future__ import annotations

import asyncio
import csv
import io
from typing import Any

import pytest

from benkyokai.core.live.session import Command
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.web.live.hub import Hub
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.conftest import Play
from tests.web.live.test_discussion import answer_with, got
from tests.web.live.test_nothing_leaks import Listener, until_all

WRONG: list[Any] = [0, 13, "x", "3", None, True, 2.5]


class Team(Listener):
    """Joins with a size, which a person does not."""

    size: Any = None

    async def post(self, what: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return await super().post(what, {**body, "size": self.size} if what == "join" else body)


async def lead_teams(server: RunningServer, names: str) -> Facilitator:
    """A facilitator on the console of a session for teams."""
    host = Facilitator(server.url, "", "facilitator")
    await host.enter(HOST_KEY, "study", True)
    assert host.session is not None
    body = {"quiz": "study", "names": names, "teams": True}
    async with host.session.post(f"{server.url}/live/new", json=body, headers=host.headers) as made:
        host.code = (await made.json())["code"]
    host.listen("console")
    await host.until(lambda state: "version" in state)
    return host


async def team(host: Facilitator, name: str, size: int) -> Team:
    """A team that is in and listens."""
    one = Team(host.url, host.code, name)
    one.size = size
    await one.arrive()
    one.listen()
    await one.until(lambda state: "common" in state)
    return one


@pytest.mark.parametrize(("names", "called"), [("host", ["Red", "Blue"]), ("none", ["チーム1", "チーム2"])])
def test_teams_come_in_answer_and_are_counted(server: RunningServer, play: Play, names: str, called: list[str]) -> None:
    """Console and projector say how many teams and people; a phone hears of no size; no groups are formed; the record
    has the sizes."""

    async def run() -> None:
        host = await lead_teams(server, names)
        teams = [await team(host, "Red", 4), await team(host, "Blue", 9)]
        screen = Facilitator(server.url, host.code, "screen", cookies=host.cookies, session=host.session)
        try:
            await host.until(lambda state: len(state["people"]) == 2)
            assert [(one["name"], one["size"]) for one in host.latest["people"]] == list(
                zip(called, (4, 9), strict=True)
            )
            screen.listen("screen")
            await screen.until(lambda state: "joined" in state)
            for one in (host, screen):
                assert (one.latest["joined"], one.latest["size"]) == (2, 13)
            await host.do("go", 0)
            await host.do("open")
            await until_all(teams, host.latest["version"])
            for one in teams:
                await answer_with(one, f"reason of {one.name}", 2)
            await host.do("close")
            await until_all(teams, host.latest["version"])
            assert host.latest["groups"] is None
            assert (await host.post("groups", {"size": 3}))[0] == 400
            rows = list(csv.DictReader(io.StringIO((await got(host, "record.csv"))[1].removeprefix("\ufeff"))))
            assert [row["team_size"] for row in rows] == ["4", "9"]
            red, blue = teams
            assert red.latest["common"]["rules"]["teams"] == 12
            assert "agreed" not in red.latest["own"]["me"]
            assert '"size"' not in red.everything + blue.everything
            assert "reason of Blue" not in red.everything
            assert "Blue" not in red.everything
        finally:
            for one in (host, screen):
                if one.listener:
                    one.listener.cancel()
            await asyncio.gather(*(one.leave() for one in [*teams, host]), return_exceptions=True)

    play(run())


def test_a_size_that_is_none_is_refused_with_a_sentence(server: RunningServer, play: Play) -> None:
    """In the reader's language; who comes in without teams is told of none, and not asked."""

    async def run() -> None:
        host = await lead_teams(server, "host")
        one = SimulatedPerson(server.url, host.code, "Red")
        try:
            await one.arrive()
            assert one.session is not None
            async with one.session.get(f"{server.url}/live/{host.code}/state", headers=one.headers) as answer:
                assert (await answer.json())["teams"] == 12
            for language, word in (("ja", "1から12まで"), ("en", "a number from 1 to 12")):
                address = f"{server.url}/live/{host.code}/join?lang={language}"
                for size in WRONG:
                    body = {"name": "Red", "place": "room", "size": size}
                    async with one.session.post(address, json=body, headers=one.headers) as answer:
                        told = await answer.json()
                    assert (answer.status, told["why"]) == (409, "team_size")
                    assert word in told["refused"]
            assert host.latest["people"] == []
        finally:
            await asyncio.gather(one.leave(), host.leave(), return_exceptions=True)
        async with session_of(server.url, HOST_KEY, "study", 1) as (alone, (person,)):
            assert "teams" not in person.latest["common"]["rules"]
            assert "size" not in alone.latest

    play(run())


def test_another_process_knows_the_sizes(room_of_every_kind: Any, play: Play) -> None:
    """One that is there already, and one that starts afterwards."""

    async def run() -> None:
        instance = room_of_every_kind[0].instance
        session = start_from_quiz(instance, "study", SessionOptions(teams=True))
        assert session is not None
        hubs = [Hub(instance), Hub(instance)]
        for hub in hubs:
            hub._keeper.cancel()
        ours, theirs = [await hub.room(session.code) for hub in hubs]
        assert ours is not None
        assert theirs is not None
        assert await theirs.participation.join(f"{session.id}-one", "Red", "room", size=7) is None
        assert await theirs.commands.give(0, Command.FORWARD) is None
        await ours.refresh()
        after_a_restart = await Hub(instance).room(session.code)
        assert after_a_restart is not None
        for one in (ours, theirs, after_a_restart):
            assert [known.size for known in one.room.people] == [7]
            assert one.room.teams
        for hub in hubs:
            hub.close()

    play(run())
