"""What is chosen and not given yet: kept at the server, there on another device, gone with the answer; and what an exam
makes of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from benkyokai.services.running.identify import sign_device
from benkyokai.services.studying.answer_quiz import begin, hand_in, look_at_quiz
from benkyokai.web.live.study import DEVICE
from tests.browser.running_server import RunningServer
from tests.web.live.alone import Alone, answer_to, first_response
from tests.web.live.test_light_routes import attempt_state_of, full_app

Play = Callable[[Coroutine[Any, Any, None]], None]


def test_a_draft_of_every_kind_is_given_back(server: RunningServer, play: Play) -> None:
    """In the masks of the form, so that another device shows the same; the answer takes its place."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, listed = await one.get("state?quiz=study")
            for item in listed["items"]:
                _, view = await one.get(f"state?quiz=study&question={item['k']}")
                while "form" in view:
                    form = view["form"]
                    body = answer_to(form, first_response(form), "because" if form["reason"] else "")
                    status, told = await one.post("draft", body)
                    assert (status, told["unread"]) == (200, ""), item
                    _, view = await one.get(f"state?quiz=study&question={item['k']}")
                    drafted = view["form"]["draft"]
                    assert told["draft"] == drafted
                    assert drafted["response"] == body["response"]
                    assert (drafted["factor"], drafted["reason"]) == (body["factor"], body["reason"])
                    status, told = await one.post("answer", body)
                    assert status == 200, told
                    view = told["view"]
                assert view["result"]
                assert "form" not in view
            assert attempt_state_of(server, one).drafts == {}

    play(run())


def test_what_cannot_be_kept_is_said(server: RunningServer, play: Play) -> None:
    """The answer that another screen gave comes with the refusal; too long a text and unknown choices are refused."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("state?quiz=study&question=one")
            body = answer_to(view["form"], first_response(view["form"]))
            status, told = await one.post("draft", {**body, "response": "nothing of ours"})
            assert (status, told["why"]) == (409, "unknown_choice")
            assert (await one.post("answer", body))[0] == 200
            status, told = await one.post("draft", body)
            assert (status, told["why"]) == (409, "already_answered")
            assert told["view"]["result"]
            status, told = await one.post("draft", {**body, "round": 2})
            assert (status, told["why"]) == (409, "attempt_ended")
            _, view = await one.get("state?quiz=study&question=text")
            status, told = await one.post("draft", answer_to(view["form"], {"text": "x" * 4001}))
            assert (status, told["why"]) == (409, "text_too_long")

    play(run())


def test_an_exam_takes_drafts_and_no_answers(server: RunningServer, play: Play) -> None:
    """Nothing before it has begun; nothing comes back but that it is kept; the light page itself offers no exam."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            instance, visitor = full_app(server, one)
            slot = {"step": "exam#one", "stage": "answer", "round": 1, "response": "b"}
            status, told = await one.post("draft", slot)
            assert (status, told["why"]) == (409, "attempt_ended")
            quiz = instance.library.quizzes["exam"]
            begin(instance, visitor, quiz)
            _, view = await one.get("card?step=exam%23one")
            assert view["form"]["exam"]
            body = answer_to(view["form"], first_response(view["form"]))
            status, told = await one.post("draft", body)
            assert (status, told["unread"]) == (200, "")
            status, told = await one.post("answer", body)
            assert (status, told["why"]) == (400, "not_understood")
            assert look_at_quiz(instance, visitor, quiz).answered("one")
            assert look_at_quiz(instance, visitor, quiz).given == {}
            assert (await one.get("state?quiz=exam"))[1]["note"]
            assert hand_in(instance, look_at_quiz(instance, visitor, quiz)) is None
            status, told = await one.post("draft", body)
            assert (status, told["why"]) == (409, "attempt_ended")
            assert told["view"]["result"]

    play(run())


def test_another_assumption_is_looked_through_after_the_answer(server: RunningServer, play: Play) -> None:
    """The rows are those of the other assumption, the marks those of one's own; before the answer there is nothing."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            address = "card?step=study%23case"
            _, view = await one.get(f"{address}&assumption=large")
            assert "result" not in view
            while "form" in view:
                _, told = await one.post("answer", answer_to(view["form"], first_response(view["form"])))
                view = told["view"]
            parts = view["switch"]["parts"]
            own, other = (next(one["k"] for one in parts if one["mine"] is mine) for mine in (True, False))
            assert view["switch"]["at"] == own
            _, through = await one.get(f"{address}&assumption={other}")
            assert through["switch"]["at"] == other
            assert through["result"]["groups"] != view["result"]["groups"]
            assert through["result"]["parts"] == view["result"]["parts"]

    play(run())


def test_a_page_that_keeps_no_cookie_is_known_by_what_we_signed(server: RunningServer, play: Play) -> None:
    """A Streamlit page without a cookie has an id of its own as long as it is open; nobody can make one up."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            one.cookie = ""
            for forged in ({}, {DEVICE: "somebody.else"}):
                one.more = forged
                assert (await one.get("card?step=study%23one"))[0] == 401
            one.more = {DEVICE: sign_device("a secret of the tests", "guest")}
            _, view = await one.get("card?step=study%23one")
            status, told = await one.post("answer", answer_to(view["form"], first_response(view["form"])))
            assert status == 200
            assert told["view"]["result"]

    play(run())
