"""Lessons on the light page: what comes over the wire, what is remembered, what is refused, how small it is."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import pytest

from benkyokai.authoring.library import read_library
from benkyokai.services.running.instance import ROOT
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.read_lesson import find_lesson, progress
from tests.browser.running_server import RunningServer
from tests.told_early import told_early
from tests.web.live.alone import Alone, answer_to, first_response
from tests.web.live.test_light_routes import full_app

Play = Callable[[Coroutine[Any, Any, None]], None]
LESSON = "01-ml-services/sagemaker-parts"
SURVEY = "01-ml-services/survey-and-next"
MOST_BYTES = 80_000
FIRST = re.compile(r'<script id="first" type="application/json">(.*?)</script>', re.DOTALL)


async def page_at(url: str, path: str, language: str, cookie: str = "") -> tuple[bytes, aiohttp.ClientResponse]:
    """A page as it comes over the wire."""
    headers = {"accept": "text/html", "sec-fetch-dest": "document", "accept-encoding": "gzip"}
    headers |= {"accept-language": language} | ({"cookie": cookie} if cookie else {})
    async with aiohttp.ClientSession(auto_decompress=False) as browser, browser.get(url + path, headers=headers) as got:
        return await got.read(), got


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("lesson", [LESSON, "01-ml-services/hosting", "01-ml-services/choosing"])
def test_a_lesson_is_small_on_the_wire(server: RunningServer, play: Play, lesson: str, language: str) -> None:
    """The page brings what it shows first; with what a first visit asks for after it, at most 80 kB."""

    async def run() -> None:
        body, got = await page_at(server.url, f"/light?lesson={lesson}", language)
        assert got.headers["content-encoding"] == "gzip"
        assert got.headers["cache-control"] == "no-store"
        found = FIRST.search(gzip.decompress(body).decode())
        assert found is not None
        assert json.loads(found[1])["lesson"] == lesson
        cookie = got.headers["set-cookie"].split(";")[0]
        state, _ = await page_at(server.url, f"/light/state?lesson={lesson}", language, cookie)
        assert len(body) + len(state) <= MOST_BYTES

    play(run())


def test_nothing_of_a_key_is_in_a_lesson(server: RunningServer, play: Play) -> None:
    """Before the answer; then the card shows what one learns, and a diagram that waited for it."""
    library = read_library(ROOT).library

    async def run() -> None:
        async with Alone(server.url, "/light") as one:
            for lesson in library.courses["01-ml-services"].lessons:
                before = len(one.everything)
                _, view = await one.get(f"state?lesson={lesson.id}")
                raw, _ = await page_at(server.url, f"/light?lesson={lesson.id}", "ja", one.cookie)
                heard = one.everything[before:] + gzip.decompress(raw).decode()
                prose = json.dumps([block for block in view["blocks"] if "question" not in block], ensure_ascii=False)
                for block in view["blocks"]:
                    if "question" not in block:
                        continue
                    found = library.question(f"{block['question']['quiz']}#{block['question']['question']}")
                    assert found is not None
                    question = found[1]
                    told = told_early(question, heard, offered=question.hints) - told_early(question, prose)
                    assert told == set(), (lesson.id, question.id)

    play(run())


def test_a_question_in_a_lesson_is_answered_there(server: RunningServer, play: Play) -> None:
    """The same answer as in the quiz and in the full app; the lesson shows the feedback in its place."""

    async def run() -> None:
        async with Alone(server.url, "/light") as one:
            _, view = await one.get(f"state?lesson={LESSON}")
            cards = [block["question"] for block in view["blocks"] if "question" in block]
            assert [set(card) for card in cards] == [{"quiz", "question", "t", "view"}] * 2
            form = cards[0]["view"]["form"]
            body = answer_to(form, first_response(form))
            assert (await one.post("answer", body))[0] == 200
            _, view = await one.get(f"state?lesson={LESSON}")
            cards = [block["question"] for block in view["blocks"] if "question" in block]
            assert cards[0]["view"]["result"]
            assert "form" in cards[1]["view"]
            instance, visitor = full_app(server, one)
            quiz = instance.library.quizzes[cards[0]["quiz"]]
            assert look_at_quiz(instance, visitor, quiz).answered(cards[0]["question"])

    play(run())


def test_reading_is_remembered(server: RunningServer, play: Play) -> None:
    """Which lesson is in front, and the tick, which may be taken back; the list says where to go on."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            instance, visitor = full_app(server, one)
            found = find_lesson(instance, LESSON)
            assert found is not None
            course, lesson = found
            await page_at(server.url, f"/light?lesson={LESSON}", "en", one.cookie)
            assert progress(instance, visitor, course).latest is None, "the page is only read"
            assert (await one.post("reading", {"lesson": LESSON}))[0] == 200
            assert progress(instance, visitor, course).latest == lesson.id
            for finished in (True, True, False):
                assert (await one.post("reading", {"lesson": LESSON, "finished": finished}))[0] == 200
                assert (lesson.id in progress(instance, visitor, course).finished) is finished
            _, listed = await one.get("state")
            assert next(each["latest"] for each in listed["courses"]) == LESSON
            for wrong in ({}, {"lesson": "nowhere"}, {"lesson": LESSON, "finished": "yes"}, {"lesson": []}):
                assert (await one.post("reading", wrong))[0] == 400

    play(run())


def test_a_lesson_is_named_with_its_course_or_alone(server: RunningServer, play: Play) -> None:
    """What does not exist leads to the list, and says so."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            for name in (LESSON, LESSON.split("/")[1]):
                _, view = await one.get(f"state?lesson={name}")
                assert view["lesson"] == LESSON
            for name in ("nowhere", "other-course/sagemaker-parts", "01-ml-services/", "a/b/c"):
                _, view = await one.get(f"state?lesson={name}")
                assert "no such lesson" in view["note"]
                assert view["courses"]
                body, _ = await page_at(server.url, f"/light?lesson={name}", "en")
                assert not FIRST.search(gzip.decompress(body).decode())

    play(run())


def test_a_survey_is_stored_as_a_whole_or_not_at_all(server: RunningServer, play: Play) -> None:
    """What was stored of it would stand, though one changes it before the rest is right."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get(f"state?lesson={SURVEY}")
            (survey,) = (block["survey"] for block in view["blocks"] if "survey" in block)
            answers = {form["step"]: first_response(form) for form in survey["forms"]}
            wrong = {**answers, survey["forms"][-1]["step"]: ["no", "such", "thing"]}
            status, told = await one.post("survey", {"quiz": survey["quiz"], "answers": wrong})
            assert (status, told["refused"] != "") == (409, True)
            instance, visitor = full_app(server, one)
            assert look_at_quiz(instance, visitor, instance.library.quizzes[survey["quiz"]]).given == {}

    play(run())


def test_a_survey_is_sent_from_its_lesson(server: RunningServer, play: Play) -> None:
    """Once; sent again it is the same."""

    async def run() -> None:
        async with Alone(server.url, "/light") as one:
            _, view = await one.get(f"state?lesson={SURVEY}")
            (survey,) = (block["survey"] for block in view["blocks"] if "survey" in block)
            body = {"quiz": survey["quiz"], "answers": {one["step"]: first_response(one) for one in survey["forms"]}}
            for _ in range(2):
                assert (await one.post("survey", body))[0] == 200
            instance, visitor = full_app(server, one)
            attempt_state = look_at_quiz(instance, visitor, instance.library.quizzes[survey["quiz"]])
            assert attempt_state.ended
            assert attempt_state.open_questions == ()
            _, view = await one.get(f"state?lesson={SURVEY}")
            (survey,) = (block["survey"] for block in view["blocks"] if "survey" in block)
            assert survey["thanks"]

    play(run())
