"""Polls on the spot over the real protocol: what is put in, what of their words is heard by whom, and when."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

from benkyokai.web.live.simulate import Facilitator, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.test_discussion import come_in, got
from tests.web.live.test_nothing_leaks import Listener, until_all

Play = Callable[[Coroutine[Any, Any, None]], None]

WORDS = {"prompt": "ひとことで", "form": "words", "options": []}
RATING = {"prompt": "どうでしたか", "form": "rating", "options": ["low end", "high end"]}
OTHERS_WORD, SHOWN_WORD, INSULT = "the others own word", "everybodys word", "s h i t"


async def put_in(host: Facilitator, step: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Puts polls in behind the present step."""
    body = {"command": "insert", "step": step, "version": host.latest["version"]}
    status, told = await host.post("command", body)
    if status == 200:
        await host.until(lambda state: state["version"] >= told["version"])
    return status, told


async def give(person: Listener, response: object, n: int = 1) -> int:
    """Answers the poll on the screen."""
    form = person.latest["common"]["forms"][0]
    slot = {name: form[name] for name in ("step", "stage", "round")}
    status, _ = await person.post("answer", {"id": f"{person.name}{n}", "n": n, "response": response, **slot})
    return status


def words_of(host: Facilitator) -> dict[str, dict[str, Any]]:
    """What the console lists, by the words."""
    return {row["t"]: row for row in host.latest["seen"]["groups"][0]["rows"]}


def test_no_word_is_heard_before_the_facilitator_shows_it(server: RunningServer, play: Play) -> None:
    """Neither by the phones nor by the projector; `show all` leaves insults out, and opening again hides all."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            people = await come_in(server, host, ["一人目", "二人目", "三人目"])
            projector = Listener(server.url, host.code, "projector", cookies=host.cookies, session=host.session)
            projector.listen("screen")
            try:
                await host.do("go", 0)
                assert (await put_in(host, WORDS))[0] == 200
                await host.do("forward")
                await host.do("open")
                await until_all(people, host.latest["version"])
                assert await give(people[0], ["my own"]) == 200
                assert await give(people[1], [OTHERS_WORD, SHOWN_WORD]) == 200
                assert await give(people[2], [SHOWN_WORD.upper(), INSULT]) == 200
                assert await give(people[0], ["x" * 41], 2) == 409
                assert "seen" not in host.latest
                assert (await host.post("words", {"key": None, "shown": True}))[0] == 409, "before the close"
                await host.do("close")
                assert host.latest["next"] != "tally"
                assert "tally" not in host.latest["can"]
                assert next(iter(words_of(host))).casefold() == SHOWN_WORD
                assert host.latest["reasons"] == []
                await until_all(people, host.latest["version"])
                await projector.until(lambda state: state["door"] == "closed")

                def heard() -> str:
                    return (people[0].everything + projector.everything).casefold()

                for word in (OTHERS_WORD, SHOWN_WORD, INSULT):
                    assert word not in heard()
                assert '"tally"' not in heard()
                key = next(row["k"] for word, row in words_of(host).items() if word.casefold() == SHOWN_WORD)
                assert (await host.post("words", {"key": key, "shown": True}))[0] == 200
                for one in (people[0], projector):
                    await one.until(lambda state: "tally" in state.get("common", state))
                rows = people[0].latest["common"]["tally"][0]["rows"]
                assert [(row["n"], sorted(row)) for row in rows] == [(2, ["n", "t"])]
                assert projector.latest["tally"][0]["rows"] == rows
                assert OTHERS_WORD not in heard()
                await show_all(host, people[0])
                assert OTHERS_WORD in heard()
                assert INSULT not in heard()
                _, handouts = await got(host, "handouts")
                assert OTHERS_WORD in json.loads(handouts)["result"]
                assert INSULT not in handouts
                await host.do("open")
                await people[0].until(lambda state: "tally" not in state["common"])
                await host.do("close")
                assert not any(row["shown"] for row in words_of(host).values())
            finally:
                await asyncio.gather(*(one.leave() for one in people))

    play(run())


async def show_all(host: Facilitator, phone: Listener) -> None:
    """All words, as a cloud."""
    assert (await host.post("words", {"as": "cloud"}))[0] == 200
    assert (await host.post("words", {"as": "heap"}))[0] == 400
    assert (await host.post("words", {"key": None, "shown": True}))[0] == 200
    await phone.until(lambda state: len(state["common"]["tally"][0]["rows"]) == 3)
    assert phone.latest["common"]["tally"][0]["as"] == "cloud"


def test_a_rating_is_told_with_its_mean(server: RunningServer, play: Play) -> None:
    """Once the tally is shown, and no sooner."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            people = await come_in(server, host, ["一人目", "二人目"])
            try:
                await host.do("go", 0)
                assert (await put_in(host, RATING))[0] == 200
                await host.do("forward")
                await host.do("open")
                await until_all(people, host.latest["version"])
                for one, step in zip(people, (1, 4), strict=True):
                    parts = one.latest["common"]["forms"][0]["fields"][0]["parts"]
                    assert await give(one, parts[step]["k"]) == 200
                await host.do("close")
                assert '"note"' not in people[0].everything
                await host.do("tally")
                await people[0].until(lambda state: "tally" in state["common"])
                (group,) = people[0].latest["common"]["tally"]
                assert [row["n"] for row in group["rows"]] == [0, 1, 0, 0, 1]
                assert "3.5" in group["note"]
            finally:
                await asyncio.gather(*(one.leave() for one in people))

    play(run())


def test_several_polls_go_in_together_or_not_at_all(server: RunningServer, play: Play) -> None:
    """In the waiting room at the end of the run sheet, later behind the present step, in their order; a mistake is told
    with its line, and then nothing is put in."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            before = len(host.latest["steps"])
            status, told = await put_in(host, {"text": "One?\n- a\n- b\n\nTwo?\nThree?\n1-5"})
            assert (status, len(host.latest["steps"])) == (409, before)
            assert "6" in told["refused"]
            assert (await put_in(host, {"text": "One?\n- a\n- b\n\nTwo?\n? words\n\nThree?\n1-5"}))[0] == 200
            assert [step["prompt"] for step in host.latest["steps"]][before:] == ["One?", "Two?", "Three?"]
            await host.do("go", 0)
            assert (await put_in(host, {"text": "Four?\n1-5\n\nFive?\n1-5"}))[0] == 200
            assert [step["prompt"] for step in host.latest["steps"]][1:3] == ["Four?", "Five?"]

    play(run())
