"""Practice, a second try and the rubric on the light page: the rules of the full app, through the same services."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp

from benkyokai.core.question_kinds.open import RUBRIC
from benkyokai.services.studying import practise
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.web.live.simulate import session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.told_early import told_early
from tests.web.live.alone import Alone, answer_to, first_response
from tests.web.live.test_light_routes import SECRET, attempt_state_of, full_app

Play = Callable[[Coroutine[Any, Any, None]], None]


async def answer(one: Alone, question: str, choice: int | None = None, go: str = "") -> dict[str, Any]:
    """Answers a question and gives what the page shows then; `choice` of its options, else something."""
    where = f"state?quiz=study&question={question}&go={go}"
    _, view = await one.get(where)
    while "form" in view:
        form = view["form"]
        response = first_response(form) if choice is None else form["fields"][0]["parts"][choice]["k"]
        status, told = await one.post("answer", answer_to(form, response))
        assert status == 200, told
        _, view = await one.get(where)
    found: dict[str, Any] = view
    return found


def of(form: dict[str, Any], text: str) -> int:
    """The place of the option with a text."""
    return next(number for number, option in enumerate(form["fields"][0]["parts"]) if text in option["t"])


def test_what_is_due_today_is_practised_one_after_the_other(server: RunningServer, play: Play) -> None:
    """The queue of the full app: the card moves, the mark stays, and nothing of the key comes before the answer."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, listed = await one.get("state")
            assert "due" not in listed
            for question in ("one", "number"):
                await answer(one, question)
            instance, visitor = full_app(server, one)
            before = attempt_state_of(server, one)
            quiz = instance.library.quizzes["study"]
            _, listed = await one.get("state?zone=540")
            assert listed["due"]["n"] == len(practise.due_today(instance, visitor, practise.zone_ahead("540")))
            first = listed["due"]["first"]
            assert (await one.post("practise", first))[0] == 200
            heard = len(one.everything)
            where = f"state?quiz=study&question={first['question']}&go=review"
            _, view = await one.get(where)
            question = quiz.question(first["question"])
            assert question is not None
            assert view["form"]["step"] == f"study#{question.id}#{question.id}"
            assert "Comes back after" in view["back"]
            assert not SECRET.search(one.everything[heard:])
            assert told_early(question, one.everything[heard:], offered=question.hints) == set(), question.id
            due = practise.next_due(instance, visitor, quiz.ref(question.id))
            view = await answer(one, question.id, go="review")
            assert view["result"]
            assert view["back"].startswith("Comes back in")
            assert view["next"] != first
            after = practise.next_due(instance, visitor, quiz.ref(question.id))
            assert due is not None
            assert after is not None
            assert after != due
            assert attempt_state_of(server, one).given == before.given
            practised = practise.look(instance, visitor, quiz, question)
            assert practised.answered(question.id)

    play(run())


def test_a_question_is_tried_again_until_it_is_right(server: RunningServer, play: Play) -> None:
    """Offered where something was not right; the first answer stays the one that counts."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("state?quiz=study&question=one")
            wrong, right = of(view["form"], "wrong"), of(view["form"], "right")
            view = await answer(one, "one", wrong)
            assert view["again"]
            first = attempt_state_of(server, one).given["one"]
            assert (await one.post("practise", {"quiz": "study", "question": "one"}))[0] == 200
            _, view = await one.get("state?quiz=study&question=one&go=second")
            choice = of(view["form"], "right")
            body = answer_to(view["form"], view["form"]["fields"][0]["parts"][choice]["k"])
            for _ in range(2):  # the acknowledgement was lost, and the page sends it again
                assert (await one.post("answer", body))[0] == 200
            _, view = await one.get("state?quiz=study&question=one&go=second")
            assert not view["again"]
            assert attempt_state_of(server, one).given["one"] == first
            assert {wrong, right} == {0, 1}
            assert (await one.post("practise", {"quiz": "study", "question": "one"}))[0] == 200
            status, told = await one.post("answer", {**body, "response": "x"})
            assert (status, told["why"]) == (409, "attempt_ended"), "what waited since the go before is not put in"

    play(run())


def test_the_rubric_is_ticked_by_the_learner(server: RunningServer, play: Play) -> None:
    """Ticks are stored and may be taken back; they are refused where there is no answer or no such point."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("state?quiz=study&question=text")
            assert "rubric" not in view
            body = {"step": "study#text", "round": 1, "ticked": []}
            status, _ = await one.post("rubric", body)
            assert status == 409
            view = await answer(one, "text")
            assert isinstance(view["result"]["given"], str)
            rubric = view["rubric"]
            body = {**{name: rubric[name] for name in ("step", "round")}, "ticked": [rubric["points"][0]["k"]]}
            for _ in range(2):
                assert (await one.post("rubric", body))[0] == 200
            assert attempt_state_of(server, one).given["text"][RUBRIC].response == ["r1"]
            _, view = await one.get("state?quiz=study&question=text")
            assert view["rubric"]["ticked"] == body["ticked"]
            assert (await one.post("rubric", {**body, "ticked": []}))[0] == 200
            assert attempt_state_of(server, one).given["text"][RUBRIC].response == []
            for wrong in ({"ticked": ["x"]}, {"ticked": [[]]}, {"ticked": 4}, {"round": 2}, {"step": "study#one"}):
                status, told = await one.post("rubric", {**body, **wrong})
                assert 400 <= status < 500, wrong
                assert told["refused"]

    play(run())


def test_only_what_was_answered_can_be_practised(server: RunningServer, play: Play) -> None:
    """No way round an exam or a question that a session still has before it."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            for body in ({}, {"quiz": "study", "question": "one"}, {"quiz": "exam", "question": "one"}, {"quiz": []}):
                assert (await one.post("practise", body))[0] == 400
            _, view = await one.get("state?quiz=study&question=one&go=review")
            assert "go" not in view, "the question itself, to be answered first"
            assert (await one.post("answer", answer_to({**view["form"], "step": "study#one#one"}, "x")))[0] == 400

        async with session_of(server.url, HOST_KEY, "study", 1) as (_, (person,)), Alone(server.url, "/light") as one:
            await answer(one, "one")
            instance, visitor = full_app(server, one)
            assert look_at_quiz(instance, visitor, instance.library.quizzes["study"]).answered("one")
            _, listed = await one.get("state")
            assert listed["due"]["n"] == 1
            mine = one.cookie
            one.cookie = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
            _, held = await one.get("state?quiz=study&question=one")
            assert "form" not in held
            _, listed = await one.get("state")
            assert "due" not in listed
            one.cookie = mine

    play(run())


def test_a_time_zone_that_nobody_knows_is_no_mistake(server: RunningServer, play: Play) -> None:
    """Whatever a browser says: the day then ends where UTC says."""

    async def run() -> None:
        async with Alone(server.url, "/light") as one:
            for zone in ("", "-720", "Asia/Tokyo", "99999", "9" * 2000, "９", "%00", "1e3"):
                assert (await one.get(f"state?zone={zone}"))[0] == 200

    play(run())


def test_the_first_visit_is_small(server: RunningServer, play: Play) -> None:
    """The page with the list and what is due: under the 25 kB that the docs promise, in both languages."""

    async def run() -> None:
        for language in ("ja", "en"):
            async with (
                Alone(server.url, "/light", language) as one,
                aiohttp.ClientSession(auto_decompress=False) as raw,
            ):
                await answer(one, "one")
                assert (await one.get("state"))[1]["due"]
                size = 0
                for path in ("/light", "/light/state?zone=540"):
                    headers = {**one.headers, "accept-encoding": "gzip", "accept": "text/html"}
                    async with raw.get(f"{server.url}{path}", headers=headers) as answered:
                        assert answered.status == 200
                        size += len(await answered.read())
                assert 10_000 < size < 25_000, size

    play(run())


def test_a_case_comes_back_under_an_assumption_that_is_given(server: RunningServer, play: Play) -> None:
    """It is given and not asked for; after the answer one looks at it under the others; nothing comes too early."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            await answer(one, "case")
            _, listed = await one.get("state?zone=540")
            first = listed["due"]["first"]
            assert first["question"] in ("case@small", "case@large")
            assert (await one.post("practise", first))[0] == 200
            heard = len(one.everything)
            where = f"state?quiz=study&question={first['question']}&go=review"
            _, view = await one.get(where)
            form = view["form"]
            assert form["given"] in ("There is little data", "There is much data")
            assert [field["about"] for field in form["fields"]] == [""]
            question = full_app(server, one)[0].library.question(f"study#{first['question']}")
            assert question is not None
            assert told_early(question[1], "\n".join(one.everything[heard:])) == set()
            status, told = await one.post("answer?page=1&go=review", answer_to(form, first_response(form)))
            assert status == 200, told
            assert told["view"]["question"] == first["question"]
            switch = told["view"]["switch"]["parts"]
            assert [part["mine"] for part in switch].count(True) == 1
            _, looked = await one.get(f"{where}&assumption={next(part['k'] for part in switch if not part['mine'])}")
            assert looked["result"]["verdict"] != told["view"]["result"]["verdict"]

    play(run())
