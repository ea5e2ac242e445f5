"""The light page alone: the same attempts as the full app, no key before the answer, small on the wire."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import COOKIE, Visitor, device_in
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.practise import next_due
from benkyokai.store.database import open_database
from benkyokai.web.live.simulate import session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.told_early import told_early
from tests.web.live.alone import Alone, answer_to, first_response
from tests.web.live.test_nothing_leaks import SECRET_FIELDS

SECRET = re.compile(f"{SECRET_FIELDS.pattern}:")
"""As the name of a field; a question may be called so."""

Play = Callable[[Coroutine[Any, Any, None]], None]


def full_app(server: RunningServer, one: Alone) -> tuple[Instance, Visitor]:
    """What Streamlit's pages would see: the same database, the same device."""
    engine = open_database(f"sqlite:///{server.folder / 'test.db'}")
    value = one.cookie.split(f"{COOKIE}=")[1].split(";")[0]
    device = device_in("a secret of the tests", value)
    assert device is not None
    return Instance(engine, ContentStore(server.files), "a secret of the tests"), Visitor(device)


def attempt_state_of(server: RunningServer, one: Alone) -> AttemptState:
    """Where one stands in the quiz of every kind."""
    instance, visitor = full_app(server, one)
    return look_at_quiz(instance, visitor, instance.library.quizzes["study"])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_kind_can_be_studied_and_gives_nothing_away(server: RunningServer, play: Play, language: str) -> None:
    """Before the answer texts and masks alone; afterwards the feedback; the full app has the same answers."""
    quiz = read_library(server.files).library.quizzes["study"]

    async def run() -> None:
        async with Alone(server.url, "/light", language) as one:
            _, listed = await one.get("state")
            assert "study" in [each["k"] for each in listed["quizzes"]]
            assert not {"exam", "session-survey"} & {each["k"] for each in listed["quizzes"]}
            for question in quiz.questions:
                before = len(one.everything)
                _, view = await one.get(f"state?quiz=study&question={question.id}")
                while "form" in view:
                    heard = one.everything[before:]
                    assert not SECRET.search(heard), SECRET.search(heard)
                    assert told_early(question, heard, asked=1, offered=question.hints) == set(), question.id
                    assert '"result"' not in heard
                    body = answer_to(view["form"], first_response(view["form"]), "")
                    for _ in range(2):  # the acknowledgement was lost, and the page sends it again
                        status, told = await one.post("answer", body)
                        assert status == 200, told
                    _, view = await one.get(f"state?quiz=study&question={question.id}")
                assert view["result"], question.id
            attempt_state = attempt_state_of(server, one)
            assert attempt_state.open_questions == ()
            assert [one["k"] for one in view["items"]] == list(attempt_state.order), "the order of the full app"
            assert view["mark"]["max"] == f"{attempt_state.mark().maximum:g}"
            instance, visitor = full_app(server, one)
            assert next_due(instance, visitor, QuestionRef("study", "one")) is not None

    play(run())


def test_what_was_drawn_is_asked_and_nothing_else(server: RunningServer, play: Play) -> None:
    """The list says how many of how many; no address and no answer leads to a question that was not drawn."""

    async def run() -> None:
        async with Alone(server.url, "/light") as one:
            _, listed = await one.get("state")
            (line,) = (each for each in listed["quizzes"] if each["k"] == "drawn")
            assert (line["n"], line["of"], line["done"]) == (2, 4, 0)
            _, view = await one.get("state?quiz=drawn")
            asked = [each["k"] for each in view["items"]]
            assert len(asked) == 2
            other = next(name for name in ("north", "east", "south", "west") if name not in asked)
            _, view = await one.get(f"state?quiz=drawn&question={other}")
            assert view["here"] in asked
            body = answer_to(view["form"], first_response(view["form"]))
            status, told = await one.post("answer", {**body, "step": f"drawn#{other}"})
            assert (status, told["why"]) == (409, "not_open")
            for name in asked:
                _, view = await one.get(f"state?quiz=drawn&question={name}")
                assert (await one.post("answer", answer_to(view["form"], first_response(view["form"]))))[0] == 200
            _, view = await one.get("state?quiz=drawn")
            assert view["mark"]["max"] == "2"
            _, listed = await one.get("state")
            (line,) = (each for each in listed["quizzes"] if each["k"] == "drawn")
            assert (line["n"], line["done"]) == (2, 2)

    play(run())


def test_an_attempt_is_handed_in_and_begun_again(server: RunningServer, play: Play) -> None:
    """An answer that waited since the last attempt is not put into the new one."""

    async def run() -> None:
        async with Alone(server.url, "/light") as one:
            _, view = await one.get("state?quiz=study&question=one")
            body = answer_to(view["form"], first_response(view["form"]))
            assert (await one.post("answer", body))[0] == 200
            status, told = await one.post("answer", {**body, "response": view["form"]["fields"][0]["parts"][1]["k"]})
            assert (status, told["why"]) == (409, "already_answered")
            assert (await one.post("attempt", {"quiz": "study", "what": "hand_in"}))[0] == 200
            _, view = await one.get("state?quiz=study&question=many")
            assert view["ended"]
            assert "result" not in view, "what was not answered keeps its key"
            assert (await one.post("attempt", {"quiz": "study", "what": "again"}))[0] == 200
            status, told = await one.post("answer", body)
            assert (status, told["why"]) == (409, "attempt_ended")
            _, view = await one.get("state?quiz=study&question=one")
            assert view["form"]["round"] == 2
            assert attempt_state_of(server, one).given == {}

    play(run())


def test_a_question_that_is_still_to_come_tonight_is_withheld(server: RunningServer, play: Play) -> None:
    """Who has joined a session sees no form and no key of its questions here, and cannot answer them."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (_, (person,)), Alone(server.url, "/light") as one:
            _, view = await one.get("state?quiz=study&question=one")
            one.cookie = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
            _, held = await one.get("state?quiz=study&question=one")
            assert "form" not in held
            assert held["note"]
            status, told = await one.post("answer", answer_to(view["form"], first_response(view["form"])))
            assert (status, told["why"]) == (409, "not_open")

    play(run())


@pytest.mark.parametrize(
    ("language", "unit", "said"), [("ja", "倍", "数として読めません"), ("en", " Times", "cannot be read")]
)
def test_a_number_is_read_as_in_the_full_app(
    server: RunningServer, play: Play, language: str, unit: str, said: str
) -> None:
    """The unit behind it and a Japanese minus; what cannot be read gets a sentence and is not stored."""

    async def run() -> None:
        async with Alone(server.url, "/light", language) as one:
            _, view = await one.get("state?quiz=study&question=number")
            status, told = await one.post("answer", answer_to(view["form"], "1,5"))
            assert (status, told["why"]) == (409, "not_a_number")
            assert said in told["refused"]
            assert attempt_state_of(server, one).given == {}
            status, told = await one.post("answer", answer_to(view["form"], f"ー９０{unit}"))
            assert status == 200, told
            given = attempt_state_of(server, one).given["number"]
            assert {stage: said.response for stage, said in given.items()} == {"answer": -90}

    play(run())


def test_garbage_gets_a_sentence(server: RunningServer, play: Play) -> None:
    """Whatever is posted: a named refusal; without a cookie, or from elsewhere, nothing."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("state?quiz=study&question=one")
            good = answer_to(view["form"], first_response(view["form"]))
            wrong: list[Any] = [{}, [], 7, None, {**good, "step": 4}, {**good, "step": "study#nothing"}]
            wrong += [{**good, "stage": "x"}, {**good, "factor": ["x"]}, {**good, "response": {"a": [[]]}}]
            wrong += [{**good, "reason": 4}, {**good, "round": "1"}, {**good, "step": "exam#one"}]
            for body in wrong:
                status, told = await one.post("answer", body)
                assert 400 <= status < 500, (body, status)
                assert told["refused"]
            for body in ({}, {"quiz": "exam", "what": "again"}, {"quiz": "study", "what": "burn"}):
                assert (await one.post("attempt", body))[0] == 400
            _, listed = await one.get("state?quiz=no-such-quiz")
            assert listed["note"]
            one.cookie = ""
            assert (await one.get("state?quiz=study"))[0] == 401

    play(run())


def test_the_page_and_a_question_are_small(server: RunningServer, play: Play) -> None:
    """Together at most 60 kB on the wire, with the reasoning diagram of a scenario; both languages."""

    async def run() -> None:
        for language in ("ja", "en"):
            async with (
                Alone(server.url, "/light", language) as one,
                aiohttp.ClientSession(auto_decompress=False) as raw,
            ):
                _, view = await one.get("state?quiz=choosing-a-service")
                question = view["here"]
                while "form" in view:
                    status, told = await one.post("answer", answer_to(view["form"], first_response(view["form"])))
                    assert status == 200, told
                    _, view = await one.get(f"state?quiz=choosing-a-service&question={question}")
                assert view["reasoning"]["diagram"]["svg"]
                size = 0
                for path in ("/light", f"/light/state?quiz=choosing-a-service&question={question}"):
                    headers = {**one.headers, "accept-encoding": "gzip", "accept": "text/html"}
                    async with raw.get(f"{server.url}{path}", headers=headers) as answer:
                        assert answer.headers["content-encoding"] == "gzip"
                        packed = await answer.read()
                        assert len(gzip.decompress(packed)) > len(packed)
                        size += len(packed)
                assert size < 60_000

    play(run())
