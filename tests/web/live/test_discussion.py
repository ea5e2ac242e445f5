"""Groups, counted hands and the record over the real protocol: who hears of them, and when."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Callable, Coroutine
from typing import Any

from benkyokai.core.live.session import Command, Slot
from benkyokai.services.live.count_hands import set_hands
from benkyokai.services.live.form_groups import form_groups, groups_now
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import join
from benkyokai.services.running.instance import Instance
from benkyokai.web.live.hub import Hub
from benkyokai.web.live.presence import Client
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson, session_of
from benkyokai.words.wording import Wording
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.alone import first_response
from tests.web.live.test_nothing_leaks import Listener, until_all

Play = Callable[[Coroutine[Any, Any, None]], None]


async def got(person: SimulatedPerson, what: str) -> tuple[int, str]:
    """What an address of the session gives."""
    assert person.session is not None
    async with person.session.get(f"{person.url}/live/{person.code}/{what}", headers=person.headers) as answer:
        return answer.status, await answer.text()


async def come_in(server: RunningServer, host: Facilitator, names: list[str]) -> list[Listener]:
    """People who have joined, listen, and keep every byte."""
    people = [Listener(server.url, host.code, name) for name in names]
    for one in people:
        await one.arrive()
        one.listen()
        await one.until(lambda state: "common" in state)
    return people


async def answer_with(person: SimulatedPerson, reason: str, certainty: int) -> None:
    """Answers the form on the screen."""
    form = person.latest["common"]["forms"][0]
    slot = {name: form[name] for name in ("step", "stage", "round")}
    body = {"id": f"{person.name}-{form['round']}", "n": 1, "response": first_response(form), **slot}
    status, told = await person.post("answer", {**body, "reason": reason, "certainty": certainty})
    assert status == 200, told


def hands_for(host: Facilitator, place: int, n: int) -> dict[str, Any]:
    """Hands for one row of the first list that the console offers."""
    hands = host.latest["hands"]
    group = hands["groups"][0]
    slot = {name: hands[name] for name in ("step", "stage", "round")}
    return {**slot, "about": group["about"], "choice": group["rows"][place]["k"], "n": n}


def test_hands_reach_phones_with_the_tally_and_no_sooner(server: RunningServer, play: Play) -> None:
    """Counted while answers are open; on phones and projector once the tally is shown, and told apart there."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            people = await come_in(server, host, ["一人目", "二人目"])
            projector = Facilitator(server.url, host.code, "projector", cookies=host.cookies, session=host.session)
            projector.listen("screen")
            try:
                await host.do("go", 0)
                assert host.latest["hands"] is None
                await host.do("open")
                for n in (4, 3):
                    assert (await host.post("hands", hands_for(host, 1, n)))[0] == 200
                await host.until(lambda state: state["hands"]["groups"][0]["rows"][1]["n"] == 3)
                await until_all(people, host.latest["version"])
                for one in people:
                    await answer_with(one, "because", 2)
                await host.do("close")
                (group,) = host.latest["seen"]["groups"]
                assert (group["of"], group["by_hand"]) == (5, 3)
                await until_all(people, host.latest["version"])
                for one in people:
                    assert "by_hand" not in one.everything
                assert "by_hand" not in str(projector.latest)
                await host.do("tally")
                await until_all(people, host.latest["version"])
                for one in people:
                    assert one.latest["common"]["tally"] == [group]
                await projector.until(lambda state: "tally" in state)
                assert projector.latest["tally"] == [group]
                assert projector.latest.get("hands") is None
            finally:
                if projector.listener:
                    projector.listener.cancel()
                await asyncio.gather(*(one.leave() for one in people))

    play(run())


def test_a_phone_hears_its_group_and_no_name(server: RunningServer, play: Play) -> None:
    """Where the facilitator alone sees names: the number. Nothing of how sure others are, no record."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            people = await come_in(server, host, ["一人目", "二人目", "三人目"])
            try:
                await host.do("go", 0)
                await host.do("open")
                await until_all(people, host.latest["version"])
                await answer_with(people[1], "二人目の理由", 3)
                await host.do("close")
                assert host.latest["seen"]["certainty"]["group"]["of"] == 1
                assert (await host.post("groups", {"size": 3}))[0] == 200
                await host.until(lambda state: state["groups"]["text"])
                assert all(one.name in host.latest["groups"]["text"] for one in people)
                for one in people:
                    await one.until(lambda state: "group" in state["own"])
                    assert one.latest["own"]["group"] == {"n": 1, "with": []}
                for path in ("record", "record.csv"):
                    assert (await got(people[0], path))[0] == 403
                for word in ("二人目", '"certainty":3', "理由"):
                    assert word not in people[0].everything
                assert (await host.post("groups", {"size": None}))[0] == 200
                await people[0].until(lambda state: "group" not in state["own"])
            finally:
                await asyncio.gather(*(one.leave() for one in people))

    play(run())


def test_the_record_is_taken_away(server: RunningServer, play: Play) -> None:
    """Both votes in one row, with names; a reason that looks like a formula is harmless; nothing of an open vote."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            (one,) = await come_in(server, host, ["=一人目"])
            try:
                await host.do("go", 0)
                await host.do("open")
                await until_all([one], host.latest["version"])
                await answer_with(one, "=1+1", 1)
                assert len(list(csv.reader(io.StringIO((await got(host, "record.csv"))[1])))) == 1
                await host.do("close")
                await host.do("vote_again")
                await until_all([one], host.latest["version"])
                await answer_with(one, "@second", 3)
                assert "@second" not in (await got(host, "record.csv"))[1]
                await host.do("close")
                status, text = await got(host, "record.csv")
                assert status == 200
                (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
                assert row["participant"] == "'=一人目"
                assert (row["reason_before"], row["reason_after"]) == ("'=1+1", "'@second")
                assert (row["certainty_before"], row["certainty_after"]) == ("1", "3")
                assert row["choice_before"] == row["choice_after"]
                assert row["choice_after"] in ("誤りの文", "正しい文")  # the options' order is the session's own
                _, shown = await got(host, "record")
                assert "=1+1" in shown
            finally:
                await one.leave()

    play(run())


def test_a_second_process_hears_of_hands_and_groups(room_of_every_kind: Any, play: Play) -> None:
    """Another hub on the same database tells its own pages within moments."""
    instance: Instance = room_of_every_kind[0].instance
    session = start_from_quiz(instance, "study")
    assert session is not None
    for number in range(4):
        join(instance, session, f"{session.id}-{number}", f"P{number}", "room")

    async def run() -> None:
        here, there = Hub(instance), Hub(instance)
        ours, theirs = await here.room(session.code), await there.room(session.code)
        assert ours is not None
        assert theirs is not None
        heard: list[str] = []

        async def send(text: str) -> None:
            heard.append(text)

        theirs.presence.add(Client("console", Wording(theirs.room.library, "en"), send))
        assert await ours.commands.give(0, Command.FORWARD) is None
        assert await ours.commands.give(1, Command.OPEN) is None
        hands = ours.changes.choose(lambda model: set_hands(model.room, Slot(0, "answer"), "chosen", "a", 6))
        assert await hands is None
        lately = ours.presence.lately(ours.room.participants)
        assert await ours.changes.choose(lambda model: form_groups(model.room, 4, lately)) is None
        for _ in range(100):
            await asyncio.sleep(0.05)
            if groups_now(theirs.room) and theirs.room.hands:
                break
        assert groups_now(theirs.room) == groups_now(ours.room)
        assert theirs.room.hands == ours.room.hands == {Slot(0, "answer"): {("chosen", "a"): 6}}
        for _ in range(20):
            await asyncio.sleep(0.05)
            if "Group 1" in heard[-1]:
                break
        assert "Group 1: " in heard[-1]
        here.close()
        there.close()

    play(run())
