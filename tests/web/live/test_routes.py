"""The addresses under /live from outside: who gets in, what garbage gets, how much is too much."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from starlette.websockets import WebSocketDisconnect

from benkyokai.web.live.guard import LONGEST_BODY
from benkyokai.web.live.hub import Hub
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.presence import Client
from benkyokai.web.live.simulate import SimulatedPerson, session_of
from benkyokai.words.wording import Wording
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.examples import examples
from tests.web.live.conftest import SLOT, Play

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


async def raw(person: SimulatedPerson, what: str, body: bytes, **headers: str) -> tuple[int, str]:
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
                assert "other_address" in text
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
