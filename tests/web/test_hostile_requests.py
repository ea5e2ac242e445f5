"""Whatever a stranger, or somebody who has joined, sends to any address of ours: a refusal, never a failure of ours."""

from __future__ import annotations

import itertools
import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvloop
from starlette.applications import Starlette

from benkyokai.core.live.session import Command
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.guess_limit import GuessLimit
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.services.running.token_bucket import TokenBucket
from benkyokai.services.studying.answer_quiz import begin, hand_in, look_at_quiz
from benkyokai.web.application import middleware, streamlit_files
from benkyokai.web.live.hub import BURST, CODES_A_SECOND, MESSAGES_A_SECOND, WRONG_CODES, close_hubs, current_hub
from benkyokai.web.routes import routes
from tests.conftest import BOTH, POSTGRESQL, SQLITE, NewAddress, opened
from tests.every_kind import write_every_kind
from tests.languages import SOAK
from tests.web.addresses import every_address
from tests.web.stranger import VALUES, Stranger

DEEPLY: Any = json.loads("[" * 900 + "]" * 900)

WHOLE = (*(one.encode() for one in VALUES), b"", b"{", b"\xff\xfe", b"\x00", b"a=b&c=d", b'{"a":1,"a":2}', b"{}{}")

SLOT: dict[str, Any] = {"step": 0, "stage": "answer", "round": 1}
ANSWER: dict[str, Any] = {
    **{"id": "12345678", "n": 1, "response": "b", "factor": None, "reason": "", "certainty": 1, "moved_by": "x"},
    **SLOT,
}
ALONE: dict[str, Any] = {**SLOT, "step": "study#one", "response": "b", "factor": None, "reason": "", "certainty": 1}
WISH: dict[str, Any] = {"minutes": 30, "rehearsal": False, "simulated": 0, "names": "host", "keep_days": 90}
RIGHT: dict[str, list[dict[str, Any]]] = {
    "/live/new": [{"quiz": "study", **WISH}, {"course": "01-ml-services", **WISH}],
    "/live/{code}/join": [{"name": "田中", "place": "room", "agreed": True}],
    "/live/{code}/agree": [{"agreed": True}],
    "/live/{code}/people": [{"k": "nobody", "what": "rename", "name": "鈴木"}, {"since": 9e9}],
    "/live/{code}/door": [{"closed": True, "most": 9}],
    "/live/{code}/words": [{"key": None, "shown": True}, {"as": "cloud"}],
    "/live/{code}/template": [{"name": "いつもの"}],
    "/live/{code}/remote-code": [{}],
    "/live/{code}/left-out": [{"projector": "p1", "version": 1, "left_out": ["replies"]}],
    "/live/{code}/pace": [{"pace": "fast"}],
    "/live/{code}/address": [{"address": "http://192.0.2.7:8501"}],
    "/live/{code}/answer": [ANSWER],
    "/live/{code}/reasons": [{"key": None, "shown": True, "pinned": False}],
    "/live/{code}/reason": [{"key": "x", "on": True}],
    "/live/{code}/command": [
        {"command": "go", "version": 0, "target": 0, "step": {"prompt": "?", "options": ["a", "b"]}}
    ],
    "/live/{code}/ask": [{"id": "12345678", "text": "なぜですか", "anonymous": False}],
    "/live/{code}/want": [{"k": "x", "on": True}],
    "/live/{code}/moderate": [{"k": "x", "state": "shown"}],
    "/live/{code}/groups": [{"size": 3, "everybody": True}],
    "/live/{code}/hands": [{**SLOT, "about": "answer", "choice": "b", "n": 3}],
    "/live/{code}/screen-language": [{"language": "both"}],
    "/live/{code}/late": [ANSWER],
    "/light/answer": [ALONE],
    "/light/draft": [ALONE],
    "/light/remark": [{"step": "study#text", "text": "?"}],
    "/light/survey": [{"quiz": "session-survey", "answers": {"session-survey#pace": "x"}}],
    "/light/reading": [{"lesson": "goals", "finished": True}],
    "/light/attempt": [{"quiz": "study", "what": "hand_in"}],
    "/light/rubric": [{"step": "study#text", "round": 1, "ticked": ["r1"]}],
    "/light/practise": [{"quiz": "study", "question": "one"}],
}
"""What the pages send to each address; an address that is missing here fails the first test."""


POSTGRESQL_SOAKS = [SQLITE, pytest.param(POSTGRESQL, marks=SOAK)]
"""Where bodies and answers try on PostgreSQL what the database refuses."""

Walk = Callable[[Callable[[Stranger], Awaitable[None]]], Stranger]


@pytest.fixture(params=BOTH)
def walk(request: pytest.FixtureRequest, new_address: NewAddress, tmp_path: Path) -> Iterator[Walk]:
    """Runs what a stranger does, on either database, with every limit of how often wide open."""
    engine = opened(new_address(request.param, tmp_path))
    instance = Instance(engine, ContentStore(write_every_kind(tmp_path)), "secret", host_key="key")
    use_instance(instance)
    app = Starlette(routes=routes(), middleware=middleware(streamlit_files()))

    def run(deed: Callable[[Stranger], Awaitable[None]]) -> Stranger:
        async def whole(stranger: Stranger) -> None:
            current_hub().rate = TokenBucket(BURST, MESSAGES_A_SECOND, itertools.count().__next__)
            try:
                await deed(stranger)
            finally:
                close_hubs()

        stranger = Stranger(instance, app)
        uvloop.run(whole(stranger))  # as the server does
        assert not stranger.failed, "".join(f"\n{why}: {what}" for (_, why), what in stranger.failed.items())
        return stranger

    yield run
    use_instance(None)
    engine.dispose()


def test_every_address_that_takes_something_is_in_the_walk() -> None:
    """A new one fails here until it says what its page sends."""
    assert {path for method, path in every_address("{code}") if method == "POST"} == set(RIGHT)


def test_hostile_bodies(walk: Walk) -> None:
    """Each address gets whole bodies that are nothing, and its own with each part replaced."""

    async def deed(stranger: Stranger) -> None:
        code, ended = await stranger.session(), await stranger.session()
        go = {"command": "go", "version": 0}
        for nothing in ({"command": {}}, {**go, "command": []}, {**go, "target": DEEPLY}):
            assert (await stranger.post(f"/live/{code}/command", nothing))["why"] == "not_understood"
        await stranger.lead(code, "go", 0)
        await stranger.lead(code, "open")
        await stranger.lead(ended, "end")
        for path, bodies in RIGHT.items():
            there = path.format(code=ended if path.endswith("/late") else code)
            for body in WHOLE:
                await stranger.send("POST", there, body)
            for right in bodies:
                await stranger.vary(there, right)

    assert walk(deed).sent > 2000


def test_hostile_answers_to_every_kind_of_question(walk: Walk) -> None:
    """While it is open, in each of its stages, in the session and alone."""

    async def deed(stranger: Stranger) -> None:
        code = await stranger.session()
        room = stranger.hub.rooms[code].room
        for step, planned in enumerate(room.plan):
            await stranger.lead(code, "go", step)
            for number, stage in enumerate(room.shapes[step].stages):
                if number:
                    await stranger.lead(code, "next_stage")
                await stranger.lead(code, "open")
                here = {"step": step, "stage": stage, "round": 1, "id": "12345678", "n": 1}
                await stranger.vary(f"/live/{code}/answer", {"response": None, "factor": None, **here})
                if isinstance(room.question(planned, stage), Scenario):
                    for part in ("ask", "assumption", "axes", "factor"):
                        for value in VALUES:
                            body = f'{json.dumps(here)[:-1]},"response":{{{json.dumps(part)}:{value}}}}}'
                            await stranger.send("POST", f"/live/{code}/answer", body.encode())
                await stranger.lead(code, "close")
            alone = {**ALONE, "step": planned.step.target}
            await stranger.vary("/light/answer", {"response": None, **alone})

    assert walk(deed).sent > 1000


@pytest.mark.parametrize("walk", POSTGRESQL_SOAKS, indirect=True)
def test_hostile_drafts_of_every_kind_of_question(walk: Walk) -> None:
    """Whatever is kept of a form, the card of the question can be shown afterwards, and an exam handed in."""

    async def deed(stranger: Stranger) -> None:
        for quiz in ("study", "exam"):
            visitor, library = Visitor("me"), stranger.instance.library
            begin(stranger.instance, visitor, library.quizzes[quiz])
            for question in library.quizzes[quiz].questions:
                slot = {"step": f"{quiz}#{question.id}", "stage": question.stages[0].id, "round": 1}
                for value in VALUES:
                    for response in (value, f'{{"assumption":{value},"axes":{value},"text":{value},"s1":{value}}}'):
                        body = f'{json.dumps(slot)[:-1]},"response":{response}}}'
                        await stranger.send("POST", "/light/draft", body.encode("utf-8", "surrogatepass"))
                    shown = await stranger.send("GET", "/light/card", query=f"step={quiz}%23{question.id}")
                    assert shown["form"], question.id
            assert hand_in(stranger.instance, look_at_quiz(stranger.instance, visitor, library.quizzes[quiz])) is None

    assert walk(deed).sent > 1000


def test_hostile_targets_of_every_command(walk: Walk) -> None:
    """From the version that is there, so that each command is carried out where it can be."""

    async def deed(stranger: Stranger) -> None:
        code = await stranger.session()
        for command in Command:
            for value in VALUES:
                version = stranger.hub.rooms[code].room.session.version
                body = f'{{"command":"{command}","version":{version},"target":{value},"step":{value}}}'
                await stranger.send("POST", f"/live/{code}/command", body.encode())

    assert walk(deed).sent > 500


HEADERS: dict[str, tuple[bytes, ...]] = {
    "origin": (
        b"http://[::1",
        b"http://[",
        b"null",
        b"\xff\xfe",
        b"",
        b"//",
        b"http://a:b:c",
        b"http://[x]:99999999",
        b"][",
    ),
    "host": (b"", b"[::1", b"\xff\xfe", b"a:b:c", b"[", b"a b", b"x" * 5000),
    "accept-language": (
        b"ja;q=1e999",
        b"en;q=nan,ja;q=nan",
        b";q=;q=",
        b"\xff",
        b"*;q=--1",
        b"," * 5000,
        b"ja-" * 2000,
    ),
    "cookie": (
        b"=",
        b";=;=;",
        b'benkyokai_device="',
        b"benkyokai_device=\xff.\xff",
        b"benkyokai_host=\xc3.a",
        b"\x7f=\x7f",
    ),
    "accept": (b"\xff", b"text/html" * 500),
    "accept-encoding": (b"\xff", b"gzip;q=nan", b"gzip," * 1000),
    "content-type": (b"multipart/form-data; boundary=\xff", b"\xff", b"application/x-www-form-urlencoded"),
    "sec-fetch-dest": (b"\xff", b"document", b""),
    "sec-websocket-protocol": (b"\xff", b"," * 9000),
    "range": (b"bytes=9-1", b"bytes=-", b"bytes=" + b"0-," * 500, b"\xff"),
    "if-none-match": (b"\xff", b'W/"' * 500),
    "if-modified-since": (b"Mon, 99 Foo 99999 99:99:99 GMT", b"\xff"),
}


@pytest.mark.parametrize("walk", POSTGRESQL_SOAKS, indirect=True)
def test_hostile_headers(walk: Walk) -> None:
    """Each address, with one header after the other that no browser sends."""

    async def deed(stranger: Stranger) -> None:
        code = await stranger.session()
        for method, path in every_address(code):
            for name, values in HEADERS.items():
                for value in values:
                    body = {"quiz": "no such quiz"}
                    navigates = {"accept": b"text/html", **{name.replace("-", "_"): value}}
                    await stranger.send(method, path, json.dumps(body).encode(), **navigates)

    assert walk(deed).sent > 1000


QUERIES = (
    *("%", "%ff", "%00", "wait=nan", "wait=-nan", "wait=inf", "wait=1e999", "wait=%00", "wait=", "since=%00&wait=0"),
    *("as=console%00", "as=", "as=screen&token=%c3%a9", "as=screen&token=%ff", "token=%ed%a0%80", "key=%00", "key=%ff"),
    *("lang=%ff", "lang=%00", "zone=../../etc/passwd", "zone=%00", "zone=/", "zone=" + "x" * 9000, "zone=UTC"),
    *("step=%d9%a3", "step=-1", "step=99&section=99", "step=1&section=1", "quiz=%00", "quiz=study&question=%00"),
    *("quiz=study&question=one&go=review", "quiz=%ff&go=second", "go=%00", "&" * 2000, "=" * 2000),
)


@pytest.mark.parametrize("walk", POSTGRESQL_SOAKS, indirect=True)
def test_hostile_addresses(walk: Walk) -> None:
    """Queries and codes that nobody types."""

    async def deed(stranger: Stranger) -> None:
        code, ended = await stranger.session(), await stranger.session()
        await stranger.lead(ended, "end")
        for there in (code, ended):
            for method, path in every_address(there):
                for query in QUERIES if method == "GET" else ():
                    await stranger.send(method, path, query=query)
        tag = (await stranger.send("GET", f"/live/{code}/state"))["tag"]
        for wait in ("nan", "-nan", "inf", "-inf", "1e999", "-1"):
            await stranger.send("GET", f"/live/{code}/state", query=f"since={tag}&wait={wait}")
        for query in QUERIES:
            await stranger.send("GET", "/host", query=query)
        for wrong in ("\0", "A\0", "ß", "ﬁ", "\ufffd", "İ", "x" * 4000, "%00", " ", "..", "'", "\U0001f600"):
            stranger.hub.guesses = GuessLimit(WRONG_CODES, CODES_A_SECOND)
            for method, path in every_address(wrong):
                await stranger.send(method, path, b'{"quiz":"no such quiz"}')

    assert walk(deed).sent > 1500
