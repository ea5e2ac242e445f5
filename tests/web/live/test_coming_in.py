"""Who comes in: codes as people type them, display names; who guesses, and who shouts, is slowed down."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterable
from urllib.parse import quote

import aiohttp
import pytest

from benkyokai.web.live.hub import BURST, WRONG_CODES
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson, session_of
from benkyokai.web.live.update_routes import LONGEST_FRAME
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.conftest import SLOT, Play


def test_every_address_takes_the_code_as_people_type_it(server: RunningServer, play: Play) -> None:
    """With a gap, in full width, with a hyphen, in lower case: for scripts an answer, for a browser a way to the page.
    The way is relative, so that it stays under the path of a proxy."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            assert host.session is not None
            code = host.code
            for typed in (f"{code[:3]} {code[3:]}", f"{code[:3]}-{code[3:]}".lower(), wide(code)):
                there = f"{server.url}/live/{quote(typed)}"
                async with host.session.get(f"{there}/state?as=console", headers=host.headers) as answer:
                    assert answer.status == 200
                async with host.session.post(f"{there}/answer", json=SLOT, headers=person.headers) as answer:
                    assert (await answer.json())["why"] == "not_open"
                for below, way in (("", code), ("/console", f"../{code}/console"), ("/screen", f"../{code}/screen")):
                    asked = host.session.get(f"{there}{below}?lang=ja", headers=host.headers, allow_redirects=False)
                    async with asked as answer:
                        assert (answer.status, answer.headers["location"]) == (307, f"{way}?lang=ja")

    play(run())


def wide(code: str) -> str:
    """A code in full width."""
    return code.translate({n: n + 0xFEE0 for n in range(0x21, 0x7F)})


async def wrong_codes(
    person: SimulatedPerson, place: dict[str, str], codes: Iterable[str]
) -> list[tuple[int, str | None]]:
    """Tries codes from a place: the status of each, and when to try again."""
    assert person.session is not None
    seen = []
    for code in codes:
        async with person.session.get(f"{person.url}/live/{code}/state", headers=place) as answer:
            seen.append((answer.status, answer.headers.get("retry-after")))
    return seen


def test_wrong_codes_are_limited_and_right_ones_get_in(server: RunningServer, play: Play) -> None:
    """After many wrong codes an address hears so; a right one from there gets in, who has joined and who has not."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            assert person.session is not None
            office, state = {"x-forwarded-for": "203.0.113.9"}, f"{server.url}/live/{host.code}/state"
            seen = await wrong_codes(person, office, [f"WRONG{number}" for number in range(WRONG_CODES + 5)])
            assert seen[:WRONG_CODES] == [(404, None)] * WRONG_CODES
            assert seen[WRONG_CODES:] == [(429, None)] * 5
            for cookies, status in (({}, 401), (person.headers, 200), (host.headers, 401)):
                async with person.session.get(state, headers={**cookies, **office}) as answer:
                    assert answer.status == status
            newcomer = {**office, "cookie": (await cookie_of(person, state.removesuffix("/state")))}
            joining = {"name": "新人", "place": "room"}
            async with person.session.post(f"{state[:-6]}/join", json=joining, headers=newcomer) as answer:
                assert answer.status == 200

    play(run())


async def cookie_of(person: SimulatedPerson, page: str) -> str:
    """The cookie of a new device, as a page gives it."""
    async with person.session.get(page, headers={"accept": "text/html"}) as answer:  # type: ignore[union-attr]
        return str(answer.headers["set-cookie"]).split(";")[0]


def test_last_weeks_link_is_one_wrong_code(server: RunningServer, play: Play) -> None:
    """However many phones open it behind one address, they hear that there is no such session."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (_, (person,)):
            seen = await wrong_codes(person, {"x-forwarded-for": "203.0.113.10"}, ["LAST24"] * (WRONG_CODES + 5))
            assert set(seen) == {(404, None)}

    play(run())


def test_who_guesses_is_slowed_down_and_told_until_when(server: RunningServer, play: Play) -> None:
    """Beyond what is at hand a try is not looked at, not even a right one, which comes in as soon as it is told to; who
    belongs to the session goes on."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            assert person.session is not None
            place, state = {"x-forwarded-for": "203.0.113.11"}, f"{server.url}/live/{host.code}/state"
            codes = (f"GUESS{number}" for number in itertools.count())
            while (await wrong_codes(person, place, itertools.islice(codes, 8)))[-1] != (429, "1"):
                pass
            tries = [wrong_codes(person, place, itertools.islice(codes, 4)) for _ in range(8)]
            seen = [one for tried in await asyncio.gather(*tries) for one in tried]
            assert seen.count((429, "1")) >= len(seen) - 2, "two may have come in the meantime"
            async with person.session.get(state, headers={**person.headers, **place}) as answer:
                assert answer.status == 200
            right = []
            while not right or right[-1] == 429:
                async with person.session.get(state, headers=place) as answer:
                    right.append(answer.status)
                    await asyncio.sleep(float(answer.headers.get("retry-after", 0)))
            assert right[-1] == 401
            assert len(right) <= 3

    play(run())


def test_a_device_that_shouts_is_slowed_down(server: RunningServer, play: Play) -> None:
    """Beyond the burst a device gets 429, and another one nothing of it."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 2) as (_, (loud, quiet)):
            bodies = [loud.post("answer", SLOT) for _ in range(int(BURST) + 30)]
            statuses = [status for status, _ in await asyncio.gather(*bodies)]
            assert 429 in statuses
            assert (await quiet.post("answer", SLOT))[0] == 409

    play(run())


def test_a_socket_that_talks_is_closed(server: RunningServer, play: Play) -> None:
    """A page has nothing to say there."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (_, (person,)):
            assert person.session is not None
            address = f"{server.url}/live/{person.code}/socket?as=phone"
            for message in ("x" * (LONGEST_FRAME + 1), b"\x00" * (LONGEST_FRAME + 1)):
                async with person.session.ws_connect(address, headers=person.headers) as socket:
                    await (socket.send_str(message) if isinstance(message, str) else socket.send_bytes(message))
                    while (heard := await socket.receive(5)).type is aiohttp.WSMsgType.TEXT:
                        pass
                    assert heard.type is aiohttp.WSMsgType.CLOSE

    play(run())


@pytest.mark.parametrize(("name", "status"), [("田中", 200), ("", 400), ("   ", 400), ("x" * 25, 400), ("a\x00b", 400)])
def test_a_display_name_has_1_to_24_characters(server: RunningServer, play: Play, name: str, status: int) -> None:
    """Two letters are a name; nothing, spaces and a sentence are not."""

    async def run() -> None:
        host = Facilitator(server.url, "", "host")
        await host.enter(HOST_KEY, "study")
        person = SimulatedPerson(server.url, host.code, "before")
        await person.arrive()
        other = SimulatedPerson(server.url, host.code, name)
        other.session, other.cookies = person.session, {}
        headers = {"accept": "text/html", "sec-fetch-dest": "document"}
        assert person.session is not None
        async with person.session.get(f"{server.url}/live/{host.code}", headers=headers) as answer:
            other.cookies = {key: morsel.value for key, morsel in answer.cookies.items()}
        got, told = await other.post("join", {"name": name, "place": "room"})
        assert (got == 200) == (status == 200), told
        assert got == 200 or told["why"] in ("no_name", "name_hides", "not_understood")
        await person.leave()
        await host.leave()

    play(run())


def test_joining_twice_is_joining_once(server: RunningServer, play: Play) -> None:
    """A second tab, or a reload in the middle of joining, makes nobody twice."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            results = await asyncio.gather(*(person.post("join", {"name": "x", "place": "room"}) for _ in range(5)))
            assert {status for status, _ in results} == {200}
            await host.until(lambda state: state["joined"] == 1)

    play(run())
