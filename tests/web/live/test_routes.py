"""The addresses under /live from outside: who gets in, what garbage gets, how much is too much."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Coroutine, Iterable
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from starlette.websockets import WebSocketDisconnect

from benkyokai.web.live.hub import Hub
from benkyokai.web.live.limits import BURST, LONGEST_BODY, LONGEST_FRAME, WRONG_CODES
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.presence import Client
from benkyokai.web.live.simulate import Facilitator, Person, session_of
from benkyokai.web.live.views.wording import Wording
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.examples import examples

Play = Callable[[Coroutine[Any, Any, None]], None]

SLOT = {"id": "x", "n": 1, "step": 0, "stage": "answer", "round": 1, "response": "b"}
BROKEN = [
    b"",
    b"[",
    b"[]",
    b"7",
    b"null",
    b"{}",
    b"\xff\xfe",
    b'{"id":' + b"[" * 5000,
    b"[" * 12000,
    json.dumps({**SLOT, "n": "1"}).encode(),
    json.dumps({**SLOT, "n": True}).encode(),
    json.dumps({**SLOT, "n": 2**70}).encode(),
    json.dumps({**SLOT, "step": 99}).encode(),
    json.dumps({**SLOT, "step": -1}).encode(),
    json.dumps({**SLOT, "stage": ["answer"]}).encode(),
    json.dumps({**SLOT, "stage": "no such stage"}).encode(),
    json.dumps({**SLOT, "id": "x" * 41}).encode(),
    json.dumps({**SLOT, "id": None}).encode(),
    json.dumps({**SLOT, "response": {"deep": [{"er": []}]}}).encode(),
    json.dumps({**SLOT, "response": None}).encode(),
    json.dumps({**SLOT, "factor": 3}).encode(),
    json.dumps({**SLOT, "factor": "no such factor"}).encode(),
    json.dumps({**SLOT, "reason": "x" * 501}).encode(),
    json.dumps({**SLOT, "reason": 4}).encode(),
    json.dumps({**SLOT, "certainty": 4}).encode(),
    json.dumps({**SLOT, "certainty": [1]}).encode(),
    json.dumps({**SLOT, "response": "x" * LONGEST_BODY}).encode(),
    json.dumps({**SLOT, "reason": "half a character: \ud800"}).encode(),
    json.dumps({**SLOT, "id": "\ud800"}).encode(),
    json.dumps({**SLOT, "reason": "nothing: \0"}).encode(),
    b'{"id":"x","n":1,"step":0,"stage":"answer","round":1,"response":NaN}',
]


async def raw(person: Person, what: str, body: bytes, **headers: str) -> tuple[int, str]:
    """Posts bytes as they are."""
    assert person.session is not None
    address = f"{person.url}/live/{person.code}/{what}"
    async with person.session.post(address, data=body, headers={**person.headers, **headers}) as answer:
        return answer.status, await answer.text()


def test_garbage_gets_a_sentence(server: RunningServer, play: Play) -> None:
    """Whatever is posted: a status of the 400s, a named refusal, a sentence; and the session goes on."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            await host.do("go", 0)
            await host.do("open")
            for what in ("answer", "join", "command"):
                for body in BROKEN:
                    status, text = await raw(host if what == "command" else person, what, body)
                    assert 400 <= status < 500, (what, body[:80], status, text)
                    if status != 429:
                        told = json.loads(text)
                        assert told["why"]
                        assert told["refused"]
                    await asyncio.sleep(0.1)  # slower than the limit of messages
            await host.do("close")

    play(run())


OPEN_STEP = 6
"""The open question of the quiz of every kind, whose rubric has the point `r1`."""


def test_a_text_that_reads_like_an_id_comes_back_as_it_was_written(server: RunningServer, play: Play) -> None:
    """The phone is told what its participant wrote, and so shows and sends the same again."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            await host.do("go", OPEN_STEP)
            await host.do("open")
            await person.until(lambda state: state["common"].get("door") == "open")
            assert person.latest["common"]["forms"][0]["fields"][0]["type"] == "words"
            status, told = await person.post("answer", {**SLOT, "step": OPEN_STEP, "response": "r1"})
            assert status == 200, told
            await host.do("close")
            await person.until(lambda state: state["common"].get("door") == "closed")
            assert person.latest["own"]["mine"]["answer"]["response"] == {"text": "r1"}

    play(run())


def test_what_is_acknowledged_is_what_is_stored(server: RunningServer, play: Play) -> None:
    """A lower number under another id is refused with a sentence and the page told what is stored; the stored one sent
    again is acknowledged again; a higher number replaces it. After the close it is the same."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            await host.do("go", 0)
            await host.do("open")
            await person.until(lambda state: state["common"].get("door") == "open")
            first, second = (part["k"] for part in person.latest["common"]["forms"][0]["fields"][0]["parts"][:2])
            newer = {**SLOT, "id": "newer", "n": 1000, "response": first}
            older = {**SLOT, "id": "older", "n": 999, "response": second}

            async def stored(choice: str) -> None:
                await person.until(lambda state: state["own"]["mine"].get("answer", {}).get("response") == choice)

            assert (await person.post("answer", newer))[0] == 200
            for one in (older, {**older, "n": 1000}):
                status, told = await person.post("answer", one)
                assert (status, told["why"]) == (409, "overtaken")
                assert "保存していません" in told["refused"]
            assert await person.post("answer", newer) == (200, {"ok": True, "id": "newer"})
            await stored(first)
            assert (await person.post("answer", {**older, "n": 1001}))[0] == 200
            await host.do("close")
            await stored(second)
            assert (await person.post("answer", newer))[1]["why"] == "overtaken"
            assert (await person.post("answer", {**older, "n": 1001}))[0] == 200
            assert (await person.post("answer", {**newer, "n": 1002}))[1]["why"] == "not_open"

    play(run())


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


@examples(30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(responses=st.lists(ANYTHING, min_size=10, max_size=10))
def test_any_answer_is_stored_or_refused(room_of_every_kind: Any, responses: list[Any]) -> None:
    """Each kind of question takes any JSON for an answer without an exception."""
    room, participant, check, given_of = room_of_every_kind
    for step, response in enumerate(responses):
        for stage in room.shapes[step].stages:
            result = check(room, participant, given_of(step, stage, response))
            assert result is not None
            masks = room.masks(room.question(room.plan[step], stage))
            json.dumps(masks.hide_response(stage, getattr(result, "response", None)))


def test_only_our_own_pages_may_post_or_listen(server: RunningServer, play: Play) -> None:
    """A foreign Origin gets nothing, whatever cookie rides along."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            foreign = {"origin": "https://elsewhere.example"}
            for what in ("answer", "join", "command", "address"):
                status, text = await raw(host, what, b"{}", **foreign)
                assert status == 403, what
                assert "not_yours" in text
            assert person.session is not None
            address = f"{server.url}/live/{person.code}/socket?as=phone"
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await person.session.ws_connect(address, headers={**person.headers, **foreign})

    play(run())


def test_without_the_key_nobody_leads(server: RunningServer, play: Play) -> None:
    """Pages, commands and the console's socket are for the cookie; the projector's token reads and nothing else."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            assert person.session is not None
            for path in ("console", "screen", "screen?token=wrong", "state?as=console", "state?as=screen&token=wrong"):
                address = f"{server.url}/live/{host.code}/{path}"
                async with person.session.get(address, headers=person.headers) as answer:
                    assert answer.status == 403, path
            for what, body in (("command", {"command": "forward", "version": 0}), ("address", {"address": "x"})):
                assert (await person.post(what, body))[0] == 403
            made = await person.session.post(f"{server.url}/live/new", json={"quiz": "study"}, headers=person.headers)
            assert made.status == 403
            assert host.session is not None
            async with host.session.get(f"{server.url}/live/{host.code}/console", headers=host.headers) as answer:
                assert answer.status == 200
                assert "script-src 'sha256-" in answer.headers["content-security-policy"]

    play(run())


def test_a_version_that_is_not_the_newest_is_refused(server: RunningServer, play: Play) -> None:
    """Two facilitators press at one instant: one step, not two."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, _):
            body = {"command": "forward", "version": host.latest["version"]}
            results = await asyncio.gather(*(host.post("command", body) for _ in range(4)))
            assert sorted(status for status, _ in results) == [200, 409, 409, 409]
            assert {answer.get("why") for _, answer in results} == {None, "moved_on"}
            await host.until(lambda state: state["at"] == 0)

    play(run())


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


async def wrong_codes(person: Person, place: dict[str, str], codes: Iterable[str]) -> list[tuple[int, str | None]]:
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


async def cookie_of(person: Person, page: str) -> str:
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
        person = Person(server.url, host.code, "before")
        await person.arrive()
        other = Person(server.url, host.code, name)
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


def test_the_page_is_small_and_whole(server: RunningServer, play: Play) -> None:
    """At most 60 kB on the wire with everything that the first question needs; both languages."""

    async def run() -> None:
        async with aiohttp.ClientSession(auto_decompress=False) as browser:
            for language in ("ja", "en"):
                headers = {"accept": "text/html", "accept-encoding": "gzip", "accept-language": language}
                async with browser.get(f"{server.url}/live/ABC234", headers=headers) as answer:
                    packed = await answer.read()
                    assert answer.headers["content-encoding"] == "gzip"
                    assert answer.headers["content-language"] == language
                    assert len(packed) < 60_000
                    assert "set-cookie" in answer.headers

    play(run())


class _Gone:
    """A page whose line broke while it was being told."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def __call__(self, text: str) -> None:
        raise self.error


@pytest.mark.parametrize("error", [WebSocketDisconnect(1006), ConnectionResetError(), RuntimeError("closed")])
def test_a_page_that_goes_while_it_is_told_is_let_go(
    room_of_every_kind: Any, play: Play, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback for what happens every day; the page is out of the room."""
    room = room_of_every_kind[0]

    async def run() -> None:
        hub = Hub(room.instance)
        live_room = LiveRoom(hub.threads, room)
        client = Client("screen", Wording(room.library, "ja"), _Gone(error))
        live_room.presence.add(client)
        live_room.publisher.tell(client)
        for _ in range(50):
            await asyncio.sleep(0.01)
            if client not in live_room.presence.clients:
                break
        assert client not in live_room.presence.clients
        hub.close()

    play(run())
    assert not caplog.records


ODD: list[tuple[str, dict[str, Any]]] = [
    ("command", {"command": "arrange", "target": "all"}),
    ("command", {"command": "arrange", "target": [0, 0]}),
    ("command", {"command": "arrange", "target": [0, "1"]}),
    ("command", {"command": "countdown", "target": [30]}),
    ("command", {"command": "go", "target": [1]}),
    ("command", {"command": "insert"}),
    ("command", {"command": "insert", "step": {"question": "no#such"}}),
    ("command", {"command": "insert", "step": {"prompt": "?", "options": ["one"]}}),
    ("command", {"command": "insert", "step": {"prompt": "?", "options": ["x" * 301, "y"]}}),
    ("command", {"command": "insert", "step": {"prompt": "?", "options": 7}}),
    ("reasons", {"key": "no such reason", "shown": True}),
    ("people", {"k": "nobody", "what": "ban"}),
    ("people", {"k": 7, "what": ["rename"], "name": {}}),
    ("moderate", {"k": "nothing", "state": "open"}),
    ("moderate", {"k": [], "state": "gone"}),
    ("ask", {"id": "short", "text": "Why?"}),
    ("ask", {"id": "long enough", "text": 7}),
    ("ask", {"id": "long enough", "text": " "}),
    ("ask", {"id": "x" * 50, "text": "Why?"}),
    ("want", {"k": "nothing", "on": True}),
    ("reason", {"key": "nothing", "on": True}),
    ("groups", {"size": 5}),
    ("groups", {"size": True}),
    ("groups", {"size": "3"}),
    ("hands", {"step": 0, "stage": "answer", "round": 1, "about": "chosen", "choice": "a", "n": 1}),
    ("hands", {"step": 0, "stage": "answer", "round": 1, "about": "chosen", "choice": "a", "n": "1"}),
    ("hands", {"step": 0, "stage": "answer", "round": 1, "about": [], "choice": "a", "n": 1}),
    ("hands", {"step": 0, "stage": {}, "round": 1, "about": "chosen", "choice": "a", "n": 1}),
]


@pytest.mark.parametrize(("what", "body"), ODD)
def test_what_makes_no_sense_gets_a_sentence(
    server: RunningServer, play: Play, what: str, body: dict[str, Any]
) -> None:
    """From the facilitator and from a participant alike; nothing has moved."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            who = person if what in ("ask", "want", "reason") else host
            status, text = await raw(who, what, json.dumps({"version": 0, **body}).encode())
            assert 400 <= status < 500, (status, text)
            assert json.loads(text)["refused"]
            assert host.latest["version"] == 0

    play(run())


@pytest.mark.parametrize("what", ["reasons", "people", "moderate", "command", "address", "groups", "hands"])
def test_a_participant_cannot_do_what_the_facilitator_does(server: RunningServer, play: Play, what: str) -> None:
    """Each of those addresses refuses who has not the key."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (_, (person,)):
            status, text = await raw(person, what, b"{}")
            assert status == 403, text

    play(run())
